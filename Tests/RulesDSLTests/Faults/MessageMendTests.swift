import RulesDSL
import Testing

/// Periods of rows, blocks and lines: what is offered mends and keeps the meaning.
@Suite struct MessageMendTests {
  static func parameter(_ rows: String...) -> Draft {
    Draft("設定 幅 (step): 料率\n  | 値 | 適用 |\n" + rows.map { "  \($0)\n" }.joined() + "結論 丙 (c): 料率\n  = 幅")
  }

  @Test func aRowThatNeverEndsIsEndedBeforeTheNext() throws {
    let draft = MessageMendTests.parameter("| 0.1% | 常時 |", "| 0.2% | 2027-04-01 から |")
    #expect(draft.codes == ["rows-differ"])
    #expect(draft.report().contains("「常時」を「2027-03-31 まで」にしてください"))
    #expect(MessageMendTests.parameter("| 0.1% | 2027-03-31 まで |", "| 0.2% | 2027-04-01 から |").codes.isEmpty)
  }

  @Test func ofRowsThatShareDaysBothEndsAreNamed() {
    let draft = MessageMendTests.parameter("| 0.1% | 2018-04-01 まで |", "| 0.2% | 2018-04-01 から |")
    #expect(draft.report().contains("「2018-04-01 まで」を「2018-03-31 まで」にするか、「2018-04-01 から」を「2018-04-02 から」に"))
  }

  @Test func daysBetweenTheRowsOfAParameterAreToldWithBothRows() {
    let draft = MessageMendTests.parameter("| 0.1% | 2027-03-31 まで |", "| 0.2% | 2028-04-01 から |")
    #expect(draft.codes == ["gap"])
    #expect(draft.report().contains("設定「幅」: 「2027-03-31 まで」の行と「2028-04-01 から」の行の間の日に、値がありません"))
    #expect(draft.report().contains("「2028-04-01 から」を「2027-04-01 から」にするか"))
    #expect(!draft.report().contains("それ以外"))
  }

  @Test(arguments: [["| 0.1% | 2027-03-31 まで |"], ["| 0.1% | 2027-04-01 から |"]])
  func daysOutsideTheRowsAreToldWithTheRowBesideThem(rows: [String]) {
    let draft = MessageMendTests.parameter(rows[0])
    #expect(draft.codes == ["gap"] && draft.report().contains("該当なし: 対象外"))
    #expect(MessageMendTests.parameter(rows[0], "該当なし: 対象外").codes.isEmpty)
  }

  @Test func aValueAboveRowsIsTheOneToRemove() {
    let draft = Draft("設定 幅 (step): 料率\n  = 0.1%\n  | 値 | 適用 |\n  | 0.1% | 常時 |\n結論 丙 (c): 料率\n  = 幅")
    #expect(draft.codes == ["second-definition"])
    #expect(draft.report().contains("「= 0.1%」の行を消してください"))
  }

  static func table(_ header: String, _ rows: String...) -> Draft {
    Draft(
      "表 基準 (t)\n  \(header)\n" + rows.map { "  \($0)\n" }.joined() + "  該当なし: 非充足\n結論 丙 (c)\n  ・基準.資本金")
  }

  @Test func aRowWithAPeriodBelowAHeaderWithoutOneAsksForTheColumn() {
    let draft = MessageMendTests.table("| 業種 || 資本金 |", "| 医業 || 1円以上 | 2024-04-01 から |")
    #expect(draft.codes == ["cell-count"])
    #expect(draft.report().contains("見出しの終わりに「適用」の列を足して"))
  }

