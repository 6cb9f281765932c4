import Foundation
import Testing

/// `shinsa impact`: what two rule books, or one on two days, make of many applications.
@Suite(.timeLimit(.minutes(2))) struct ImpactTests {
  private static let old = """
    規則集 試し (trial)
      出典 試しのしおり 1
    区分 制度 (programs)
      ・一般 (general)
      ・特別 (special)
    入力 申込番号 (application_id): 文字
      参考
    入力 受付日 (received_on): 日付
      基準日
    入力 制度 (program): 制度
    入力 借入 (loan): 円
      範囲 0円以上
    入力 社員 (staff): 人
      範囲 0人以上
    設定 借入の上限 (ceiling): 円
      = 100円
    要件 小さい (small)
      ・社員: 20人以下
    要件 新しい扱い (treatment)
      適用 2024-04-01 から
      ・借入: 50円以下
    結論 可 (fit)
      総合
      すべて
        ・小さい
        ・借入: 借入の上限以下
    結論 扱う (treated)
      ・新しい扱い
    計算 料率 (rate): 割合
      = 10%
    結論 保証料 (fee): 円
      = 借入 × 料率

    """

  /// Another bound for the staff, the ceiling and the rate.
  private static let new =
    old.replacing("20人以下", with: "10人以下").replacing("100円", with: "80円").replacing("= 10%", with: "= 20%")
    .replacing("しおり 1", with: "しおり 2")

  private let folder: TemporaryFolder

  private static func line(_ number: Int, _ program: String, _ loan: Int, _ staff: Int) -> String {
    "{\"application_id\": \"A-\(number)\", \"received_on\": \"2024-05-01\", \"program\": \"\(program)\", "
      + "\"loan\": \(loan), \"staff\": \(staff)}\n"
  }

  /// Two too large for both, three that only the staff turns, one that only the ceiling turns, one that both do.
  private static let lines =
    line(1, "general", 200, 5) + line(2, "special", 10, 30) + line(3, "general", 10, 15) + line(4, "general", 20, 20)
    + line(5, "special", 80, 11) + line(6, "special", 81, 10) + line(7, "special", 100, 20) + line(8, "general", 0, 10)

  init() throws {
    folder = try TemporaryFolder([
      "old/all.rules": ImpactTests.old, "new/all.rules": ImpactTests.new, "many.jsonl": ImpactTests.lines,
      "more/all.rules": ImpactTests.new + "入力 支店 (branch): 有無\n結論 支店がある (has_branch)\n  ・支店: あり\n",
    ])
  }

  private func run(_ file: String = "many.jsonl", to new: String = "new", _ arguments: String...) throws -> CommandRun {
    try shinsa(["impact", "--old", folder.path("old"), "--new", folder.path(new), folder.path(file)] + arguments)
  }

  private func object(_ run: CommandRun) throws -> [String: Any] { try #require(try run.objects.first) }

  private func decisions(_ run: CommandRun) throws -> [String: [String: Int]] {
    try #require(try object(run)["decisions"] as? [String: [String: Int]])
  }

  private func causes(_ run: CommandRun, _ decision: String, _ kind: String) throws -> [String: Int] {
    let causes = try object(run)["causes"] as? [String: [String: [[String: Any]]]]
    let own = try #require(causes?[decision]?[kind])
    return Dictionary(uniqueKeysWithValues: own.map { ($0["rule"] as? String ?? "", $0["applications"] as? Int ?? 0) })
  }

  @Test func changesAreCountedByDecisionFromWhatToWhat() throws {
    let told = try run("many.jsonl", "--output", "json")
    #expect(told.status == 0 && told.errors.isEmpty)
    let json = try object(told)
    #expect(json["applications"] as? Int == 8 && json["decided"] as? Int == 8)
    #expect(try decisions(told) == ["fit": ["met→unmet": 5], "treated": [:], "fee": ["met→met": 7]])
    // All but the one that borrows nothing.
    #expect(json["changed"] as? Int == 7)
  }

  @Test func aChangeIsThatOfTheLowestRulesThatDiffer() throws {
    let told = try run("many.jsonl", "--output", "json")
    #expect(try causes(told, "fit", "met→unmet") == ["small": 4, "ceiling": 2])
    #expect(try causes(told, "fee", "met→met") == ["rate": 7])
  }

  /// One of the five is too much for both.
  @Test func whereOneRuleMakesTheDifferenceByItselfIsSaid() throws {
    let told = try run("many.jsonl", "--output", "json")
    let causes = try object(told)["causes"] as? [String: [String: [[String: Any]]]]
    let own = try #require(causes?["fit"]?["met→unmet"])
    let alone = Dictionary(uniqueKeysWithValues: own.map { ($0["rule"] as? String ?? "", $0["alone"] as? Int ?? -1) })
    #expect(alone == ["small": 3, "ceiling": 1])
  }

  /// What `evaluate` says under each of the books is what is compared.
  @Test(arguments: ["many.jsonl", "many.csv", "many.json"])
  func theCountsAreThoseOfTwoEvaluations(file: String) throws {
    let rows = ImpactTests.lines.split(separator: "\n")
    let sheet = rows.map { row in
      row.matches(of: #/: "?([^",}]*)"?/#).map { String($0.1) }.joined(separator: ",")
    }
    try folder.write(
      Data((["application_id,received_on,program,loan,staff"] + sheet).joined(separator: "\r\n").utf8), to: "many.csv")
    try folder.write(Data("[\(rows.joined(separator: ",\n"))]".utf8), to: "many.json")
    let statuses = try ["old", "new"].map { rules in
      try shinsa("evaluate", folder.path(file), "--rules", folder.path(rules), "--output", "json").objects.map {
        ($0["decisions"] as? [String: [String: Any]])?["fit"]?["status"] as? String ?? ""
      }
    }
    #expect(statuses[0].count == 8)
    let changed = zip(statuses[0], statuses[1]).count { $0 != $1 }
    #expect(try decisions(run(file, "--output", "json"))["fit"] == ["met→unmet": changed])
  }

  @Test func oneBookOnTwoDaysNamesTheRuleThatCameIntoForce() throws {
    let told = try shinsa(
      "impact", "--rules", folder.path("old"), "--on-old", "2024-03-31", "--on-new", "2024-04-01",
      folder.path("many.jsonl"), "--output", "json")
    #expect(try decisions(told)["treated"] == ["unmet→met": 4])
    #expect(try causes(told, "treated", "unmet→met") == ["treatment": 4])
  }

  @Test func amountsAreAddedUpByAnyChoiceOrDecision() throws {
    let told = try object(run("many.jsonl", "--output", "json", "--sum", "fee,借入", "--by", "program"))
    let sums = try #require(told["sums"] as? [[String: Any]])
    #expect(sums.map { $0["of"] as? String } == ["fee", "loan"])
    let groups = try #require(sums[0]["groups"] as? [[String: Any]])
    #expect(groups.map { $0["group"] as? String } == ["general", "special"])
    let found = groups.map { group in ["old", "new"].map { (group[$0] as? [String: Any])?["sum"] } }
    // A tenth of 200, 10, 20 and 0, and of 10, 80, 81 and 100; and twice that.
    #expect(found[0].map { $0 as? Int } == [23, 46])
    #expect(found[1].map { $0 as? String } == ["27.1", "54.2"])
    let by = try object(run("many.jsonl", "--output", "json", "--sum", "loan", "--by", "fit"))
    let verdicts = try #require((by["sums"] as? [[String: Any]])?[0]["groups"] as? [[String: Any]])
    let loans = verdicts.map { group in ["old", "new"].map { (group[$0] as? [String: Any])?["sum"] as? Int } }
    #expect(loans == [[291, 0], [210, 501]])
  }

  @Test func whatCannotBeReadIsNamedAndTheRestGoesOn() throws {
    try folder.write(
      Data(
        (ImpactTests.lines + "{\"application_id\": \"A-9\", \"lone\": 1}\n{\n" + ImpactTests.line(10, "special", 90, 1))
          .utf8),
      to: "bad.jsonl")
    let told = try run("bad.jsonl", "--output", "json")
    let json = try object(told)
    #expect(told.status == 1)
    #expect(json["applications"] as? Int == 11 && json["decided"] as? Int == 9)
    #expect(json["refused"] as? [String: Int] == ["old": 0, "new": 0, "both": 2])
    #expect(told.errors.contains("9行目  申込「A-9」") && told.errors.contains("10行目"))
    #expect(try decisions(told)["fit"] == ["met→unmet": 6])
  }

  @Test func whatOnlyOneBookRefusesIsSaid() throws {
    try folder.write(Data(ImpactTests.new.replacing("0円以上", with: "10円以上").utf8), to: "strict/all.rules")
    let told = try run("many.jsonl", to: "strict", "--output", "json")
    #expect(try object(told)["refused"] as? [String: Int] == ["old": 0, "new": 1, "both": 0])
    #expect(told.errors.contains("変更後の規則だけが判定できません") && told.errors.contains("A-8"))
    #expect(told.status == 1)
  }

  @Test func aFactThatOnlyTheNewBookKnowsIsNoFaultUnderTheOld() throws {
    let more = ImpactTests.lines.split(separator: "\n").map { "\($0.dropLast()), \"branch\": true}\n" }.joined()
    for lines in [ImpactTests.lines, more] {
      try folder.write(Data(lines.utf8), to: "more.jsonl")
      let told = try run("more.jsonl", to: "more", "--output", "json")
      #expect(told.status == 0)
      #expect(try decisions(told)["fit"] == ["met→unmet": 5])
      #expect(try object(told)["only_new"] as? [String] == ["has_branch"])
    }
  }

  @Test func anExampleShowsBothReasonsWithTheirSources() throws {
    let told = try run("many.jsonl", "--sample", "2")
    #expect(told.output.contains("変わる申込の例 2件"))
    #expect(told.output.contains("A-3\n可: 充足 → 非充足\n  原因: 規則\n"))
    #expect(told.output.contains("〔試しのしおり 1 → 試しのしおり 2〕"))
    #expect(try run("many.jsonl", "--sample", "0", "--output", "json").output.contains("\"sample\": []"))
  }

  @Test func textSaysTheSameInBothLanguages() throws {
    let japanese = try run("many.jsonl", "--sum", "fee", "--by", "program").output
    #expect(japanese.contains("申込 8件のうち、両方の規則で判定した 8件。判定が変わるもの 7件 (87.5%)"))
    let staff = "・小さい  4件 (うち単独 3件) 〔試しのしおり 1 → 試しのしおり 2〕"
    #expect(
      japanese.contains("可  5件\n  充足 → 非充足  5件\n    \(staff)\n    ・借入の上限  2件 (うち単独 1件)"))
    #expect(japanese.contains("保証料の合計、制度ごと\n  一般: 23円 → 46円 (+23円)  4件 → 4件"))
    let english = try run("many.jsonl", "--language", "en", "--sum", "fee", "--by", "program").output
    #expect(english.contains("8 applications, 8 decided by both; a decision changes of 7 (87.5%)"))
    #expect(english.contains("fee by program"))
  }

  @Test func csvHasARowForEachChangeCauseAndSum() throws {
    let told = try run("many.jsonl", "--output", "csv", "--sum", "fee", "--by", "program").output
    #expect(told.hasPrefix("\u{FEFF}row,name,old,new,"))
    #expect(told.contains("\r\nchange,fit,met,unmet,,5,"))
    #expect(told.contains("\r\ncause,fit,met,unmet,small,4,"))
    #expect(told.contains("\r\nsum,fee,23,46,general,,4,4,23,"))
  }

  @Test func thePageIsWellFormedAndSaysInWordsWhatItsBarsShow() throws {
    let page = try run("many.jsonl", "--output", "html", "--sum", "fee", "--by", "program").output
    #expect(page.unclosedElements.isEmpty && !page.contains("<script"))
    #expect(page.contains("role=\"img\" aria-labelledby=\"all-t all-d\""))
    #expect(page.contains("<desc id=\"all-d\">可 5件、保証料 7件</desc>"))
    let marked = try shinsa(
      "impact", "--old", folder.path("old"), "--new", folder.path("new"), "-", "--output", "html",
      input: "{\"application_id\": \"<b>\", \"loan\": 10, \"staff\": 15}")
    #expect(marked.output.contains("<h3>&lt;b&gt;</h3>"))
  }

  @Test func aCallThatComparesNothingIsRefused() throws {
    let file = folder.path("many.jsonl")
    #expect(try shinsa("impact", file).status == 2)
    #expect(try run("many.jsonl", "--by", "program").status == 2)
    #expect(try run("many.jsonl", "--sum", "program").errors.contains("--sum: 「program」は数ではありません"))
    #expect(try run("many.jsonl", "--sum", "fees").errors.contains("「fees」という名前は規則にありません"))
    #expect(try run("many.jsonl", "--decision", "fits").errors.contains("「fit」ではありませんか?"))
    #expect(try run("none.jsonl").status == 2)
    #expect(try shinsa("impact", "--old", folder.path("none"), file).status == 2)
  }

  /// Half of the applications have come when the signal does; the rest never does.
  @Test(arguments: [SIGINT, SIGTERM])
  func stoppedItShowsWhatItHas(signal: Int32) throws {
    let process = Process()
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = CommandRun.command
    process.arguments = [
      "impact", "--old", folder.path("old"), "--new", folder.path("new"), "-", "--output", "json",
    ]
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    let lines = String(repeating: ImpactTests.line(3, "general", 10, 15), count: 2000)
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    Thread.sleep(forTimeInterval: 1)
    kill(process.processIdentifier, signal)
    let read = output.fileHandleForReading.readDataToEndOfFile()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    let json = try #require(try JSONSerialization.jsonObject(with: read) as? [String: Any])
    let count = try #require(json["applications"] as? Int)
    #expect(count > 0 && count <= 2000 && json["stopped"] as? Bool == true)
    #expect(told.contains("途中で止めました: 申込\(count)件までの結果です"))
  }
}
