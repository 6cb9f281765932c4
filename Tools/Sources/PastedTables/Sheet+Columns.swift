import ApplicationFiles

/// Where `||` stands, and what the headings are.
extension Sheet {
  mutating func name(by options: PasteOptions) throws(PasteProblems) {
    if let ditto = headings.first(where: { Ditto.isSign($0.name) }) {
      throw PasteProblems(.dittoInFirstRow(ditto.name), ditto.origin)
    }
    for column in headings.indices {
      if let name = options.pair(for: headings[column].whole, in: options.renames) {
        (headings[column].name, headings[column].second) = (name, nil)
        continue
      }
      headings[column].name = options.renamed(headings[column].name)
      headings[column].second = headings[column].second.map { options.renamed($0) }
    }
    try findAcross(options)
    if let rows = options.rows { headings[0].name = rows }
    if headings[0].name.isEmpty { throw PasteProblems(.rowsNameless(rows.map { $0[0].text })) }
    try findDivider(options)
    for column in headings.indices where headings[column].name.isEmpty {
      throw PasteProblems(.noHeading, headings[column].origin)
    }
    for (column, heading) in headings.enumerated()
    where headings[..<column].contains(where: { $0.name == heading.name && $0.second == heading.second }) {
      throw PasteProblems(.headingTwice(heading.name), heading.origin)
    }
  }

  /// 料率区分 ① ② ③: the corner names what runs across where the headings are numbers.
  private mutating func findAcross(_ options: PasteOptions) throws(PasteProblems) {
    across = options.across
    let numbers = headings.dropFirst().allSatisfy { $0.name.wholeMatch(of: #/[①-⑳]|\d+/#) != nil }
    if across == nil, numbers, !headings[0].name.isEmpty {
      across = headings[0].name
      remark("「\(headings[0].name)」を横に並べた表として読みました", "“\(headings[0].name)” was taken for what runs across")
    }
    if across == headings[0].name { headings[0].name = "" }
  }

  private mutating func findDivider(_ options: PasteOptions) throws(PasteProblems) {
    let names = headings.map(\.name)
    guard let after = options.after else {
      guard across != nil else { throw PasteProblems(.after(names)) }
      left = 1
      return
    }
    guard let found = Int(after) ?? headings.firstIndex(where: { $0.isCalled(Grid.folded(after)) }).map({ $0 + 1 }),
      (1...names.count).contains(found)
    else { throw PasteProblems(.noSuchColumn(option: "--after", written: after)) }
    guard found < names.count else { throw PasteProblems(.nothingRight(after)) }
    left = found
  }

  /// Makes a column of remarks (備考) the column of notes, or takes it away where its marks were all it held.
  mutating func findRemarks() {
    for column in headings.indices.reversed()
    where column >= left && ["備考", "摘要", "注", "特記事項"].contains(headings[column].name) {
      if rows.allSatisfy({ $0[column].text.isEmpty }) {
        for row in rows.indices { rows[row][0].marks += rows[row][column].marks }
        headings.remove(at: column)
        for row in rows.indices { rows[row].remove(at: column) }
      } else {
        headings[column].name = "注"
        for row in rows.indices where rows[row][column].text.isEmpty { rows[row][column].text = "―" }
      }
    }
  }
}

/// Cells that hold two values, the second in brackets.
extension Sheet {
  mutating func part() {
    for row in rows.indices {
      for column in headings.indices {
        let cell = rows[row][column]
        guard let (main, second) = Sheet.parted(cell.text) else { continue }
        let isValue = second.contains { $0.isNumber } || Ditto.isSign(second) || second.count == 1
        if column >= left, isValue || main.contains(where: \.isNumber), headings[column].name != "注" {
          (rows[row][column].text, rows[row][column].second) = (main, second)
        } else if column < left, !isValue, !Sheet.isNote(second) {
          (rows[row][column].text, rows[row][column].second) = (main, second)
        }
      }
    }
  }

  /// Makes two rows, or two columns, of what stands in one.
  mutating func split() throws(PasteProblems) {
    if let name = try rowName() { splitRows(name) }
    try splitColumns()
    for row in rows.indices {
      for column in 0..<left {
        guard let second = rows[row][column].second else { continue }
        rows[row][column].text += "(\(second))"
        rows[row][column].second = nil
      }
    }
  }

  /// 特殊保証, where each row is labelled 料率（特殊保証） and each of its cells holds two values.
  private func rowName() throws(PasteProblems) -> String? {
    let names = rows.map { row in
      row[left...].allSatisfy { $0.second != nil } ? row[left - 1].second : nil
    }
    guard let name = names.lazy.compactMap({ $0 }).first else { return nil }
    if let other = names.firstIndex(where: { $0 != name }) {
      throw PasteProblems([problem(.secondSometimes(name), rows[other][left - 1].origin, left - 1)])
    }
    return name
  }

  private mutating func splitRows(_ name: String) {
    remark(
      "「(\(name))」の値を別の行にし、列「\(name)」に「なし」「あり」と書きました",
      "the values for “(\(name))” were given rows of their own, told by “なし” and “あり” in a column “\(name)”")
    rows = rows.flatMap { row in
      ["なし", "あり"].map { answer in
        var part = row
        for column in row.indices {
          if answer == "あり", column >= left { part[column].text = row[column].second ?? "" }
          part[column].second = nil
        }
        part.insert(Cell(text: answer, origin: row[left - 1].origin), at: left)
        return part
      }
    }
    headings.insert(Heading(name: name, origin: headings[left - 1].origin), at: left)
    left += 1
  }

  private mutating func splitColumns() throws(PasteProblems) {
    var problems: [PasteProblem] = []
    for column in headings.indices.reversed() where column >= left {
      let bracketed = rows.filter { $0[column].second != nil }
      guard !bracketed.isEmpty, let name = headings[column].second else {
        headings[column].joinSecond()
        problems += bracketed.map { problem(.secondNameless($0[column].second ?? ""), $0[column].origin, column) }
        continue
      }
      var heading = headings[column]
      (heading.name, heading.second, heading.subject) = (name, nil, headings[column].name)
      (heading.printed, heading.units) = (name, heading.units.filter { $0.mayBeUnit(of: name) })
      headings[column].second = nil
      headings.insert(heading, at: column + 1)
      for row in rows.indices {
        let cell = rows[row][column]
        if cell.second == nil, !cell.isDash { problems.append(problem(.secondMissing, cell.origin, column)) }
        rows[row][column].second = nil
        rows[row].insert(Cell(text: cell.second ?? cell.text, origin: cell.origin), at: column + 1)
      }
    }
    for column in 0..<left { headings[column].joinSecond() }
    guard problems.isEmpty else { throw PasteProblems(problems) }
  }

  /// Whether words in brackets only say what a label means.
  static func isNote(_ words: String) -> Bool {
    !words.contains { $0.isNumber }
      && ["含む", "含みます", "除く", "除きます", "限る", "限ります", "いう", "いいます"].contains { words.hasSuffix($0) }
  }
}
