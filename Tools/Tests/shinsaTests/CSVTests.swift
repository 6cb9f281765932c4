import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct CSVTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  private func evaluate(_ text: String, _ options: String...) throws -> (run: CommandRun, file: String) {
    let folder = try TemporaryFolder(["batch.csv": text])
    let file = folder.path("batch.csv")
    let run = try withExtendedLifetime(folder) {
      try shinsa(["evaluate", file, "--rules", rules.url.path()] + options)
    }
    return (run, file)
  }

  private func sizes(_ run: CommandRun) throws -> [String?] {
    try run.objects.map { object in
      ((object["decisions"] as? [String: Any])?["company_size"] as? [String: Any])?["status"] as? String
    }
  }

  @Test func aSheetIsEvaluatedRowByRow() throws {
    let text =
      "\u{FEFF}申込番号,資本金,employees\r\nK-1,\"300,000,000\",301\r\nK-2,\"3億1円\",\"1,000人\"\r\nK-3,,1000\r\n,,\r\n"
    let (run, _) = try evaluate(text, "--output", "json")
    #expect(run.status == 0)
    #expect(try run.objects.map { $0["application_id"] as? String } == ["K-1", "K-2", "K-3"])
    #expect(try sizes(run) == ["met", "unmet", "undetermined"])
  }

  @Test(arguments: [
    ("true", "met"), ("TRUE", "met"), ("あり", "met"), ("はい", "met"), ("false", "unmet"), ("なし", "unmet"),
    ("いいえ", "unmet"), ("", "undetermined"), ("○", "met"), ("×", "unmet"), ("有", "met"), ("無", "unmet"), ("No", "unmet"),
  ])
  func aJudgementStandsInOneColumn(written: String, status: String) throws {
    let (run, _) = try evaluate(
      "application_id,sufficient_security,received_on\nTRUE,\(written),2024/3/15\n", "--output", "json")
    #expect(run.status == 0)
    let decisions = try run.objects.first?["decisions"] as? [String: [String: Any]]
    #expect(decisions?["new_treatment"]?["status"] as? String == status)
    #expect(try run.objects.first?["application_id"] as? String == "TRUE")
  }

  @Test func anUnknownHeaderIsToldOnceWithItsColumnAndTheNearestName() throws {
    let (run, file) = try evaluate("申込番号,capitol,企業規模\nK-1,1,\nK-2,2,\n", "--output", "json")
    #expect(run.status == 1)
    #expect(
      run.errors == "\(file) 1行目 B列「capitol」: 「capitol」という項目はありません。「capital」ではありませんか? 使わない列なら、B列を消してください\n"
        + "\(file) 1行目 C列「企業規模」: 「企業規模」は規則が決める項目なので、申込には書けません。使わない列なら、C列を消してください\n")
    let (english, path) = try evaluate("capitol\n1\n", "--language", "en", "--output", "json")
    #expect(
      english.errors == "\(path), row 1, column A “capitol”: there is no fact “capitol”; did you mean “capital”? "
        + "the first row is for the names of facts\n")
  }

  @Test(arguments: [
    ("申込番号,備考\nK-1,1\n", "1行目 B列「備考」: 「備考」という項目はありません。使わない列なら、--ignore 備考 を付けて読み飛ばすか、B列を消してください"),
    (
      "申込番号,資本金（千円）\nK-1,300\n",
      "1行目 B列「資本金（千円）」: 「資本金（千円）」という項目はありません。「資本金」と書き、単位は「300千円」のように値に付けてください。使わない列なら、B列を消してください"
    ),
    ("資本金,capital,資本金\n1,2,3\n4,5,6\n", "1行目 B列「capital」: 「capital」とA列の「資本金」は同じ項目です。どちらかの列を消してください"),
    ("保証申込一覧,,\n申込番号,資本金,従業員数\n", "1行目: 一行目に項目の名前がありません (「保証申込一覧」で始まっています)。一行目には項目の名前(見出し)を書いてください"),
    ("K-1,3億円,300人\n", "1行目: 一行目に項目の名前がありません (「K-1」で始まっています)"),
    ("申込番号\t資本金\nK-1\t1\n", "1行目: 区切りが「,」ではありません (タブで区切られています)。Excelの「名前を付けて保存」で"),
    ("申込番号;資本金\nK-1;1\n", "1行目: 区切りが「,」ではありません (「;」で区切られています)"),
    ("十分な保全がない\nあり\n", "「十分な保全」の列にして、ないときは「なし」と書いてください"),
  ])
  func aWrongHeaderIsToldOnceForTheWholeFile(text: String, message: String) throws {
    let (run, _) = try evaluate(text)
    #expect(run.status == 1)
    #expect(run.output.components(separatedBy: "評価できません").count == 2)
    #expect(run.says("\n  " + message) || run.says("という項目はありません。" + message))
  }

  @Test func tabsAreToldFromOtherTextWithoutAName() throws {
    let run = try shinsa("evaluate", "-", "--rules", rules.url.path(), input: "申込番号\t資本金\nK-1\t1\n")
    #expect(run.says("区切りが「,」ではありません (タブで区切られています)"))
  }

  @Test func anEmptySheetGetsNoAdviceOnJSON() throws {
    for text in ["", "\u{FEFF}\r\n"] {
      let (run, _) = try evaluate(text)
      #expect(run.status == 1)
      #expect(run.output.contains("空のファイルです") && !run.output.contains("{ }"))
    }
  }

  @Test func aWrongYesOrNoIsAnsweredInTheWordsOfASheet() throws {
    let (run, _) = try evaluate("申込番号,十分な保全,保証申込受付日\nK-1,多分,45383\nK-2,1,不明\n")
    #expect(run.says("2行目 B列「十分な保全」: 「十分な保全」の「多分」は有無ではありません。「あり」か「なし」を書いてください"))
    #expect(run.says("2行目 C列「保証申込受付日」: 「保証申込受付日」の「45383」は日付ではありません。Excelの通し番号で 2024-04-01 の"))
    #expect(run.says("3行目 B列「十分な保全」: 「十分な保全」の「1」は有無ではありません。「あり」か「なし」を書いてください"))
    #expect(run.says("3行目 C列「保証申込受付日」: 「保証申込受付日」の「不明」は値ではありません。分からないときは、空欄にしてください"))
  }

  @Test func csvNamesTheFactsThatAreStillNeededAndKeepsLineBreaks() throws {
    let text = "申込番号,申込人名,capital\nK-1,\"見本\r\n製作所\",4億円\n"
    let (run, _) = try evaluate(text, "--output", "csv", "--language", "ja")
    #expect(run.sheet.hasSuffix("\r\nK-1,\"見本\r\n製作所\",,未確定,未確定,,保証申込受付日、従業員数、十分な保全,\r\n"))
    let formula = try shinsa(
      "evaluate", "-", "--output", "csv", "--decisions", "company_size", "--rules", rules.url.path(),
      input: "{\"application_id\": \"\\r=1\"}")
    #expect(formula.output.contains("\r\n\"'\r=1\",,,"))
    let (english, _) = try evaluate(text, "--output", "csv", "--decisions", "company_size")
    #expect(english.sheet.hasSuffix(",undetermined,,employees,\r\n"))
  }

  @Test func everyFaultNamesItsRowAndColumnAndTheRestGoesOn() throws {
    let text = "application_id,資本金,employees\n\"K\n1\",1億人,5\nK-2,1\nK-3,1,2,3\nK-4,-1,1.5\nK-5,1,2\n"
    let (run, file) = try evaluate(text, "--output", "json")
    #expect(run.status == 1)
    #expect(try run.objects.map { $0["error"] == nil } == [false, false, false, false, true])
    #expect(run.errors.contains("\(file) 2行目 B列「資本金」  申込「K␊1」: 「資本金」の「1億人」は"))
    #expect(run.errors.contains("\(file) 3行目  申込「K-2」: この行の列は2個ですが、見出しは3個です"))
    #expect(run.errors.contains("「,」を含む値は「\"」で囲んでください"))
    #expect(run.errors.contains("\(file) 5行目 B列「資本金」  申込「K-4」: 「資本金」の「-1」は範囲"))
    #expect(run.errors.contains("\(file) 5行目 C列「employees」  申込「K-4」: 「従業員数」(employees)の「1.5」は整数ではありません"))
    let problems = (try run.objects[0]["error"] as? [String: Any])?["problems"] as? [[String: Any]]
    #expect(problems?.first?["cell"] as? String == "B2")
  }

  @Test(arguments: [
    "=1+1", "＝1+1", "+1", "＋1", "-1", "－1", "−1", "@SUM(1)", "＠SUM(1)", " =1", "\u{3000}＝1", "\u{A0}@a", "\u{200B}=1",
    "\t=1", "\u{202E} +1",
    "\r=1",
  ])
  func whatBeginsLikeAFormulaStaysText(name: String) throws {
    let input = try JSONSerialization.data(withJSONObject: ["application_id": name])
    let run = try shinsa(
      "evaluate", "-", "--output", "csv", "--decisions", "company_size", "--rules", rules.url.path(),
      input: String(decoding: input, as: UTF8.self))
    let row = run.output.components(separatedBy: "error,stamp\r\n")[1]
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"), "\(name)")
  }

  @Test func aValueOfOursThatIsNegativeStaysANumber() throws {
    let folder = try TemporaryFolder([
      "a.rules": "規則集 額 (a)\n  出典 見本\n入力 額 (amount): 円\n結論 差 (rest): 円\n  = 額 − 10円\n"
    ])
    let run = try shinsa(
      "evaluate", "-", "--output", "csv", "--rules", folder.url.path(), input: "{\"amount\": 5}")
    #expect(run.sheet.hasSuffix("\r\n,,,-5,,,\r\n"))
  }

  @Test func contentTellsCSVWhereThereIsNoName() throws {
    let run = try shinsa(
      "evaluate", "-", "--output", "json", "--rules", rules.url.path(), input: "application_id,capital\nK-1,1\n")
    #expect(run.status == 0)
    #expect(try sizes(run) == ["met"])
  }

  @Test func csvIsALineAnApplication() throws {
    let text = "application_id,申込人名,capital,received_on\n=K-1,\"見本, 製作所\",1,2023-07-14\nK-2,,x,\n"
    let (run, _) = try evaluate(text, "--output", "csv")
    #expect(run.status == 1)
    let lines = run.sheet.components(separatedBy: "\r\n")
    #expect(
      lines[0] == "\u{FEFF}application_id,applicant_name,basis_date,company_size,new_treatment,reason,missing,error")
    #expect(lines[1] == "'=K-1,\"見本, 製作所\",2023-07-14,met,unmet,,,")
    #expect(lines[2].hasPrefix("K-2,,,,,,,3行目 C列「capital」: 「資本金」(capital)の「x」は金額ではありません"))
    #expect(lines.count == 4)
  }

  @Test func csvIsInJapaneseOnRequest() throws {
    let (run, _) = try evaluate("application_id,capital\nK-1,1\n", "--output", "csv", "--language", "ja")
    #expect(
      run.sheet == "\u{FEFF}申込番号,申込人名,基準日,企業規模,新しい扱い,理由,不明な項目,エラー\r\nK-1,,,充足,未確定,,保証申込受付日、十分な保全,\r\n")
  }

  @Test func csvShowsTheChosenDecisionsAndTheValuesOfThoseWithAType() throws {
    let folder = try TemporaryFolder([
      "a.rules": "規則集 料 (fees)\n  出典 見本\n入力 額 (amount): 円\n結論 料 (fee): 円\n  = 額 × 1.15%\n結論 大 (large)\n  ・額: 1億円以上\n"
    ])
    let run = try shinsa(
      "evaluate", "-", "--output", "csv", "--decisions", "fee", "--rules", folder.url.path(),
      input: "{\"amount\": 10000}\n{}\n")
    let header = "\u{FEFF}application_id,applicant_name,basis_date,fee,reason,missing,error\r\n"
    #expect(run.sheet == header + ",,,115,,,\r\n,,,undetermined,,amount,\r\n")
  }

  @Test func aLongSheetIsReadInLittleMemory() throws {
    let run = try shell(
      """
      ulimit -d 60000
      { echo application_id,capital; yes 'K-1,"300,000,000"' | head -n 20000; } |
        $shinsa evaluate - --output csv --rules \(rules.url.path()) | tail -n 1
      """)
    #expect(run.sheet == "K-1,,,met,undetermined,,received_on; sufficient_security,\r\n")
  }
}
