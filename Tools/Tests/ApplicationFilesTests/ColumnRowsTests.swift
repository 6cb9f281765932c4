import Evaluator
import RulesDSL
import Testing

@testable import ApplicationFiles

@Suite struct ColumnRowsTests {
  let program: Program
  let rows: ColumnRows

  init() throws {
    program = Program(
      try RuleBook([
        RuleSource(
          name: "facts.rules",
          text: """
            規則集 事実 (facts)
              出典 見本

            区分 業種 (industries)
              ・製造業 (manufacturing)
              ・卸売業 (wholesale)

            入力 申込番号 (application_id): 文字
              参考
            入力 受付日 (received_on): 日付
              基準日
            入力 業種 (industry): 業種
            入力 資本金 (capital): 円
            入力 割合 (share): 割合
            入力 延滞 (arrears): 有無
            判断 保全 (security)

            結論 可否 (acceptable)
              すべて
                ・業種: 製造業
                ・資本金: 1円以上
                ・割合: 10%以上
                ・延滞: なし
                ・保全

            """)
      ]))
    rows = ColumnRows(ColumnLayout(program.columnFacts), capacity: 64)
  }

  private func read(_ text: String) -> ApplicationColumns {
    rows.read(ApplicationLines(bytes: Array(text.utf8), position: .start))
  }

  /// The values of a line that is a row, as an application would give them.
  private func values(_ text: String) -> [String: Facts.Entry]? {
    let columns = read(text)
    guard columns.lines.count == 1, let row = columns.lines[0].row else { return nil }
    return Dictionary(uniqueKeysWithValues: program.facts(columns.facts, at: row).entries)
  }

  private func yen(_ amount: Int) -> Facts.Entry { .quantity(Quantity(number: Rational(amount), unit: .yen)) }

  @Test func plainValuesAreRows() {
    let line =
      #"{"received_on":"2024-02-29", "業種": "卸売業","capital":-300000000 ,"arrears":false,"security":true,"application_id":"K-1"}"#
    #expect(
      values(line) == [
        "received_on": .date(CalendarDate(dayNumber: 19_782)), "industry": "wholesale", "capital": yen(-300_000_000),
        "arrears": false, "security": true,
      ])
    #expect(values(#"{"industry": "manufacturing", "capital": null}"#) == ["industry": "manufacturing"])
    #expect(values("{ }\r") == [:])
    #expect(values(#"{"capital":999999999999999999}"#) == ["capital": yen(999_999_999_999_999_999)])
  }

  @Test(arguments: [
    #"{"capital": "3億円"}"#, #"{"capital": 1e9}"#, #"{"capital": 1.0}"#, #"{"capital": 01}"#, #"{"capital": -0}"#,
    #"{"capital": 1000000000000000000}"#, #"{"capital": 1, "資本金": 1}"#, #"{"capital": 1, "capital": 1}"#,
    #"{"share": "10%"}"#, #"{"security": {"value": true}}"#, #"{"arrears": "あり"}"#, #"{"arrears": truely}"#,
    #"{"industry": "製造"}"#, #"{"industry": "whole\u0073ale"}"#, #"{"received_on": "2023-02-29"}"#,
    #"{"received_on": "令和6年1月1日"}"#, #"{"received_on": "0001-01-01"}"#, #"{"remark": 1}"#, #"{"capital": 1,}"#,
    #"{"capital": 1} x"#, #"{"capital": 1"#, #"["capital"]"#, #"{"application_id": "K\t1"}"#, #"{"capital" 1}"#,
    #"{"acceptable": true}"#, "{\"application_id\": \"a\tb\"}",
  ])
  func whatIsUnusualIsReadByItself(line: String) {
    let columns = read("{\"capital\": 5}\n\(line)\n{\"capital\": 7}\n")
    #expect(columns.lines.map(\.row) == [0, nil, 1])
    let alone = Array(columns.application(columns.lines[1]))
    #expect(alone.map(\.words) == Array(items("{}\n\(line)\n{}").dropFirst().dropLast()))
    for row in [0, 1] { #expect(program.facts(columns.facts, at: row).entries.count == 1) }
  }

  @Test func textThatIsNoUTF8IsReadByItself() {
    let bytes = Array(#"{"application_id": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(rows.read(ApplicationLines(bytes: bytes, position: .start)).lines.map(\.row) == [nil])
  }

  @Test func namesAreWrittenAsTheyAreAskedFor() {
    let columns = read(
      "{\"application_id\": \"K-1 株式会社\\u0000\"}\n{\"application_id\": \"\u{200B}甲\"}\n{\"application_id\": 12}\n{}")
    #expect(columns.lines.map(\.row) == [nil, 0, 1, 2])
    let texts = (0..<3).map { row in
      var bytes: [UInt8] = []
      columns.writeTexts(row, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(texts == [#""application_id": "\u200b甲", "#, #""application_id": "12", "#, ""])
  }

  /// Whatever a line is like, it is a row with the facts that an application has, or left to be read by itself.
  @Test func rowsSayWhatApplicationsSay() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("3000 lines, seed \(seed)")
    var state = seed
    func pick(_ choices: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(state >> 33) % choices.count]
    }
    var count = 0
    for _ in 0..<3000 {
      let members = (0..<Int(pick(["0", "1", "2", "3"]))!).map { _ in
        "\"\(pick(["capital", "資本金", "arrears", "industry", "received_on", "security"]))\"\(pick([":", ": ", " :"]))"
          + pick(["null", "true", "false", "0", "-5", "12", "\"wholesale\"", "\"2024-04-01\""])
      }
      let line = "{\(members.joined(separator: pick([",", ", ", " ,"])))}" + pick(["", "", " ", "}", ",", "\\", "0"])
      guard let row = values(line) else { continue }
      count += 1
      guard case .application(let application)? = Array(ApplicationReader(ByteStream(Array("{}\n\(line)".utf8)))).last
      else {
        Issue.record("“\(line)” is no application")
        continue
      }
      #expect(try program.explain(Facts(row)).stamp == program.explain(application.facts).stamp, "\(line)")
    }
    #expect(count > 300)
  }
}
