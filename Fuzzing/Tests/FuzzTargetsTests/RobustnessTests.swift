import ApplicationFiles
import Evaluator
import RulesDSL
import Testing

/// What is far larger or deeper than anyone writes ends with a result or a clear message, in time.
@Suite(.serialized, .timeLimit(.minutes(1))) struct RobustnessTests {
  static let head = "規則集 見本 (sample)\n  出典 試験\n\n入力 額 (amount): 円\n  参考\n\n"

  static func codes(_ text: String) -> Set<String> {
    do throws(InvalidRules) {
      _ = try RuleBook([RuleSource(name: "large.rules", text: text)])
      return []
    } catch {
      return Set(error.diagnostics.filter { $0.severity == .error }.map(\.code))
    }
  }

  static func program(_ text: String) throws -> Program {
    Program(try RuleBook([RuleSource(name: "large.rules", text: text)]))
  }

  static func problems(_ bytes: [UInt8], isNamedCSV: Bool = false) -> [String] {
    var rest = bytes[...]
    let stream = ByteStream {
      defer { rest = rest.dropFirst(65_536) }
      return Array(rest.prefix(65_536))
    }
    return ApplicationReader(stream, isNamedCSV: isNamedCSV).flatMap { item -> [String] in
      guard case .unreadable(let unreadable) = item else { return [] }
      return unreadable.problems.map(\.message.english)
    }
  }

  @Test func blocksTenThousandDeepAreRefused() {
    var text = RobustnessTests.head + "結論 丙 (c)\n  すべて\n"
    for depth in 0..<10_000 { text += String(repeating: " ", count: 4 + 2 * min(depth, 500)) + "・すべて\n" }
    #expect(RobustnessTests.codes(text).contains("nested-too-deep"))
  }

  /// A line, so often, and a code that it leads to; `hostile.py --measure` has more of them, and their seconds.
  @Test(arguments: [
    ("表\n", 50_000, "missing-name"), ("制度 項# (s#)\n  準用 未知#\n", 20_000, "scheme-without-form"),
    ("表 表# (t#)\n  | 未知#のこ || 率 (r): 円 |\n", 10_000, "unknown-header"),
    ("設定 別#\n  = 1円\n", 20_000, "missing-identifier"), ("  出典 見本#\n", 20_000, "clause-twice"),
    ("要件 丁# (d#)\n  ・項が#ありで未知である\n", 5_000, "unknown-name"),
    ("計算 乙# (b#): 円\n  = のののののののののののののののののののののののののの\n", 5_000, "unknown-name"),
  ])
  func tenThousandFaultsAreTold(_ line: String, _ count: Int, _ code: String) {
    let lines = (0..<count).map { line.replacing("#", with: String($0)) }
    #expect(RobustnessTests.codes(RobustnessTests.head + lines.joined()).contains(code))
  }

  @Test func bracketsTenThousandDeepAreRefused() {
    let brackets = String(repeating: "(", count: 10_000) + "1円" + String(repeating: ")", count: 10_000)
    #expect(!RobustnessTests.codes(RobustnessTests.head + "計算 乙 (b): 円\n  = \(brackets)\n").isEmpty)
  }

  @Test(arguments: ["[", "{\"a\": ", "[{\"a\": ["]) func valuesTenThousandDeepAreUnreadable(_ opening: String) {
    let bytes = Array(String(repeating: opening, count: 10_000).utf8)
    #expect(!RobustnessTests.problems(bytes).isEmpty)
  }

  @Test func aChainOfTenThousandCalculationsIsCalculated() throws {
    var text = RobustnessTests.head + "計算 段0 (step0): 円\n  = 額\n"
    for step in 1..<10_000 { text += "計算 段\(step) (step\(step)): 円\n  = 段\(step - 1) + 1円\n" }
    text += "結論 末 (last): 円\n  = 段9999\n"
    let explanation = try RobustnessTests.program(text).explain(["amount": 1])
    #expect(explanation.decision["last"]?.value?.number == 10_000)
    #expect(explanation.text(.japanese).contains("1万円"))
  }

  @Test func tenThousandInputsAreKnownByName() throws {
    var text = RobustnessTests.head
    for number in 0..<10_000 { text += "入力 項目\(number) (item\(number)): 円\n  参考\n" }
    text += "結論 末 (last)\n  ・項目9999: 5円以上\n"
    let program = try RobustnessTests.program(text)
    #expect(try program.decide(["item9999": 5])["last"]?.status == .met)
    #expect(RobustnessTests.codes(text + "結論 誤り (wrong)\n  ・項目99999: 5円以上\n") == ["unknown-name"])
  }

  @Test func numbersBeyondAllBoundsAreErrors() throws {
    let digits = String(repeating: "9", count: 5_000)
    #expect(!RobustnessTests.codes(RobustnessTests.head + "計算 乙 (b): 円\n  = \(digits)円\n").isEmpty)
    let program = try RobustnessTests.program(RobustnessTests.head + "結論 丙 (c)\n  ・額: 5円以上\n")
    #expect(throws: EvaluationError.self) { try program.decide(["amount": .text(digits + "円")]) }
    for number in [digits, "1e999999999", "1e-999999999"] {
      #expect(!RobustnessTests.problems(Array("{\"amount\": \(number)}".utf8)).isEmpty, "\(number.prefix(20))")
    }
  }

  @Test(arguments: ["超", "以上", "以下", "未満"])
  func theGreatestNumberIsOneLikeAnyOther(_ word: String) {
    for number in ["170141183460469231731687303715884105727", "−170141183460469231731687303715884105727"] {
      // What never or always holds may be said; nothing stops.
      _ = RobustnessTests.codes(RobustnessTests.head + "結論 丙 (c)\n  ・額: \(number)円\(word)\n")
    }
  }

  /// 資本金 in EUC-JP, zeros, and a cut-off letter.
  @Test(arguments: [[0xBB, 0xF1, 0xCB, 0xDC, 0xB6, 0xE2], [0x00, 0x00, 0x00], [0xE8, 0xB3]] as [[UInt8]])
  func bytesThatAreNotUTF8AreToldAsSuch(_ bytes: [UInt8]) {
    #expect(!RobustnessTests.problems(bytes + Array(",b\n1,2\n".utf8), isNamedCSV: true).isEmpty || bytes[0] == 0)
    #expect(!RobustnessTests.problems(Array("{\"a".utf8) + bytes + Array("\": 1}".utf8)).isEmpty)
    #expect(!RobustnessTests.codes(String(decoding: bytes, as: UTF8.self)).isEmpty)
  }

  @Test func aLineOfAHundredMegabytesIsRefusedInTime() {
    let long = [UInt8](repeating: 0x61, count: 100_000_000)
    let tooLarge = RobustnessTests.problems(Array("{\"a\": \"".utf8) + long + Array("\"}".utf8))
    #expect(tooLarge == ["this application is larger than 1024 KB"])
    let tooWide = RobustnessTests.problems(Array("a,b\n1,".utf8) + long, isNamedCSV: true)
    #expect(tooWide == ["the row has more than 1024 KB or 1000 columns"])
    #expect(!RobustnessTests.codes(RobustnessTests.head + String(decoding: long, as: UTF8.self)).isEmpty)
  }
}
