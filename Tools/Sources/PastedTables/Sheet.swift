import ApplicationFiles

/// A table whose headings are known, on its way to a table of rules.
struct Sheet {
  struct Cell {
    var text: String
    /// What stands in brackets behind it: 20人以下 in 300人以下（20人以下）.
    var second: String?
    let origin: Origin
    var marks: [String] = []
    /// The units that the notes of its marks say.
    var said: [Unit] = []

    /// Whether it is one of the language's words for a cell without a test or value.
    var saysNoValue: Bool { isDash || text == "それ以外" || text == "未詳" }
    var isDash: Bool { Ditto.isDash(text) }
  }

  var headings: [Heading]
  var rows: [[Cell]]
  /// How many columns stand left of `||`.
  var left = 0
  /// The fact whose values the headings right of `||` are.
  var across: String?
  var notes: [String] = []
  /// What is said of units outside the headings.
  var statements: [UnitStatement] = []
  var remarks: [BilingualText] = []

  init(_ grid: Grid, _ headings: [Heading]) {
    self.headings = headings
    rows = grid.rows.map { $0.map { Cell(text: $0.text, origin: $0.origin, marks: $0.marks) } }
    for heading in headings {
      guard let formula = heading.formula else { continue }
      notes.append(formula.hasPrefix(heading.name) ? formula : "\(heading.name): \(formula)")
    }
  }

  /// A cell without its brackets, where what stands in them is a value or the name of one.
  static func parted(_ text: String) -> (String, second: String)? {
    guard text.hasSuffix(")"), let match = text.wholeMatch(of: #/(.+?) ?\(([^()]+)\)/#) else { return nil }
    return (String(match.1), String(match.2))
  }

  mutating func remark(_ japanese: String, _ english: String) { remarks.append(BilingualText(japanese, english)) }
}

/// 〃 and 同上, and cells that are one with the cell above.
enum Ditto {
  static let signs: Set<String> = ["〃", "″", "〟", "\"", "''", "仝", "同上"]

  static func isSign(_ text: String) -> Bool { signs.contains(text) }

  static func isLeft(_ text: String) -> Bool { ["同左", "←"].contains(text) }

  static func isDash(_ text: String) -> Bool { text.count == 1 && text.allSatisfy { "―—–‒‐−ー-ｰ─".contains($0) } }
}

extension Sheet {
  /// Each cell as if it stood in a table without 〃 and merged cells.
  mutating func fill(merged: Bool) throws(PasteProblems) {
    var problems: [PasteProblem] = []
    for row in rows.indices {
      for column in headings.indices {
        let cell = rows[row][column]
        let above = row > 0 ? rows[row - 1][column] : nil
        func fail(_ kind: PasteProblem.Kind) { problems.append(problem(kind, cell.origin, column)) }
        if cell.text.isEmpty, headings[column].name != "注" {
          if column >= left {
            fail(.emptyRight)
          } else if !merged {
            fail(.emptyLeft)
          } else if let above, (0..<column).allSatisfy({ rows[row][$0].text == rows[row - 1][$0].text }) {
            // A cell is one with the cell above only within what stands at its left.
            rows[row][column].text = above.text
          } else {
            fail(.emptyFirst)
          }
        }
        for part in [\Cell.text, \Cell.ditto] where Ditto.isSign(cell[keyPath: part]) {
          guard let above, !above[keyPath: part].isEmpty else {
            fail(.dittoInFirstRow(cell[keyPath: part]))
            continue
          }
          if Ditto.isLeft(above[keyPath: part]) { fail(.dittoAtLeft(cell[keyPath: part])) }
          rows[row][column][keyPath: part] = above[keyPath: part]
          if part == \.text, cell.second == nil { rows[row][column].second = above.second }
        }
      }
    }
    guard problems.isEmpty else { throw PasteProblems(problems) }
  }

  /// Writes out 同左 where the column at the left is of the same kind and unit: else a number would be another amount.
  mutating func copyFromLeft() throws(PasteProblems) {
    var problems: [PasteProblem] = []
    for row in rows.indices {
      for column in headings.indices where Ditto.isLeft(rows[row][column].text) {
        if column > 0, column != left, headings[column - 1].subject == nil,
          unit(of: column).unit == unit(of: column - 1).unit, headings[column].test == headings[column - 1].test
        {
          rows[row][column].text = rows[row][column - 1].text
        } else {
          problems.append(problem(.dittoAtLeft(rows[row][column].text), rows[row][column].origin, column))
        }
      }
    }
    guard problems.isEmpty else { throw PasteProblems(problems) }
  }

  func problem(_ kind: PasteProblem.Kind, _ origin: Origin, _ column: Int) -> PasteProblem {
    PasteProblem(kind: kind, origin: origin, heading: headings[column].name.isEmpty ? nil : headings[column].name)
  }
}

extension Sheet.Cell {
  fileprivate var ditto: String {
    get { second ?? "" }
    set { second = newValue }
  }
}
