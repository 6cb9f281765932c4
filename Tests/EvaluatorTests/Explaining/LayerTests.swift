import Evaluator
import Foundation
import Rendering
import RulesDSL
import Testing

/// Where an association's 変更 gave a value, the trace says whose it is.
@Suite struct LayerTests {
  static let national = """
    規則集 全国 (national)
      制定 全国
      出典 法律

    入力 種類 (kind): 有無
    設定 幅 (step): 料率
      = 0.1%
    表 率表 (rates)
      | 種類 || 率 (rate): 料率 |
      | あり || 1%              |
      | なし || 2%              |
    結論 丙 (c): 料率
      = 率表.率 + 幅

    例 全国の率
      種類: あり
      期待
        丙: 1.1%

    例 幅を自分で決める
      種類: あり
      幅: 0.1%
      期待
        率表.率: 1%

    """
  static let step = "規則集 協会 (local)\n  制定 ある協会\n  出典 要領\n変更 設定 幅\n  = 0.2%\n"
  static let table = """
    規則集 協会 (local)
      制定 ある協会
      出典 要領
    変更 表 率表
      | 種類 || 率 (rate): 料率 |
      | あり || 1.5%            |
      | なし || 2%              |

    """

  static func trial(_ change: String) throws -> Trial {
    try Trial(files: [.init(name: "national.rules", text: national), .init(name: "local.rules", text: change)])
  }

  static func lines(_ change: String) throws -> [Reason] {
    let explanation = try trial(change).program.explain(["kind": true])
    return explanation.reasons(.japanese).flatMap { TraceTests.all($0) }
  }

  @Test func aTableThatIsOverriddenSaysByWhomWithTheChangedSource() throws {
    let line = try #require(try LayerTests.lines(LayerTests.table).first { $0.kind == .row })
    #expect(line.layer == "ある協会の変更" && line.source == "要領" && line.value == "1.50%")
  }

  @Test func aParameterThatIsOverriddenSaysByWhomWithTheChangedSource() throws {
    let lines = try LayerTests.lines(LayerTests.step).filter { $0.layer != nil }
    #expect(lines.map(\.source) == ["要領"] && lines.map(\.value) == ["0.20%"])
  }

  @Test func whatIsNotOverriddenSaysNothing() throws {
    let text = try Trial(files: [.init(name: "national.rules", text: LayerTests.national)]).text(["kind": true])
    #expect(!text.contains("変更"))
  }

  @Test func textHTMLAndJSONSayIt() throws {
    let explanation = try LayerTests.trial(LayerTests.table).program.explain(["kind": true])
    #expect(try LayerTests.trial(LayerTests.table).text(["kind": true]).contains("(ある協会の変更)  [出典 要領]"))
    #expect(try LayerTests.trial(LayerTests.table).text(["kind": true], .english).contains("(changed by local)"))
    #expect(explanation.html(.japanese).contains("(ある協会の変更)"))
    #expect(explanation.json().contains("\"layer\": \"ある協会の変更\""))
  }

  @Test func aNationalExampleThatFailsByAChangeNamesIt() throws {
    let run = try LayerTests.trial(LayerTests.step).program.runExamples()
    #expect(run.examples.map(\.title) == ["全国の率", "幅を自分で決める"])
    #expect(run.failures.count == 1 && run.failed == 1)
    #expect(run.failures.first?.why.hasSuffix("「幅」は local.rules の変更による\n") == true)
    let table = try LayerTests.trial(LayerTests.table).program.runExamples()
    #expect(table.failures.last?.why.contains("率 1.50%  (率表「あり」)  (ある協会の変更)") == true)
    #expect(table.failures.last?.why.hasSuffix("「率表」は local.rules の変更による\n") == true)
  }
}
