import RulesDSL

/// How many applications were read, by what became of them.
struct BatchCounts {
  private(set) var decided = 0
  private(set) var refused = 0

  var read: Int { decided + refused }

  mutating func addDecided() { decided += 1 }

  mutating func addRefused() { refused += 1 }

  /// The last line of a batch; nil where there was no more than one.
  func text(_ language: Language) -> String? {
    guard read > 1 else { return nil }
    return language == .japanese
      ? "申込\(read)件: 判定した\(decided)件、判定できない\(refused)件\n"
      : "\(read) applications: \(decided) decided, \(refused) refused\n"
  }
}
