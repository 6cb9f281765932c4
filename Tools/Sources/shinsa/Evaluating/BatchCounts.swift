import Evaluator
import RulesDSL

/// How many applications were read, by what became of them.
struct BatchCounts: Sendable {
  private(set) var decided = 0
  private(set) var refused = 0
  /// Of the decided ones, how the verdict turned out, where the rules have one.
  private var verdicts: [Outcome.Status: Int] = [:]

  var read: Int { decided + refused }

  mutating func addDecided(_ verdict: Outcome.Status?) {
    decided += 1
    if let verdict { verdicts[verdict, default: 0] += 1 }
  }

  mutating func addRefused() { refused += 1 }

  mutating func add(_ other: BatchCounts) {
    decided += other.decided
    refused += other.refused
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
  }

  /// The last line of a batch; nil where there was no more than one.
  func text(_ language: Language) -> String? {
    guard read > 1 else { return nil }
    func count(_ status: Outcome.Status) -> Int { verdicts[status] ?? 0 }
    switch language {
    case .japanese:
      let parts = "保証できる\(count(.met))件、できない\(count(.unmet))件、まだ決められない\(count(.undetermined))件"
      return "申込\(read)件: 判定した\(decided)件" + (verdicts.isEmpty ? "" : " (\(parts))") + "、判定できない\(refused)件\n"
    case .english:
      let parts = "\(count(.met)) met, \(count(.unmet)) unmet, \(count(.undetermined)) undetermined"
      let decided = "\(decided) decided" + (verdicts.isEmpty ? "" : " (\(parts))")
      return "\(read) applications: \(decided), \(refused) refused\n"
    }
  }
}
