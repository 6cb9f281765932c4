import Evaluator
import Testing

@testable import ApplicationFiles

@Suite struct ApplicationPartsTests {
  /// What is read part by part, in words.
  private func parts(_ text: String, chunk: Int, lines: Int) -> [String] {
    var reader = ApplicationReader(ByteStream(Array(text.utf8), chunk: chunk))
    var items: [ApplicationReader.Item] = []
    while let part = reader.nextPart(lines: lines) {
      switch part {
      case .item(let item): items.append(item)
      case .lines(let lines): items += Array(lines)
      }
    }
    return items.map(\.words)
  }

  @Test(arguments: [
    "{\"a\": 1}\n{\"a\": 2}\n{\"a\": 3}", "\u{FEFF} {\"a\": 1}\n\n \n{\"a\": }\r\n{\"b\": \"二\"}\n\n",
    "[{\"a\": 1}, {\"a\": 2}]",
    "{\"a\":\n 1}\n{\"a\": 2}", "a,b\n1,2\n3,4\n", "", "{\"a\": 1}\n{\"a\": \"",
  ])
  func readInPartsAFileHoldsTheSameApplications(text: String) {
    for chunk in [1, 5, 64] {
      for lines in [1, 2, 100] { #expect(parts(text, chunk: chunk, lines: lines) == items(text, chunk: chunk)) }
    }
  }

  @Test func aPartWaitsForNoMoreThanOneLine() {
    var reader = ApplicationReader(ByteStream(Array("{\"a\": 1}\n{\"a\": 2}\n{\"a\"".utf8), chunk: 24))
    guard case .lines(let lines)? = reader.nextPart(lines: 100) else { Issue.record("no lines"); return }
    #expect(Array(lines).count == 2)
  }

  @Test func aFileThatCanNotBeReadOnSaysSoBehindItsWholeLines() {
    var chunks = ["{\"a\": 1}\n{\"a\": 2}\n", "{\"a\""][...]
    var reader = ApplicationReader(
      ByteStream { () throws(InputFile.Failure) in
        guard let chunk = chunks.popFirst() else { throw .notPermitted }
        return Array(chunk.utf8)
      })
    guard case .lines(let lines)? = reader.nextPart(lines: 100), case .item(let failure)? = reader.nextPart(lines: 100)
    else { Issue.record("lines and then a failure are expected"); return }
    #expect(Array(lines).map(\.words) == ["a=1", "a=2"])
    #expect(failure.words == "3:5 you may not read this")
    #expect(reader.nextPart(lines: 100) == nil)
  }

  @Test func aLineThatIsTooLongIsReadPastByItself() {
    let long = "{\"a\": \"\(String(repeating: "x", count: 2 << 20))\"}"
    let read = parts("{\"a\": 1}\n\(long)\n{\"a\": 3}\n", chunk: 64 << 10, lines: 8)
    #expect(read.count == 3 && read[0] == "a=1" && read[1].contains("1024") && read[2] == "a=3")
  }

  @Test(arguments: [("備考", "--ignore 備考"), ("担 当", "--ignore '担 当'"), ("O'Brien", #"--ignore 'O'\''Brien'"#)])
  func aKeyIsLeftOutAsAShellTakesIt(key: String, option: String) {
    #expect(key.ignoringOption == option)
  }
}
