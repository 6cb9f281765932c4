import Evaluator
import Foundation
import Rendering
import RulesDSL
import Testing

/// One line of JSON for each application, as the contract has it.
@Suite struct JSONTests {
  static func parsed(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  static let text = """
    区分 帯 (band)
      ・帯A (a)
    入力 申込番号 (application_id): 文字
      参考
    入力 申込人名 (applicant_name): 文字
      参考
    入力 甲 (a): 円
    入力 乙 (b): 円
    入力 受付日 (received_on): 日付
      基準日
    計算 比 (ratio): 割合
      = 甲 ÷ 乙
    表 表 (t)
      | 帯  | 甲         || 値 (v): 円 |
      | 帯A | 100円以上 || 5円       |
      該当なし: 非充足
    結論 条件 (condition)
      ・甲: 100円以下
    結論 合計 (total): 円
      = 甲 + 乙
    結論 割合 (share): 割合
      = 比
    結論 帯の名 (which): 帯
      = 表.帯
    結論 新しい (new)
      適用 2024-03-15 から
      ・甲: 0円以上
    結論 期日 (until): 日付
      = 受付日
    結論 有無 (flag): 有無
      原則 あり
      ただし 例 (x)  甲: 0円 のとき なし
    """

  static func decisions(_ facts: Facts) throws -> [String: [String: Any]] {
    let json = try Trial(text).program.explain(facts).json()
    return try #require(try parsed(json)["decisions"] as? [String: [String: Any]])
  }

  static let facts: Facts = ["a": 5, "b": 34, "received_on": "2023-07-14"]

  @Test func eachDecisionHasItsStatusItsValueAndItsNeeds() throws {
    let found = try JSONTests.decisions(JSONTests.facts)
    #expect(found["condition"]?["status"] as? String == "met")
    #expect(found["condition"]?["needs"] as? [String] == [])
    #expect(found["condition"]?["value"] == nil)
    #expect(found["total"]?["value"] as? Int == 39)
    #expect(found["share"]?["value"] as? [String: String] == ["exact": "5/34", "rounded": "14.71%"])
    #expect(found["until"]?["value"] as? String == "2023-07-14")
    #expect(found["flag"]?["value"] as? Bool == true)
    #expect(found["which"]?["status"] as? String == "unmet")
    #expect(found["which"]?["value"] is NSNull)
    #expect(found["new"]?["status"] as? String == "unmet")
    #expect(found["new"]?["applicable"] as? Bool == false)
    #expect(found["new"]?["because"] as? String == "not in force")
  }

  @Test func whatIsOpenSaysWhatItNeedsOrWhyItIsUndefined() throws {
    let missing = try JSONTests.decisions(["a": 5])
    #expect(missing["total"]?["status"] as? String == "undetermined")
    #expect(missing["total"]?["needs"] as? [String] == ["b"])
    #expect(missing["total"]?["value"] == nil)
    let zero = try JSONTests.decisions(["a": 5, "b": 0])
    #expect(zero["share"]?["undefined"] as? [[String: String]] == [["at": "ratio", "because": "乙が0円"]])
  }

  @Test func theApplicationIsNamedWithItsDayAndTheRules() throws {
    let program = try Trial(JSONTests.text).program
    let facts: Facts = ["application_id": "K-0415", "applicant_name": "株式会社見本", "received_on": "2023-07-14"]
    let own = try JSONTests.parsed(program.explain(facts).json())
    #expect(own["application_id"] as? String == "K-0415")
    #expect(own["applicant_name"] as? String == "株式会社見本")
    #expect(own["basis_date"] as? String == "2023-07-14")
    #expect(own["rules"] as? String == program.rulesDigest && program.rulesDigest.utf8.count == 64)
    #expect((own["application"] as? String)?.utf8.count == 64)
    #expect(own["version"] as? String == Program.version)
    #expect(own["basis_date_replaced"] == nil)
    let replaced = try JSONTests.parsed(
      program.explain(facts, on: try CalendarDate(day: "2024-03-15")).json())
    #expect(replaced["basis_date"] as? String == "2024-03-15")
    #expect(replaced["basis_date_replaced"] as? Bool == true)
    #expect(try JSONTests.parsed(program.explain([:]).json())["basis_date"] is NSNull)
  }

  @Test func theDigestOfAnApplicationIsThatOfItsFactsHoweverTheyWereWritten() throws {
    let program = try Trial(JSONTests.text).program
    func digest(_ facts: Facts) throws -> String { try program.explain(facts).stamp.application }
    let plain = try digest(["a": 5_000, "b": 34, "received_on": "2023-07-14"])
    #expect(try digest(["受付日": "令和5年7月14日", "乙": "34円", "甲": "5,000円"]) == plain)
    #expect(try digest(["a": 5_001, "b": 34, "received_on": "2023-07-14"]) != plain)
    #expect(try digest(["a": 5_000, "b": 34]) != plain)
    let day = try CalendarDate(day: "2024-03-15")
    let replaced = try program.explain(["a": 5_000, "b": 34, "received_on": "2023-07-14"], on: day)
    #expect(replaced.stamp.application == plain)
  }

  @Test func everyReasonHasAnIdThatIsItsOwnOrItsRulesAndItsPlace() throws {
    let trial = try Trial("入力 甲 (a): 円\n結論 丙 (c)\n  すべて\n    ・甲: 1円以上\n    ・いずれか\n      ・甲: 2円\n      ・甲: 3円")
    let tree = try trial.program.explain(["a": 2]).reasons(.japanese)[0]
    func identifiers(_ reason: Reason) -> [String] { [reason.identifier] + reason.children.flatMap(identifiers) }
    #expect(identifiers(tree) == ["c", "c/1", "a", "c/1.2", "a", "a"])
  }

  @Test func aTextNeverTakesAKeyOfTheResults() throws {
    let trial = try Trial("入力 判定 (decisions): 文字\n  参考\n入力 甲 (a): 有無\n結論 丙 (c)\n  ・甲")
    let json = try trial.program.explain(["decisions": "偽", "a": true]).json()
    #expect(json.split(separator: "\"decisions\":", omittingEmptySubsequences: false).count == 2)
    #expect(try JSONTests.parsed(json)["fact_decisions"] as? String == "偽")
  }

  @Test func onlyTheDecisionsAskedForAreWritten() throws {
    let json = try Trial(JSONTests.text).program.explain(JSONTests.facts).json(
      Presentation(.japanese, decisions: ["total", "condition"]))
    let found = try JSONTests.parsed(json)
    #expect(Set((found["decisions"] as? [String: Any] ?? [:]).keys) == ["total", "condition"])
    #expect((found["explanation"] as? [Any])?.count == 2)
  }

  @Test(arguments: [
    "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{2028}", "😀", "か\u{3099}", "</script>",
    "{\"a\": 1}",
    "\u{FEFF}", "\u{200D}", "年,月\n\"日\"",
  ])
  func anyTextIsCarriedThroughUnchanged(name: String) throws {
    let facts = Facts([(key: "applicant_name", entry: .text("前\(name)後"))])
    let json = try Trial(JSONTests.text).program.explain(facts).json()
    #expect(!json.contains("\n") && !json.unicodeScalars.contains { $0.value < 0x20 })
    let found = try JSONTests.parsed(json)
    #expect(Array((found["applicant_name"] as? String ?? "").unicodeScalars) == Array("前\(name)後".unicodeScalars))
  }

  @Test func aJudgesReasonIsCarriedThroughUnchanged() throws {
    let trial = try Trial("判断 保全 (security)\n結論 丙 (c)\n  ・保全")
    let entry = Facts.Entry.judgement(true, by: "\"審査役\"", reason: "改\n行と\\")
    let json = try trial.program.explain(["security": entry]).json()
    #expect(try JSONTests.parsed(json)["explanation"] != nil)
    #expect(json.contains(#"\"審査役\""#) && json.contains(#"改\n行と\\"#))
  }

  @Test(arguments: Language.allCases)
  func theExplanationsOfTheShippedRulesAreJSON(language: Language) throws {
    let seed: UInt64 = 77
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let count = 25
    var differences = Set<String>()
    for _ in 0..<count {
      let facts = try RandomRules.part(of: applicant.accepted(&random), &random)
      let explanation = try program.explain(facts)
      let found = try JSONTests.parsed(explanation.json(language))
      let decisions = try #require(found["decisions"] as? [String: [String: Any]])
      #expect(decisions.count == program.vocabulary.decisions.count)
      let tree = try #require(found["explanation"] as? [[String: Any]])
      #expect(tree.compactMap { $0["id"] as? String } == program.vocabulary.decisions.map(\.identifier))
      for reason in tree where reason["status"] as? String != "not applicable" {
        let identifier = reason["id"] as? String ?? ""
        let (shown, status) = (reason["status"] as? String, decisions[identifier]?["status"] as? String)
        if shown != status { differences.insert("\(identifier): \(status ?? "-"), explained as \(shown ?? "-")") }
      }
    }
    print("applications as JSON: \(count), seed \(seed)")
    #expect(differences.sorted() == [])
  }
}
