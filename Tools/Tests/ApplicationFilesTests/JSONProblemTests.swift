import Testing

@testable import ApplicationFiles

@Suite struct JSONProblemTests {
  @Test(arguments: [
    ("", "1:1 it ends early: a value is missing"),
    ("{\"a\": 1", "1:8 it ends early: “,” or “}” is missing"),
    ("[1,\n2", "2:2 it ends early: “,” or “]” is missing"),
    ("{\"a\"", "1:5 it ends early: “:” is missing"),
    ("\"abc", "1:1 a string is not closed"),
    ("{\"a\": \"b\n\"}", "1:7 a string is not closed"),
    ("\"a\\", "1:1 a string is not closed"),
    ("{} x", "1:4 “x” stands where the end of the file is expected"),
    ("1 2", "1:3 “2” stands where the end of the file is expected"),
    ("{\"a\": 1,}", "1:8 there is a comma after the last element"),
    ("[1 ,\n ]", "1:4 there is a comma after the last element"),
    ("[1 2]", "1:4 “2” stands where “,” or “]” is expected"),
    ("{\"a\": 1\n \"b\": 2}", "2:2 “\"” stands where “,” or “}” is expected"),
    ("{a: 1}", "1:2 “a” stands where a key in quotation marks is expected"),
    ("{\"a\" 1}", "1:6 “1” stands where “:” is expected"),
    ("{\"a\": }", "1:7 “}” stands where a value is expected"),
    ("{\"a\" = 1}", "1:6 “=” stands where “:” is expected"),
    ("[True]", "1:2 “True” is not a JSON value"),
    ("[NaN]", "1:2 “NaN” is not a JSON value"),
    ("[あり]", "1:2 “あり” is not a JSON value"),
    ("[3億円]", "1:2 “3億円” is not in quotation marks"),
    ("[2024-03-15]", "1:2 “2024-03-15” can't be read as a number"),
    ("[01]", "1:2 “01” can't be read as a number"),
    ("[+1]", "1:2 “+1” can't be read as a number"),
    ("[.5]", "1:2 “.5” can't be read as a number"),
    ("[5.]", "1:2 “5.” can't be read as a number"),
    ("[1e]", "1:2 “1e” can't be read as a number"),
    ("{\"a\": 5,000}", "1:9 a number is written with a comma between its digits"),
    ("[1, // yen\n2]", "1:5 JSON has no comments"),
    ("{ # note\n}", "1:3 JSON has no comments"),
    ("[\"a\tb\"]", "1:4 a string holds the control character TAB (U+0009)"),
    ("[\"a\u{1}b\"]", "1:4 a string holds the control character U+0001"),
    ("[\"C:\\data\"]", "1:5 JSON has no escape “\\d”"),
    ("[\"\\u12G4\"]", "1:3 JSON has no escape “\\u”"),
    ("[\"\\ud800\"]", "1:3 a surrogate written with “\\u” lacks its other half"),
    ("[\"\\ud800\\\"\", 1]", "1:3 a surrogate written with “\\u” lacks its other half"),
    ("[\"\\udc00\"]", "1:3 a surrogate written with “\\u” lacks its other half"),
    ("[1,\u{FEFF}2]", "1:4 there is a byte order mark (U+FEFF) in the middle"),
    ("{\"a\": 1, \"b\": 2,\n\"a\": 3}", "2:1 the key “a” is given twice (first on line 1)"),
    ("[“a”]", "1:2 ““” stands where a value is expected"),
    ("{\"a\"：1}", "1:5 “：” stands where “:” is expected"),
  ])
  func badTextIsToldWithItsPlace(text: String, message: String) throws {
    let found = try #require(problem(text))
    #expect("\(found.position.line):\(found.position.column) \(found.message.english)" == message)
    #expect(!found.message.japanese.isEmpty)
  }

  @Test(arguments: [
    ("{\"a\"：1}", "半角の「:」を使ってください"),
    ("[1、2]", "文字は「\"」で囲みます。有無は true か false、不明は null と書いてください"),
    ("{\"a\": 1、\"b\": 2}", "文字は「\"」で囲みます。有無は true か false、不明は null と書いてください"),
    ("[\u{3000}1]", "全角の空白は使えません。半角にしてください"),
    ("{「a」: 1}", "半角の「\"」を使ってください"),
    ("['a']", "半角の「\"」を使ってください"),
    ("{\"a\": 1,}", "この「,」を消してください"),
    ("{\"a\": 5,000}", "「,」を除くか、数を「\"」で囲んでください"),
  ])
  func theMendIsSaid(text: String, mend: String) throws {
    #expect(try #require(problem(text)).mend?.japanese == mend)
  }

  @Test func shiftJISIsRecognised() throws {
    // {"資本金": 1} as Windows writes it
    let bytes: [UInt8] = [0x7B, 0x22, 0x8E, 0x91, 0x96, 0x7B, 0x8B, 0xE0, 0x22, 0x3A, 0x31, 0x7D]
    let found = try #require(problem(bytes))
    #expect(found.kind == .notUTF8(.shiftJIS))
    #expect(found.position == TextPosition(line: 1, column: 2))
    #expect(found.mend?.english.contains("iconv -f CP932 -t UTF-8") == true)
  }

  @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] as [[UInt8]])
  func bytesThatAreNoUTF8AreRefused(bytes: [UInt8]) throws {
    guard case .notUTF8 = try #require(problem(bytes)).kind else {
      Issue.record("the encoding is expected to be refused")
      return
    }
  }
}
