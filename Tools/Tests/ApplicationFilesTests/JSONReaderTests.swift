import Testing

@testable import ApplicationFiles

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("null", JSONValue.null),
    (" true ", .truth(true)),
    ("false\r\n", .truth(false)),
    ("-0.50e+3", .number("-0.50e+3")),
    ("\"\"", .string("")),
    ("[ ]", .array([])),
    ("{\t}", .object([])),
    ("[1,[2],\"3\"]", .array([.number("1"), .array([.number("2")]), .string("3")])),
  ])
  func everyKindOfValueIsRead(text: String, value: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == value)
  }

  @Test func eachKeyHasItsLineAndColumnInCharacters() throws {
    let text = """
      {"申込番号": "K-1",
        "資本金": {"額": 1}, "x": 2}
      """
    guard case .object(let members) = try JSONReader.read(Array(text.utf8)) else {
      Issue.record("an object is expected")
      return
    }
    #expect(members.map(\.key) == ["申込番号", "資本金", "x"])
    #expect(members.map(\.position.line) == [1, 2, 2])
    #expect(members.map(\.position.column) == [2, 3, 20])
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u8CC7\u672c""#, "資本"),
    (#""\ud842\udfb7""#, "\u{20BB7}"),
    (#""\u0000""#, "\u{0}"),
    ("\"株式会社🍣\"", "株式会社🍣"),
  ])
  func escapesStandForTheirCharacters(text: String, value: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == .string(value))
  }

  @Test func sixtyFourLevelsAreReadAndOneMoreIsRefused() {
    #expect(problem(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
    let deeper = problem(String(repeating: "[", count: 65) + String(repeating: "]", count: 65))
    #expect(deeper?.kind == .tooDeep(64))
    #expect(deeper?.position == TextPosition(line: 1, column: 65))
  }

  @Test func aMillionOpeningBracketsDoNotOverflowTheStack() {
    #expect(problem(String(repeating: "[{\"a\":", count: 1_000_000))?.kind == .tooDeep(64))
  }

  @Test(arguments: 1...9)
  func theSizeOfChunksMakesNoDifference(chunk: Int) throws {
    let text = #"{"資本金": 1e9, "メモ": "\ud842\udfb7 \"株式\"", "判断": {"value": true}, "並び": [1, null, -2.5]}"#
    var reader = JSONReader(ByteStream(Array(text.utf8), chunk: chunk))
    #expect(try reader.readElement() == JSONReader.read(Array(text.utf8)))
  }
}
