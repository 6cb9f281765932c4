import RulesDSL
import Testing

/// What passes a test, as it is written in a cell or behind a fact.
@Suite struct TestTests {
  static func values(_ bullet: String) throws -> ValueSet {
    let rules = try Draft("結論 丙 (c)\n  ・\(bullet)").book().checked
    let fact = try #require(rules.facts.first { $0.name.identifier == "c" })
    guard case .condition(let condition) = fact.definition, case .test(.fact(let subject), let test) = condition.kind
    else { throw InvalidRules([], in: []) }
    return try #require(test.values(of: rules.facts[subject].type, rules.choices))
  }

  @Test(arguments: [
    ("資本金: 3億円以下", [0, 300_000_000], [300_000_001]), ("資本金: 3億円未満", [0, 299_999_999], [300_000_000]),
    ("純資産額: 5千万円以上", [50_000_000], [49_999_999]), ("純資産額: 8,000万円超", [80_000_001], [80_000_000]),
    ("純資産額: 8,000万円を超える", [80_000_001], [80_000_000]),
    ("純資産額: 5千万円以上3億円未満", [50_000_000, 299_999_999], [49_999_999, 300_000_000]),
    ("純資産額: 5千万円超 3億円以下", [50_000_001, 300_000_000], [50_000_000, 300_000_001]),
    ("純資産額: 0円", [0], [-1, 1]), ("純資産額: ▲500円以上", [-500], [-501]), ("純資産額: 1円、5円", [1, 5], [2]),
    ("純資産額: 1円, 5円", [1, 5], [2]), ("純資産額: 1円、5円以外", [2], [1, 5]), ("純資産額: 0円以外", [-1, 1], [0]),
    ("純資産額: at least 1 yen", [1], [0]), ("純資産額: over 1 yen and at most 3 yen", [2, 3], [1, 4]),
    ("純資産額: under 1 yen", [0], [1]), ("純資産額: more than 1 yen", [2], [1]),
    ("純資産額: less than 1 yen", [0], [1]), ("純資産額: other than 1 yen, 5 yen", [2], [1, 5]),
    ("従業員数: 300人以下", [300], [301]), ("保証期間: 15年以下", [180], [181]), ("保証期間: 6か月以上1年6か月以下", [6, 18], [5, 19]),
    ("料率区分: ①、⑤", [1, 5], [2]), ("料率区分: 1以上5以下", [1, 5], [6]), ("分割回数: 12回未満", [11], [12]),
    ("借入日数: 715日以下", [715], [716]),
  ])
  func aTestOfANumberPassesExactlyWhatItSays(bullet: String, passing: [Int], failing: [Int]) throws {
    let values = try TestTests.values(bullet)
    for value in passing { #expect(values.contains(.number(Rational(value))), "\(value)") }
    for value in failing { #expect(!values.contains(.number(Rational(value))), "\(value)") }
  }

  @Test(arguments: [
    ("自己資本比率: 20%以上", 1999, 2000), ("自己資本比率: 20%超", 2000, 2001), ("自己資本比率: 15.5%以上", 1549, 1550),
    ("純資産倍率: 1.5倍以上", 14_999, 15_000), ("純資産倍率: 2.0倍以上", 19_999, 20_000),
  ])
  func aTestOfARatioPassesExactlyWhatItSays(bullet: String, failing: Int, passing: Int) throws {
    let values = try TestTests.values(bullet)
    let below = try #require(Rational(Int128(failing), over: 10_000))
    let above = try #require(Rational(Int128(passing), over: 10_000))
    #expect(!values.contains(.number(below)) && values.contains(.number(above)))
  }

  @Test(arguments: [
    ("業種: 製造業", [0]), ("業種: 製造業、医業", [0, 3]), ("業種: 製造業, 医業", [0, 3]), ("業種: 小売業・飲食業", [2]),
    ("業種: 製造業以外", [1, 2, 3]), ("業種: 製造業、医業以外", [1, 2]), ("業種: other than manufacturing, medical", [1, 2]),
    ("業種: manufacturing, 卸売業", [0, 1]), ("業種: 「小売業・飲食業」、医業", [2, 3]),
  ])
  func aTestOfAChoicePassesItsMembers(bullet: String, members: [Int]) throws {
    let values = try TestTests.values(bullet)
    for member in 0..<4 { #expect(values.contains(.choice(member)) == members.contains(member)) }
  }

  @Test(arguments: [
    ("受付日: 2020-05-15から", ["2020-05-15", "2027-01-01"], ["2020-05-14"]),
    ("受付日: 2020-05-14まで", ["2020-05-14"], ["2020-05-15"]),
    ("受付日: 令和2年5月15日以後", ["2020-05-15"], ["2020-05-14"]), ("受付日: 2020-05-14以前", ["2020-05-14"], ["2020-05-15"]),
    ("受付日: 2020-05-15から2020-05-31まで", ["2020-05-15", "2020-05-31"], ["2020-05-14", "2020-06-01"]),
    ("受付日: 2020-05-15 から 2020-05-31 まで", ["2020-05-31"], ["2020-06-01"]),
    ("受付日: from 2020-05-15 until 2020-05-31", ["2020-05-15", "2020-05-31"], ["2020-05-14", "2020-06-01"]),
    ("受付日: 2020年5月15日", ["2020-05-15"], ["2020-05-14", "2020-05-16"]),
  ])
  func bothEndsOfAPeriodAreIncluded(bullet: String, passing: [String], failing: [String]) throws {
    let values = try TestTests.values(bullet)
    func holds(_ text: String) throws -> Bool {
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return values.contains(.date(try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))))
    }
    for day in passing { #expect(try holds(day), "\(day)") }
    for day in failing { #expect(try !holds(day), "\(day)") }
  }

  @Test(arguments: [("延滞: あり", true), ("延滞", true), ("延滞: なし", false), ("延滞: yes", true), ("延滞: no", false)])
  func aYesOrNoIsTestedByName(bullet: String, truth: Bool) throws {
    #expect(try TestTests.values(bullet).contains(.truth(truth)))
    #expect(try !TestTests.values(bullet).contains(.truth(!truth)))
  }

  @Test func aBoundMayBeAParameterOrACalculation() throws {
    let book = try Draft("設定 基準 (limit): 人\n  = 20人\n結論 丙 (c)\n  ・従業員数: 基準超").book()
    #expect(Meaning(book).definition(of: "c") == "employees >limit")
  }
}
