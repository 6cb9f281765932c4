import Evaluator
import RulesDSL
import Testing

/// Values that change on a day: the rows of a 設定, and 適用 as a column of a matrix.
@Suite struct DatedValueTests {
  static let head = """
    入力 受付日 (received): 日付
      基準日
    入力 責任共有 (sharing): 有無
    入力 区分 (class): 番号
      範囲 1以上2以下

    """
  static let parameter = """
    設定 割引の幅 (step): 料率
      | 値   | 適用            | 出典   |
      | 0.1% | 2025-03-31 まで | 旧要領 |
      | 0.2% | 2025-04-01 から | 新要領 |
    結論 割引 (discount): 料率
      = 割引の幅

    """
  static let matrix = """
    表 率表 (rates): 料率
      | 責任共有 || 区分: 1 | 2     | 適用            | 出典   |
      | あり     || 1.90%   | 1.75% | 2025-03-31 まで | 旧要領 |
      | あり     || 1.85%   | 1.70% | 2025-04-01 から | 新要領 |
      | なし     || 2.20%   | 2.00% | 常時            | ―      |
    結論 率 (rate): 料率
      = 率表

    """

  @Test(arguments: [("2025-03-31", "0.10%"), ("2025-04-01", "0.20%"), ("1990-01-01", "0.10%"), ("2100-01-01", "0.20%")])
  func aParameterHasTheValueOfTheDay(day: String, value: String) throws {
    let outcome = try Trial(Self.head + Self.parameter).outcome("discount", [:], on: day)
    #expect(outcome.value?.text(.japanese) == value)
  }

  @Test func withoutTheDayTheParameterIsUnknownAndTheDayIsNeeded() throws {
    let outcome = try Trial(Self.head + Self.parameter).outcome("discount", [:])
    #expect(outcome.status == .undetermined && outcome.needs == ["received"])
    let same = Self.parameter.replacing("0.2%", with: "0.1%")
    #expect(try Trial(Self.head + same).outcome("discount", [:]).status == .met)
  }

  @Test(arguments: [
    ("2025-03-31", true, 2, "1.75%"), ("2025-04-01", true, 2, "1.70%"), ("2025-04-01", true, 1, "1.85%"),
    ("2025-04-01", false, 1, "2.20%"),
  ])
  func aMatrixHasTheRowsOfTheDay(day: String, sharing: Bool, number: Int, value: String) throws {
    let facts: Facts = ["sharing": .truth(sharing), "class": .number(Rational(number))]
    let outcome = try Trial(Self.head + Self.matrix).outcome("rate", facts, on: day)
    #expect(outcome.value?.text(.japanese) == value)
  }

  @Test func aRowThatIsAlwaysInForceNeedsNoDay() throws {
    let trial = try Trial(Self.head + Self.matrix)
    #expect(try trial.status("rate", ["sharing": false, "class": 1]) == .met)
    #expect(try trial.outcome("rate", ["sharing": true, "class": 1]).needs == ["received"])
  }

  @Test func theReasonsSayTheValueItsPeriodAndItsSource() throws {
    let text = try Trial(Self.head + Self.parameter).text([:], on: "2025-04-01")
    #expect(text.contains("割引の幅 0.20%  (適用 2025-04-01 から)  [出典 新要領]"), "\(text)")
    let english = try Trial(Self.head + Self.parameter).text([:], .english, on: "2025-04-01")
    #expect(english.contains("step 0.20%  (in force from 2025-04-01)"), "\(english)")
    let matrix = try Trial(Self.head + Self.matrix).text(["sharing": true, "class": 2], on: "2025-04-01")
    #expect(matrix.contains("適用 2025-04-01 から") && matrix.contains("[出典 新要領]"), "\(matrix)")
  }

  @Test func aCriterionOfTheParameterKeepsTheRowOfItsTable() throws {
    let table = """
      表 上限の表 (limits)
        | 責任共有 || 割引の幅 |
        | あり     || 0.2%以上 |
        | なし     || ―        |
      結論 適否 (ok)
        ・上限の表.割引の幅

      """
    let text = try Trial(Self.head + Self.parameter + table).text(["sharing": true], on: "2025-04-01")
    #expect(text.contains("0.20%以上 (上限の表「あり」、適用 2025-04-01 から)"), "\(text)")
  }

