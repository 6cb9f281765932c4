import RulesDSL
import Testing

/// What is offered for a name that isn't there: a slip of the pen is mended, another word is never put in its place.
@Suite struct NameGuessTests {
  static let industries = ["製造業等", "卸売業", "小売業・飲食業", "旅館業", "医業", "農業", "林業", "金融・保険業"]

  @Test(arguments: ["旅行業", "漁業", "建設業", "運送業", "保育業", "卸業者", "不動産業", "銀行業", "造園業"])
  func anotherIndustryIsNoSlipOfOne(written: String) {
    let guess = NameGuess(written, amongAll: NameGuessTests.industries)
    guard case .oneOf(let names, hasMore: false) = guess else {
      Issue.record("\(written): \(guess)")
      return
    }
    #expect(names.count == NameGuessTests.industries.count)
  }

  @Test(arguments: [
    ("卸売行", "卸売業"), ("卸業", "卸売業"), ("御売業", "卸売業"), ("製造業", "製造業等"), ("製業等", "製造業等"), ("医行", "医業"), ("旅官業", "旅館業"),
    ("小売業", "小売業・飲食業"), ("金融業", "金融・保険業"), ("保険業", "金融・保険業"), ("医業の", "医業"),
  ])
  func aSlipOrAPartIsAnsweredWithTheWhole(written: String, meant: String) {
    #expect(NameGuess(written, among: NameGuessTests.industries).only == meant)
  }

  @Test func aNewNameThatHoldsTheOldIsOfferedBeforeAnotherWord() {
    #expect(NameGuess("旅行業", among: NameGuessTests.industries + ["旅行・観光業"]) == .part("旅行・観光業"))
    #expect(NameGuess("旅行・観光業", among: NameGuessTests.industries + ["旅行業"]) == .part("旅行業"))
  }

  @Test(arguments: [
    ("経営安定関連6号", ["経営安定関連5号"]), ("無担保保証", ["担保保証"]), ("担保保証", ["無担保保証"]), ("売掛金", ["買掛金"]), ("前期", ["後期"]),
    ("上限", ["下限"]), ("延滞がない", ["延滞"]), ("保証額", ["保証料"]), ("短期資金", ["長期資金"]), ("甲の額＞乙の額", ["乙の額"]),
    ("担保\u{FFFD}", ["担保\u{FFFD}額"]),
  ])
  func whatChangesANumberOrANotOrAWordIsNeverOffered(written: String, names: [String]) {
    #expect(NameGuess(written, among: names) == .nothing)
  }

  @Test func ofSeveralThatFitNoneIsPutInItsPlace() {
    let guess = NameGuess("保証料", among: ["保証料の額", "保証料の率", "限度額"])
    #expect(guess == .several(["保証料の額", "保証料の率"]))
    #expect(guess.only == nil)
  }

  @Test func aListBeginsWithTheLikeliest() {
    let schemes = (1...9).map { "制度\($0)" } + ["経営安定関連5号"]
    #expect(NameGuess.likeliest(of: schemes, for: "セーフティネット5号").shown.first == "経営安定関連5号")
    #expect(NameGuess.likeliest(of: schemes, for: "経営安定").shown.first == "経営安定関連5号")
    let notes = ["卸売業には酒屋を含む。製造業等には、建設業、運送業を含む"]
    #expect(NameGuess.likeliest(of: NameGuessTests.industries.reversed(), for: "建設業", notes: notes).shown[0] == "製造業等")
  }

  static let renamed = "区分 種別 (kind)\n  ・甲種 (a)\n  ・乙種 (b)\n  ・新種 (c)\n入力 種別 (kind): 種別\n結論 丙 (d)\n  いずれか\n"

  @Test func theNewNameOfAMemberIsToldWhereTheOldStandsInSeveralPlaces() throws {
    let old = "    ・種別: 甲種、旧式\n    ・種別: 乙種\n結論 丁 (e)\n  ・種別: 旧式"
    let fault = try WordingSlipTests.only(NameGuessTests.renamed + old)
    #expect(fault.code == "not-a-member")
    #expect(fault.hint(.japanese)?.hasPrefix("「新種」が、決められているのにどこにも使われていません") == true)
    #expect(fault.fix == nil)
  }

  @Test func inOnePlaceItMayBeAnythingAndAllMembersAreListed() throws {
    let fault = try WordingSlipTests.only(NameGuessTests.renamed + "    ・種別: 甲種、旧式\n    ・種別: 乙種")
    #expect(fault.hint(.japanese) == "選択肢は「甲種」「乙種」「新種」です")
  }

  @Test func theNewNameOfAFactIsToldWhereTheOldStandsInSeveralPlaces() throws {
    let text = "入力 信用区分 (credit): 番号\n結論 丙 (d)\n  ・評点: 5以下\n結論 丁 (e)\n  ・評点: 3以下"
    #expect(try WordingSlipTests.only(text).hint(.japanese)?.contains("「信用区分」") == true)
  }

  @Test func aSlipInTheDeclarationIsToldThereAndNotSpread() throws {
    let text = "入力 自己資木 (own): 円\n結論 丙 (d)\n  ・自己資本: 5円以下\n結論 丁 (e)\n  ・自己資本: 3円以下"
    let fault = try WordingSlipTests.only(text)
    #expect(fault.hint(.japanese) == "決められている名前は「自己資木」です。決めた所の書き誤りではありませんか?")
    #expect(fault.fix == nil && fault.related != nil)
    let inHeader = "\n表 基準 (t)\n  | 延滞 || 自己資本 |\n  | あり || 5円以下 |\n  | なし || ― |\n結論 戊 (f)\n  ・基準.自己資本"
    #expect(Draft(text + inHeader).diagnostics.allSatisfy { $0.fix == nil && $0.related != nil })
  }

  @Test func aConditionIsNotAnsweredWithAnAmount() throws {
    let text = "計算 有担保割引 (cut): 円\n  = 資本金\n結論 丙 (d)\n  ・有担保割引あり\n結論 丁 (e)\n  ・有担保割引: 1円以上"
    #expect(try WordingSlipTests.only(text).hint(.japanese)?.hasPrefix("用語集の名前を確かめるか") == true)
    let value = "計算 割引の有無 (is_cut): 有無\n  = 有担保割引あり\n結論 丙 (d)\n  ・割引の有無\n結論 丁 (e)\n  ・有担保割引: 1円以上"
    let fault = try WordingSlipTests.only("計算 有担保割引 (cut): 円\n  = 資本金\n" + value)
    #expect(fault.hint(.japanese) == "書けるのは「あり」「なし」などです" && fault.fix == nil)
  }
}
