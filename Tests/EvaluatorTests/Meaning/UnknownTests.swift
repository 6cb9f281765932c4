import Evaluator
import Testing

/// Unknown is a value: never 0, never false, and said with what would settle it.
@Suite struct UnknownTests {
  static let inputs = """
    入力 延滞 (arrears): 有無
    入力 滞納 (tax): 有無
    入力 資本金 (capital): 円
    入力 純資産額 (net): 円
    判断 保全 (security)
    結論 写し (copy): 円
      = 資本金 + 純資産額
    結論 別の写し (copies)
      いずれか
        ・延滞
        ・滞納
        ・保全

    """

  static func status(_ body: String, _ facts: Facts) throws -> Outcome {
    try Trial("\(inputs)結論 丙 (c)\n  \(body)").outcome("c", facts)
  }

  @Test(arguments: [
    "・延滞: なし", "・延滞: あり", "・資本金: 0円", "・資本金: 0円以外", "・資本金: 0円以上", "・資本金: 1円未満", "・保全: なし", "・保全: あり",
    "いずれもない\n    ・延滞\n    ・滞納", "すべて\n    ・資本金: 0円超\n    ・純資産額: 0円以下", "いずれか\n    ・延滞: あり\n    ・延滞: なし",
  ])
  func nothingGivenDecidesNothing(body: String) throws {
    let outcome = try UnknownTests.status(body, [:])
    #expect(outcome.status == .undetermined)
    #expect(!outcome.needs.isEmpty)
  }

  @Test(arguments: [
    ("いずれか\n    ・延滞\n    ・滞納", true, Outcome.Status.met), ("いずれか\n    ・延滞\n    ・滞納", false, .undetermined),
    ("すべて\n    ・延滞\n    ・滞納", true, .undetermined), ("すべて\n    ・延滞\n    ・滞納", false, .unmet),
    ("いずれもない\n    ・延滞\n    ・滞納", true, .unmet), ("いずれもない\n    ・延滞\n    ・滞納", false, .undetermined),
  ])
  func oneKnownLineDecidesWhereItCan(body: String, arrears: Bool, status: Outcome.Status) throws {
    let outcome = try UnknownTests.status(body, ["arrears": .truth(arrears)])
    #expect(outcome.status == status)
    #expect(outcome.needs == (status == .undetermined ? ["tax"] : []))
  }

  @Test(arguments: ["arrears", "security"])
  func nullIsTheSameAsAnAbsentKey(key: String) throws {
    let outcome = try UnknownTests.status("・\(key): なし", Facts([(key: key, entry: .unknown)]))
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == [key])
  }

  @Test func onlyWhatCanStillDecideIsAskedFor() throws {
    let body = "すべて\n    ・いずれか\n      ・延滞\n      ・資本金: 1円以上\n    ・滞納\n    ・純資産額: 0円以上"
    #expect(try UnknownTests.status(body, ["arrears": true]).needs == ["tax", "net"])
    #expect(try UnknownTests.status(body, ["arrears": true, "tax": true]).needs == ["net"])
    #expect(try UnknownTests.status(body, ["tax": false]).needs.isEmpty)
  }

  @Test func needsStandInTheOrderOfTheVocabulary() throws {
    let body = "すべて\n    ・保全\n    ・純資産額: 0円以上\n    ・資本金: 0円以上\n    ・滞納\n    ・延滞"
    #expect(try UnknownTests.status(body, [:]).needs == ["arrears", "tax", "capital", "net", "security"])
  }

  static let ratio = """
    入力 利息 (interest): 円
    入力 割引料 (discount): 円
    入力 利益 (profit): 円
    計算 倍数 (coverage): 倍率
      = 利益 ÷ (利息 + 割引料)
    結論 足りる (enough)
      ・倍数: 2.0倍以上
    結論 倍数の値 (shown): 倍率
      = 倍数
    """

  @Test func divisionByZeroIsUndefinedAndSaysWhy() throws {
    let facts: Facts = ["interest": 0, "discount": 0, "profit": 100]
    for identifier in ["enough", "shown"] {
      let outcome = try Trial(UnknownTests.ratio).outcome(identifier, facts)
      #expect(outcome.status == .undetermined)
      #expect(outcome.needs.isEmpty)
      #expect(outcome.undefined.map(\.at) == ["coverage"])
      #expect(outcome.undefined.map(\.japanese) == ["利息と割引料の合計が0円"])
    }
  }

  @Test func whatIsUndefinedBehavesLikeUnknown() throws {
    let text =
      "\(UnknownTests.ratio)\n結論 丙 (c)\n  いずれか\n    ・足りる\n    ・利益: 100円以上\n結論 丁 (d)\n  すべて\n    ・足りる\n    ・利益: 0円以下"
    let facts: Facts = ["interest": 0, "discount": 0, "profit": 100]
    #expect(try Trial(text).status("c", facts) == .met)
    #expect(try Trial(text).status("d", facts) == .unmet)
  }

  @Test func aMissingDivisorIsUnknownRatherThanUndefined() throws {
    let outcome = try Trial(UnknownTests.ratio).outcome("enough", ["interest": 0, "profit": 100])
    #expect(outcome.needs == ["discount"])
    #expect(outcome.undefined.isEmpty)
  }

  @Test func zeroOverSomethingIsZero() throws {
    let outcome = try Trial(UnknownTests.ratio).outcome("shown", ["interest": 1, "discount": 0, "profit": 0])
    #expect(outcome.value?.text(.japanese) == "0.0倍")
  }

  @Test func aValueThatTheSourcesDoNotStateSaysSo() throws {
    let text = "設定 幅 (step): 料率\n  = 未詳\n  注 要領に定めがない\n結論 丙 (c): 料率\n  = 幅\n結論 丁 (d)\n  ・幅: 0.1%以上"
    for identifier in ["c", "d"] {
      let outcome = try Trial(text).outcome(identifier, [:])
      #expect(outcome.status == .undetermined)
      #expect(outcome.undefined.map(\.japanese) == ["幅は資料に定めがない: 要領に定めがない"])
    }
  }

  @Test func whatDoesNotFitIsUndefinedAndSaysWhy() throws {
    let text = "入力 甲 (a): 円\n計算 乙 (b): 円\n  = 甲 × 99,999,999,999,999,999,999 × 10\n結論 丙 (c): 円\n  = 乙"
    let outcome = try Trial(text).outcome("c", ["a": .text("1000000000000000000円")])
    #expect(outcome.status == .undetermined)
    #expect(outcome.undefined.map(\.japanese) == ["計算の結果が大きすぎて正確に表せない"])
  }
}
