import Evaluator
import RulesDSL

/// Lines of applications as columns: those that are written plainly, each a row. The others are left for the reader of
/// whole applications, whose meaning and messages so hold for all.
public struct ApplicationColumns {
  public struct Line {
    /// Its row; nil where it must be read by itself.
    public let row: Int?
    let bytes: Range<Int>
    /// How many lines stand before it.
    let number: Int
  }

  /// In the order of the file, without empty lines.
  public let lines: [Line]
  public let facts: FactColumns
  /// By row, the day that the application gives as its basis date.
  private let days: [Int32]?
  private let areDaysKnown: [Bool]
  private let texts: [TextColumn]
  private let source: ApplicationLines

  /// A fact that is carried through, as places of the text.
  struct TextColumn {
    let key: [UInt8]
    let ranges: [Range<Int>?]
  }

  init(_ source: ApplicationLines, _ lines: [Line], _ rows: ColumnRows) {
    self.lines = lines
    self.source = source
    (facts, texts) = (rows.facts, rows.texts)
    (days, areDaysKnown) = (rows.basisDates.days, rows.basisDates.isKnown)
  }

  /// A line by itself, for the reader of whole applications.
  public func application(_ line: Line) -> ApplicationLines {
    ApplicationLines(
      bytes: Array(source.bytes[line.bytes]),
      position: line.number == 0
        ? source.position : TextPosition(line: source.position.line + line.number, column: 1))
  }

  /// The day that a row's application gives as its basis date, as days since 1970-01-01.
  public func basisDate(_ row: Int) -> Int32? {
    guard let days, areDaysKnown[row] else { return nil }
    return days[row]
  }

  private static let afterText = Array("\", ".utf8)

  /// Writes what a row's application is called: `"application_id": "K-0415", ` for each text that it has.
  public func writeTexts(_ row: Int, to line: inout [UInt8]) {
    for column in texts {
      guard let range = column.ranges[row] else { continue }
      line.append(contentsOf: column.key)
      let text = source.bytes[range]
      if text.contains(where: { $0 >= 0x7F }) {
        line += VisibleText.json(String(decoding: text, as: UTF8.self))
      } else {
        line.append(contentsOf: text)
      }
      line.append(contentsOf: ApplicationColumns.afterText)
    }
  }
}
