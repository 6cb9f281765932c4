import Evaluator
import RulesDSL
import Testing

/// What a host builds a form from.
@Suite struct FormTests {
  static let text = """
    区分 業種 (industry: industry of the business)
      ・製造業 (manufacturing)
      ・卸売業 (wholesale: wholesale trade)
    入力 受付日 (received_on): 日付
      基準日
    入力 業種 (line: line of business): 業種
      記入欄 申込書 3番
      変更可 申込人
    入力 資本金 (capital): 円
      範囲 0円以上
      変更可 増、1,000円、申込人
      注 出資の総額
      出典 要領 12頁
    入力 届出 (filed): 有無
      充足の表示 済 (done)
      非充足の表示 未 (not yet)
      変更可 未→済、金融機関
    判断 保全 (security)
      参考
    計算 枠 (room): 円
      = 1億円 − 資本金
    結論 規模 (size)
      充足の表示 小さい (small)
      ・枠: 0円以上
    結論 手続き (procedure)
      適用 2020-01-01 から
      すべて
        ・届出
        ・業種: 製造業
    """

  static func vocabulary() throws -> Vocabulary { try Trial(text).program.vocabulary }

  static func input(_ name: String) throws -> Vocabulary.Input {
    try #require(try FormTests.vocabulary().input(named: name), "\(name)")
  }

  @Test func aFieldHasItsNamesTypeAndPlace() throws {
    let line = try FormTests.input("業種")
    #expect(line.identifier == "line" && line.japanese == "業種" && line.english == "line of business")
    #expect(line.formField == "申込書 3番" && line.file == "trial.rules" && line.line == 9)
    guard case .choice(let choice, let members) = line.type else {
      Issue.record("\(line.type)")
      return
    }
    #expect(choice.identifier == "industry")
    #expect(members.map(\.identifier) == ["manufacturing", "wholesale"])
    #expect(members.map(\.english) == ["manufacturing", "wholesale trade"])
  }

  @Test func anAmountHasItsUnitItsRangeItsNoteAndItsSource() throws {
    let capital = try FormTests.input("capital")
    #expect(capital.type == .quantity(.yen) && Unit.yen.name(.japanese) == "円" && Unit.yen.isWhole)
    #expect(capital.allowed?.range.lower?.value.number == 0 && capital.allowed?.range.lower?.isIncluded == true)
    #expect(capital.allowed?.range.upper == nil && capital.allowed?.text(.english) == "at least 0 yen")
    #expect(capital.note == "出資の総額" && capital.source == "要領 12頁")
  }

  @Test func aYesOrNoHasItsOwnWords() throws {
    let filed = try FormTests.input("filed")
    #expect(
      filed.type == .truth && filed.word(for: true, .japanese) == "済" && filed.word(for: false, .english) == "not yet")
    #expect(try FormTests.input("security").word(for: true, .japanese) == "あり")
  }

  @Test func aFactSaysHowItMayBeChangedAndByWhom() throws {
    let capital = try #require(try FormTests.input("capital").change)
    #expect(capital.directions == [.up] && capital.step?.text(.japanese) == "1,000円" && capital.values == [])
    #expect(capital.agent == .applicant)
    let filed = try #require(try FormTests.input("filed").change)
    #expect(filed.values == [.truth(true)] && filed.directions == [] && filed.step == nil && filed.agent == .lender)
    let line = try #require(try FormTests.input("line").change)
    #expect(line.values.map(\.identifier) == ["manufacturing", "wholesale"])
    #expect(try FormTests.input("received_on").change == nil)
  }

  @Test func aFactNamesTheDecisionsThatMayDependOnIt() throws {
    #expect(try FormTests.input("capital").decisions == ["size"])
    #expect(try FormTests.input("filed").decisions == ["procedure"])
    // By its period.
    #expect(try FormTests.input("received_on").decisions == ["procedure"])
    #expect(try FormTests.input("received_on").isBasisDate)
    let security = try FormTests.input("security")
    #expect(security.decisions.isEmpty && security.isJudgement && security.isReference)
  }

  @Test func aFactThatCanSettleADecisionIsAmongThoseThatItNames() throws {
    let program = try RuleFolder.program()
    let inputs = program.vocabulary.inputs
    for outcome in try program.decide([:]).outcomes {
      for need in outcome.needs {
        #expect(inputs.first { $0.identifier == need }?.decisions.contains(outcome.identifier) == true, "\(need)")
      }
    }
  }

  @Test func aDecisionHasItsWordsAndItsType() throws {
    let decisions = try FormTests.vocabulary().decisions
    #expect(decisions.map(\.identifier) == ["size", "procedure"] && decisions.allSatisfy { $0.type == nil })
    #expect(decisions[0].word(for: .met, .english) == "small" && decisions[0].word(for: .unmet, .japanese) == "非充足")
  }
}
