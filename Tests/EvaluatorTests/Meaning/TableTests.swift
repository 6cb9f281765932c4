import Evaluator
import Testing

@Suite struct TableTests {
  static let text = """
    区分 業種 (industry)
      ・製造業 (manufacturing)
      ・ゴム業 (rubber)
      ・卸売業 (wholesale)
      ・医業 (medical)
      ・農業 (agriculture)
    入力 業種 (industry): 業種
    入力 資本金 (capital): 円
    入力 従業員数 (employees): 人
    表 規模基準 (size_standard)
      | 業種   || 資本金        | 従業員数  | 小規模 (small): 従業員数 | 上乗せ (extra): 料率 |
      | 製造業 || 3億円以下     | 300人以下 | 20人以下                 | 0.1%                 |
      | ゴム業 || 3億円以下     | 900人以下 | 20人以下                 | 0.1%                 |
      | 卸売業 || 1億円以下     | 100人以下 | 5人以下                  | 未詳                 |
      | 医業   || ―             | 300人以下 | 20人以下                 | ―                    |
      該当なし: NOROW
    結論 資本金の要件 (by_capital)
      ・規模基準.資本金
    結論 人数の要件 (by_employees)
      ・規模基準.従業員数
    結論 どちらか (either)
      いずれか
        ・規模基準.資本金
        ・規模基準.従業員数
    結論 両方 (both)
      すべて
        ・規模基準.資本金
        ・規模基準.従業員数
    結論 小規模 (small)
      ・規模基準.小規模
    結論 上乗せ (extra): 料率
      = 規模基準.上乗せ
    """

  static func outcome(_ identifier: String, _ facts: Facts, noRow: String = "非充足") throws -> Outcome {
    try Trial(text.replacing("NOROW", with: noRow)).outcome(identifier, facts)
  }

  @Test(arguments: [
    ("製造業", 300_000_000, 301, Outcome.Status.met), ("製造業", 300_000_001, 300, .met), ("製造業", 300_000_001, 301, .unmet),
    ("卸売業", 100_000_000, 101, .met), ("卸売業", 100_000_001, 101, .unmet), ("ゴム業", 300_000_001, 900, .met),
    ("農業", 1, 1, .unmet),
  ])
  func theRowThatTheSelectorsChooseIsTheTest(industry: String, capital: Int, employees: Int, status: Outcome.Status)
    throws
  {
    let facts: Facts = ["業種": .text(industry), "資本金": .text("\(capital)円"), "従業員数": .text("\(employees)人")]
    #expect(try TableTests.outcome("either", facts).status == status)
  }

  @Test func aDashLeavesItsBlock() throws {
    let facts: Facts = ["industry": "医業", "capital": 900_000_000, "employees": 300]
    #expect(try TableTests.outcome("either", facts).status == .met)
    #expect(try TableTests.outcome("both", facts).status == .met)
    let alone = try TableTests.outcome("by_capital", facts)
    #expect(alone.status == .unmet)
    #expect(alone.inapplicability == .outOfScope)
  }

  @Test func aDashNeedsNoFact() throws {
    let outcome = try TableTests.outcome("both", ["industry": "医業", "employees": 300])
    #expect(outcome.status == .met)
  }

  @Test func candidatesThatAgreeDecideThoughTheSelectorIsMissing() throws {
    #expect(try TableTests.outcome("small", ["employees": 21], noRow: "非充足").status == .unmet)
    #expect(try TableTests.outcome("by_employees", ["employees": 901], noRow: "非充足").status == .unmet)
  }

