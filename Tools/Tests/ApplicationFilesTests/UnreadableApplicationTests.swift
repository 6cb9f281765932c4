import Testing

@testable import ApplicationFiles

@Suite struct UnreadableApplicationTests {
  @Test(arguments: ["", " \n\t ", "\u{FEFF}"])
  func aFileWithoutApplicationsIsTold(text: String) {
    #expect(items(text).count == 1)
    #expect(items(text)[0].hasSuffix("there is no application: the file is empty"))
  }

  @Test(arguments: [
    ("application_id: K-1\n", "1:1 this is neither JSON nor CSV (it begins with “a”)"),
    ("PK\u{3}\u{4}...", "1:1 this is an Excel workbook or an archive, neither JSON nor CSV"),
    ("\u{0}\u{0}\u{0}\u{0}", "1:1 this is neither JSON nor CSV"),
  ])
  func anotherKindOfFileIsToldOnce(text: String, message: String) {
    #expect(items(text) == [message])
  }

  @Test func utf16IsRecognised() {
    var bytes: [UInt8] = []
    for byte in "{\"a\": 1}".utf8 { bytes += [byte, 0] }
    #expect(items(bytes) == ["1:1 this is not UTF-8 text"])
    #expect(items([0xFF, 0xFE] + bytes) == ["1:1 this is not UTF-8 text"])
  }

  @Test(arguments: [
    "{\"a\": }", "{\"a\": 1", "[1", "null", "hello", "{\"a\": 1} {\"a\": 2}", "{\"a\": \"x", "}", "{\"a\": 1}}",
    "{'a': 1}", "{\"a\": 1, \"a\": 2}", String(repeating: "[", count: 100),
  ])
  func aBadLineLeavesTheOthers(line: String) {
    for position in 0...2 {
      var lines = ["{\"a\": 1}", "{\"a\": 2}"]
      lines.insert(line, at: position)
      // An array or an object alone at the start may be a file of another kind.
      guard position > 0 || !line.hasPrefix("[") else { continue }
      let found = items(lines.joined(separator: "\n"))
      #expect(found.count == 3)
      #expect(found.contains("a=1") && found.contains("a=2"))
      #expect(found[position].hasPrefix("\(position + 1):"))
    }
  }

  @Test func anElementOfAnArrayThatIsNoObjectLeavesTheOthers() {
    #expect(
      items("[{\"a\": 1}, 5, [2], {\"a\": 3, \"a\": 4}, {\"a\": 5}]") == [
        "a=1", "1:12 an application is an object { }; this is a number",
        "1:15 an application is an object { }; this is an array [ ]",
        "1:29 the key “a” is given twice (first on line 1)", "a=5",
      ])
  }

  @Test(arguments: [
    ("[{\"a\": 1}, {\"a\": }, {\"a\": 3}]", "1:18 “}” stands where a value is expected"),
    ("[{\"a\": 1} {\"a\": 2}]", "1:11 “{” stands where “,” or “]” is expected"),
    ("[{\"a\": 1}, ]", "1:10 there is a comma after the last element"),
    ("[{\"a\": 1}", "1:10 it ends early: “,” or “]” is missing"),
    ("[{\"a\": 1}] x", "1:12 “x” stands where the end of the file is expected"),
  ])
  func aSyntaxErrorEndsAnArray(text: String, message: String) {
    #expect(items(text) == ["a=1", message])
  }

  @Test func aSyntaxErrorInAnObjectOverSeveralLinesIsToldOnce() {
    #expect(items("{\n\"a\": 1\n\"b\": 2,\n\"c\": 3\n}") == ["3:1 “\"” stands where “,” or “}” is expected"])
  }

  @Test func theNumberIsKnownWhereItWasReadBeforeTheFault() {
    #expect(
      items("{\"application_id\": \"K-1\", \"capital\": }")
        == ["K-1: 1:38 “}” stands where a value is expected"])
  }

  @Test func everyProblemOfAnApplicationIsTold() {
    let text = "{\"a\": \"x\ty\", \"b\": 1e99, \"c\": {\"value\": \"はい\", \"who\": \"x\"}, \"a\": 2}"
    #expect(
      items(text) == [
        "1:9 a string holds the control character TAB (U+0009) | "
          + "1:14 “1e99” of “b” has too many digits to be held exactly | "
          + "1:31 “value” of the judgement “c” can't be a string | 1:46 a judgement (“c”) has no “who” | "
          + "1:59 the key “a” is given twice (first on line 1)"
      ])
  }

  @Test func anApplicationLargerThanAMegabyteIsReadPastWithoutBeingHeld() {
    let large =
      "{\"a\": \"" + String(repeating: "x", count: 3 << 20) + "\", \"b\": [" + String(repeating: "0,", count: 1 << 20)
      + "0]}"
    let refused = "this application is larger than 1024 KB"
    #expect(items("{\"a\": 1}\n\(large)\n{\"a\": 2}\n", chunk: 1 << 16) == ["a=1", "2:1 \(refused)", "a=2"])
    #expect(items("[\(large), {\"a\": 2}]", chunk: 1 << 16) == ["1:2 \(refused)", "a=2"])
  }

  @Test func moreKeysThanAnyApplicationHasAreRefused() {
    let text = "{" + (0...1000).map { "\"k\($0)\": 1" }.joined(separator: ", ") + "}"
    #expect(items(text) == ["1:1 there are 1001 keys; an application has at most 1000"])
  }

  @Test func aKeyOfAnyLengthIsQuotedShortly() {
    let text = "{\"" + String(repeating: "k", count: 100_000) + "\": 1}"
    #expect(items(text) == ["1:2 the key “\(String(repeating: "k", count: 30))…” is too long"])
  }

  @Test func aFailureToReadIsToldWhereItHappened() {
    var chunks = ["{\"a\": 1}\n{\"a\"", ": 2}"]
    let stream = ByteStream { () throws(InputFile.Failure) in
      guard !chunks.isEmpty else { throw .system("Input/output error") }
      return Array(chunks.removeFirst().utf8)
    }
    let messages = ApplicationReader(stream).map { item in
      if case .unreadable(let unreadable) = item { unreadable.problems[0].message.english } else { "read" }
    }
    #expect(messages == ["read", "it can't be read (Input/output error)"])
  }

  @Test func missingFilesAndFoldersAreToldApart() {
    #expect(throws: InputFile.Failure.missing) { try ApplicationReader(path: "/nonexistent/a.json") }
    #expect(throws: InputFile.Failure.isDirectory) { try ApplicationReader(path: "/tmp") }
  }
}
