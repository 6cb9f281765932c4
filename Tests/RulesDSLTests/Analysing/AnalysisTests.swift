import Testing

@testable import RulesDSL

/// Each analysis by itself, on small rules.
@Suite struct AnalysisTests {
  static func rules(_ text: String) throws -> CheckedRules { try Draft(text).book().checked }

  static func fact(_ name: String, _ rules: CheckedRules) throws -> FactID {
    try #require(rules.facts.firstIndex { $0.name.identifier == name })
  }

  @Test func everythingIsEvaluatedBehindWhatItNeeds() throws {
    let rules = try AnalysisTests.rules(
      """
      結論 丙 (c): 円
        = 乙 + 1円
      計算 乙 (b): 円
        = 基準.上限額 + 資本金
      表 基準 (t)
        | 延滞 || 上限額 (cap): 円 |
        | あり || 1円 |
        | なし || 2円 |
      """)
    let steps = EvaluationOrder(rules).steps
    let places = try [
      #require(steps.firstIndex(of: .fact(AnalysisTests.fact("arrears", rules)))),
      #require(steps.firstIndex(of: .table(0))),
      #require(steps.firstIndex(of: .fact(AnalysisTests.fact("b", rules)))),
      #require(steps.firstIndex(of: .fact(AnalysisTests.fact("c", rules)))),
    ]
    #expect(places == places.sorted())
    #expect(Set(steps).count == rules.facts.count + rules.tables.count)
  }

  @Test(arguments: [
    ("= 資本金 ÷ 2", [Rational(1, over: 2)!], []), ("= 切捨て(資本金 ÷ 2, 1円)", [Rational(1)], []),
    ("= 基準.額", [Rational(1), Rational(5)], [Rational(2), Rational(0)]),
    ("原則 3円\n  ただし 甲 (a)  延滞: あり のとき 7円", [Rational(3), Rational(7)], [Rational(5)]),
  ])
  func whatACalculationCanBeFollowsFromItsParts(definition: String, possible: [Rational], never: [Rational]) throws {
    let table = "表 基準 (t)\n  | 延滞 || 額 (amount): 円 |\n  | あり || 1円 |\n  | なし || 5円 |\n"
    let rules = try AnalysisTests.rules("計算 乙 (b): 円\n  \(definition)\n\(table)結論 丙 (c): 円\n  = 乙 + 基準.額")
    let values = try PossibleValues(rules)[.fact(AnalysisTests.fact("b", rules))]
    for value in possible { #expect(values.contains(.number(value)), "\(value)") }
    for value in never { #expect(!values.contains(.number(value)), "\(value)") }
    #expect(values.isWhole == possible.allSatisfy(\.isInteger))
  }

  @Test(arguments: [
    ("  該当なし: 非充足\n", "1円", Lacking.Ways.failing), ("  該当なし: 対象外\n", "1円", .leaving),
    ("  | なし || 5円 |\n", "1円", [] as Lacking.Ways),
    ("  | なし || ― |\n", "1円", .leaving), ("  | それ以外 || 5円 |\n", "1円", [] as Lacking.Ways),
  ])
  func aTablesValueMayBeLacking(rest: String, amount: String, ways: Lacking.Ways) throws {
    let rules = try AnalysisTests.rules(
      "表 基準 (t)\n  | 延滞 || 額 (amount): 円 |\n  | あり || \(amount) |\n\(rest)結論 丙 (c): 円\n  = 基準.額")
    let lacking = Lacking(rules)
    #expect(lacking[.column(0, 0)] == ways)
    #expect(try lacking[.fact(AnalysisTests.fact("c", rules))] == ways)
    #expect(try lacking[.fact(AnalysisTests.fact("arrears", rules))] == [])
  }

  @Test func theCasesOfATableAreItsSelectorsAndTheBasisDate() throws {
    let rules = try AnalysisTests.rules(
      """
      表 基準 (t)
        | 業種   | 資本金    || 従業員数 | 適用            |
        | 製造業 | 3億円以下 || 5人以下  | 2020-04-01 から |
        | 医業   | ―         || 6人以下  | 常時            |
        該当なし: 非充足
      結論 丙 (c)
        ・基準.従業員数
      """)
    let cases = TableCases(of: rules.tables[0], rules, PossibleValues(rules))
    #expect(cases.sides.map(\.name.identifier) == ["industry", "capital", "received_on"])
    #expect(cases.boxes[0].sides[0] == .members([0]) && cases.boxes[1].sides[1] == cases.sides[1].all)
    #expect(cases.witness(cases.boxes[0]).japanese == "業種 製造業、資本金 0円、受付日 2020-04-01")
    var steps = Steps()
    #expect(TableMeetings(cases, &steps).diagnostics.isEmpty)
    let text = ResolvedRules.TableText(name: cases.table.name, place: cases.rows[0].span, isImplied: false)
    let found = TableGaps(cases, text, &steps)
    #expect(found.diagnostics.isEmpty && !found.gaps.isEmpty)
    for row in cases.boxes {
      let isTaken = found.gaps.isPossible { side, values in !row.sides[side].intersection(values).isEmpty }
      let first = try found.gaps.first(within: row, &steps)
      #expect(!isTaken && first == nil)
    }
  }
}
