import Testing

@testable import ApplicationFiles

@Suite struct CSVReaderTests {
  private func rows(_ text: String, chunk: Int = 7) -> [[String]] {
    var reader = CSVReader(ByteStream(Array(text.utf8), chunk: chunk))
    var rows: [[String]] = []
    while let row = reader.next() { rows.append(row.cells.map { String(decoding: $0, as: UTF8.self) }) }
    return rows
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), (",\n", [["", ""]]), ("\n\na", [[""], [""], ["a"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]), ("\"a\nb\",c\r\nd,\"\"\r\n", [["a\nb", "c"], ["d", ""]]),
    ("5\",6\n", [["5\"", "6"]]), ("\"\r\n\"", [["\r\n"]]),
  ])
  func aTextIsItsRows(text: String, expected: [[String]]) {
    for chunk in 1...12 { #expect(rows(text, chunk: chunk) == expected) }
  }

  @Test func anApplicationIsARowAndAnEmptyCellIsUnknown() {
    #expect(
      items("\u{FEFF}application_id,資本金,memo\r\nK-1,\"300,000,000\",\r\n\r\n,,\r\nK-2, ３億円 ,\"a\nb\"\r\n") == [
        "application_id=K-1 資本金=300,000,000 memo=null", "application_id=K-2 資本金=３億円 memo=a\nb",
      ])
  }

  @Test func aFaultyRowLeavesTheOthersAndIsNamed() {
    let text = "application_id,a\nK-1\nK-2,1,2\nK-3,\"x\"y\nK-4,1\nK-5,\"z\n"
    #expect(
      items(text) == [
        "K-1: 2:1 the row has 1 cells, the header 2", "K-2: 3:1 the row has 3 cells, the header 2",
        "K-3: 4:1 there is text after the closing “\"”", "application_id=K-4 a=1",
        "K-5: 6:1 the “\"” on line 6 of the file is not closed",
      ])
  }

  @Test func rowsAreCountedAsInASheet() {
    let reader = ApplicationReader(ByteStream(Array("a,b\n\"x\ny\",1\nz\n".utf8)))
    let places = reader.map { item in
      switch item {
      case .application(let application): application.entry("b")?.cell?.text(.english)
      case .unreadable(let unreadable): unreadable.problems[0].cell?.text(.english)
      }
    }
    #expect(places == ["row 2, column B “b”", "row 3"])
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveTheLettersOfExcel(column: Int, letters: String) {
    #expect(SheetCell(row: 1, column: column).letters == letters)
  }

  @Test func anUnclosedQuoteIsReadPastWithoutBeingHeld() {
    let text = "a,b\n1,\"" + String(repeating: "x", count: 3 << 20)
    #expect(items(text, chunk: 1 << 16).count == 1)
    let long = "a,b\n" + String(repeating: "x", count: 2 << 20) + ",1\n2,3\n"
    #expect(items(long, chunk: 1 << 16).last == "a=2 b=3")
  }
}
