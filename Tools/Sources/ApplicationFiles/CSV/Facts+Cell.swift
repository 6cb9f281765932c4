import Evaluator

extension Facts.Entry {
  /// What a cell says. Numbers stay text: the language reads `300,000,000` and `1.15%` as they are shown in a sheet.
  init(cell text: String) {
    self = text.isEmpty ? .unknown : .text(text)
  }
}

extension [UInt8] {
  /// The text of a cell without spaces around it; nil where it is no UTF-8.
  var trimmedText: String? {
    guard let text = String(validating: self, as: UTF8.self) else { return nil }
    var rest = text.unicodeScalars[...]
    while let first = rest.first, first.isSpace { rest.removeFirst() }
    while let last = rest.last, last.isSpace { rest.removeLast() }
    return String(rest)
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000: true
    default: false
    }
  }
}

extension CSVReader.Row {
  /// All that is in it, for a guess at the encoding.
  var bytes: [UInt8] { Array(cells.joined(separator: [Byte.comma])) }
}

extension ApplicationProblem {
  /// A problem of a whole row, or of the cell that it names itself.
  init(_ problem: CSVProblem, in row: CSVReader.Row, _ headers: [String]) {
    let header = problem.cell.flatMap { headers.indices.contains($0) ? headers[$0] : nil }
    self.init(problem, at: SheetCell(row: row.number, column: problem.cell, header: header), row.position)
  }

  init(_ problem: CSVProblem, at cell: SheetCell, _ position: TextPosition) {
    self.init(position: position, cell: cell, message: problem.message, mend: problem.mend)
  }
}
