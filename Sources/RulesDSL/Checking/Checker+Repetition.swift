/// Lines that a statement may hold once: of two, one would go unread.
extension Checker {
  /// 注 adds to 注 and 対象 to 対象; a second 原則 is told as a second definition.
  mutating func reportRepeatedClauses(in items: [Item]) {
    var first: [Keyword: Clause] = [:]
    for item in items {
      switch item {
      case .clause(let clause) where ![.note, .appliesTo, .inPrinciple].contains(clause.keyword):
        guard let earlier = first[clause.keyword] else {
          first[clause.keyword] = clause
          continue
        }
        report(RuleFault.clauseTwice(clause.keyword, joined: joined(earlier, clause)), at: clause.span)
      case .entry(let entry): reportRepeatedClauses(in: entry.items)
      default: break
      }
    }
  }

  /// `適用 2022-04-01 から` and `適用 2024-03-31 まで` as the one line that they are.
  private func joined(_ first: Clause, _ second: Clause) -> String? {
    guard first.keyword == .inForce, let one = ends(of: first), let two = ends(of: second) else { return nil }
    let word = text(first.span).prefix { $0 != " " && $0 != "\u{3000}" }
    switch (one.from, one.until, two.from, two.until) {
    case (_?, nil, nil, _?): return "\(word) \(one.text) \(two.text)"
    case (nil, _?, _?, nil): return "\(word) \(two.text) \(one.text)"
    default: return nil
    }
  }

  private func ends(of clause: Clause) -> (from: CalendarDate?, until: CalendarDate?, text: String)? {
    guard let phrase = clause.text else { return nil }
    var reader = PhraseReader(phrase, in: sources, scope: scope, nextNode: 0)
    return reader.readPeriod().map { ($0.from, $0.until, text(phrase)) }
  }
}
