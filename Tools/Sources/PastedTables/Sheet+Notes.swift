/// What a pamphlet explains beside its cells, as 注 of the table.
extension Sheet {
  /// Takes what only explains a label out of it, 製造業等（建設業含む）, and calls it what the rules call it.
  mutating func takeExplanations(_ options: PasteOptions) {
    for row in rows.indices {
      for column in 0..<left {
        let printed = rows[row][column].text
        guard printed.contains("(") else {
          rows[row][column].text = options.renamed(printed)
          continue
        }
        // Behind a number the words would be a part of the test.
        let isNumber = Quantities(printed.replacing(#/ ?\(([^()]+)\)/#, with: "")).isQuantity
        let brackets = printed.matches(of: #/ ?\(([^()]+)\)/#).filter { !isNumber && Sheet.isNote(String($0.1)) }
        for match in brackets.reversed() { rows[row][column].text.removeSubrange(match.range) }
        rows[row][column].text = options.renamed(rows[row][column].text)
        guard let last = brackets.last else { continue }
        let said = brackets.count == 1 && last.range.upperBound == printed.endIndex ? String(last.1) : printed
        remark(
          "「\(printed)」の括弧書きを「注」にしました", "what “\(printed)” says in brackets was made a note")
        let note = "\(rows[row][column].text): \(said)"
        if !notes.contains(note) { notes.append(note) }
      }
    }
  }

  /// Says each line below the table with what its marks stood at.
  mutating func add(_ footnotes: [Grid.Line]) throws(PasteProblems) {
    var problems: [PasteProblem] = []
    for (column, heading) in headings.enumerated() {
      for mark in heading.marks where !footnotes.contains(where: { $0.mark == mark }) {
        problems.append(problem(.noteMissing(mark), heading.origin, column))
      }
    }
    for row in rows {
      for (column, cell) in row.enumerated() {
        for mark in cell.marks where !footnotes.contains(where: { $0.mark == mark }) {
          problems.append(problem(.noteMissing(mark), cell.origin, column))
        }
      }
    }
    guard problems.isEmpty else { throw PasteProblems(problems) }
    for footnote in footnotes where !footnote.isUnit {
      let places = places(of: footnote.mark)
      notes.append(places.isEmpty ? footnote.text : places.joined(separator: "、") + ": " + footnote.text)
    }
  }

  /// Nothing where a mark stands nowhere, or at every row.
  private func places(of mark: String) -> [String] {
    let columns = headings.filter { $0.marks.contains(mark) }.map(\.name)
    let labels = rows.filter { $0[0].marks.contains(mark) }.map { $0[0].text }
    let cells = rows.flatMap { row in
      zip(headings, row).dropFirst().filter { $0.1.marks.contains(mark) }.map { row[0].text + "の" + $0.0.name }
    }
    return columns + (labels.count == rows.count ? [] : labels) + cells
  }
}
