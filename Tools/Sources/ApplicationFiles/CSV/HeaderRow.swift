/// The first row of a sheet: what each column is, and what is wrong with it.
struct HeaderRow {
  /// By column; nil for one without a header.
  let kinds: [ColumnKind?]
  private(set) var problems: [ApplicationProblem] = []
  private let headers: [String]
  private let row: CSVReader.Row

  init(_ headers: [String], _ row: CSVReader.Row, _ kind: ColumnReader) {
    self.headers = headers
    self.row = row
    kinds = headers.map { $0.isEmpty ? nil : kind($0) }
    if let problem = problemOfAll() {
      problems = [ApplicationProblem(problem, in: row, [])]
    } else {
      problems = headers.indices.compactMap { problem(of: $0) }
    }
  }

  private var isNamed: Bool {
    kinds.contains { if case .unknown? = $0 { false } else { $0 != nil } }
  }

  /// Where it isn't a row of names at all.
  private func problemOfAll() -> CSVProblem? {
    guard !isNamed, let first = headers.first(where: { !$0.isEmpty }) else { return nil }
    let written = headers.filter { !$0.isEmpty }
    if written.count == 1, let divider = CSVProblem.Divider(dividing: first) { return .divided(by: divider) }
    let isNear = kinds.allSatisfy { if case .unknown(_, true)? = $0 { true } else { false } }
    return isNear ? nil : .noHeaders(first: first.count > 30 ? first.prefix(30) + "…" : first)
  }

  private func problem(of index: Int) -> ApplicationProblem? {
    let place = SheetCell(row: row.number, column: index, header: headers[index])
    switch kinds[index] {
    case .unknown(let message, let isNear)?:
      return ApplicationProblem(
        key: headers[index], position: row.position, cell: place, message: message,
        mend: !isNamed
          ? CSVProblem.mendOfHeaders : CSVProblem.mend(ofColumn: place, named: isNear ? nil : headers[index]))
    case .refused(let message)?:
      return ApplicationProblem(
        key: headers[index], position: row.position, cell: place, message: message,
        mend: CSVProblem.mend(ofColumn: place, named: nil))
    case .fact(let fact)?:
      return repeated(fact, index).map { ApplicationProblem($0, at: place, row.position) }
    case .leftOut?, nil: return nil
    }
  }

  /// That a column before it holds the same fact.
  private func repeated(_ fact: String, _ index: Int) -> CSVProblem? {
    let first = kinds[..<index].firstIndex { if case .fact(fact)? = $0 { true } else { false } }
    guard let first else { return nil }
    let place = SheetCell(row: row.number, column: first)
    return headers[first] == headers[index]
      ? .headerTwice(headers[index], first: place)
      : .factTwice(headers[index], other: headers[first], first: place)
  }
}
