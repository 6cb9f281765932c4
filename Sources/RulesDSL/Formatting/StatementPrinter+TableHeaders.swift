/// Headers of tables.
extension StatementPrinter {
  mutating func headerRow(_ row: Row, _ heads: [ColumnHead]) -> PrintedLine.Cells {
    let texts = zip(row.left + row.right, heads).map { cell, head in header(head, cell.phrase) }
    return PrintedLine.Cells(left: Array(texts.prefix(row.left.count)), right: Array(texts.dropFirst(row.left.count)))
  }

  private mutating func header(_ head: ColumnHead, _ phrase: Phrase?) -> String {
    switch head {
    case .rowName(let choice):
      return spelling(of: .choice(choice)) { declarations.selectorHead($0) == .rowName(choice) }
    case .selector(let subject):
      return spelling(of: subject) { declarations.selectorHead($0.withoutQuotes) == .subject(subject) }
    case .meta(let keyword): return word(keyword)
    case .ownValue: return word(.value)
    case .criterion(let subject, nil, _):
      return spelling(of: subject) { Declarations.metaColumn($0) == nil && !$0.contains(":") && isFact($0, subject) }
    case .criterion(let subject, let name?, let hasIdentifier):
      return declared(name, as: .column(hasIdentifier: hasIdentifier)) + ": "
        + spelling(of: subject) { declarations.columnKind($0) == .criterion(subject) }
    case .value(let type, let name, let hasIdentifier):
      return declared(name, as: .column(hasIdentifier: hasIdentifier)) + ": "
        + spelling(of: type) { declarations.columnKind($0) == .value(type) }
    case .across(let subject, let test, _, let isFirst):
      let text = phrases.text(test, as: .test(subject))
      return isFirst ? spelling(of: subject) { isFact($0, subject) } + ": " + text : text
    case .given, .expected: return phrase.map { phrases.text($0, as: .reference) } ?? ""
    case .unread: return phrase.map { asWritten($0) } ?? ""
    }
  }

  private func isFact(_ text: String, _ subject: Reference) -> Bool {
    guard case .fact(let fact)? = declarations.names.facts.target(of: text.withoutQuotes) else { return false }
    return subject == .fact(fact)
  }

  /// A fact, or a column of another table, as a header names it.
  private func spelling(of subject: Reference, where isRead: (String) -> Bool) -> String {
    let phrasing = phrases.phrasing(subject)
    let names = phrasing.names
    let candidates = Phrasing.Style.allCases.map { style in phrasing.text(names.map { _ in style }, language) }
    let isPlain = !names.contains { Name.isMistakable($0.spelling(.plain, language)) }
    return candidates.dropFirst(isPlain ? 0 : 1).first(where: isRead) ?? candidates[0]
  }
}
