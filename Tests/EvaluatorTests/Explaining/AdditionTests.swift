import Evaluator
import Foundation
import RulesDSL
import Testing

/// Lines that an association adds (追加) to national rules that may be extended.
@Suite struct AdditionTests {
  static let national = """
    規則集 全国 (national)
      制定 全国
      出典 法律
    入力 税金の滞納 (tax): 有無
    入力 延滞 (arrears): 有無
    入力 資本金 (capital): 円
    結論 除外事由 (excluded)
      追加できる
      不利
      いずれか
        ・税金の滞納: あり
        ・延滞: あり
    結論 対象 (eligible)
      追加できる
      すべて
        ・資本金: 3億円以下
        ・除外事由: 非充足
    要件 無縁 (clean)
      追加できる
      いずれもない
        ・延滞: あり
    結論 潔白 (innocent)
      ・無縁
    結論 堅い (closed)
      すべて
        ・資本金: 1億円以下

    例 全国では除外されない
      税金の滞納: なし
      延滞: なし
      期待
        除外事由: 非充足

    """
  static let local = """
    規則集 協会 (local)
      制定 ある協会
      出典 要領
    入力 社会保険料の滞納 (insurance): 有無
    除外 社会保険料の滞納がある方 (insurance_default)
      ・社会保険料の滞納: あり
    変更 結論 除外事由
      追加
        ・社会保険料の滞納がある方
      出典 要領 3ページ

    """

  static func files(_ local: String) -> [RuleSource] {
    [RuleSource(name: "national.rules", text: national), RuleSource(name: "local.rules", text: local)]
  }

  static func codes(_ local: String) -> [String] {
    do throws(InvalidRules) {
      _ = try RuleBook(files(local))
      return []
    } catch {
      return error.diagnostics.map(\.code)
    }
  }

  @Test(arguments: [(true, Outcome.Status.met), (false, .unmet)])
  func anExclusionOfItsOwnExcludes(insurance: Bool, status: Outcome.Status) throws {
    let trial = try Trial(files: Self.files(Self.local))
    let facts: Facts = ["tax": false, "arrears": false, "insurance": .truth(insurance), "capital": 1]
    #expect(try trial.status("excluded", facts) == status)
    #expect(try trial.status("eligible", facts) == (insurance ? .unmet : .met))
    let open = try trial.outcome("excluded", ["tax": false, "arrears": false])
    #expect(open.status == .undetermined && open.needs == ["insurance"])
  }

  @Test(arguments: [
    ("変更 結論 対象\n  追加\n    ・社会保険料の滞納: なし\n", "eligible"),
    ("変更 要件 無縁\n  追加\n    ・社会保険料の滞納: あり\n", "innocent"),
  ])
  func eachKindOfBlockTakesItsOwnLines(change: String, decision: String) throws {
    let head = "規則集 協会 (local)\n  制定 ある協会\n  出典 要領\n入力 社会保険料の滞納 (insurance): 有無\n"
    let trial = try Trial(files: Self.files(head + change))
    for (insurance, status) in [(true, Outcome.Status.unmet), (false, .met)] {
      let facts: Facts = ["tax": false, "arrears": false, "capital": 1, "insurance": .truth(insurance)]
      #expect(try trial.status(decision, facts) == status)
    }
  }

  @Test func theReasonsSayWhoseLineItIsAndOnWhatItRests() throws {
    let facts: Facts = ["tax": false, "arrears": false, "insurance": true]
    let trial = try Trial(files: Self.files(Self.local))
    let line = try #require(
      try trial.program.explain(facts).reasons(.japanese).flatMap { TraceTests.all($0) }.first {
        $0.title == "社会保険料の滞納がある方"
      })
    #expect(line.layer == "ある協会の追加" && line.source == "要領 3ページ" && line.isDecisive)
    #expect(try trial.text(facts).contains("(ある協会の追加)"))
    #expect(try trial.text(facts, .english).contains("(added by local)"))
    #expect(!(try trial.text(facts).contains("税金の滞納 なし  (ある協会の追加)")))
  }

  @Test func anExclusionThatNothingNamesIsAnErrorThatSaysWhereToNameIt() throws {
    let lost = Self.local.components(separatedBy: "変更 結論")[0]
    do throws(InvalidRules) {
      _ = try RuleBook(Self.files(lost))
      Issue.record("it is accepted")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["exclusion-unused"])
      #expect(error.report(.japanese).contains("「変更 結論 除外事由」の「追加」の下に「・社会保険料の滞納がある方」"))
    }
  }

  @Test(arguments: [
    ("変更 結論 堅い\n  追加\n    ・延滞: なし\n", "not-extendable"),
    ("変更 要件 除外事由\n  追加\n    ・延滞: なし\n", "override-of-nothing"),
    ("変更 結論 除外事由\n  いずれか\n    ・延滞: なし\n", "not-in-statement"),
    ("変更 結論 除外事由\n  出典 要領\n", "override-without-kind"),
    ("変更 結論 除外事由\n  追加\n    ・資本金: 0円\n  適用 2025-04-01 から\n", "clause-not-allowed"),
    ("変更 結論 除外事由\n  追加\n    ・資本金: 0人\n", "unit-mismatch"),
    (
      "変更 結論 除外事由\n  追加\n    ・資本金: 0円\n変更 結論 除外事由\n  追加\n    ・資本金: 1円\n", "overridden-twice"
    ),
  ])
  func whatCantBeAddedIsTold(change: String, code: String) {
    let head = "規則集 協会 (local)\n  制定 ある協会\n  出典 要領\n"
    #expect(Self.codes(head + change).contains(code), "\(Self.codes(head + change))")
  }

  @Test func anExampleThatFailsByAnAdditionNamesItsFile() throws {
    let run = try Trial(files: Self.files(Self.local)).program.runExamples()
    #expect(run.failures.map(\.changes) == ["「除外事由」には local.rules の追加がある\n"])
  }
}
