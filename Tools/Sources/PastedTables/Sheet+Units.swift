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
  mutating func takeUnits(_ options: PasteOptions, table: Unit?) throws(PasteProblems) -> [Kind] {
    var problems: [PasteProblem] = []
    var common = table
    for written in options.units where !written.contains("=") {
      guard let unit = Unit(heading: written) else { throw PasteProblems(.noUnit(written)) }
      common = unit
    }
    for pair in options.units where pair.contains("=") {
      let (name, written) = PasteOptions.halves(pair) ?? (pair, "")
      guard let unit = Unit(heading: written) else { throw PasteProblems(.noUnit(written)) }
      let columns = headings.indices.filter { headings[$0].isCalled(name) }
      guard !columns.isEmpty else { throw PasteProblems(.noSuchColumn(option: "--unit", written: name)) }
      for column in columns { headings[column].unit = unit }
    }
    var kinds: [Kind] = []
    for column in headings.indices {
      let shared = common.flatMap { $0.mayBeUnit(of: headings[column].name) ? $0 : nil }
      kinds.append(takeUnit(headings[column].unit ?? shared, of: column, into: &problems))
      // 区分（単位：千円）: the corner says it for the whole table.
      if column == 0, kinds[0] == .words { common = common ?? headings[0].unit }
    }
    guard problems.isEmpty else { throw PasteProblems(problems) }
    if across != nil, let odd = kinds.indices.first(where: { $0 > left && kinds[$0] != kinds[left] }) {
      throw PasteProblems(
        .mixedColumn(rows[0][left].text, rows[0][odd].text), rows[0][odd].origin, headings[odd].name)
    }
    return kinds
  }

  private mutating func takeUnit(_ unit: Unit?, of column: Int, into problems: inout [PasteProblem]) -> Kind {
    if ["注", "出典", "適用"].contains(headings[column].name) { return .free }
    let cells = rows.indices.filter { !rows[$0][column].saysNoValue }
    let quantities = cells.filter { Quantities(rows[$0][column].text).isQuantity }
    guard let first = quantities.first else { return takeWords(column, cells) }
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
      } else if let unit, quantity.contradicts(unit) {
        if headings[column].unit != nil { fail(.unitContradicts(unit: unit.text, cell: cell.text)) }
      } else if quantity.hasBareNumber {
        guard let unit else {
          // Once for what one answer settles.
          if across == nil || problems.isEmpty {
            fail(.unitUnknown(column: across == nil ? headings[column].name : nil, sample: cell.text))
          }
          return .quantity("")
        }
        if unit.base == "%", quantity.mayBeShare { fail(.percentOrShare(cell.text)) }
        rows[row][column].text = quantity.with(unit)
        headings[column].given = unit
      }
      let own = Quantities(rows[row][column].text).base ?? unit?.base
      if let base, let own, own != base, problems.count == found {
        fail(.mixedColumn(rows[first][column].text, cell.text))
      }
      base = base ?? own
    }
    return .quantity(base ?? "番号")
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
