/// Reads a CSV text by RFC 4180, row by row, from an input of any length in constant memory.
///
/// It is our own because SwiftCSV takes a whole file as a `String` and through Foundation: it can't stream. What the
/// grammar asks for is this one page, and the byte stream below it is there already.
struct CSVReader {
  /// One row as it is written.
  struct Row {
    /// Counted as Excel counts: a row with line breaks within its cells is one row.
    let number: Int
    let position: TextPosition
    var cells: [[UInt8]] = []
    /// Where the text itself is wrong.
    var problem: CSVProblem?

    /// Whether nothing is in it, as in the rows that Excel keeps below a table.
    var isBlank: Bool { cells.allSatisfy(\.isEmpty) && problem == nil }
  }

  /// A row is one application; anything larger is an unclosed quotation mark, or no CSV.
  static let largestRow = 1 << 20
  static let mostCells = 1000

  var bytes: ByteStream
  private var count: Int

  init(_ bytes: ByteStream) {
    self.bytes = bytes
    count = bytes.position.line - 1
  }

  /// The next row; nil after the last.
  mutating func next() -> Row? {
    guard bytes.peek() != nil else { return nil }
    count += 1
    var row = Row(number: count, position: bytes.position)
    var size = 0
    repeat {
      var cell: [UInt8] = []
      readCell(into: &cell, of: &row, &size)
      if size > CSVReader.largestRow || row.cells.count == CSVReader.mostCells {
        row.problem = row.problem ?? .tooLarge
      } else {
        row.cells.append(cell)
      }
    } while take(Byte.comma)
    takeLineEnd()
    return row
  }

  private mutating func readCell(into cell: inout [UInt8], of row: inout Row, _ size: inout Int) {
    guard take(Byte.quote) else { return readPlain(into: &cell, &size) }
    let opening = bytes.position
    while let byte = bytes.peek() {
      bytes.advance()
      if byte == Byte.quote, !take(Byte.quote) {
        let isEnd = bytes.peek().map { $0 == Byte.comma || isLineEnd($0) } ?? true
        if !isEnd {
          row.problem = row.problem ?? .textAfterQuote(cell: row.cells.count)
          readPlain(into: &cell, &size)
        }
        return
      }
      keep(byte, in: &cell, &size)
    }
    row.problem = row.problem ?? .unclosedQuote(cell: row.cells.count, line: opening.line)
  }

  private mutating func readPlain(into cell: inout [UInt8], _ size: inout Int) {
    while let byte = bytes.peek(), byte != Byte.comma, !isLineEnd(byte) {
      bytes.advance()
      keep(byte, in: &cell, &size)
    }
  }

  private func keep(_ byte: UInt8, in cell: inout [UInt8], _ size: inout Int) {
    size += 1
    if size <= CSVReader.largestRow { cell.append(byte) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard bytes.peek() == byte else { return false }
    bytes.advance()
    return true
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// A line feed, a carriage return (old Excel for Mac) or both.
  private mutating func takeLineEnd() {
    _ = take(Byte.carriageReturn)
    _ = take(Byte.lineFeed)
  }
}
