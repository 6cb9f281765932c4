import ApplicationFiles

/// What the cells of a column are; each cell then has its unit.
extension Sheet {
  enum Kind: Equatable {
    /// the base unit, 番号 or 日付
    case quantity(String)
    case truth
    /// members of a choice
    case words
    /// 注, 出典 or 適用
    case free
  }

  /// Gives each number its unit, and says what each column holds.
  mutating func takeUnits() throws(PasteProblems) -> [Kind] {
    var problems: [PasteProblem] = []
    let kinds = headings.indices.map { takeUnit(of: $0, into: &problems) }
    guard problems.isEmpty else { throw PasteProblems(problems) }
    if across != nil, let odd = kinds.indices.first(where: { $0 > left && kinds[$0] != kinds[left] }) {
      throw PasteProblems(
        .mixedColumn(rows[0][left].text, rows[0][odd].text), rows[0][odd].origin, headings[odd].name)
    }
    return kinds
  }

  private mutating func takeUnit(of column: Int, into problems: inout [PasteProblem]) -> Kind {
    if ["注", "出典", "適用"].contains(headings[column].name) { return .free }
    let cells = rows.indices.filter { !rows[$0][column].saysNoValue }
    let quantities = cells.filter { Quantities(rows[$0][column].text).isQuantity }
    let (unit, isOwn, doubt) = unit(of: column)
    guard let first = quantities.first else {
      // ¥300 and 約300 under （千円）
      let odd = cells.filter { isOwn && rows[$0][column].text.contains { ("0"..."9").contains($0) } }
      problems += odd.map { row in
        let cell = rows[row][column]
        return problem(.notAQuantity(cell.text, beside: "300" + (unit?.text ?? "")), cell.origin, column)
      }
      return takeWords(column, cells)
    }
    let heading = headings[column]
    let isUndecided = cells.contains { Quantities(rows[$0][column].text).dependsOnUnit }
    if isUndecided, let kind = doubt ?? heading.foreign.map({ .unitForeign($0) }) {
      if !problems.contains(where: { $0.kind == kind }) { problems.append(problem(kind, heading.origin, column)) }
      return .quantity("")
    }
    let found = problems.count
    var base: String?
    for row in cells {
      let cell = rows[row][column]
      let quantity = Quantities(cell.text)
      func fail(_ kind: PasteProblem.Kind) { problems.append(problem(kind, cell.origin, column)) }
      if !quantity.isQuantity {
        fail(.notAQuantity(cell.text, beside: rows[first][column].text))
      } else if cell.text.contains(where: { "~～〜".contains($0) }) {
        fail(.tilde(cell.text))
      } else if quantity.mayBeThousands, !["%", "倍"].contains(quantity.base ?? unit?.base) {
        fail(.pointOrComma(cell.text))
      } else if let unit, isOwn && quantity.contradicts(unit) || isUndecided && quantity.differs(from: unit) {
        fail(.unitContradicts(unit: unit.text, cell: cell.text))
      } else if quantity.hasBareNumber {
        guard let unit else {
          // Once for what one answer settles.
          if across == nil || problems.isEmpty {
            fail(.unitUnknown(column: across == nil ? heading.name : nil, sample: cell.text))
          }
          return .quantity("")
        }
        if let other = said(of: row, column).first(where: { $0.base == unit.base && $0 != unit }) {
          let place = UnitStatement([unit], heading.origin).place
          fail(.unitsDiffer(unit.text, place, other.text, BilingualText("この行の注", "a note of this row")))
        }
        if unit.base == "%", quantity.mayBeShare { fail(.percentOrShare(cell.text)) }
        rows[row][column].text = quantity.with(unit)
        headings[column].given = unit
      }
      if !heading.test.isEmpty, quantity.isValue {
        rows[row][column].text += heading.test
      } else if !heading.test.isEmpty, !cell.text.contains(heading.test) {
        fail(.unitContradicts(unit: (unit?.text ?? "") + heading.test, cell: cell.text))
      }
      let full = Quantities(rows[row][column].text)
      if full.hasPartOfMonth { fail(.partOfMonth(full.text)) }
      let own = full.base ?? unit?.base
      if let base, let own, own != base, problems.count == found {
        fail(.mixedColumn(rows[first][column].text, cell.text))
      }
      base = base ?? own
    }
    if let base, Unit.isRate(heading.printed), !["%", "倍", "回"].contains(base), problems.count == found {
      let kind = PasteProblem.Kind.unitContradicts(unit: "%", cell: rows[first][column].text)
      problems.append(problem(kind, rows[first][column].origin, column))
    }
    return .quantity(base ?? "番号")
  }

  /// The units that the notes and remarks of a row state beside a cell.
  private func said(of row: Int, _ column: Int) -> [Unit] {
    let words = headings.indices.filter { $0 < left || headings[$0].name == "注" }
    return rows[row][column].said + rows[row][0].said
      + words.flatMap {
        Unit.stated(in: rows[row][$0].text) + Unit.mentioned(in: rows[row][$0].text)
      }
  }

  private mutating func takeWords(_ column: Int, _ rows: [Int]) -> Kind {
    let words = rows.map { Sheet.truth(self.rows[$0][column].text) }
    guard !words.isEmpty, words.allSatisfy({ $0 != nil }) else { return .words }
    for (row, word) in zip(rows, words) { self.rows[row][column].text = word ?? "" }
    return .truth
  }

  private static func truth(_ text: String) -> String? {
    switch text {
    case "あり", "有", "有り", "○", "〇", "◯": "あり"
    case "なし", "無", "無し", "×", "✕": "なし"
    default: nil
    }
  }
}
