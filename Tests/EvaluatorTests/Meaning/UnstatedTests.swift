import Evaluator
import RulesDSL
import Testing

/// 充足か未詳: what no source states keeps nothing open for ever.
@Suite struct UnstatedTests {
  static let rules = """
    入力 大口 (large): 有無
    入力 据置 (grace): か月
    入力 金額 (amount): 円
    計算 据置の上限 (longest): か月
      原則 未詳
      ただし 大口の定め (stated)  大口: あり のとき 12か月
    結論 据置の適否 (within_grace)
      いずれか
        ・据置: 0か月
        ・据置: 据置の上限以下
    結論 可否 (verdict)
      すべて
        ・据置の適否: 充足か未詳
        ・金額: 1円以上
    """

  @Test func aLimitThatNoSourceStatesDoesNotKeepTheVerdictOpen() throws {
    let trial = try Trial(Self.rules)
    let facts: Facts = ["large": false, "grace": 6, "amount": 1]
    #expect(try trial.status("within_grace", facts) == .undetermined)
    #expect(try trial.status("verdict", facts) == .met)
  }

  @Test func aLimitThatIsStatedDecides() throws {
    let trial = try Trial(Self.rules)
    #expect(try trial.status("verdict", ["large": true, "grace": 12, "amount": 1]) == .met)
    #expect(try trial.status("verdict", ["large": true, "grace": 13, "amount": 1]) == .unmet)
  }

  @Test func whileAFactIsMissingThatCouldDecideItIsAskedFor() throws {
    let trial = try Trial(Self.rules)
    let outcome = try trial.outcome("verdict", ["grace": 6, "amount": 1])
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["large"])
  }

  @Test func whatAnExceptionLeavesOpenWaitsForItsFacts() throws {
    let rules = """
      入力 大口 (large): 有無
      入力 月数 (months): か月
      計算 上限 (limit): か月
        原則 12か月
        ただし 大口の定め (stated)  大口: あり のとき 月数
      要件 長期 (long)
        対象 上限: 24か月超
        ・充足
      結論 可否 (verdict)
        ・長期: 充足か未詳
      """
    let outcome = try Trial(rules).outcome("verdict", ["large": true])
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["months"])
  }

  @Test func moreFactsNeverTurnAVerdictRound() throws {
    let trial = try Trial(Self.rules)
    let values: [(String, [Facts.Entry])] = [
      ("large", [true, false]), ("grace", [0, 6, 12, 13]), ("amount", [0, 1]),
    ]
    var count = 0
    for large in values[0].1 {
      for grace in values[1].1 {
        for amount in values[2].1 {
          let whole: Facts = ["large": large, "grace": grace, "amount": amount]
          let settled = try trial.status("verdict", whole)
          for left in 0..<7 {
            let keys = values.indices.filter { left >> $0 & 1 == 1 }.map { values[$0].0 }
            let before = try trial.status("verdict", whole.keeping { keys.contains($0) })
            #expect(before == .undetermined || before == settled, "\(whole) of \(keys)")
            count += 1
          }
        }
      }
    }
    print("verdicts with facts left out: \(count)")
  }
}
