import Foundation
import Testing

/// A rule book is the national rules with those of one association.
@Suite(.timeLimit(.minutes(2))) struct AssociationTests {
  static let national = """
    規則集 担保 (collateral)
      制定 全国
      出典 見本

    入力 申込番号 (application_id): 文字
      参考

    入力 保証合計額 (total): 円
      範囲 0円以上

    設定 担保を求める額 (threshold): 円
      = 8,000万円

    結論 担保の要否 (collateral_required)
      ・保証合計額: 担保を求める額超

    例 境目を超える
      保証合計額: 80,000,001円
      期待
        担保の要否: 充足

    """
  static let own = """
    規則集 甲協会 (own)
      制定 甲信用保証協会
      出典 甲のしおり

    変更 設定 担保を求める額
      = 5,000万円

    """
  static let other = """
    規則集 乙協会 (own)
      制定 乙信用保証協会
      出典 乙のしおり

    変更 設定 担保を求める額
      = 1億円

    """

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "national/collateral/collateral.rules": AssociationTests.national, "kou/own.rules": AssociationTests.own,
      "otsu/own.rules": AssociationTests.other,
    ])
  }

  private var rules: String { folder.url.path() }

  @Test(arguments: [("kou", "met"), ("otsu", "unmet")])
  func theAssociationThatIsNamedDecides(association: String, status: String) throws {
    let run = try shinsa(
      "evaluate", "-", "--rules", rules, "--association", association, "--output", "json",
      input: "{\"total\": \"9,000万円\"}")
    #expect(run.status == 0)
    let decisions = try #require(run.objects.first?["decisions"] as? [String: [String: Any]])
    #expect(decisions["collateral_required"]?["status"] as? String == status)
  }

  @Test func whoNamesWhatTheRulesDontHaveIsToldOfTheOtherAssociations() throws {
    try folder.write(Data(AssociationTests.own.utf8), to: "kagoshima/own.rules")
    let hint = "「kagoshima」の規則で読みました。ほかの協会の申込なら、--association で選んでください: kou、otsu\n"
    let unknown = try shinsa("evaluate", "-", "--rules", rules, input: "{\"合計\": 1}")
    #expect(unknown.status == 1 && unknown.errors.hasSuffix(hint))
    let wrong = try shinsa("evaluate", "-", "--rules", rules, input: "{\"total\": \"-1円\"}")
    #expect(wrong.status == 1 && !wrong.errors.contains("kou"))
    let named = try shinsa("evaluate", "-", "--rules", rules, "--association", "kou", input: "{\"合計\": 1}")
    #expect(named.status == 1 && !named.errors.contains("otsu"))
  }

  @Test func anAssociationThatIsNotThereIsAnsweredWithThoseThatAre() throws {
    for call in [["evaluate", "-", "--rules", rules], ["check", rules], ["test", rules]] {
      let run = try shinsa(call + ["--association", "hei"], input: "{}")
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors == "--association: \(rules) に「hei」という協会はありません。あるのは kou、otsu です\n")
    }
    let standard = try shinsa("evaluate", "-", "--rules", rules, "--language", "en", input: "{}")
    #expect(standard.status == 2)
    #expect(standard.errors.contains("“kagoshima”") && standard.errors.hasSuffix("--association: kou, otsu\n"))
    let shipped = try shinsa("evaluate", "-", "--association", "national", input: "{}")
    #expect(shipped.status == 2)
    #expect(shipped.errors.contains("kagoshima"))
  }

  @Test func withoutANationalFolderThereIsNoAssociationToChoose() throws {
    let flat = try SampleRules.folder()
    let run = try shinsa("check", flat.url.path(), "--association", "kou")
    #expect(run.status == 2)
    #expect(run.errors.contains("フォルダー national がない"))
  }

  @Test func theNationalRulesAloneAreABook() throws {
    let alone = try TemporaryFolder(["national/a.rules": AssociationTests.national])
    #expect(try shinsa("test", alone.url.path()).output == "1 passed, 0 failed\n")
  }

  @Test func checkLooksAtTheBookOfEveryAssociation() throws {
    let run = try shinsa("check", rules)
    #expect(run.status == 0)
    #expect(
      run.lines.filter { $0.contains("誤り0件、注意0件") }.map { $0.prefix { $0 != "、" } } == ["kou: ファイル2", "otsu: ファイル2"])
    let one = try shinsa("check", rules, "--association", "otsu")
    #expect(one.output.hasPrefix("ファイル2、"))
  }

  @Test func aFaultOfTheNationalRulesIsToldOnce() throws {
    try folder.write(
      Data(AssociationTests.national.replacing("担保を求める額超", with: "8,000万人超").utf8),
      to: "national/collateral/collateral.rules")
    let run = try shinsa("check", rules)
    #expect(run.status == 2)
    #expect(run.output.components(separatedBy: "[unit-mismatch]").count == 2)
    let json = try shinsa("check", rules, "--output", "json")
    #expect(json.output.components(separatedBy: "\"unit-mismatch\"").count == 2)
  }

  @Test func aNationalParameterThatEveryAssociationChangesIsReadAllTheSame() throws {
    try folder.write(
      Data(AssociationTests.national.replacing("= 8,000万円", with: "= 8,000人").utf8),
      to: "national/collateral/collateral.rules")
    let run = try shinsa("check", rules)
    #expect(run.status == 2)
    #expect(run.output.contains("national/collateral/collateral.rules 12行目"))
    #expect(run.lines.contains { $0.hasPrefix("national: ") && $0.contains("誤り1件") })
  }

  @Test func whatOnlyOneAssociationUsesIsNotUnused() throws {
    let spare = AssociationTests.national + "\n設定 上乗せ (extra): 料率\n  = 0.1%\n"
    try folder.write(Data(spare.utf8), to: "national/collateral/collateral.rules")
    #expect(try shinsa("check", rules).output.components(separatedBy: "[unused]").count == 2)
    let uses = AssociationTests.own + "\n結論 上乗せ後 (raised): 料率\n  = 1% + 上乗せ\n"
    try folder.write(Data(uses.utf8), to: "kou/own.rules")
    #expect(!(try shinsa("check", rules).output.contains("[unused]")))
  }

  @Test func nationalExamplesRunInTheNationalRulesAndDifferencesAreForInformation() throws {
    let run = try shinsa("test", rules)
    #expect(run.status == 0)
    #expect(
      run.output == """
        参考: 協会の規則を合わせると、結果が違う全国の例 (1件)
          otsu: 「担保を求める額」は otsu/own.rules の変更による (1)
            national/collateral/collateral.rules 20行目  例「境目を超える」: 担保の要否 は 充足 でなく 非充足

        1 passed, 0 failed

        """)
    let brief = try shinsa("test", rules, "--brief").lines
    #expect(brief.contains("  otsu: 「担保を求める額」は otsu/own.rules の変更による (1)"))
    #expect(!brief.contains { $0.contains("境目を超える") })
    #expect(try shinsa("test", rules, "--association", "kou").output == "1 passed, 0 failed\n")
    let english = try shinsa("test", rules, "--association", "otsu", "--language", "en")
    #expect(english.lines.first?.hasPrefix("for information: national examples") == true)
    #expect(english.status == 0)
  }

  @Test func anExampleOfAnAssociationRunsInItsWholeBookAndItsFailureCounts() throws {
    let example = "\n例 乙の境目\n  保証合計額: 9,000万円\n  期待\n    担保の要否: 充足\n"
    try folder.write(Data((AssociationTests.other + example).utf8), to: "otsu/own.rules")
    let run = try shinsa("test", rules)
    #expect(run.status == 1)
    #expect(run.lines.first?.hasPrefix("otsu/own.rules 11行目  例「乙の境目」") == true, "\(run.output)")
    #expect(run.output.hasSuffix("1 passed, 1 failed\n"))
    #expect(try shinsa("test", rules, "--association", "kou").status == 0)
  }

  @Test func aNationalExampleThatFailsByItselfFailsOnce() throws {
    let wrong = AssociationTests.national.replacing("担保の要否: 充足", with: "担保の要否: 非充足")
    try folder.write(Data(wrong.utf8), to: "national/collateral/collateral.rules")
    let run = try shinsa("test", rules)
    #expect(run.status == 1 && !run.output.contains("参考"))
    #expect(run.lines.first?.hasPrefix("national/collateral/collateral.rules 20行目") == true)
    #expect(run.output.hasSuffix("0 passed, 1 failed\n"))
  }

  @Test func formatKnowsTheNamesOfEachAssociation() throws {
    try folder.write(Data(AssociationTests.other.replacing("1億円", with: "100,000,000円").utf8), to: "otsu/own.rules")
    #expect(try shinsa("format", "--check", rules).output == folder.path("otsu/own.rules") + "\n")
    let one = try shinsa("format", "-", "--rules", rules, input: try folder.text("otsu/own.rules"))
    #expect(one.status == 0 && one.output == AssociationTests.other)
    #expect(try shinsa("format", rules).status == 0)
    #expect(try folder.text("otsu/own.rules") == AssociationTests.other)
    #expect(try shinsa("format", "--check", rules).output.isEmpty)
  }
}
