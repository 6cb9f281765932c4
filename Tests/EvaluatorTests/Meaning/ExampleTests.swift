import Evaluator
import RulesDSL
import Testing

/// 例: the tests of a rule, beside it and in the same words.
@Suite struct ExampleTests {
  static let rules = """
    区分 種別 (kind)
      ・会社 (company)
      ・個人 (person)
    入力 種別 (kind): 種別
    入力 資本金 (capital): 円
      範囲 0円以上
    入力 受付日 (day): 日付
      基準日
    判断 保全 (security)
    設定 幅 (step): 円
      = 10円
    要件 会社の要件 (company_rule)
      対象 種別: 会社
      ・資本金: 3億円以下
    計算 会社の額 (company_amount): 円
      対象 種別: 会社
      = 資本金
    表 基準 (t)
      | 種別 || 資本金    | 値 (v): 円 |
      | 会社 || 1億円以下 | 幅 × 2     |
      該当なし: 非充足
    結論 丙 (c)
      すべて
        ・会社の要件
        ・保全: あり
    結論 額 (amount): 円
      = 幅
    結論 会社の値 (company_value): 円
      = 会社の額
    結論 期間 (dated)
      適用 2024-03-15 から
      ・保全

    """

  static func run(_ example: String) throws -> ExampleRun { try Trial(rules + example).program.runExamples() }

  @Test(arguments: [
    "  種別: 会社\n  資本金: 3億円\n  保全: あり\n  期待\n    丙: 充足\n    会社の要件: 充足\n    基準.資本金: 非充足",
    "  種別: 会社\n  資本金: 1億円\n  期待\n    丙: 未確定\n    基準.資本金: 充足\n    基準.値: 20円",
    "  種別: 個人\n  期待\n    会社の要件: 対象外\n    基準.資本金: 非充足",
    "  期待\n    丙: 未確定\n    会社の要件: 未確定", "  保全: なし\n  期待\n    丙: 非充足", "  期待\n    額: 10円", "  幅: 30円\n  期待\n    額: 30円",
    "  保全: あり\n  受付日: 2024-03-14\n  期待\n    期間: 対象外", "  保全: あり\n  受付日: 2024-03-15\n  期待\n    期間: 充足",
    "  保全: あり\n  期待\n    期間: 未確定", "  種別: 個人\n  期待\n    会社の額: 対象外\n    会社の値: 対象外", "  種別: 個人\n  期待\n    会社の値: 非充足",
    "  種別: 会社\n  資本金: 5円\n  期待\n    会社の額: 5円",
  ])
  func whatIsExpectedComesTrue(example: String) throws {
    let run = try ExampleTests.run("例 何か\n" + example)
    #expect(run.failures.map { "\($0.subject): \($0.found)" } == [])
    #expect(run.passed == 1)
  }

  @Test func eachRowOfAnExampleIsOne() throws {
    let run = try ExampleTests.run(
      """
      例 規模の境目
        種別: 会社
        保全: あり
        | 資本金        | 保全 || 丙     | 額   |
        | 3億円         | あり || 充足   | 10円 |
        | 300,000,001円 | あり || 非充足 | 10円 |
        | ―             | あり || 未確定 | 10円 |
        | 3億円         | ―    || 未確定 | 10円 |
      """)
    #expect(run.passed == 4 && run.failures.isEmpty)
  }

  @Test func whatDoesNotComeTrueIsReportedWithItsLineAndReasons() throws {
    let run = try ExampleTests.run("例 規模\n  種別: 会社\n  資本金: 4億円\n  保全: あり\n  期待\n    丙: 充足\n    額: 11円")
    #expect(run.passed == 0 && run.failures.count == 2)
    let first = try #require(run.failures.first)
    #expect(first.file == "trial.rules" && first.title == "規模" && first.subject == "丙")
    #expect(first.expected == "充足" && first.found == "非充足")
    #expect(first.why.contains("資本金 4億円") && first.why.contains("1億円超過"))
    let lines = (Trial.head + ExampleTests.rules).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(first.line == lines.count + 5)
    #expect(run.failures[1].expected == "11円" && run.failures[1].found == "10円")
  }

  @Test func aParameterGivenInAnExampleHoldsOnlyThere() throws {
    let run = try ExampleTests.run("例 一\n  幅: 30円\n  期待\n    額: 30円\n例 二\n  期待\n    額: 10円")
    #expect(run.passed == 2)
  }

  @Test func everyExampleOfTheShippedRulesHolds() throws {
    let run = try RuleFolder.program().runExamples()
    #expect(run.failures.map { "\($0.file) \($0.line): \($0.subject)" } == [])
    #expect(run.passed > 100)
    print("examples of the shipped rules: \(run.passed)")
  }

  @Test func anOverrideHoldsInEveryDecision() throws {
    let local = RuleSource(
      name: "local.rules",
      text: """
        規則集 協会 (local)
          制定 ある協会
          出典 要領
        変更 設定 幅
          = 12円
        変更 表 基準
          | 種別     || 資本金    | 値 (v): 円 |
          | それ以外 || 5億円以下 | 1円        |

        """
    )
    let national = RuleSource(
      name: "national.rules", text: Trial.head + ExampleTests.rules + "結論 表の値 (v): 円\n  = 基準.値\n")
    for files in [[national, local], [local, national]] {
      let trial = try Trial(files: files)
      #expect(try trial.outcome("amount", [:]).value?.number == 12)
      #expect(try trial.outcome("v", ["種別": "個人"]).value?.number == 1)
    }
    #expect(try Trial(files: [national]).outcome("amount", [:]).value?.number == 10)
  }
}
