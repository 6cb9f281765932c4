/// Tables and matrices.
extension BookWriter {
  mutating func table(_ table: Table) -> [String] {
    let type = table.across == nil ? "" : ": " + name(of: book.kind(of: table))
    return [word("表", "table") + " " + both(table.name) + type] + rows(table)
  }

  /// All that stands below its name.
  mutating func rows(_ table: Table) -> [String] {
    var lines: [String] = []
    if let period = table.period { lines.append("  " + word("適用", "in force") + " " + text(period)) }
    lines.append("  " + header(table))
    for row in table.rows { lines.append("  " + self.row(row, table)) }
    if let noRow = table.noRow { lines.append("  " + word("該当なし", "no row") + ": " + name(of: noRow)) }
    return lines
  }

  /// The rows of a parameter that changes with the day.
  mutating func rows(_ dated: Dated, _ kind: Kind) -> [String] {
    var lines = ["| " + word("値", "value") + " | " + word("適用", "in force") + " |"]
    for row in dated.rows { lines.append("| " + phrase(text(row.value, of: kind)) + " | " + text(row.period) + " |") }
    if let noRow = dated.noRow { lines.append(word("該当なし", "no row") + ": " + name(of: noRow)) }
    return lines
  }

  private func name(of noRow: Table.NoRow) -> String {
    switch noRow {
    case .met: word("充足", "met")
    case .unmet: word("非充足", "unmet")
    case .notApplicable: word("対象外", "not applicable")
    }
  }

  private func joined(_ left: [String], _ right: [String]) -> String {
    "| " + left.joined(separator: " | ") + " || " + right.joined(separator: " | ") + " |"
  }

  private mutating func header(_ table: Table) -> String {
    var left = table.selectors.map { title($0) }
    if let choice = table.rowNames {
      left.append(isEnglish ? book.choices[choice].name.identifier : book.choices[choice].name.japanese)
    }
    if let across = table.across {
      var right = across.tests.map { text($0, of: book.kind(of: across.subject), book.isCondition(across.subject)) }
      right[0] = title(across.subject) + ": " + right[0]
      if table.hasPeriods { right.append(word("適用", "in force")) }
      return joined(left, right)
    }
    var right = table.columns.map { column -> String in
      switch column.content {
      case .value(let kind): column.name.map { both($0) + ": " + name(of: kind) } ?? ""
      case .criterion(let subject): (column.name.map { both($0) + ": " } ?? "") + title(subject)
      }
    }
    if table.hasPeriods { right.append(word("適用", "in force")) }
    return joined(left, right)
  }

  /// A header names a fact as it is declared, without quotation marks.
  func title(_ reference: Reference) -> String {
    var plain = BookWriter(book)
    plain.isEnglish = isEnglish
    return plain.text(reference)
  }

  private mutating func row(_ row: Table.Row, _ table: Table) -> String {
    var left = zip(row.tests, table.selectors).map { test, subject -> String in
      if row.isOtherwise { return word("それ以外", "otherwise") }
      return test.map { phrase(text($0, of: book.kind(of: subject), book.isCondition(subject))) } ?? dash()
    }
    if let choice = table.rowNames, let member = row.member {
      left.append(spelling(book.choices[choice].members[member]))
    }
    var right = row.cells.indices.map { index -> String in
      let column = table.columns[table.across == nil ? index : 0]
      switch (row.cells[index], column.content) {
      case (.test(let test), .criterion(let subject)):
        return phrase(text(test, of: book.kind(of: subject), book.isCondition(subject)))
      case (.value(let expression), .value(let kind)): return phrase(text(expression, of: kind))
      default: return dash()
      }
    }
    if table.hasPeriods { right.append(row.period.map { text($0) } ?? dash()) }
    return joined(left, right)
  }

  private mutating func dash() -> String { isVaried ? dice.pick(["―", "—", "–", "－", "ー", "−", "-"]) : "―" }
}

extension Book {
  /// Of a matrix: what its value is.
  func kind(of table: Table) -> Kind {
    if case .value(let kind)? = table.columns.first?.content { return kind }
    return .yesNo
  }
}
