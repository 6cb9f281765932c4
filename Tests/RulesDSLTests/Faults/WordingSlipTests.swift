import RulesDSL
import Testing

/// Words that people bring from pamphlets: what is offered for them says the same as they do.
@Suite struct WordingSlipTests {
  static func only(_ text: String) throws -> FoundFault {
    let found = Draft(text).diagnostics
    try #require(found.count == 1, "\(found.map(\.code)) of \(text)")
    return found[0]
  }

  @Test(arguments: ["資本金 約100円", "資本金 １００円 など"])
  func aFactOfAnExampleWithoutItsColonIsToldAtItsPlace(line: String) throws {
    let rules = "結論 丙 (c)\n  ・資本金: 100円以上\n例 甲\n  \(line)\n  期待\n    丙: 充足"
    let fault = try WordingSlipTests.only(rules)
    #expect(fault.message(.japanese).contains("資本金"))
  }

  /// The text with the mend of its one diagnostic, and what is said of that.
  static func mended(_ text: String) throws -> (line: String, codes: [String]) {
    let draft = Draft(text)
    let fix = try #require(try only(text).fix, "\(text)")
    let sources = FixTests.applied(fix, to: draft.sources)
    let lines = sources[1].text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    return (lines.first { $0.hasPrefix("・") || $0.hasPrefix("=") } ?? "", FixTests.diagnostics(sources).map(\.code))
  }

  @Test(arguments: [
    ("業種: 卸売業を除く", "業種: 卸売業以外"), ("業種: 卸売業、医業を除く", "業種: 卸売業、医業以外"), ("業種: 卸売業でない", "業種: 卸売業以外"),
    ("業種: 卸売業ではない", "業種: 卸売業以外"), ("業種: 卸売業以外の", "業種: 卸売業以外"), ("延滞がない", "延滞: なし"), ("延滞なし", "延滞: なし"),
    ("延滞ではない", "延滞: なし"), ("延滞がある", "延滞: あり"), ("業種が医業", "業種: 医業"), ("資本金は5,000万円以下", "資本金: 5,000万円以下"),
  ])
  func whatTakesSomethingOutIsNeverAnsweredWithItsOpposite(written: String, meant: String) throws {
    let mended = try WordingSlipTests.mended("結論 丙 (c)\n  ・\(written)")
    #expect(mended.line == "・" + meant)
    #expect(mended.codes.isEmpty)
  }

