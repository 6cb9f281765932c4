import Foundation
import Testing

@Suite struct NoExplanationTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try TemporaryFolder(["intake.rules": SampleRules.intake, "size.rules": SampleRules.lessOfSize])
  }

  /// Applications of which some are wrong, some open and some decided.
  private static func lines(_ count: Int, seed: UInt64) -> String {
    var state = seed
    func pick(_ choices: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(state >> 33) % choices.count]
    }
    // The first line says that each is an application.
    return "{\"application_id\": \"K\"}\n"
      + (0..<count).map { number in
        pick([
          "{\"application_id\": \"K-\(number)\", \"capital\": \(pick(["1", "100000000", "300000000", "300000001", "-1", "null", "\"3億円\""])), "
            + "\"employees\": \(pick(["0", "300", "301", "null", "1.5"])), \"arrears\": \(pick(["true", "false", "false", "null", "\"なし\""]))}",
          "{\"application_id\": \"K-\(number)\", \"capital\": 5, \"employees\": 5, \"arrears\": false}",
          pick(["", "{}", "{\"capitol\": 1}", "{\"capital\": 1", "{\"capital\": 1, \"capital\": 2}", "[]"]),
        ]) + "\n"
      }.joined()
  }

  @Test(arguments: [
    [], ["--decisions", "company_size"], ["--stage", "screening"], ["--on", "2024-04-01", "--language", "en"],
  ])
  func theDecisionsAreThoseWithReasons(arguments: [String]) throws {
    let seed: UInt64 = 4
    let arguments = ["evaluate", "-", "--rules", rules.url.path(), "--output", "json"] + arguments
    let input = Self.lines(1500, seed: seed)
    let full = try shinsa(arguments, input: input)
    let brief = try shinsa(arguments + ["--no-explanation"], input: input)
    print("1500 applications, seed \(seed)")
    #expect(brief.errors == full.errors && brief.status == full.status && full.lines.count > 1000)
    let cut = full.lines.map { line in
      String(line).replacing(#/, "application": "[0-9a-f]{64}"/#, with: "")
        .replacing(#/, "verdict": .*?, "decisions": /#, with: ", \"decisions\": ")
        .replacing(#/, "explanation": \[.*\]\}$/#, with: "}")
    }
    #expect(cut == brief.lines.map { String($0) })
  }

  @Test func csvLeavesOutReasonAndStamp() throws {
    let run = try shinsa(
      "evaluate", "-", "--rules", rules.url.path(), "--output", "csv", "--no-explanation",
      input: "{\"application_id\": \"K-1\", \"capital\": 1, \"employees\": 1}\n{\"capitol\": 1}\n")
    let rows = run.output.split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",missing,error") && rows[1].hasSuffix(",arrears,"))
    #expect(rows[2].contains("capitol"))
  }

  @Test(arguments: [["--output", "text"], ["--output", "html"], []])
  func itGoesWithDataOnly(arguments: [String]) throws {
    let run = try shinsa(["evaluate", "-", "--rules", rules.url.path(), "--no-explanation"] + arguments, input: "{}")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("--no-explanation は --output json か csv とともに使います"))
  }

  @Test(arguments: [[], ["--no-explanation"]])
  func resultsComeInTheOrderOfTheApplications(arguments: [String]) throws {
    let input = (0..<3000).map { "{\"application_id\": \"K-\($0)\", \"capital\": \($0 % 3 == 0 ? "\"x\"" : "1")}\n" }
      .joined()
    let run = try shinsa(["evaluate", "-", "--rules", rules.url.path(), "--output", "json"] + arguments, input: input)
    #expect(try run.objects.map { $0["application_id"] as? String } == (0..<3000).map { "K-\($0)" })
    let refused = run.errors.split(separator: "\n").dropLast().compactMap {
      $0.firstMatch(of: #/ (\d+)行目/#).map { Int($0.1) ?? 0 }
    }
    #expect(refused == (0..<3000).filter { $0 % 3 == 0 }.map { $0 + 1 })
  }

  @Test(arguments: [SIGTERM, SIGINT], [[], ["--no-explanation"]])
  func anInterruptionEndsOnAWholeLine(signal: Int32, arguments: [String]) throws {
    let line = "{\"application_id\": \"K-1\", \"capital\": 1, \"employees\": 1, \"arrears\": false}\n"
    let files = try TemporaryFolder(["many.jsonl": String(repeating: line, count: 20_000)])
    let process = Process()
    let output = Pipe()
    process.executableURL = CommandRun.command
    process.arguments =
      ["evaluate", files.path("many.jsonl"), "--rules", rules.url.path(), "--output", "json"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Nobody reads yet, so that the command waits within a line when the signal comes.
    var read = output.fileHandleForReading.availableData
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, signal)
    Thread.sleep(forTimeInterval: 0.1)
    while case let more = output.fileHandleForReading.availableData, !more.isEmpty { read += more }
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    let lines = String(decoding: read, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 20 && lines.count < 20_000 && lines.last == "")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"application_id\": \"K-1\"") && $0.hasSuffix("}") })
  }
}
