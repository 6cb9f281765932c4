import Evaluator

/// The applications of a CSV file, as Excel saves a sheet: names of facts in the first row, an application a row.
///
/// An empty cell is an unknown fact; a row that is wholly empty is none. A row that is wrong leaves the others; a
/// header that is wrong would spoil every row, so it is told once and ends the file.
struct CSVApplications: ApplicationFormat {
  private struct Column {
    let header: String
    let isLeftOut: Bool
  }

  private var rows: CSVReader
  private let columnReader: ColumnReader
  private var columns: [Column]?
  private var isAtEnd = false

  init(_ bytes: ByteStream, columns: @escaping ColumnReader) {
    rows = CSVReader(bytes)
    columnReader = columns
  }

  mutating func next() -> ApplicationReader.Item? {
    guard !isAtEnd else { return nil }
    let item = nextItem()
    guard let failure = rows.bytes.failure else { return item }
    isAtEnd = true
    let position = rows.bytes.position
    return unreadable(at: position, [ApplicationProblem(position: position, message: failure.wording)])
  }

  private mutating func nextItem() -> ApplicationReader.Item? {
    while let row = rows.next() {
      if row.isBlank { continue }
      guard let columns else {
        if let refusal = readHeader(row) { return refusal }
        continue
      }
      return read(row, columns)
    }
    guard columns == nil else { return nil }
    isAtEnd = true
    let problem = FileProblem.empty
    return unreadable(
      at: rows.bytes.position, [ApplicationProblem(position: rows.bytes.position, message: problem.message)])
  }

  /// Takes the first row as the header, or says what is wrong in it.
  private mutating func readHeader(_ row: CSVReader.Row) -> ApplicationReader.Item? {
    var headers: [String] = []
    for cell in row.cells {
      guard let header = cell.trimmedText else {
        isAtEnd = true
        return refusal([ApplicationProblem(.notUTF8(TextEncoding(guessing: row.bytes)), in: row, [])], of: row)
      }
      headers.append(header)
    }
    let sheet = HeaderRow(headers, row, columnReader)
    let problems = (row.problem.map { [ApplicationProblem($0, in: row, [])] } ?? []) + sheet.problems
    columns = zip(headers, sheet.kinds).map { Column(header: $0, isLeftOut: $1 == .leftOut) }
    guard !problems.isEmpty else { return nil }
    isAtEnd = true
    return refusal(problems, of: row)
  }

  private mutating func read(_ row: CSVReader.Row, _ columns: [Column]) -> ApplicationReader.Item {
    var problems: [ApplicationProblem] = []
    var entries: [Application.Entry] = []
    for (index, cell) in row.cells.prefix(columns.count).enumerated() {
      guard let text = cell.trimmedText else {
        // What isn't UTF-8 here isn't anywhere: the file is told once.
        isAtEnd = true
        let problem = CSVProblem.notUTF8(TextEncoding(guessing: row.bytes))
        return unreadable(
          at: row.position, [ApplicationProblem(problem, at: place(row, index, columns), row.position)])
      }
      let column = columns[index]
      if column.isLeftOut { continue }
      if column.header.isEmpty {
        guard !text.isEmpty else { continue }
        problems.append(ApplicationProblem(.noHeader, at: place(row, index, columns), row.position))
        continue
      }
      entries.append(
        Application.Entry(
          key: column.header, position: row.position, value: Facts.Entry(cell: text), cell: place(row, index, columns)))
    }
    if let problem = row.problem {
      problems = [ApplicationProblem(problem, in: row, columns.map(\.header))]
    } else if row.cells.count != columns.count {
      let problem = CSVProblem.cellCount(expected: columns.count, found: row.cells.count)
      problems = [ApplicationProblem(problem, in: row, [])]
    }
    let application = Application(position: row.position, cell: SheetCell(row: row.number), entries: entries)
    guard !problems.isEmpty else { return .application(application) }
    return .unreadable(
      UnreadableApplication(identifier: application.identifier, position: row.position, problems: problems))
  }

  private func place(_ row: CSVReader.Row, _ index: Int, _ columns: [Column]) -> SheetCell {
    SheetCell(row: row.number, column: index, header: columns[index].header)
  }

  private func refusal(_ problems: [ApplicationProblem], of row: CSVReader.Row) -> ApplicationReader.Item {
    unreadable(at: row.position, problems)
  }

  private func unreadable(at position: TextPosition, _ problems: [ApplicationProblem]) -> ApplicationReader.Item {
    .unreadable(UnreadableApplication(identifier: nil, position: position, problems: problems))
  }
}
