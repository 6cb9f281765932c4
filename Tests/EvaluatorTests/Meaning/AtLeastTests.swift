import Evaluator
import RulesDSL
import Testing

/// 2つ以上: so many lines of a block.
@Suite struct AtLeastTests {
  static let rules = """
    入力 甲 (a): 有無
    入力 乙 (b): 有無
    入力 丙 (c): 有無
    入力 会社 (company): 有無
    要件 丙の扱い (c_matters)
      対象 会社: あり
      ・丙
    結論 三つのうち (of_three)
      2つ以上
        ・甲
        ・乙
        ・丙の扱い
    結論 その否定 (denied)
      いずれもない
        ・三つのうち
    除外 入れ子 (nested)
      すべて
        ・会社
        ・二つ以上
          ・甲
          ・乙
    結論 除かれない (kept)
      ・入れ子: 非充足
    """

  @Test func oneThatIsMissingDecidesNothingWhereTwoAreMetOrTwoAreNot() throws {
    let trial = try Trial(AtLeastTests.rules)
    #expect(try trial.status("of_three", ["a": true, "b": true]) == .met)
    #expect(try trial.status("of_three", ["a": false, "b": false]) == .unmet)
    #expect(try trial.status("of_three", ["a": true]) == .undetermined)
    #expect(try trial.status("denied", ["a": false, "b": false]) == .met)
    #expect(try trial.status("of_three", ["a": true, "b": false, "c": true, "company": true]) == .met)
  }

  @Test func aLineThatLeavesIsNotAmongThoseThatAreMet() throws {
    let trial = try Trial(AtLeastTests.rules)
    #expect(try trial.status("of_three", ["a": true, "b": false, "c": true, "company": false]) == .unmet)
    #expect(try trial.status("of_three", ["a": true, "b": true, "company": false]) == .met)
  }

  @Test func aBlockThatAllItsLinesLeaveIsNotApplicable() throws {
    let trial = try Trial(
      """
      入力 会社 (company): 有無
      要件 甲 (a)
        対象 会社: あり
        ・充足
      結論 空 (empty)
        2つ以上
          ・甲
          ・甲: 充足
      """)
    #expect(try trial.outcome("empty", ["company": false]).inapplicability != nil)
  }

  @Test func anExclusionThatCountsAsksOnlyForWhatCanStillDecide() throws {
    let trial = try Trial(AtLeastTests.rules)
    #expect(try trial.status("kept", ["company": true, "a": true, "b": true]) == .unmet)
    #expect(try trial.status("kept", ["company": true, "a": false]) == .met)
    #expect(try trial.outcome("kept", ["company": true, "a": true]).needs == ["b"])
  }

  @Test func howManyAreNeededAndHoldIsSaid() throws {
    let trial = try Trial(AtLeastTests.rules)
    let text = try trial.text(["a": true, "b": false, "c": false, "company": true])
    #expect(text.contains("三つのうち  非充足: 2つ以上が必要 (3つのうち充足1つ)、乙 なし"), "\(text)")
    #expect(text.contains("\n  2つ以上  3つのうち充足1つ\n"), "\(text)")
    let english = try trial.text(["a": true, "company": false], .english)
    #expect(english.contains("at least 2 of  1 of 2 met, 1 undetermined"), "\(english)")
  }

  @Test func aBlockInABlockShowsItsOwnResult() throws {
    let text = try Trial(AtLeastTests.rules).text(["company": false, "a": true, "b": true])
    #expect(text.contains("該当   2つ以上  2つのうち充足2つ"), "\(text)")
  }

  @Test func theFewestLinesThatAreEnoughAreDecisive() throws {
    let trial = try Trial(AtLeastTests.rules)
    func decisive(_ facts: Facts) throws -> [String] {
      let reasons = try trial.program.explain(facts).reasons(.japanese)
      let block = try #require(reasons.first { $0.identifier == "of_three" }?.children.first)
      #expect(block.title == "2つ以上")
      return block.children.filter(\.isDecisive).map(\.title)
    }
    #expect(try decisive(["a": true, "b": true, "c": true, "company": true]) == ["甲", "乙"])
    #expect(try decisive(["a": false, "b": false, "c": true, "company": true]) == ["甲", "乙"])
    #expect(try decisive(["a": true, "b": false, "company": false]).count == 2)
    #expect(try decisive(["a": true]) == [])
    #expect(try trial.text(["a": true, "b": true], .english).contains("at least 2 of"))
  }

  @Test func exceptionsThatCountAreComparedCaseByCase() throws {
    func rules(_ least: String) -> String {
      """
      入力 甲 (a): 有無
      入力 乙 (b): 有無
      入力 丙 (c): 有無
      計算 値 (value): 円
        原則 0円
        ただし 多い (many)
          \(least)
            ・甲
            ・乙
            ・丙
          のとき 1円
        ただし 少ない (few)
          2つ以上
            ・甲: なし
            ・乙: なし
            ・丙: なし
          のとき 2円
      結論 額 (amount): 円
        = 値
      """
    }
    #expect(throws: Never.self) { try Trial(rules("2つ以上")) }
    #expect(throws: (any Error).self) { try Trial(rules("1つ以上")) }
  }

  @Test func aNumberThatCanNeverBeReachedIsTold() throws {
    let rules = """
      入力 額 (amount): 円
      結論 否 (no)
        2つ以上
          ・額: 1円以下
          ・額: 5円
          ・額: 8円以上
      """
    let book = try RuleBook([RuleSource(name: "trial.rules", text: Trial.head + rules + "\n")])
    #expect(book.report(.japanese).contains("[never-holds]"))
  }
}
