import RulesDSL

/// Cells as a spreadsheet puts a copied range on the clipboard: TABs between cells, line ends between rows, and cells
/// that hold either in quotes. Widths are folded, and what can't be seen is gone.
struct Grid {
  struct Cell {
    /// The lines of its text, trimmed, none of them empty.
    var lines: [String]
    let origin: Origin
    /// The marks of notes (※1, 注2) that stood in it.
    var marks: [String] = []

    var text: String { lines.joined() }
    var isEmpty: Bool { lines.isEmpty }
  }

  var rows: [[Cell]]

  init(_ clipboard: String) throws(PasteProblems) {
    rows = try Grid.cells(of: clipboard).enumerated().map { row, texts in
      texts.enumerated().map { Cell(lines: Grid.lines($1), origin: Origin(row: row + 1, column: $0)) }
    }
    let width = rows.map(\.count).max() ?? 0
    for row in rows.indices {
      for column in rows[row].count..<width {
        rows[row].append(Cell(lines: [], origin: Origin(row: row + 1, column: column)))
      }
    }
    removeEmpty()
  }

  var width: Int { rows.first?.count ?? 0 }

  /// Takes away rows and columns that hold nothing: what was copied beside the table, and what parts its columns.
  mutating func removeEmpty() {
    rows.removeAll { $0.allSatisfy(\.isEmpty) }
    for column in (0..<width).reversed() where rows.allSatisfy({ $0[column].isEmpty }) { remove(column) }
  }

  mutating func remove(_ column: Int) {
    for row in rows.indices { rows[row].remove(at: column) }
  }

  var turned: Grid {
    var grid = self
    grid.rows = (0..<width).map { column in rows.map { $0[column] } }
    return grid
  }

  private static func cells(of text: String) throws(PasteProblems) -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var place = 0
    func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
    func endCell() {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == "\"", cell.isEmpty {
        var isClosed = false
        while place < scalars.count, !isClosed {
          if scalars[place] != "\"" {
            cell.append(scalars[place])
          } else if place + 1 < scalars.count, scalars[place + 1] == "\"" {
            cell.append("\"")
            place += 1
          } else {
            isClosed = true
          }
          place += 1
        }
        // Only the whole cell is put in quotes; a sign for “the same” that looks like one is none.
        guard isClosed, place == scalars.count || scalars[place] == "\t" || isLineEnd(scalars[place]) else {
          throw PasteProblems(.unclosedQuote, Origin(row: rows.count + 1, column: row.count))
        }
      } else if scalar == "\t" {
        endCell()
      } else if isLineEnd(scalar) {
        if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
        endCell()
        rows.append(row)
        row = []
      } else if scalar != "\u{FEFF}" || !cell.isEmpty {
        cell.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { clean($0) }.filter { !$0.isEmpty }
  }

  /// Half-width forms, plain spaces, and none around it or between Japanese letters (項　目).
  static func folded(_ text: String) -> String { clean(Substring(text)) }

  private static func clean(_ text: Substring) -> String {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !VisibleText.isHidden(scalar) || scalar == "\t" {
      switch scalar.value {
      case 0xFF01...0xFF5D: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: result.append(" ")
      default: result.append(scalar)
      }
    }
    var kept = String.UnicodeScalarView()
    for (place, scalar) in result.enumerated() {
      let next = result[(place + 1)...].first { $0 != " " }
      guard scalar != " " || mayPart(kept.last, next) else { continue }
      kept.append(scalar)
    }
    return String(kept)
  }

  /// Whether a space says anything between two letters: not beside Japanese ones and numbers.
  private static func mayPart(_ last: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let last, let next, last != " " else { return false }
    let isJapanese = [last, next].map { $0.value > 0x7F }
    let isNumber = [last, next].map { $0 == "%" || ("0"..."9").contains($0) }
    return isJapanese == [false, false] || !zip(isJapanese, isNumber).allSatisfy { $0 || $1 }
  }
}

/// Where a cell stood in what was copied.
public struct Origin: Hashable, Sendable {
  /// Counted from 1.
  public let row: Int
  /// Counted from 0.
  public let column: Int

  /// `C`, as a spreadsheet calls the column when the copied range begins in A1.
  public var letter: String {
    var (rest, letters) = (column, "")
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