  @Test(arguments: ["業種: 銀行業を除く", "資本金がない", "支払遅延がない"])
  func whereNothingIsNearNothingIsOffered(written: String) throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  ・\(written)")
    #expect(fault.fix == nil)
    #expect(fault.hint(.japanese).map { !$0.contains("ではありませんか") || $0.contains("なし") } ?? true)
  }

  @Test(arguments: [
    ("資本金: 3億円まで", "資本金: 3億円以下"), ("資本金: 3億円より小さい", "資本金: 3億円未満"), ("資本金: ≦3億円", "資本金: 3億円以下"),
    ("資本金: ≧3億円", "資本金: 3億円以上"), ("資本金: 最大3億円", "資本金: 3億円以下"), ("純資産額: 8,000万円を超えるもの", "純資産額: 8,000万円を超える"),
    ("自己資本比率: 5割以上", "自己資本比率: 50%以上"), ("自己資本比率: 6.67割以上", "自己資本比率: 66.7%以上"),
    ("自己資本比率: 5パーセント以上", "自己資本比率: 5%以上"), ("保証期間: 36月以下", "保証期間: 36か月以下"), ("保証期間: 3か年以下", "保証期間: 3年以下"),
    ("保証期間: 3年間以内", "保証期間: 3年以内"), ("資本金≦3億円", "資本金: 3億円以下"), ("資本金 は 3億円以下", "資本金: 3億円以下"),
    ("業種 = 医業", "業種: 医業"), ("資本金: 3億円以下。", "資本金: 3億円以下"), ("業種: 医業、", "業種: 医業"),
    ("資本金: 3億円異常", "資本金: 3億円以上"), ("資本金: 3億円以化", "資本金: 3億円以下"), ("保証期間: 12ｶ月以下", "保証期間: 12カ月以下"),
    ("保証期間: 1年半以下", "保証期間: 1年6か月以下"), ("資本金: 1億円以上～3億円未満", "資本金: 1億円以上3億円未満"),
    ("自己資本比率: 1・15%以下", "自己資本比率: 1.15%以下"), ("自己資本比率: 年1.00％以下", "自己資本比率: 1.00％以下"),
    ("延滞していない", "延滞: なし"), ("資本金が三億円まで", "資本金: 3億円以下"), ("資本金: 3億圓以下", "資本金: 3億円以下"),
    ("資本金: ¥280,000,000以下", "資本金: 280,000,000円以下"), ("資本金: 3億円位下", "資本金: 3億円以下"), ("資本金: 3億円いか", "資本金: 3億円以下"),
    ("資本金: 3億円未万", "資本金: 3億円未満"), ("資本金: 3億円以丁", "資本金: 3億円以下"), ("資本金: 千万円以下", "資本金: 1千万円以下"),
    ("資本金: 参億円以下", "資本金: 3億円以下"), ("資本金: 3億円以下(注1)", "資本金: 3億円以下"), ("資本金＞3億円", "資本金: 3億円超"),
    ("自己資本比率: 1割5分以上", "自己資本比率: 15%以上"), ("自己資本比率: 3 分の 2以上", "自己資本比率: 3分の2以上"),
    ("受付日: R6.4.1から", "受付日: 令和6年4月1日から"), ("受付日: 2018.3.31まで", "受付日: 2018-03-31まで"),
    ("受付日: 20180331まで", "受付日: 2018-03-31まで"), ("受付日: 平成30 年3月末まで", "受付日: 平成30年3月31日まで"),
    ("受付日: Ｒ元.5.1から", "受付日: 令和元年5月1日から"), ("受付日: H31/4/30まで", "受付日: 平成31年4月30日まで"),
    ("受付日: 令6・4・1から", "受付日: 令和6年4月1日から"), ("受付日: 昭和 63 年 12 月末日まで", "受付日: 昭和63年12月31日まで"),
    ("受付日: 2024－2－末まで", "受付日: 2024-02-29まで"), ("受付日: 20180331から20190331まで", "受付日: 2018-03-31から2019-03-31まで"),
    ("資本金: 3億千万円以下", "資本金: 3億1千万円以下"), ("従業員数: 三百十人以下", "従業員数: 3百1十人以下"),
    ("資本金: 3億円以下※", "資本金: 3億円以下"), ("資本金: 3億円以下（注 １２）", "資本金: 3億円以下"), ("資本金: 3億円以下 注2)", "資本金: 3億円以下"),
  ])
  func aRangeOrUnitInOtherWordsKeepsItsMeaning(written: String, meant: String) throws {
    let mended = try WordingSlipTests.mended("結論 丙 (c)\n  ・\(written)")
    #expect(mended.line == "・" + meant)
    #expect(mended.codes.isEmpty)
  }

  @Test(arguments: [
    ("切り捨て(資本金, 1円)", "切捨て(資本金, 1円)"), ("資本金 + 一億円", "資本金 + 1億円"), ("資本金 + 3億圓", "資本金 + 3億円"),
    ("資本金以内", "資本金"), ("10億円以下", "10億円"), ("最大10億円", "10億円"),
  ])
  func aCalculationInOtherWordsIsMended(written: String, meant: String) throws {
    let mended = try WordingSlipTests.mended("結論 丙 (c): 円\n  = \(written)")
    #expect(mended.line == "= " + meant)
    #expect(mended.codes.isEmpty)
  }

  @Test(arguments: ["設定 幅 (step): か月\n  = 10年以内", "設定 幅 (step): か月\n  = 最長10年", "設定 幅 (step): か月\n  = at most 10年"])
  func whereAValueBelongsARangeIsToldByItsValue(text: String) throws {
    let fault = try WordingSlipTests.only(text + "\n結論 丙 (c)\n  ・保証期間: 幅以下")
    #expect(fault.code == "only-a-value")
    #expect(fault.hint(.japanese) == "「10年」ではありませんか?")
  }

  @Test(arguments: ["約300人以下", "概ね300人以下", "300人程度以下"])
  func whereAnAmountEndsIsNotDecidedForTheWriter(test: String) throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  ・従業員数: \(test)")
    #expect(fault.fix == nil)
    #expect(fault.message(.japanese).contains("どこまでかが決まりません"))
  }

  @Test(arguments: ["2018.2.30", "R6.13.1", "R6.13.末", "999.1.1", "120180331", "2018.3", "R.4.1"])
  func ofDigitsThatMakeNoDayNothingIsOffered(day: String) throws {
    #expect(try WordingSlipTests.only("結論 丙 (c)\n  ・受付日: \(day)まで").fix == nil)
  }

  @Test func aPercentageDividesNoNumber() throws {
    #expect(try WordingSlipTests.only("結論 丙 (c): 割合\n  = 1/2%").code == "malformed-number")
  }

  @Test func whatIsBeingDefinedIsNotOfferedForItself() throws {
    let fault = try WordingSlipTests.only("計算 返戻の計算額 (refund): 円\n  = 返戻の計算 + 1円\n結論 丙 (c)\n  ・返戻の計算額: 1円以上")
    #expect(fault.code == "unknown-name")
    #expect(fault.hint(.japanese)?.hasPrefix("用語集の名前を確かめるか") == true)
  }

  @Test(arguments: ["なし", "ーー", "問わない"])
  func noCriterionIsADash(word: String) throws {
    let table = "表 基準 (t)\n  | 業種 || 資本金 |\n  | 医業 || \(word) |\n  | それ以外 || 1円以下 |\n結論 丙 (c)\n  ・基準.資本金"
    #expect(try WordingSlipTests.only(table).fix?.replacement == "―")
  }

  static let columns = "表 基準 (t)\n  | 業種 || 資本金 | 従業員数 |\n  | それ以外 || 1円以下 | 1人以下 |\n"

  @Test func twoBulletsOnALineAreTakenApart() throws {
    let text = WordingSlipTests.columns + "結論 丙 (c)\n  いずれか\n    ・基準.資本金・基準.従業員数"
    let fault = try WordingSlipTests.only(text)
    #expect(fault.code == "joined-conditions")
    let mended = FixTests.applied(try #require(fault.fix), to: Draft(text).sources)
    #expect(mended[1].text.hasSuffix("  いずれか\n    ・基準.資本金\n    ・基準.従業員数\n"))
  }

  @Test func aColumnBehindAParticleIsFound() throws {
    let fault = try WordingSlipTests.only(WordingSlipTests.columns + "結論 丙 (c)\n  すべて\n    ・基準の資本金\n    ・基準.従業員数")
    #expect(fault.fix?.replacement == "基準.資本金")
  }

  @Test func aPeriodWithAWaveDashIsMended() throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  適用 2022-04-01～2024-03-31\n  ・延滞")
    #expect(fault.fix?.replacement == "2022-04-01 から 2024-03-31 まで")
  }

  @Test(arguments: ["資\u{200B}本金: 1円以下", "資本金: 1円\u{FEFF}\u{2060}以下"])
  func whatCannotBeSeenIsToldAndNothingElse(bullet: String) throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  ・\(bullet)\n  注 見え\u{200B}ない")
    #expect(fault.code == "invisible-character")
  }

  @Test(arguments: [
    ("\u{200B}", "ゼロ幅スペース (U+200B)", "zero width space (U+200B)"),
    ("\u{202E}", "右から左への上書き (U+202E)", "right-to-left override (U+202E)"),
    ("\u{2028}", "行区切り (U+2028)", "line separator (U+2028)"), ("\u{7}", "「U+0007」", "U+0007"),
    ("\u{E0041}", "「U+E0041」", "U+E0041"),
  ])
  func whatCannotBeSeenIsToldByItsName(scalar: String, japanese: String, english: String) throws {
    let text = "結論 丙 (c)\n  ・資\(scalar)本金: 1円以下"
    let fault = try WordingSlipTests.only(text)
    #expect(fault.message(.japanese).contains(japanese) && fault.message(.english).contains(english))
    let mended = FixTests.applied(try #require(fault.fix), to: Draft(text).sources)
    #expect(mended[1].text.hasSuffix("  ・資本金: 1円以下\n"))
  }

  static let table = "表 基準 (t)\n  | 延滞 || 資本金 |\n%  | なし || 1円以上 |\n結論 丙 (c)\n  ・基準.資本金"

  @Test(arguments: [
    ("<<<<<<< HEAD\n  | あり || 5円以上 |\n=======\n  | あり || 7円以上 |\n  | 5円 |\n>>>>>>> kaitei\n", ["HEAD", "kaitei"]),
    ("<<<<<<< a b\n  | あり || 5円以上 |\n||||||| base\n  | あり ||\n=======\n  |あり||6円\n>>>>>>> c\n", ["a b", "c"]),
    ("<<<<<<<\n  | あり || 5円以上 |\n=======\n>>>>>>>\n", []), ("  | あり || 5円以上 |\n>>>>>>> c\n", ["c"]),
    ("  | あり || 5円以上 |\n=======\n", []),
  ])
  func aConflictOfGitIsToldOnceAndNothingElse(block: String, sides: [String]) throws {
    let fault = try WordingSlipTests.only(WordingSlipTests.table.replacing("%", with: block))
    #expect(fault.code == "merge-conflict")
    for side in sides { #expect(fault.message(.japanese).contains("「\(side)」")) }
  }

  @Test func everyConflictIsToldByItself() {
    let block = "<<<<<<< HEAD\n=======\n注 x\n>>>>>>> b\n"
    let text = WordingSlipTests.table.replacing("%", with: block + "  | あり || 5円以上 |\n") + "\n" + block
    #expect(Draft(text).codes == ["merge-conflict", "merge-conflict"])
  }

  @Test(arguments: ["<<<<<< six", "<<<<<<<< eight", "======", "========"])
  func otherLengthsAreNoMarksOfGit(line: String) {
    #expect(!Draft("結論 丙 (c)\n  ・延滞\n\(line)").codes.contains("merge-conflict"))
  }
}
