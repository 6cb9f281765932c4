import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct StreamingTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  @Test(arguments: [
    ["{\"application_id\": \"K-1\"}\n", "{\"application_id\": \"K-2\"}\n"],
    ["application_id,capital\r\nK-1,1\r\n", "K-2,\r\n"],
    ["[{\"application_id\": \"K-1\"}", ",{\"application_id\": \"K-2\"}", "]"],
  ])
  func aResultIsWrittenBeforeTheNextApplicationCame(parts: [String]) throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = CommandRun.command
    process.arguments = ["evaluate", "-", "--output", "json", "--rules", rules.url.path()]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for (index, part) in parts.enumerated() {
      try input.fileHandleForWriting.write(contentsOf: Data(part.utf8))
      guard index < 2 else { continue }
      let line = output.fileHandleForReading.availableData
      #expect(String(decoding: line, as: UTF8.self).hasPrefix("{\"application_id\": \"K-\(index + 1)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aReaderThatLeavesEndsTheCommandWithoutAWord() throws {
    for prefix in ["", "trap '' PIPE; "] {
      let run = try shell(
        "\(prefix)yes '{\"application_id\": \"K-1\"}' | $shinsa evaluate - --output json --rules \(rules.url.path()) | head -n 2"
      )
      #expect(run.lines.count == 2)
      #expect(!run.errors.contains("標準出力"))
      #expect(!run.errors.contains("Fatal"))
    }
  }

  @Test func aLineOfSixtyFourMegabytesIsRefusedInLittleMemory() throws {
    // The limit is in kilobytes of private memory; holding the line would take several times its length.
    let run = try shell(
      """
      ulimit -d 60000
      { echo '{"application_id": "K-1"}'; printf '{"a": "'; head -c 64000000 /dev/zero | tr '\\0' x; echo '"}'
        echo '{"application_id": "K-3"}'; } | $shinsa evaluate - --output json --rules \(rules.url.path())
      """)
    #expect(run.status == 1)
    #expect(try run.objects.map { $0["application_id"] as? String } == ["K-1", nil, "K-3"])
    #expect(run.errors.contains("1024KBを超えています"))
  }
}
