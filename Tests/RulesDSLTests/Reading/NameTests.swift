import RulesDSL
import Testing

@Suite struct NameTests {
  /// The definition that a bullet gives, with facts of these names declared as yes or no.
  static func read(_ bullet: String, with names: [String]) throws -> String? {
    let facts = names.enumerated().map { "入力 \($0.element) (f\($0.offset)): 有無\n  参考\n" }.joined()
    return Meaning(try Draft("\(facts)\n結論 丙 (c)\n  ・\(bullet)").book()).definition(of: "c")
  }

  @Test(arguments: [
    ["担保", "担保の提供", "担保の提供者"], ["担保の提供者", "担保の提供", "担保"], ["担保の提供", "担保", "担保の提供者"],
  ])
  func theLongestDeclaredNameWins(names: [String]) throws {
    for (index, name) in names.enumerated() {
      #expect(try NameTests.read("\(name): あり", with: names) == "f\(index) true")
      #expect(try NameTests.read(name, with: names) == "f\(index) true")
    }
  }

  @Test(arguments: [
    "基準(a)", "運転・設備資金", "インタレスト・カバレッジ・レシオ", "2期の決算の確定", "経営安定関連5号", "利息・配当金", "減価償却前経常利益の前期",
    "申込人が営む業種", "担保以外の保全", "超過収益", "充足率", "3億円超の借入", "原則の例外", "未満児の受入れ", "No.1の基準", "A/B区分", "甲-乙の別",
    "対象外の業種", "基準日からの経過", "ABC保証", "１号認定",
  ])
  func aNameMayHoldSignsDigitsBracketsAndKeywords(name: String) throws {
    #expect(try NameTests.read("\(name): なし", with: ["甲", name, "乙"]) == "f1 false")
    #expect(try NameTests.read("「\(name)」: なし", with: ["甲", name, "乙"]) == "f1 false")
  }

  @Test(arguments: [
    ("ABC保証", "ＡＢＣ保証"), ("ＡＢＣ保証", "ABC保証"), ("1号認定", "１号認定"), ("基準（ａ）", "基準(a)"),
    ("運転･設備", "運転・設備"), ("ﾚｼｵｰ", "ﾚｼｵー"), ("甲　乙", "甲 乙"),
  ])
  func fullAndHalfWidthAreTheSameName(declared: String, written: String) throws {
    #expect(try NameTests.read("\(written): あり", with: [declared]) == "f0 true")
  }

  @Test func quotationChoosesTheShorterName() throws {
    #expect(try NameTests.read("「担保」: あり", with: ["担保", "担保の提供"]) == "f0 true")
  }

  @Test func aNameIsReadBeforeTheFileThatDeclaresIt() throws {
    let use = "規則集 甲 (a)\n  出典 試験\n\n結論 丙 (c)\n  ・担保の提供: あり\n"
    let facts = "規則集 乙 (b)\n  出典 試験\n\n入力 担保の提供 (collateral): 有無\n"
    for book in [try RuleBook(Draft(files: use, facts).sources), try RuleBook(Draft(files: facts, use).sources)] {
      #expect(Meaning(book).definition(of: "c") == "collateral true")
      #expect(book.warnings.isEmpty)
    }
  }

  @Test func ruleSetsChoicesFactsAndMembersMayShareAName() throws {
    let book = try Draft(
      files: """
        規則集 業種 (industry)
          出典 試験

        区分 業種 (industry)
          ・業種 (industry)
          ・農業 (agriculture)

        入力 業種 (industry): 業種

        結論 丙 (c)
          ・業種: 業種
        """
    ).book()
    #expect(Meaning(book).definition(of: "c") == "industry [\"industry\"]")
    #expect(book.warnings.isEmpty)
  }

  @Test(arguments: ["資本金額", "資本", "資本金の額", "資本金が"])
  func aNameThatGoesOnIsAnotherName(name: String) {
    let draft = Draft("結論 丙 (c)\n  ・\(name): 3億円以下")
    #expect(draft.codes == ["unknown-name"])
    #expect(draft.report().contains("「\(name)」という名前はありません"))
    #expect(draft.report().contains("「資本金」ではありませんか?"))
  }

  @Test func aNumberedNameIsNotTheBeginningOfALongerNumber() {
    #expect(throws: InvalidRules.self) { try NameTests.read("基準10: あり", with: ["基準1"]) }
  }

  @Test(arguments: ["設備資金のとき20年", "設備資金 のとき 20年", "設備資金　のとき　２０年"])
  func aPhraseIsCutByNamesAndKeywordsRatherThanSpaces(phrase: String) throws {
    let book = try Draft(
      """
      区分 資金使途 (fund_purpose)
        ・運転資金 (working)
        ・設備資金 (equipment)
      入力 資金使途 (fund_purpose): 資金使途
      結論 上限年数 (limit): か月
        原則 15年
        ただし 設備 (equipment)  資金使途: \(phrase)
      """
    ).book()
    let found = Meaning(book).definition(of: "limit")
    #expect(found == "15 years except [\"equipment 0 fund_purpose [\\\"equipment\\\"] => 20 years ..\"]")
  }

  @Test func aMemberCalledOtherwiseIsQuoted() throws {
    let choice = "区分 細目 (detail)\n  ・甲 (a)\n  ・それ以外 (other)\n入力 細目 (detail): 細目\n"
    let table = "表 表 (t)\n  | 細目 || 従業員数 |\n  | 甲 || 5人以下 |\n  | 「それ以外」 || 9人以下 |\n"
    #expect(Draft(choice + table + "結論 丙 (c)\n  ・表.従業員数").codes.isEmpty)
  }

  @Test(arguments: ["capital", "資本金", "ｃａｐｉｔａｌ", "「資本金」", "「capital」"])
  func everythingIsCalledByEitherName(name: String) throws {
    let book = try Draft("結論 丙 (c)\n  ・\(name): 3億円以下").book()
    #expect(Meaning(book).definition(of: "c") == "capital <=300,000,000 yen")
  }
}
