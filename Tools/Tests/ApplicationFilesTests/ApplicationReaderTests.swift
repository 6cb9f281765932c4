import Testing

@testable import ApplicationFiles

@Suite struct ApplicationReaderTests {
  @Test func oneObjectIsOneApplication() {
    #expect(
      items("\n{\n \"application_id\": \"K-1\",\n \"capital\": 1e9}\n") == ["application_id=K-1 capital=1000000000"])
  }

  @Test func anArrayIsItsElements() {
    #expect(items("[{\"a\": 1}, {\"a\": 2},\n{}]") == ["a=1", "a=2", ""])
  }

  @Test func anEmptyArrayHoldsNoApplications() {
    #expect(items(" [ ] \n").isEmpty)
  }

  @Test func jsonLinesIsItsLines() {
    #expect(items("{\"a\": 1}\n\n{\"a\": 2}\r\n  {\"a\": 3}") == ["a=1", "a=2", "a=3"])
  }

  @Test func objectsOverSeveralLinesMayFollowOneAnother() {
    #expect(items("{\n\"a\": 1\n}\n{\n\"a\": 2\n}\n") == ["a=1", "a=2"])
  }

  @Test func aByteOrderMarkAtTheStartIsNoFault() {
    #expect(items("\u{FEFF}{\"a\": 1}") == ["a=1"])
    #expect(items("\u{FEFF}[{\"a\": 1}]") == ["a=1"])
  }

  @Test func valuesAreMappedToFacts() {
    let text = """
      {"t": true, "n": -0.5, "s": "2億8,000万円", "u": null, "l": [1], "o": {"x": 1}, "e": {},
       "j": {"value": true, "by": "審査役", "reason": "評価額"}, "k": {"value": null, "by": null}, "m": {"by": "審査役"}}
      """
    #expect(
      items(text) == [
        "t=true n=-1/2 s=2億8,000万円 u=null l=[…] o={…} e={…} j=judgement(true, 審査役, 評価額) "
          + "k=judgement(null, -, -) m=judgement(null, 審査役, -)"
      ])
  }

  @Test(arguments: ["application_id", "申込番号"])
  func anApplicationIsKnownByItsNumberUnderEitherName(key: String) throws {
    let reader = ApplicationReader(ByteStream(Array("[{\"\(key)\": \"K-1\"}, {\"\(key)\": 7}, {}]".utf8)))
    let identifiers = reader.map { item -> String? in
      if case .application(let application) = item { application.identifier } else { "unreadable" }
    }
    #expect(identifiers == ["K-1", "7", nil])
  }

  @Test func theSizeOfChunksMakesNoDifference() {
    let texts = [
      "{\"a\": 1}\n{\"a\": \n{\"a\": 3}\n", "[{\"a\": 1}, 2, {\"a\": }]", "{\n\"a\": 1}\n{\"b\": 2} x",
      "{\"a\": 1\n{\"a\": 2}",
    ]
    for text in texts {
      let whole = items(text, chunk: 1 << 16)
      #expect((1...20).allSatisfy { items(text, chunk: $0) == whole })
    }
  }
}
