import Foundation
import Testing

/// What a screener sees first, and how much of it is chosen.
@Suite(.timeLimit(.minutes(2))) struct FirstScreenTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.intakeFolder()
  }

  private func evaluate(_ input: String, _ options: String...) throws -> CommandRun {
    try shinsa(["evaluate", "-", "--rules", rules.url.path()] + options, input: input)
  }

  // MARK: The verdict

  @Test func theVerdictStandsFirstWithWhatKeepsItFromBeingMet() throws {
    let run = try evaluate(#"{"application_id": "K-1", "capital": "4億円", "employees": 301}"#)
    #expect(
      run.lines.prefix(4) == [
        "K-1", "基準日 不明", "× 保証できない", "  企業規模  資本金 4億円 (3億円を1億円超過)、従業員数 301人 (300人を1人超過)",
      ])
    #expect(run.output.contains("ほかに確認を要する判定 1件 (可否は変わらない)"))
  }

  @Test func whileItIsOpenItTellsWhatToFindOutNextAndWhere() throws {
    let run = try evaluate("{}")
    #expect(
      run.lines.prefix(5) == [
        "基準日 不明", "？ まだ決められない。次に確かめること", "  1 資本金", "  2 延滞      申込書「延滞」", "  3 従業員数",
      ])
  }

  @Test func theTreeOfReasonsComesOnlyInFull() throws {
    let short = try evaluate(#"{"capital": 1}"#).output
    let full = try evaluate(#"{"capital": 1}"#, "--full").output
    #expect(!short.contains("出典 見本") && !short.contains("いずれか") && short.contains("理由の全部: --full"))
    #expect(full.contains("出典 見本") && full.contains("いずれか") && !full.contains("--full"))
    // All that the short text says stands before the tree.
    let common = short.components(separatedBy: "\n\n理由の全部")[0]
    #expect(full.hasPrefix(common))
  }

  @Test func theShippedRulesGiveTheVerdictInTheFirstTenLines() throws {
    let run = try shinsa(["evaluate"] + SampleApplications.paths)
    #expect(run.status == 0)
    for text in run.output.components(separatedBy: "────\n") {
      let first = text.drop { $0 == "\n" }.split(separator: "\n", omittingEmptySubsequences: false).prefix(10)
      #expect(first.contains { $0.hasPrefix("○ ") || $0.hasPrefix("× ") || $0.hasPrefix("？ ") }, "\(first)")
    }
  }

  @Test func jsonHasTheVerdictAndByWhatTheResultIsKnownAgain() throws {
    let open = try #require(try evaluate("{}", "--output", "json").objects.first)
    let verdict = try #require(open["verdict"] as? [String: Any])
    #expect(verdict["status"] as? String == "undetermined")
    #expect((verdict["ask"] as? [[String: Any]])?.map { $0["fact"] as? String } == ["capital", "arrears", "employees"])
    #expect((open["application"] as? String)?.count == 64)
    #expect((open["version"] as? String)?.isEmpty == false)
    let unmet = try #require(
      try evaluate(#"{"capital": 1, "arrears": true}"#, "--output", "json", "--language", "en").objects.first)
    let because = (unmet["verdict"] as? [String: Any])?["because"] as? [String]
    #expect(because == ["exclusion: arrears yes"])
    #expect(unmet["application"] as? String != open["application"] as? String)
  }

  // MARK: Stages

  @Test(arguments: ["subrogation", "代位弁済"]) func aStageIsChosenByEitherName(stage: String) throws {
    let application = #"{"capital": 1, "arrears": false}"#
    for form in ["text", "html"] {
      let unasked = try evaluate(application, "--output", form).output
      #expect(unasked.contains("企業規模") && !unasked.contains("取立ての順"))
      let chosen = try evaluate(application, "--output", form, "--stage", stage).output
      #expect(!chosen.contains("企業規模") && chosen.contains("取立ての順"))
      let all = try evaluate(application, "--output", form, "--stage", "all").output
      #expect(all.contains("企業規模") && all.contains("取立ての順"))
    }
    func header(_ options: [String]) throws -> String? {
      let call = ["evaluate", "-", "--output", "csv", "--rules", rules.url.path()]
      return try shinsa(call + options, input: application).sheet.components(separatedBy: "\r\n").first
    }
    let (first, last) = ("\u{FEFF}application_id,applicant_name,basis_date,", ",reason,missing,error")
    #expect(try header([]) == first + "acceptable,exclusion,company_size" + last)
    #expect(try header(["--stage", stage]) == first + "collection" + last)
    #expect(try header(["--stage", "all"]) == first + "acceptable,exclusion,company_size,collection" + last)
  }

  @Test func theDecisionsThatAreNamedWinOverTheStage() throws {
    let run = try evaluate(#"{"capital": 1}"#, "--stage", "subrogation", "--decisions", "企業規模")
    #expect(run.output.contains("企業規模") && !run.output.contains("取立ての順"))
  }

  @Test func aMisspeltStageIsAnsweredWithTheOnesThereAre() throws {
    let run = try evaluate("{}", "--stage", "screning")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors == "--stage: 「screning」という場面はありません。あるのは 受付審査 (screening)、代位弁済 (subrogation)、all です\n")
    let english = try evaluate("{}", "--stage", "screning", "--language", "en")
    #expect(english.errors.contains("there is no stage “screning”; there are: "))
    #expect(english.errors.contains("(screening)") && english.errors.hasSuffix("(subrogation), all\n"))
  }

  // MARK: CSV

  @Test func csvInWordsSaysWhatTheTextSaysAndWhy() throws {
    let sheet = "application_id,capital,arrears\nK-1,1,true\nK-2,1,false\nK-3,,\n"
    let run = try evaluate(sheet, "--output", "csv", "--language", "ja")
    #expect(
      run.sheet == """
        \u{FEFF}申込番号,申込人名,基準日,保証の可否,除外の有無,企業規模,理由,不明な項目,エラー\r
        K-1,,,保証できない,該当する,充足,除外の有無: 延滞 あり,,\r
        K-2,,,保証できる,該当しない,充足,,,\r
        K-3,,,まだ決められない,未確定,未確定,資本金、延滞、従業員数が不明,資本金、従業員数、延滞,\r

        """)
    let english = try evaluate(sheet, "--output", "csv", "--language", "en")
    #expect(english.output.contains("\r\nK-1,,,can't be guaranteed,applies,met,exclusion: arrears yes,,\r\n"))
    let identifiers = try evaluate(sheet, "--output", "csv")
    #expect(identifiers.output.contains("\r\nK-1,,,unmet,met,met,除外の有無: 延滞 あり,,\r\n"))
  }

  @Test func theReasonOfAVerdictThatIsNoColumnIsLeftOut() throws {
    let sheet = "application_id,capital,arrears\nK-1,1,true\n"
    let run = try evaluate(sheet, "--output", "csv", "--language", "ja", "--decisions", "企業規模")
    #expect(run.output.hasSuffix("企業規模,理由,不明な項目,エラー\r\nK-1,,,充足,,,\r\n"))
  }

  @Test func csvOfTheShippedRulesIsInTheirWordsAndOfTheirStage() throws {
    let run = try shinsa(["evaluate", "--output", "csv", "--language", "ja"] + SampleApplications.paths)
    #expect(run.status == 0)
    let lines = run.output.components(separatedBy: "\r\n")
    for word in ["該当する", "申込みのとおりには保証できない", "原則不要", "除外事由: 税金の滞納 あり"] {
      #expect(lines.contains { $0.contains(word) }, "\(word)")
    }
    let header = lines[0].components(separatedBy: ",")
    #expect(header.contains("保証の可否") && header.suffix(3) == ["理由", "不明な項目", "エラー"])
    // Who bears how much belongs to the management of what is guaranteed.
    #expect(!header.contains("協会の負担額"))
  }

  // MARK: Counts

  @Test func aBatchEndsWithHowManyThereWereByVerdict() throws {
    let batch = """
      {"capital": 1, "arrears": false}
      {"capital": 2, "arrears": false}
      {"capital": 1, "arrears": true}
      {}
      {"capitol": 1}
      """
    let run = try evaluate(batch)
    #expect(run.status == 1)
    #expect(run.errors == "申込5件: 判定した4件 (保証できる2件、できない1件、まだ決められない1件)、判定できない1件\n")
    let english = try evaluate(batch, "--language", "en")
    #expect(english.errors == "5 applications: 4 decided (2 met, 1 unmet, 1 undetermined), 1 refused\n")
    #expect(try evaluate("{}").errors.isEmpty)
    let size = try SampleRules.folder()
    let without = try shinsa("evaluate", "-", "--rules", size.url.path(), input: "{}\n{}\n")
    #expect(without.errors == "申込2件: 判定した2件、判定できない0件\n")
  }

  // MARK: Width

  @Test(arguments: ["ja", "en"]) func noLineIsWiderThanATerminal(language: String) throws {
    for options in [["evaluate"], ["evaluate", "--full", "--stage", "all"], ["schemes"]] {
      let run = try shinsa(options + ["--language", language] + SampleApplications.paths)
      #expect(run.status == 0)
      let wide = run.lines.filter { $0.columns > 80 }
      #expect(wide.isEmpty, "\(options): \(wide.prefix(3))")
    }
  }
}

/// Some of the applications that are shipped as examples.
enum SampleApplications {
  static let paths = ["company-clear", "excluded-tax", "missing-bank-form", "route-elective"].map { name in
    URL(filePath: #filePath).appending(path: "../../../../Examples/applications/\(name).json").standardized.path()
  }
}

extension Substring {
  /// The columns of a terminal: a wide sign takes two.
  var columns: Int {
    unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: sum + 2
      default: sum + 1
      }
    }
  }
}