  @Test func daysWithoutARowHaveNoValue() throws {
    let gap = Self.parameter.replacing("2025-04-01 から", with: "2025-04-02 から") + "\n"
    #expect(throws: InvalidRules.self) { try Trial(Self.head + gap) }
    let settled = gap.replacing("結論 割引", with: "  該当なし: 対象外\n結論 割引")
    #expect(try Trial(Self.head + settled).outcome("discount", [:], on: "2025-04-01").status == .unmet)
    #expect(try Trial(Self.head + settled).outcome("discount", [:], on: "2025-04-02").status == .met)
  }

  @Test func anExampleMayStillGiveTheParameterAValue() throws {
    let example = "例 幅を決めておく\n  割引の幅: 0.5%\n  期待\n    割引: 0.5%\n"
    #expect(try Trial(Self.head + Self.parameter + example).program.runExamples().failed == 0)
  }

  @Test(arguments: [
    ("変更 設定 割引の幅\n  = 0.3%\n", "0.30%", "0.30%"),
    ("変更 設定 割引の幅\n  | 値 | 適用 |\n  | 0.4% | 2024-12-31 まで |\n  | 0.5% | 2025-01-01 から |\n", "0.40%", "0.50%"),
  ])
  func aChangeReplacesAllRows(change: String, before: String, after: String) throws {
    let files = [
      RuleSource(name: "national.rules", text: Trial.head + Self.head + Self.parameter),
      RuleSource(name: "local.rules", text: "規則集 協会 (local)\n  制定 ある協会\n  出典 要領\n" + change),
    ]
    let trial = try Trial(files: files)
    for (day, value) in [("2024-12-31", before), ("2025-01-01", after)] {
      #expect(try trial.outcome("discount", [:], on: day).value?.text(.japanese) == value)
    }
    #expect(try trial.text([:], on: "2025-01-01").contains("(ある協会の変更)"))
  }

  @Test func aChangeGivesRowsToAParameterWithoutAny() throws {
    let plain = Self.parameter.replacing("  | 値   | 適用            | 出典   |\n", with: "  = 0.1%\n")
      .replacing("  | 0.1% | 2025-03-31 まで | 旧要領 |\n", with: "")
      .replacing("  | 0.2% | 2025-04-01 から | 新要領 |\n", with: "")
    let change = "変更 設定 割引の幅\n  | 値 | 適用 |\n  | 0.1% | 2025-03-31 まで |\n  | 0.3% | 2025-04-01 から |\n  出典 要領\n"
    let outcome = try Trial(Self.head + plain + change).outcome("discount", [:], on: "2025-04-01")
    #expect(outcome.value?.text(.japanese) == "0.30%")
  }

  @Test(arguments: [
    ("2025-04-01 から", "2025-03-31 から", "rows-differ"), ("2025-04-01 から", "2025-04-03 から", "gap"),
    ("値   |", "額   |", "parameter-header"), ("| 出典   |", "| 適用 |", "column-twice"),
    ("0.2%", "0.2", "missing-unit"), ("2025-04-01 から", "2025-04-01", "period-needs-ends"),
  ])
  func whatIsWrongWithTheRowsIsTold(old: String, new: String, code: String) throws {
    do throws(InvalidRules) {
      let text = Trial.head + Self.head + Self.parameter.replacing(old, with: new)
      _ = try RuleBook([RuleSource(name: "trial.rules", text: text)])
      Issue.record("\(new) is accepted")
    } catch {
      #expect(error.diagnostics.map(\.code).contains(code), "\(error.report(.japanese))")
    }
  }

  @Test(arguments: [
    ("2025-04-01 から", "2025-03-31 から", "rows-differ"), ("2025-04-01 から", "2025-04-03 から", "gap"),
    ("| 出典   |", "| 適用 |", "column-twice"),
  ])
  func thePeriodsOfAMatrixAreChecked(old: String, new: String, code: String) throws {
    do throws(InvalidRules) {
      let text = Trial.head + Self.head + Self.matrix.replacing(old, with: new)
      _ = try RuleBook([RuleSource(name: "trial.rules", text: text)])
      Issue.record("\(new) is accepted")
    } catch {
      #expect(error.diagnostics.map(\.code).contains(code), "\(error.report(.japanese))")
    }
  }
}