  @Test func aRowWithoutAPeriodBelowAHeaderWithOneIsAlwaysInForce() throws {
    let draft = MessageMendTests.table("| 業種 || 資本金 | 適用 |", "| 医業 || 1円以上 |", "| 卸売業 || 2円以上 | 2024-04-01 から |")
    #expect(draft.codes == ["cell-count"])
    let mended = FixTests.applied(try #require(draft.diagnostics[0].fix), to: draft.sources)
    #expect(mended[1].text.contains("| 医業 || 1円以上 | 常時 |"))
    #expect(FixTests.diagnostics(mended).isEmpty)
  }

  @Test func anEmptyCellLeftOfTheBarsMayHaveBeenMerged() {
    let draft = MessageMendTests.table("| 延滞 | 業種 || 資本金 |", "| あり | 医業 || 1円以上 |", "|  | 卸売業 || 2円以上 |")
    #expect(draft.codes == ["empty-cell"] && draft.report().contains("結合されていた欄なら「あり」を"))
  }

  @Test(arguments: [
    ("| 医業 || #N/A |", "「#」から後は覚え書き"), ("医業 || 1円以上 |", "行の初めに「|」を"), ("│ 医業 ║ 1円以上 │", "線をすべて「|」"),
    ("|---|---|", "この行を消してください"),
  ])
  func aRowOfAnotherProgramIsToldAsWhatItIs(row: String, told: String) throws {
    let draft = MessageMendTests.table("| 業種 || 資本金 |", row, "| 卸売業 || 2円以上 |")
    #expect(draft.codes.count == 1 && draft.report().contains(told), "\(draft.report())")
    guard let fix = draft.diagnostics[0].fix else { return }
    #expect(FixTests.diagnostics(FixTests.applied(fix, to: draft.sources)).isEmpty)
  }

  @Test(arguments: [
    ("2つ以下", "「いずれもない」の下に「・3つ以上」"), ("3つ未満", "「いずれもない」の下に「・3つ以上」"), ("二つまで", "「いずれもない」の下に「・3つ以上」"),
    ("at most 2 of", "「いずれもない」の下に「・3つ以上」"), ("ちょうど2つ", "「すべて」の下に「・2つ以上」と「・いずれもない」"),
  ])
  func aCountThatIsNotAtLeastIsNeverAnsweredWithAtLeastAlone(head: String, told: String) {
    let block = "    ・延滞: あり\n    ・資本金: 1円\n    ・十分な保全"
    let draft = Draft("結論 丙 (c)\n  \(head)\n\(block)")
    #expect(draft.codes.count == 1 && draft.report().contains(told), "\(draft.report())")
    #expect(draft.diagnostics[0].fix == nil)
  }

  @Test(arguments: [("いずれも", "すべて"), ("または", "いずれか"), ("二以上", "2つ以上")])
  func theHeadOfABlockIsNeverTurnedIntoItsOpposite(head: String, meant: String) {
    let draft = Draft("結論 丙 (c)\n  \(head)\n    ・延滞: あり\n    ・資本金: 1円以上")
    #expect(draft.codes == ["not-in-statement"] && draft.diagnostics[0].fix?.replacement == meant)
  }

  @Test(arguments: ["●", "①", "(1) ", "1. ", "* ", "□", "\u{F0B7} ", "ア.", "一、"])
  func theBulletOfAnotherProgramIsReplaced(sign: String) throws {
    let draft = Draft("結論 丙 (c)\n  すべて\n    \(sign)延滞: あり\n    ・資本金: 1円以上")
    let fix = try #require(draft.diagnostics.first?.fix)
    let mended = FixTests.applied(fix, to: draft.sources)
    #expect(mended[1].text.contains("    ・延滞: あり\n"))
    #expect(FixTests.diagnostics(mended).isEmpty)
  }

  @Test(arguments: ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func aLineBreakOfAnotherProgramBecomesALineEndAlsoBehindANote(sign: String) throws {
    let draft = Draft("結論 丙 (c)\n  注 手引による\(sign)  表示順 170\(sign)  ・延滞")
    #expect(draft.codes == ["invisible-character"])
    let mended = FixTests.applied(try #require(draft.diagnostics.first?.fix), to: draft.sources)
    #expect(mended[1].text.hasSuffix("  注 手引による\n  表示順 170\n  ・延滞\n"))
    #expect(FixTests.diagnostics(mended).isEmpty)
  }

  @Test func theSecondLineOfANoteIsJoined() throws {
    let draft = Draft("結論 丙 (c)\n  注 手引の\n    九ページによる\n  ・延滞")
    #expect(draft.codes == ["unexpected-indent"])
    let mended = FixTests.applied(try #require(draft.diagnostics.first?.fix), to: draft.sources)
    #expect(mended[1].text.contains("  注 手引の九ページによる\n"))
    #expect(FixTests.diagnostics(mended).isEmpty)
  }

  @Test func aNumberThatFollowsAWordKeepsIt() throws {
    let draft = Draft("結論 丙 (c)\n  表示順180\n  ・延滞")
    let mended = FixTests.applied(try #require(draft.diagnostics.first?.fix), to: draft.sources)
    #expect(mended[1].text.contains("  表示順 180\n") && FixTests.diagnostics(mended).isEmpty)
  }

  @Test func ofTwoDeclarationsTheAssociationsOwnIsTold() {
    let own = "規則集 協会 (own)\n  制定 ある協会\n  出典 要領\n結論 保証対象 (other)\n  ・延滞\n"
    let national = "規則集 全国 (national)\n  制定 全国\n  出典 あらまし\n入力 延滞 (arrears): 有無\n結論 保証対象 (eligible)\n  ・延滞: なし\n"
    let more = "規則集 続き (more)\n  制定 全国\n  出典 あらまし\n"
    for draft in [Draft(files: own, national, more), Draft(files: national, more, own)] {
      let found = draft.diagnostics.filter { $0.code == "declared-twice" }
      #expect(found.map { draft.sources[$0.span.source].text.contains("ある協会") } == [true])
    }
  }

  static let choice = "区分 種別 (kind)\n  ・甲 (a)\n  ・乙 (b)\n  ・新 (c)\n入力 種別 (kind): 種別\n結論 丙 (d)\n  ・種別: 甲\n"

  @Test func aMemberThatNothingNamesIsToldWhereExamplesNameTheOthers() {
    let rows = "例 種別\n  | 種別 || 丙 |\n  | 甲 || 充足 |\n"
    #expect(Draft(MessageMendTests.choice + rows + "  | 乙 || 非充足 |").codes == ["member-unnamed"])
    #expect(Draft(MessageMendTests.choice + rows + "  | 乙 || 非充足 |\n  | 新 || 非充足 |").codes.isEmpty)
    #expect(Draft(MessageMendTests.choice).codes.isEmpty)
  }

  @Test func aMemberWithoutASpaceBeforeItsBracketIsToldThereAlone() {
    #expect(
      Draft("区分 種別 (kind)\n  ・甲(a)\n  ・乙 (b)\n入力 種別 (kind): 種別\n結論 丙 (d)\n  ・種別: 甲").codes == ["missing-identifier"])
  }
}
