/// A place in a document on which a rule rests (出典).
public struct Citation: Sendable, Hashable {
  /// The document: of 「あらまし2023 9ページ「連帯保証人」」 あらまし2023.
  public let document: String
  /// The whole of what the rule cites of it.
  public let text: String
  /// The rule, by its names; of a row of a table the table's.
  public let identifier: String
  public let japanese: String
  /// What it is, as the rule files call it: 要件, 表, 設定.
  public let statement: String
  /// The rule file, and the line, counted from 1.
  public let file: String
  public let line: Int
  /// The day on which the sources of its file were last read (確認日); nil where the file doesn't say.
  public let readOn: CalendarDate?
}

extension RuleBook {
  /// What each rule rests on, a citation for each document, in the order of the rules.
  public var citations: [Citation] {
    var found: [Citation] = []
    func add(_ text: String?, _ name: Name, _ statement: Keyword, _ set: Int, _ span: Span) {
      let source = checked.sources[span.source]
      for item in (text ?? "").citedItems {
        let citation = Citation(
          document: item.document, text: item, identifier: name.identifier, japanese: name.japanese,
          statement: statement.japanese, file: source.name, line: source.line(at: span.range.lowerBound) + 1,
          readOn: checked.ruleSets[set].readOn)
        found.append(citation)
      }
    }
    for fact in checked.facts {
      let provenance = fact.provenance
      add(
        provenance.citation, fact.name, fact.kind.keyword, provenance.overriddenBy ?? provenance.ruleSet,
        provenance.span)
    }
    for table in checked.tables {
      let provenance = table.provenance
      let set = provenance.overriddenBy ?? provenance.ruleSet
      add(provenance.citation, table.name, .table, set, provenance.span)
      for row in table.rows where row.citation != provenance.citation {
        add(row.citation, table.name, .table, set, row.span)
      }
    }
    return found
  }
}

extension Fact.Kind {
  fileprivate var keyword: Keyword {
    switch self {
    case .input: .input
    case .judgement: .judgement
    case .parameter: .parameter
    case .calculation: .calculation
    case .requirement: .requirement
    case .exclusion: .exclusion
    case .decision: .decision
    }
  }
}

extension String {
  /// What 「、」 divides, outside brackets; a remark in brackets belongs to what is before it.
  fileprivate var citedItems: [String] {
    var items: [String] = [""]
    var depth = 0
    for character in self {
      if "「(〔『".contains(character) { depth += 1 }
      if "」)〕』".contains(character) { depth = max(0, depth - 1) }
      if character == "、", depth == 0 { items.append("") } else { items[items.count - 1].append(character) }
    }
    return items.reduce(into: []) { result, item in
      if item.isEmpty { return }
      if item.hasPrefix("("), let before = result.popLast() { return result.append("\(before)、\(item)") }
      result.append(item)
    }
  }

  /// The item without its pages: up to `9-10ページ`, `画面13` or `第1条`, in brackets without them.
  fileprivate var document: String {
    var result = ""
    var rest = self[...]
    while let character = rest.first {
      guard rest.beginsPlace else {
        result.append(character)
        rest.removeFirst()
        continue
      }
      guard let close = rest.firstIndex(of: ")"), result.contains("(") else { break }
      rest = rest[close...]
    }
    return result.replacing(" )", with: ")").trimmedEnd
  }

  private var trimmedEnd: String {
    var result = self
    while result.last == " " { result.removeLast() }
    return result
  }
}

extension Substring {
  fileprivate var beginsPlace: Bool {
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    if hasPrefix("画面") || hasPrefix("第") { return dropFirst(hasPrefix("第") ? 1 : 2).first.map(isDigit) ?? false }
    guard first.map(isDigit) ?? false else { return false }
    return drop { isDigit($0) || "-–～".contains($0) }.hasPrefix("ページ")
  }
}
