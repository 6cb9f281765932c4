/// What clerks write in cells as pamphlets and spreadsheets have them.
extension Resolver {
  /// `なし` and `ーー` where there is no criterion; あり and なし are answers of their own.
  mutating func reportWordForDash(_ phrase: Phrase, of subject: Reference, _ context: TableContext) -> Bool {
    let written = text(phrase)
    guard case .fact(let fact) = subject, let type = declarations.facts[fact].type, type != .yesNo else { return false }
    let isDashes = phrase.range.allSatisfy { Scalar.isDash(sources[phrase.source].folded[$0]) }
    guard isDashes || Lexicon.dashWords.contains(Width.half(written).lowercased()) else { return false }
    if case .choice(let choice) = type, declarations.names.members[choice].target(of: written) != nil { return false }
    report(
      TableFault.wordForDash(written), at: phrase, in: context,
      fix: Fix(replacing: phrase, with: language(of: phrase).pick("―", "-")))
    return true
  }

  /// その他 and 上記以外 for それ以外, where no member is called so.
  mutating func reportWordForOtherwise(_ phrase: Phrase, of subject: Reference, _ context: TableContext) -> Bool {
    let written = text(phrase)
    guard Lexicon.otherwiseWords.contains(Width.half(written).lowercased()) else { return false }
    if case .choice(let choice) = declarations.type(of: subject).type,
      declarations.names.members[choice].target(of: written) != nil
    {
      return false
    }
    let meant = Keyword.otherwise.spelling(language(of: phrase))
    report(
      PhraseFault.otherWords(written, meant: meant), at: phrase, in: context, fix: Fix(replacing: phrase, with: meant))
    return true
  }

  /// 〃 and 同上: the text of the cell above.
  mutating func reportDittos(_ row: Row, _ header: Row, below above: Row, _ context: TableContext) -> Bool {
    var isFound = false
    let heads = header.left + header.right
    for (index, cell) in (row.left + row.right).enumerated() {
      guard let phrase = cell.phrase, Lexicon.dittoWords.contains(text(phrase).lowercased()) else { continue }
      isFound = true
      let cells = above.left + above.right
      let meant = above.span != header.span && index < cells.count ? text(cells[index].phrase) : nil
      report(
        TableFault.ditto(text(phrase), above: meant), at: phrase, in: context.column(text(heads[index].phrase)),
        fix: meant.map { Fix(replacing: phrase, with: $0) })
    }
    return isFound
  }

  /// Two cells of a row that each have what the other's column asks for: told once, as what they are.
  mutating func reportSwappedCells(since told: Int, at span: Span, _ context: TableContext) {
    let mismatches = diagnostics[told...].compactMap {
      diagnostic -> (column: String, wanted: ValueType, found: ValueType)? in
      guard let (fact, found) = diagnostic.mismatch, let column = diagnostic.context?.column,
        let wanted = declarations.facts[fact].type
      else { return nil }
      return (column, wanted, found)
    }
    guard diagnostics.count - told == 2, mismatches.count == 2, mismatches[0].wanted == mismatches[1].found,
      mismatches[1].wanted == mismatches[0].found
    else { return }
    diagnostics.removeSubrange(told...)
    report(TableFault.swappedCells(mismatches[0].column, mismatches[1].column), at: span, in: context)
  }

  /// What is wrong with row after row is wrong with the header: told there, once.
  mutating func foldIntoHeader(_ header: Row, rows: Int, since told: Int, in table: Table) {
    let faults = diagnostics[told...].compactMap { $0.fault as? TableFault }
    let context = TableContext(table: table.name.japanese, row: nil, column: nil, keyword: table.keyword)
    guard rows > 1, let first = faults.first else { return }
    if case .cellCount(let expected, let found) = first, faults.count == rows, Set(faults).count == 1 {
      diagnostics.removeSubrange(told...)
      report(TableFault.headerCellCount(expected, rows: found), at: header.span, in: context)
    }
    let swaps = faults.filter { if case .swappedCells = $0 { true } else { false } }
    guard swaps.count > 1, Set(swaps).count == 1, case .swappedCells(let one, let two) = swaps[0] else { return }
    let kept = diagnostics[told...].filter { diagnostic in
      !(diagnostic.fault as? TableFault == swaps[0]) && ![one, two].contains(diagnostic.context?.column)
    }
    diagnostics.replaceSubrange(told..., with: kept)
    let heads = header.right.compactMap(\.phrase).filter { [one, two].contains(text($0)) }
    let fix = heads.count == 2 ? exchange(heads[0], heads[1]) : nil
    report(TableFault.swappedHeaders(one, two), at: header.span, in: context, fix: fix)
  }

  private func exchange(_ first: Phrase, _ second: Phrase) -> Fix {
    let between = Span(first.source, first.range.upperBound..<second.range.lowerBound)
    return Fix(
      replacing: Span(first.source, first.range.lowerBound..<second.range.upperBound),
      with: text(second) + text(between) + text(first))
  }

  /// Where the one cell too many or too few is that of the period, it is told so.
  mutating func reportCellCount(
    _ row: Row, _ header: Row, expected: Int, found: Int, _ context: TableContext
  ) {
    let period = row.right.lazy.compactMap(\.phrase).last { isPeriod($0) }
    let inForce = header.right.lastIndex { isInForce($0) }
    let source = sources[row.span.source]
    let line = source.lineRange(source.line(at: row.span.range.lowerBound))
    if found < expected, source.folded[row.span.range.upperBound..<line.upperBound].contains(Scalar.hash) {
      return report(TableFault.commentInRow, at: row.span, in: context)
    }
    if found == expected + 1, inForce == nil, let period {
      return report(TableFault.periodWithoutColumn(text(period)), at: period, in: context)
    }
    guard found + 1 == expected, let inForce, period == nil, row.hasDivider == header.hasDivider else {
      return report(TableFault.cellCount(expected: expected, found: found), at: row.span, in: context)
    }
    // Such a row was always in force before the column came.
    let end = row.span.end
    let isLast =
      inForce == header.right.count - 1
      && row.right.last.map { $0.place.range.upperBound < end.range.upperBound } ?? false
    let always = " " + Keyword.always.spelling(language(of: row.span)) + " |"
    report(
      TableFault.rowWithoutPeriod, at: row.span, in: context, fix: isLast ? Fix(replacing: end, with: always) : nil)
  }

  private func isPeriod(_ phrase: Phrase) -> Bool {
    let folded = Width.folded(text(phrase))
    if Keyword.always.forms.contains(folded) { return true }
    return folded.contains(where: Scalar.isDigit)
      && [Keyword.from, .until].contains { word in
        word.forms.contains { folded.starts(with: $0) || folded.reversed().starts(with: $0.reversed()) }
      }
  }
}
