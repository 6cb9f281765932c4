import Evaluator
import RulesDSL
import Testing

/// What another program sees of the rules.
@Suite struct VocabularyTests {
  static let vocabulary: Vocabulary? = try? Trial(FactTests.text).program.vocabulary

  @Test func theTermsAreInputsAndJudgementsInTheirOrder() throws {
    let vocabulary = try #require(VocabularyTests.vocabulary)
    #expect(
      vocabulary.inputs.map(\.identifier) == [
        "industry", "capital", "net", "employees", "term", "class", "share", "times_over", "received_on", "arrears",
        "name",
        "security",
      ])
    #expect(vocabulary.inputs.first?.japanese == "業種")
    #expect(vocabulary.inputs.filter(\.isJudgement).map(\.identifier) == ["security"])
  }

  @Test func theDecisionsStandInTheirOrderOfDisplay() throws {
    let text = "入力 甲 (a): 有無\n結論 乙 (b)\n  表示順 20\n  ・甲\n結論 丙 (c)\n  表示順 3\n  ・甲\n結論 丁 (d)\n  ・甲"
    let program = try Trial(text).program
    #expect(program.vocabulary.decisions.map(\.identifier) == ["c", "b", "d"])
    #expect(try program.decide(["a": true]).outcomes.map(\.identifier) == ["c", "b", "d"])
    #expect(try program.decide(["a": true]).outcomes.map(\.japanese) == ["丙", "乙", "丁"])
  }

  @Test(arguments: [("captial", "capital"), ("資本", "資本金"), ("employee", "employees"), ("従業者数", "従業員数")])
  func aMisspeltTermHasANearest(written: String, nearest: String) {
    #expect(VocabularyTests.vocabulary?.nearest(written) == nearest)
  }

  @Test(arguments: [("capital_cop", "capital_copy"), ("資本金写し", "資本金の写し")])
  func aMisspeltDecisionHasANearest(written: String, nearest: String) {
    #expect(VocabularyTests.vocabulary?.nearestDecision(written) == nearest)
  }

  @Test func aDecisionIsFoundByItsIdentifier() throws {
    let decision = try Trial(FactTests.text).decide(["capital": 5])
    #expect(decision["capital_copy"]?.value?.number == 5)
    #expect(decision["nothing"] == nil)
  }

  /// One program, many threads.
  @Test func aProgramDecidesOnManyThreadsAtOnce() async throws {
    let program = try Trial(FactTests.text).program
    let values = await withTaskGroup(of: Amount?.self) { group in
      for yen in 0..<200 {
        group.addTask { try? program.decide(["capital": .number(Rational(yen))])["capital_copy"]?.value }
      }
      return await group.reduce(into: Set<Amount?>()) { $0.insert($1) }
    }
    #expect(values.count == 200)
  }
}
