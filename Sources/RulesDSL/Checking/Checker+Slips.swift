/// What was most likely meant by a line or a word that means nothing where it stands.
extension Checker {
  mutating func reportNotInStatement(_ item: Item, _ keyword: Keyword, fix: Fix? = nil) {
    let written = text(item.span)
    let word = String(written.prefix { $0 != " " && $0 != "\u{3000}" && $0 != ":" && $0 != "：" })
    var nearest: Keyword?
    if case .given = item, keyword != .example, word.count > 1 {
      let clauses = Checker.clauses(in: keyword)
      let name = Nearness.nearest(to: word, among: clauses.flatMap { [$0.japanese, $0.english] })
      nearest = Checker.otherWords[word] ?? clauses.first { $0.japanese == name || $0.english == name }
    }
    let place = Span(
      item.span.source, item.span.range.lowerBound..<item.span.range.lowerBound + word.unicodeScalars.count)
    report(
      RuleFault.notInStatement(written, in: keyword, nearest: nearest), at: item.span,
      fix: nearest.map { Fix(replacing: place, with: $0.japanese) } ?? fix)
  }

  /// What people call these lines elsewhere.
  private static let otherWords: [String: Keyword] = [
    "備考": .note, "補足": .note, "注意": .note, "注記": .note, "メモ": .note, "根拠": .source, "資料": .source, "典拠": .source,
    "但し": .except, "但し、": .except, "ただし、": .except, "但書": .except,
  ]

  /// The words that lines of a statement may begin with.
  private static func clauses(in keyword: Keyword) -> [Keyword] {
    let own: [Keyword] =
      switch keyword {
      case .ruleSet: [.issuer, .stage, .examplesOn]
      case .input:
        [.range, .formField, .reference, .basisDate, .atTop, .onlyWhereItApplies, .shownWhenMet, .shownWhenUnmet]
      case .judgement: [.formField, .reference, .atTop, .onlyWhereItApplies]
      case .table: [.noRow, .inForce]
      case .calculation: [.inPrinciple, .except, .appliesTo, .inForce]
      case .requirement, .exclusion: [.all, .any, .none, .inPrinciple, .except, .appliesTo, .inForce]
      case .decision:
        [
          .all, .any, .none, .inPrinciple, .except, .appliesTo, .inForce, .headline, .stage, .atTop, .inList,
          .displayOrder, .adverse, .shownWhenMet, .shownWhenUnmet, .shownWhenUndetermined,
        ]
      case .consistency: [.mustNot]
      case .scheme: [.inForce, .follows]
      default: []
      }
    return own + [.source, .note, .description]
  }

  /// A header that names nothing; nothing is said of one that names what could not be read.
  mutating func reportUnknownHeader(_ title: String, at phrase: Phrase, in table: Int) {
    unsoundTables.insert(table)
    guard scope.names.facts.target(of: title) != .lost else { return }
    let nearest = scope.names.facts.nearest(title)
    report(
      TableFault.unknownHeader(title, nearest: nearest), at: phrase,
      in: TableContext(table: rules.tables[table].name.japanese, row: nil, column: nil),
      fix: nearest.map { Fix(replacing: phrase, with: $0) })
  }

  /// `資本金(capital)`, `資本金「capital」`, `資本金 [capital]` and `資本金 (capital` as `資本金 (capital)`.
  func spacedIdentifier(_ name: String) -> (name: String, identifier: String)? {
    let scalars = Array(Width.half(name).unicodeScalars)
    let opening: Set<Unicode.Scalar> = ["(", "[", "{", "<", "「", "『", "【", "〔"]
    guard let open = scalars.lastIndex(where: { opening.contains($0) }), open > 0 else { return nil }
    let inside = scalars[(open + 1)...].filter { !")]}>」』】〕".unicodeScalars.contains($0) && $0 != " " }
    let identifier = String(String.UnicodeScalarView(inside))
    let first = String(String.UnicodeScalarView(name.unicodeScalars.prefix(open))).split(separator: " ")
    guard Checker.isIdentifier(identifier), !first.isEmpty else { return nil }
    return (first.joined(separator: " "), identifier)
  }

  /// `CAPITAL` and `total-assets` as identifiers; nil where more than their letters is wrong.
  func likelyIdentifier(_ text: String) -> String? {
    let likely = Width.half(text).lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
    return Checker.isIdentifier(String(likely)) ? String(likely) : nil
  }

  /// 「 or 」 without its other half in a name, which would reach into what stands beside the name.
  mutating func reportLoneQuote(in name: Phrase) {
    let letters = Array(text(name).unicodeScalars)
    var open: [Int] = []
    var lone: Set<Int> = []
    for (place, letter) in letters.enumerated() {
      if letter.value == Scalar.openQuote { open.append(place) }
      if letter.value == Scalar.closeQuote, open.popLast() == nil { lone.insert(place) }
    }
    lone.formUnion(open)
    guard !lone.isEmpty else { return }
    let rest = letters.indices.filter { !lone.contains($0) }.map { letters[$0] }
    let nearest = rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
    report(
      NameFault.loneQuote(text(name), nearest: nearest), at: name, fix: nearest.map { Fix(replacing: name, with: $0) })
  }
}
