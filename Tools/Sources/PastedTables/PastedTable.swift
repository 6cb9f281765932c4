import ApplicationFiles

/// A table that was copied from a spreadsheet or typed off a pamphlet, as a table of rules.
///
/// No number is changed but by the unit that stands beside it, and nothing is guessed that would make an amount
/// another: what can't be known is a problem that names its cell and the option, or the mend, that settles it.
public struct PastedTable: Sendable {
  /// The lines of the table, with the line of its name where one was given.
  public let text: String
  /// What was made of the printed table beyond its cells, for comparing.
  public let remarks: [BilingualText]

  public init(_ clipboard: String, _ options: PasteOptions = PasteOptions()) throws(PasteProblems) {
    var grid = try Grid(clipboard)
    let footnotes = grid.takeFootnotes()
    let titles = grid.takeTitles()
    let numbering = grid.takeNumbering()
    guard grid.rows.count > 1, grid.width > 1 else { throw PasteProblems(.notATable) }
    if options.turned {
      try grid.writeOutDittos()
      grid = grid.turned
    } else if grid.isOnItsSide {
      throw PasteProblems(.turned)
    }
    let headings = try grid.takeHeadings(options.headings)
    try grid.refuseBrokenNumbers(headings)
    var sheet = Sheet(grid, headings)
    for title in titles where !title.isUnit {
      sheet.remark("表の上の「\(title.text)」は写していません", "“\(title.text)” above the table was left out")
    }
    if let numbering, !numbering.isEmpty { sheet.notes.append(numbering) }
    // The corner of a table on its side names its rows, which are columns now.
    if options.turned { sheet.headings[0].name = "" }
    try sheet.name(by: options)
    sheet.findRemarks()
    sheet.part()
    try sheet.fill(merged: options.merged)
    try sheet.split()
    sheet.takeExplanations(options)
    try sheet.add(footnotes)
    try sheet.takeStatements(options, titles + footnotes)
    try sheet.copyFromLeft()
    let kinds = try sheet.takeUnits()
    let table = TableText(sheet, kinds, options)
    text = try table.text()
    remarks = sheet.remarks + table.reading
  }
}
