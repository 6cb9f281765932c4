import Foundation
import Testing

/// Files as people have them: encodings, columns that are no fact, many applications.
@Suite(.timeLimit(.minutes(2))) struct InputTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  private func evaluate(_ text: String, as name: String, _ options: String...) throws -> CommandRun {
    let folder = try TemporaryFolder()
    try folder.write(try #require(text.data(using: .shiftJIS)), to: name)
    return try withExtendedLifetime(folder) {
      try shinsa(["evaluate", folder.path(name), "--rules", rules.url.path()] + options)
    }
  }

  @Test func aSheetInShiftJISIsReadAndToldOnce() throws {
    let run = try evaluate("申込番号,資本金,申込人名\r\nK-1,3億円,表計算ソ\r\nK-2,三千万円,ｱｲｳ\r\n", as: "a.csv", "--output", "json")
    #expect(run.status == 0)
    #expect(try run.objects.map { $0["applicant_name"] as? String } == ["表計算ソ", "ｱｲｳ"])
    #expect(run.errors.hasSuffix("a.csv: Shift_JIS (Windows) の文字コードとして読みました\n申込2件: 判定した2件、判定できない0件\n"))
  }

  @Test func jsonInShiftJISIsReadToo() throws {
    let run = try evaluate(
      "{\"申込人名\": \"能登ソ工業\", \"資本金\": \"1億円\"}", as: "a.json", "--output", "json", "--language", "en")
    #expect(try run.objects.map { $0["applicant_name"] as? String } == ["能登ソ工業"])
    #expect(run.errors.hasSuffix("a.json: read as Shift_JIS as Windows writes it\n"))
  }

  @Test func charactersOfWindowsAreRead() throws {
    let folder = try TemporaryFolder()
    // 申込人名 / ①髙～㈱
    let bytes: [UInt8] = [
      0x90, 0x5C, 0x8D, 0x9E, 0x90, 0x6C, 0x96, 0xBC, 0x0D, 0x0A, 0x87, 0x40, 0xFB, 0xFC, 0x81, 0x60, 0x87, 0x8A,
    ]
    try folder.write(Data(bytes), to: "a.csv")
    let run = try shinsa("evaluate", folder.path("a.csv"), "--rules", rules.url.path(), "--output", "json")
    #expect(try run.objects.map { $0["applicant_name"] as? String } == ["①髙～㈱"])
  }

  @Test(arguments: ["csv", "json"])
  func aKeyThatIsNoFactIsLeftOutOnRequestAndToldOnce(form: String) throws {
    let text =
      form == "csv"
      ? "資本金,備考,担 当\n1,x,y\n2,,\n" : "{\"資本金\": 1, \"備考\": \"x\"}\n{\"資本金\": 2, \"備考\": \"y\", \"担 当\": 1}\n"
    let folder = try TemporaryFolder(["a." + form: text])
    let call = ["evaluate", folder.path("a." + form), "--rules", rules.url.path(), "--output", "json"]
    let refused = try shinsa(call)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--ignore 備考 を付けて"))
    #expect(refused.errors.contains("--ignore '担 当' を付けて"))
    let run = try shinsa(call + ["--ignore", "備考", "--ignore", "担 当"])
    #expect(run.status == 0)
    #expect(run.errors == "--ignore: 「備考」を読み飛ばします\n--ignore: 「担 当」を読み飛ばします\n申込2件: 判定した2件、判定できない0件\n")
  }

  @Test(arguments: ["資本金", "capital", "ｃａｐｉｔａｌ"])
  func aFactCanNotBeLeftOut(name: String) throws {
    for command in ["evaluate", "schemes"] {
      let run = try shinsa(command, "-", "--ignore", name, "--rules", rules.url.path(), input: "{\"capital\": 1}")
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      if command == "evaluate" { #expect(run.errors.hasPrefix("--ignore: 「\(name)」は申込の事実なので、読み飛ばせません")) }
    }
  }

  @Test func aMisspeltFactIsAnsweredWithItsNameAndNotWithTheOption() throws {
    let run = try shinsa("evaluate", "-", "--rules", rules.url.path(), input: "{\"capitol\": 1}")
    #expect(run.says("「capital」ではありませんか?") && !run.output.contains("--ignore"))
  }

  @Test func aBatchEndsWithItsCounts() throws {
    let run = try shinsa(
      "evaluate", "-", "--rules", rules.url.path(), "--language", "en", input: "{}\n{\"capitol\": 1}\n{}\n")
    #expect(run.errors == "3 applications: 2 decided, 1 refused\n")
    #expect(try shinsa("evaluate", "-", "--rules", rules.url.path(), input: "{}").errors.isEmpty)
  }

  @Test func aLongBatchShowsItsProgressOnATerminalAndErasesIt() throws {
    let work =
      "for i in 1 2 3 4 5 6 7 8 9 10; do echo '{}'; sleep 0.5; done | $shinsa evaluate - --rules \(rules.url.path()) --output json"
    let run = try shell("command -v script > /dev/null && script -qec \"\(work) > /dev/null\" /dev/null")
    if run.status != 0 { return }
    #expect(run.output.contains(#/\r\d+件を判定しました\r +\r/#) && run.output.contains(#/\r +\r申込10件: 判定した10件/#))
    let quiet = try shell("\(work)")
    #expect(quiet.errors == "申込10件: 判定した10件、判定できない0件\n")
  }
}
