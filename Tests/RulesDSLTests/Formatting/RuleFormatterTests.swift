import RulesDSL
import Testing

@Suite struct RuleFormatterTests {
  static func formatted(_ text: String, _ language: Language = .japanese) throws -> String {
    let draft = Draft(text)
    let formatted = try #require(RuleFormatter(draft.sources).format("draft.rules", language))
    let head = language == .japanese ? Draft.head : "ruleset trial (試し)\n  source 試験\n\n"
    #expect(formatted.hasPrefix(head))
    return String(formatted.dropFirst(head.count))
  }

  @Test func aBookWithErrorsIsNotFormatted() {
    let draft = Draft("結論 丙 (c)\n  ・資本金: 1億人以下\n  ・延滞: あり")
    let error = #expect(throws: InvalidRules.self) { try RuleFormatter(draft.sources) }
    #expect(error?.diagnostics.map(\.code) == draft.codes)
  }

  @Test func aFileThatTheBookDoesNotHaveHasNoText() throws {
    #expect(try RuleFormatter(Draft("").sources).format("other.rules", .japanese) == nil)
  }

  @Test func aFileIsFormattedWithTheNamesOfTheOthers() throws {
    #expect(try RuleFormatterTests.formatted("結論 丙 (c)\n ・capital:３億円以下") == "結論 丙 (c)\n  ・資本金: 3億円以下\n")
  }

  @Test func bothLanguagesMayBeMixedInOneFile() throws {
    let text = "decision 丙 (c)\n  all\n    ・arrears: no\n    - 資本金: at most 300,000,000 yen"
    #expect(try RuleFormatterTests.formatted(text) == "結論 丙 (c)\n  すべて\n    ・延滞: なし\n    ・資本金: 3億円以下\n")
  }

  @Test func aFileSavedOnWindowsIsFormattedAlike() throws {
    let draft = Draft("結論 丙 (c)\n  ・延滞: なし")
    let windows = draft.sources.map { source in
      RuleSource(name: source.name, text: "\u{FEFF}" + source.text.replacing("\n", with: "\r\n"))
    }
    #expect(try RuleFormatter(windows).format(.japanese) == RuleFormatter(draft.sources).format(.japanese))
  }

  @Test func commentsKeepTheirGroupsBeforeAndBehindEverything() throws {
    let text = "\n\n# 甲\n\n\n   # 乙\n#丙\n規則集 注記 (notes)\n# 丁\n\n\n  #戊"
    let sources = [RuleSource(name: "notes.rules", text: text)]
    let wanted = "# 甲\n\n# 乙\n#丙\nruleset notes (注記)\n\n# 丁\n\n#戊\n"
    #expect(try RuleFormatter(sources).format("notes.rules", .english) == wanted)
  }

  /// What a 変更 replaces is no longer checked; nothing of it is lost all the same.
  @Test func aReplacedDefinitionThatMeansNothingStaysAsItIsWritten() throws {
    let text = "設定 幅 (step): 料率\n  =  0.1パーセント\n変更 設定 幅\n  = 0.2%\n結論 丙 (c): 料率\n  = 幅"
    #expect(
      try RuleFormatterTests.formatted(text)
        == "設定 幅 (step): 料率\n  = 0.1パーセント\n\n変更 設定 幅\n  = 0.2%\n\n結論 丙 (c): 料率\n  = 幅\n")
  }

  /// Without quotation marks the member would be read as the fact, or as a word of the language.
  @Test(arguments: [
    ("超 (over)", "程度: 「超」"), ("充足とみなす (deem_met)", "程度: 充足とみなす"), ("それ以外 (other)", "程度: 「それ以外」"),
    ("なし (none)", "程度: 「なし」"), ("資本金 (capital)", "程度: 資本金"),
  ])
  func aMemberIsQuotedOnlyWhereItMust(member: String, bullet: String) throws {
    let name = member.prefix { $0 != " " }
    let text = "区分 程度 (degree)\n  ・\(member)\n  ・他 (rest)\n入力 程度 (degree): 程度\n結論 丙 (c)\n  ・程度: 「\(name)」"
    #expect(try RuleFormatterTests.formatted(text).contains("  ・\(bullet)\n"))
    #expect(try RuleFormatterTests.formatted(text).contains("  ・\(member)\n"))
  }

  @Test func aChoiceThatSharesItsIdentifierWithAFactIsCalledAChoiceInEnglish() throws {
    let text = """
      区分 帯 (band)
        ・帯A (a)
      表 基準 (bands)
        | 帯  | 純資産額 || 種別 (kind): 帯 |
        | 帯A | 0円以上  || 帯A            |
        該当なし: 非充足
      結論 該当する帯 (band): 帯
        = 基準.帯
      """
    let english = try RuleFormatterTests.formatted(text, .english)
    #expect(english.contains("  | choice band | net_assets     || kind (種別): choice band |\n"))
    #expect(english.contains("decision band (該当する帯): band\n  = bands.band\n"))
  }
}
