import Comparing
import Evaluator
import RulesDSL
import Testing

/// What an application can still need, and with which earlier answers.
@Suite struct BlankFormTests {
  static let text = """
    区分 制度 (program)
      ・一般 (general)
      ・創業 (startup)
    区分 返済 (repayment)
      ・一括 (bullet)
      ・分割 (equal)
      ・確定日 (fixed)
    入力 申込番号 (id): 文字
      参考
      記入欄 委託申込書「番号」
    入力 受付日 (received_on): 日付
      基準日
      記入欄 依頼書「受付日」
    入力 制度 (program): 制度
      比較
      記入欄 依頼書「制度」
    入力 返済 (repayment): 返済
      記入欄 委託申込書「返済」
    入力 回数 (instalments): 回
      記入欄 委託申込書「回数」(分割のときだけ)
    入力 自己資金 (own_funds): 円
      記入欄 創業計画書
    入力 許可が要る (license_required): 有無
      記入欄 「許認可」
    入力 許可がある (license_held): 有無
      記入欄 「許認可」
    入力 使わない (unused): 有無
      参考
    要件 回数の要件 (enough_instalments)
      対象 返済: 分割
      ・回数: 2回以上
    要件 自己資金の要件 (enough_funds)
      対象 制度: 創業
      ・自己資金: 100万円以上
    要件 許可の要件 (licensed)
      いずれか
        ・許可が要る: なし
        ・許可がある: あり
    結論 可否 (acceptable)
      総合
      すべて
        ・回数の要件
        ・自己資金の要件
        ・許可の要件
    結論 受付 (in_time)
      適用 2024-04-01 から
      ・許可が要る: なし

    """

  static func form(_ facts: Facts, on date: String? = nil) throws -> BlankForm {
    try Trial(text).program.blankForm(facts, on: date.map { try CalendarDate(day: $0) })
  }

  @Test func onlyWhatTheSchemeNeedsIsAskedInTheOrderOfTheForm() throws {
    let form = try BlankFormTests.form(["program": "general"])
    #expect(
      form.fields.map(\.input.identifier) == [
        "id", "repayment", "instalments", "received_on", "license_required", "license_held",
      ])
    #expect(form.given.map(\.input.identifier) == ["program"])
    #expect(try BlankFormTests.form(["program": "startup"]).fields.map(\.input.identifier).contains("own_funds"))
  }

  @Test func withoutASchemeWhatAnySchemeNeedsIsAskedWithItsCondition() throws {
    let form = try BlankFormTests.form([:])
    let field = try #require(form.fields.first { $0.input.identifier == "own_funds" })
    #expect(field.conditions.map(\.identifier) == ["program"])
    #expect(field.conditions.first?.answers.map { $0.text(.japanese) } == ["創業"])
  }

  @Test(arguments: [("instalments", "repayment", "分割"), ("license_held", "license_required", "あり")])
  func aFactIsAskedWithTheAnswersThatMakeItMatter(fact: String, earlier: String, answer: String) throws {
    let form = try BlankFormTests.form(["program": "general"])
    let field = try #require(form.fields.first { $0.input.identifier == fact })
    #expect(field.conditions.map(\.identifier) == [earlier])
    #expect(field.conditions.flatMap(\.answers).map { $0.text(.japanese) } == [answer])
  }

  @Test func theDayOfTheRulesIsStillAskedAndNothingHangsOnIt() throws {
    let form = try BlankFormTests.form([:], on: "2024-04-01")
    #expect(form.fields.first { $0.input.identifier == "received_on" }?.conditions == [])
  }

  @Test func aDocumentAndItsBoxAreTold() throws {
    let inputs = try BlankFormTests.form([:]).fields.map(\.input)
    let places = inputs.filter { ["instalments", "own_funds", "license_held"].contains($0.identifier) }
    #expect(places.map(\.document) == ["委託申込書", "創業計画書", "許認可"])
    #expect(places.map(\.box) == ["回数", nil, nil])
  }

  @Test func factsThatContradictEachOtherHaveNoForm() throws {
    let text = BlankFormTests.text + "整合 回数 (count)\n  あってはならない\n    ・返済: 一括\n    ・回数: 2回以上\n"
    #expect(throws: EvaluationError.self) {
      try Trial(text).program.blankForm(["repayment": "bullet", "instalments": 3])
    }
  }

  /// With another answer than a condition names, no decision needs the fact, whatever else is known.
  @Test(arguments: 0..<6)
  func aConditionIsNecessary(batch: Int) throws {
    var conditions = 0
    for seed in batch * 40..<batch * 40 + 40 {
      let trial = try RandomRules(seed: UInt64(seed)).trial()
      var random = Seeded(UInt64(seed))
      let form = try trial.program.blankForm([:], on: nil)
      for field in form.fields {
        for condition in field.conditions {
          guard let question = form.fields.first(where: { $0.input.identifier == condition.identifier })?.input else {
            Issue.record("seed \(seed): \(condition.identifier) is asked for and not asked")
            continue
          }
          for answer in BlankFormTests.answers(to: question) where !condition.answers.contains(answer) {
            conditions += 1
            let drawn = RandomRules.part(of: RandomRules.facts(&random), &random).entries.filter {
              ![question.identifier, field.input.identifier].contains($0.key)
            }
            let given = answer.identifier.map { Facts.Entry.text($0) } ?? .truth(answer == .truth(true))
            let facts = Facts(drawn + [(question.identifier, given)])
            guard trial.problems(facts).isEmpty else { continue }
            let needs = try trial.decide(facts).outcomes.flatMap(\.needs)
            #expect(!needs.contains(field.input.identifier), "seed \(seed), given \(facts.entries)")
          }
        }
      }
    }
    print("random rule books: 40, conditions with another answer: \(conditions), seeds from \(batch * 40)")
    #expect(conditions > 20)
  }

  private static func answers(to input: Vocabulary.Input) -> [Amount] {
    switch input.type {
    case .truth: [.truth(true), .truth(false)]
    case .choice(_, let members): members.map { .member($0) }
    default: []
    }
  }
}
