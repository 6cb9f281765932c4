/// Which lines may stand in which statement: the one table of them.
extension Keyword {
  /// The words that lines of such a statement may begin with, besides 出典, 注 and 説明.
  package var ownLines: [Keyword] {
    switch self {
    case .ruleSet: [.issuer, .stage, .examplesOn, .readOn]
    case .input:
      [
        .range, .formField, .reference, .basisDate, .compared, .atTop, .onlyWhereItApplies, .changeable,
        .shownWhenMet, .shownWhenUnmet,
      ]
    case .judgement: [.formField, .reference, .atTop, .onlyWhereItApplies]
    case .table: [.noRow, .inForce]
    case .calculation: [.inPrinciple, .except, .appliesTo, .inForce]
    case .requirement, .exclusion:
      [.all, .any, .none, .atLeastOf, .inPrinciple, .except, .appliesTo, .inForce, .mayBeExtended]
    case .decision:
      [
        .all, .any, .none, .atLeastOf, .inPrinciple, .except, .appliesTo, .inForce, .headline, .stage, .atTop, .inList,
        .displayOrder, .adverse, .reference, .mayBeExtended, .shownWhenMet, .shownWhenUnmet, .shownWhenUndetermined,
      ]
    case .consistency: [.mustNot]
    case .scheme: [.inForce, .follows]
    case .override: [.add]
    case .example: [.expect]
    default: []
    }
  }

  package static let provenance: [Keyword] = [.source, .note, .description]

  /// What lines without a word of the language say there.
  private var otherLines: (japanese: String, english: String)? {
    switch self {
    case .choice: ("「・」で始まる選択肢", "members behind “-”")
    case .parameter: ("「= 値」、見出しが「| 値 | 適用 |」の行", "“= value”, rows below “| value | in force |”")
    case .calculation, .decision: ("「= 計算」", "“= …”")
    case .table: ("「|」で始まる行", "rows from “|” to “|”")
    case .form: ("「・」で始まる項目", "items behind “-”")
    case .scheme: ("「項目: 内容」", "“item: …”")
    case .example: ("「事実: 値」、「|」で始まる行", "“fact: value”, rows from “|” to “|”")
    default: nil
    }
  }

  /// What the lines of such a statement may be, for a message.
  package var whatMayStand: (japanese: String, english: String)? {
    let japanese = (otherLines.map { [$0.japanese] } ?? []) + ownLines.map(\.japanese)
    let english = (otherLines.map { [$0.english] } ?? []) + ownLines.map { "“\($0.english)”" }
    guard !japanese.isEmpty else { return nil }
    return (
      "「\(self.japanese)」に書けるのは、\(japanese.joined(separator: "、"))と、出典、注、説明です",
      "\(withArticle) holds \(english.joined(separator: ", ")), besides “source”, “note” and “description”"
    )
  }

  /// `an input`, `a table`
  package var withArticle: String { (english.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + english }
}
