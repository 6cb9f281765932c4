import Evaluator
import Rendering
import RulesDSL
import Testing

/// Any `Encodable` value is an application.
@Suite struct EncodableTests {
  enum Industry: String, Encodable { case manufacturing = "manufacturing_etc", retail = "retail_food" }

  struct Judgement: Encodable {
    var value: Bool?
    var by: String?
    var reason: String?
  }

  struct Application: Encodable {
    var capital: Int?
    var net: Int128?
    var employees: UInt8 = 10
    var industry: Industry = .retail
    var arrears: Bool = false
    var security: Judgement?
    var share: String?
    var name: String = "見本"
  }

  static func decide(_ value: some Encodable) throws -> Decision {
    try Trial(FactTests.text).program.decide(encoding: value)
  }

  @Test func theFactsOfAStructAreItsProperties() throws {
    let decision = try EncodableTests.decide(Application(capital: 300_000_001, net: -5, share: "2/3"))
    #expect(decision["capital_copy"]?.value?.number == 300_000_001)
    #expect(decision["net_copy"]?.value?.number == -5)
    #expect(decision["employees_copy"]?.value?.number == 10)
    #expect(decision["industry_copy"]?.value?.identifier == "retail_food")
    #expect(decision["arrears_copy"]?.value == .truth(false))
    #expect(decision["share_copy"]?.value?.number == Rational(2, over: 3))
  }

  @Test func aStructAndADictionaryDecideTheSame() throws {
    let encoded = try EncodableTests.decide(Application(capital: 5, share: "10%")).outcomes.map(\.summary)
    let facts: Facts = [
      "capital": 5, "employees": 10, "industry": "retail_food", "arrears": false, "share": "10%", "name": "見本",
    ]
    #expect(try Trial(FactTests.text).decide(facts).outcomes.map(\.summary) == encoded)
    let dictionary: [String: Int] = ["capital": 5]
    #expect(try EncodableTests.decide(dictionary)["capital_copy"]?.value?.number == 5)
  }

  @Test func nilIsUnknown() throws {
    let outcome = try EncodableTests.decide(Application())["capital_copy"]
    #expect(outcome?.status == .undetermined && outcome?.needs == ["capital"])
  }

  @Test func aNestedJudgementHasWhoAndWhy() throws {
    let application = Application(security: Judgement(value: true, by: "審査役", reason: "余力がある"))
    #expect(try EncodableTests.decide(application)["security_copy"]?.status == .met)
    let explanation = try Trial(FactTests.text).program.explain(encoding: application)
    #expect(explanation.html(.japanese).contains("審査役の判断「余力がある」"))
    #expect(try EncodableTests.decide(Application(security: Judgement()))["security_copy"]?.status == .undetermined)
  }

  struct Floating: Encodable { var capital = 3e8 }
  struct Small: Encodable { var capital: Float = 1 }
  struct Listed: Encodable { var capital = [1, 2] }
  struct Nested: Encodable { var capital = Application() }
  struct Dated: Encodable { var capital = ["value": 3] }

  @Test(arguments: [Floating(), Small(), Listed(), Nested(), Dated()] as [any Encodable & Sendable])
  func whatIsNotExactOrNoValueIsRefusedByItsKey(value: any Encodable & Sendable) throws {
    let error = #expect(throws: EvaluationError.self) { try EncodableTests.decide(value) }
    #expect(error?.problems.first?.key == "capital")
    #expect(error?.problems.count == 1)
  }

  @Test func aDoubleIsToldWhatToWriteInstead() throws {
    let error = #expect(throws: EvaluationError.self) { try EncodableTests.decide(Floating()) }
    #expect(error?.problems.first?.message(.japanese).contains("整数・文字・有無のいずれか") == true)
  }

  @Test(arguments: [5, 7])
  func aBareNumberIsNoApplication(value: Int) {
    #expect(throws: EvaluationError.self) { try EncodableTests.decide(value) }
    #expect(throws: EvaluationError.self) { try EncodableTests.decide([value]) }
  }

  @Test func anIntegerThatDoesNotFitIsRefusedForItsSize() {
    struct Large: Encodable { let capital: Int128 }
    #expect(throws: EvaluationError.self) { try EncodableTests.decide(Large(capital: .min)) }
  }

  /// What an encoder can't place must not vanish: the application would be decided without it.
  struct Grouped: Encodable {
    enum Keys: String, CodingKey { case capital, inner, employees }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(5, forKey: .capital)
      var inner = container.nestedContainer(keyedBy: Keys.self, forKey: .inner)
      try inner.encode(7, forKey: .employees)
    }
  }

  @Test func aGroupOfFactsDoesNotVanish() {
    let error = #expect(throws: EvaluationError.self) { try EncodableTests.decide(Grouped()) }
    #expect(error?.problems.first?.key == "inner")
  }

  class Base: Encodable {
    var capital = 5
    enum Keys: String, CodingKey { case capital, employees }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(capital, forKey: .capital)
    }
  }

  final class Derived: Base {
    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(7, forKey: .employees)
      try super.encode(to: encoder)
    }
  }

  @Test func aSubclassKeepsTheFactsOfItsClass() throws {
    let decision = try EncodableTests.decide(Derived())
    #expect(decision["capital_copy"]?.value?.number == 5)
    #expect(decision["employees_copy"]?.value?.number == 7)
  }
}