  @Test func noRowIsACandidateToo() throws {
    // 5人以下 passes in every row, but agriculture has none.
    let outcome = try TableTests.outcome("small", ["employees": 5])
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["industry"])
    #expect(try TableTests.outcome("small", ["employees": 5], noRow: "充足").status == .met)
  }

  @Test(arguments: [("非充足", Outcome.Status.unmet, true), ("充足", .met, true), ("対象外", .unmet, false)])
  func whereNoRowAppliesTheWrittenOutcomeHolds(noRow: String, status: Outcome.Status, isApplicable: Bool) throws {
    let facts: Facts = ["industry": "農業", "capital": 1, "employees": 1]
    let outcome = try TableTests.outcome("by_employees", facts, noRow: noRow)
    #expect(outcome.status == status)
    #expect(outcome.isApplicable == isApplicable)
    #expect(outcome.needs.isEmpty)
  }

  @Test(arguments: ["製造業", "ゴム業"])
  func aValueIsThatOfTheRow(industry: String) throws {
    #expect(try TableTests.outcome("extra", ["業種": .text(industry)]).value?.text(.japanese) == "0.10%")
  }

  @Test func aValueNotStatedIsUndefinedAndADashIsNone() throws {
    let unstated = try TableTests.outcome("extra", ["industry": "卸売業"])
    #expect(unstated.status == .undetermined)
    #expect(unstated.undefined.map(\.at) == ["size_standard.extra"])
    #expect(unstated.undefined.map(\.japanese) == ["規模基準「卸売業」の上乗せは資料に定めがない"])
    let none = try TableTests.outcome("extra", ["industry": "医業"])
    #expect(none.status == .unmet && none.value == nil && none.needs.isEmpty)
  }

  static let bands = """
    区分 帯 (band)
      ・帯A (a)
      ・帯B (b)
    入力 純資産額 (net): 円
    表 基準 (bands)
      | 帯  | 純資産額         || 値 (value): 円 |
      | 帯A | 1億円以上        || 1円            |
      | 帯B | 5千万円以上1億円未満 || 2円         |
      該当なし: 非充足
    結論 帯の名 (which): 帯
      = 基準.帯
    結論 帯Aである (is_a)
      ・基準.帯: 帯A
    結論 帯Aでない (is_other)
      ・基準.帯: 帯A以外
    結論 帯がある (has_band)
      ・基準.帯: 帯A、帯B
    結論 値が小さい (small)
      ・基準.値: 5円以下
    """

  @Test(arguments: [(100_000_000, "a"), (99_999_999, "b"), (50_000_000, "b")])
  func theRowsOwnNameIsAValue(net: Int, member: String) throws {
    #expect(try Trial(TableTests.bands).outcome("which", ["net": .text("\(net)円")]).value?.identifier == member)
  }

  @Test(arguments: ["is_a", "is_other", "has_band", "small"])
  func whereNoRowAppliesNoTestOfItsValuesPasses(decision: String) throws {
    #expect(try Trial(TableTests.bands).status(decision, ["net": 1]) == .unmet)
  }

  @Test func whereNoRowAppliesTheValueIsNone() throws {
    let outcome = try Trial(TableTests.bands).outcome("which", ["net": 1])
    #expect(outcome.status == .unmet && outcome.value == nil && outcome.isValued)
  }

  @Test(arguments: ["会社", "個人"])
  func aTableChosenByARequirementThatIsNotApplicableIsNotApplicable(kind: String) throws {
    let text = """
      区分 種別 (kind)
        ・会社 (company)
        ・個人 (person)
      入力 種別 (kind): 種別
      入力 従業員数 (employees): 人
      要件 会社の要件 (company_rule)
        対象 種別: 会社
        ・従業員数: 50人以下
      表 表 (t)
        | 会社の要件 || 従業員数 |
        | 充足       || 10人以下 |
        | 非充足     || 20人以下 |
      結論 丙 (c)
        ・表.従業員数
      """
    let outcome = try Trial(text).outcome("c", ["kind": .text(kind), "employees": 5])
    #expect(outcome.status == (kind == "会社" ? .met : .unmet))
    #expect(outcome.isApplicable == (kind == "会社"))
  }

  static let otherwise = "  | それ以外 || 9人以下   |\n"
  static let wholesale = "  | 卸売業   || 5人以下   |\n"

  @Test(arguments: [wholesale + otherwise, otherwise + wholesale], [5, 9, 10])
  func anOtherwiseRowMayStandAnywhere(rows: String, employees: Int) throws {
    let text = """
      区分 業種 (industry)
        ・卸売業 (wholesale)
        ・医業 (medical)
        ・農業 (agriculture)
      入力 業種 (industry): 業種
      入力 従業員数 (employees): 人
      表 基準 (t)
        | 業種     || 従業員数  |
      \(rows)結論 丙 (c)
        ・基準.従業員数
      """
    let trial = try Trial(text)
    let number = Facts.Entry.text("\(employees)人")
    #expect(try trial.status("c", ["industry": "医業", "employees": number]) == (employees <= 9 ? .met : .unmet))
    #expect(try trial.status("c", ["industry": "卸売業", "employees": number]) == (employees <= 5 ? .met : .unmet))
    let open = try trial.outcome("c", ["employees": number])
    #expect(open.status == (employees <= 5 ? .met : employees <= 9 ? .undetermined : .unmet))
    #expect(open.needs == (open.status == .undetermined ? ["industry"] : []))
  }
}
