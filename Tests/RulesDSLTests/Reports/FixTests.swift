import RulesDSL
import Testing

/// A fix-it removes the diagnostic it belongs to, and brings no other error at its place.
@Suite struct FixTests {

  static func texts(_ lines: String...) -> [String] { lines.map { "結論 丙 (c)\n  ・\($0)" } }

  static let slips =
    texts(
      "資本金額: 3億円以下", "資本金: 1億人以下", "資本金: 300以下", "業種: 製造行", "従業員数: 5千万円以上", "自己資本比率: 20", "純資産倍率: 150%以上",
      "自己資本比率: 2.0倍以上",
      "料率区分: 5%", "従業員数: ３００円以下", "延帯: あり", "「資本金額」: 1円", "延滞: 有", "延滞: 「あり」", "受付日: 平成36年3月15日から", "資本金: 1億円以上かつ3億円以下",
      "業種: 製造業または卸売業", "資本金: 1億円以下 または 延滞", "延滞かつ十分な保全", "資本金: 5千万人以上3億人未満", "分割回数: 3倍")
    + [
      "結論 丙 (c)\n  すべて\n  ・延滞: あり\n  ・資本金: 1円", "結論 丙 (c)\n・延滞: あり", "  結論 丙 (c)\n    ・延滞: あり",
      "結論 丙 (c)\n\tいずれか\n\t\t・延滞: あり\t\n\t\t・資本金:\t1円", "結諭 丙 (c)\n  ・延滞", "結論 丙 (c): 円\n  = 純資産額-資本金",
      "結論 「丙 (c)\n  ・延滞", "結論 丙 (c)\n  ・「延滞: あり", "例 甲\n  資本金: 1円\n  期待\n  丙: 充足\n結論 丙 (c)\n  ・資本金: 1円",
      "結論 丙 (c)\n  すべて\n    延滞: あり\n    ・資本金: 1円", "結論 丙 (c)\n  すべて\n    いずれか\n      ・資本金: 1円",
      "表 基準 (t)\n  | 業種 || 資本金 |\n  | 製造行 || 1億人以下 |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.資本金",
      "表 基準 (t)\n  | 業種 || 上乗せ (extra): 料率 |\n  | それ以外 || 0.01 |\n結論 丙 (c): 料率\n  = 基準.上乗せ",
      "例 甲\n  資本金: 300\n  期待\n    丙: 充足\n結論 丙 (c)\n  ・資本金: 1円",
    ]

  static func applied(_ fix: Fix, to sources: [RuleSource]) -> [RuleSource] {
    var sources = sources
    let source = sources[fix.span.source]
    var letters = Array(SourceText(source).scalars)
    letters.replaceSubrange(fix.span.range, with: Array(fix.replacement.unicodeScalars))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    sources[fix.span.source] = RuleSource(name: source.name, text: String(text))
    return sources
  }

  static func diagnostics(_ sources: [RuleSource]) -> [FoundFault] { Checker.found(in: sources) }

  /// Whether a report of a code begins at a place.
  static func stands(_ diagnostic: FoundFault, in sources: [RuleSource]) -> Bool {
    diagnostics(sources).contains {
      $0.code == diagnostic.code && $0.span.source == diagnostic.span.source
        && $0.span.range.lowerBound == diagnostic.span.range.lowerBound
    }
  }

  @Test(arguments: slips)
  func aFixRemovesItsDiagnosticAndBringsNoOther(text: String) {
    let draft = Draft(text)
    let fixable = draft.diagnostics.filter { $0.fix != nil }
    #expect(!fixable.isEmpty)
    for diagnostic in fixable {
      guard let fix = diagnostic.fix else { continue }
      let mended = FixTests.applied(fix, to: draft.sources)
      #expect(!FixTests.stands(diagnostic, in: mended), "\(diagnostic.code) → \(fix.replacement)")
      #expect(FixTests.diagnostics(mended).count <= draft.diagnostics.count, "\(fix.replacement)")
    }
  }

  /// Its lines stand where they should; moved with it, they would leave it empty.
  @Test func theHeadOfABlockAloneIsMovedBackWhereOnlyItIsTooDeep() throws {
    let draft = Draft("結論 丙 (c)\n  すべて\n    ・延滞: あり\n      ・いずれか\n      ・資本金: 1円以上\n      ・従業員数: 1人")
    let fix = try #require(draft.diagnostics.first?.fix)
    #expect(draft.codes == ["unexpected-indent"])
    #expect(FixTests.diagnostics(FixTests.applied(fix, to: draft.sources)).isEmpty)
  }

  @Test func aWordOfTheLanguageInAnUnclosedQuotationHasNoSureMend() throws {
    let table = "区分 帯 (band)\n  ・それ以外 (rest)\n表 基準 (t)\n  | 延滞 || 従業員数 |\n  | 「それ以外 || 1人以下 |\n結論 丙 (c)\n  ・基準.従業員数"
    let draft = Draft(table)
    let first = try #require(draft.diagnostics.first { $0.code == "unclosed-quote" })
    #expect(first.fix == nil)
  }

  @Test(arguments: RuleFolder.faulty)
  func aFixOfAGoldenTextRemovesItsDiagnostic(file: RuleSource) {
    let draft = Draft(file)
    for diagnostic in draft.diagnostics {
      guard let fix = diagnostic.fix else { continue }
      let mended = FixTests.applied(fix, to: draft.sources)
      #expect(!FixTests.stands(diagnostic, in: mended), "\(diagnostic.code) → \(fix.replacement)")
    }
  }
}
