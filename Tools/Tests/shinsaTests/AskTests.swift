import Foundation
import Testing

/// `shinsa ask`: the interview and its single step.
@Suite(.timeLimit(.minutes(2))) struct AskTests {
  @Test func whatIsAnsweredIsWrittenToAFileThatIsNew() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "new.json").path()
    let run = try shinsa("ask", path, input: "1\n製造業等\nやめる\n")
    #expect(run.status == 0)
    #expect(run.output.contains("申込人区分  〔信用保証委託申込書「申込人」、商業登記簿〕"))
    #expect(run.output.contains("  → 対象業種が決まった\n"))
    let written = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: String]
    #expect(written == ["applicant_kind": "company", "industry": "製造業等"])
  }

  @Test func whatIsAddedToAFileInJapaneseIsInJapanese() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "申込.json")
    try Data(#"{"申込人区分": null}"#.utf8).write(to: path)
    let run = try shinsa("ask", path.path(percentEncoded: false), input: "1\n製造業等\nやめる\n")
    #expect(run.status == 0)
    let written = try String(contentsOf: path, encoding: .utf8)
    #expect(written == "{\n  \"申込人区分\": \"会社\",\n  \"業種\": \"製造業等\"\n}\n")
  }

  @Test func anAnswerCanBeTakenBackAndOneThatIsWrongIsAskedAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "new.json").path()
    let run = try shinsa("ask", path, input: "1\n戻る\n2\nない業種\nやめる\n")
    #expect(run.output.contains("「ない業種」"))
    let written = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: String]
    #expect(written == ["applicant_kind": "sole_proprietor"])
  }

  @Test func aJudgementHasNameAndReason() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "pending.json")
    try FileManager.default.copyItem(at: URL(filePath: example("judgements-pending.json")), to: path)
    let run = try shinsa("ask", path.path(), input: "はい\n審査役 見本\n計画を確かめた\nやめる\n")
    #expect(run.output.contains("判断した人> ") && run.output.contains("理由> "))
    let written = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
    let judgement = try #require(written["old_debt_exception"] as? [String: Any])
    #expect(judgement["by"] as? String == "審査役 見本")
    #expect(judgement["value"] as? Bool == true)
  }

  @Test func aQuestionMarkTellsWhatIsAskedWhereHowAndWhatItDecides() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "new.json").path()
    let amount = try shinsa("ask", "--decision", "guarantee_total", path, input: "?\nやめる\n").output
    #expect(amount.contains("  記入するところ: 信用保証委託申込書「借入希望額」\n  答え方: 数 (単位 円)。2億8,000万円 の形でもよい\n"))
    #expect(amount.contains("  範囲: 0円以上\n") && amount.contains("  これで決まるもの: "))
    let pending = folder.url.appending(path: "pending.json")
    try FileManager.default.copyItem(at: URL(filePath: example("judgements-pending.json")), to: pending)
    let judgement = try shinsa("ask", pending.path(), input: "?\nやめる\n").output
    #expect(judgement.contains("旧債振替を認める事情  〔担当者の判断〕"))
    #expect(judgement.contains("  答え方: あり、なし か、その番号\n"))
  }

  @Test func whatIsTypedAmissIsToldInTheWordsOnTheScreen() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "new.json").path()
    let run = try shinsa("ask", "--decision", "guarantee_total", path, input: "たくさん\nやめる\n")
    #expect(run.output.contains("「申込金額」の「たくさん」は金額ではありません。円の整数か、「円」「万円」「億円」のいずれかを付けた数で書いてください"))
    #expect(!run.output.contains("requested_amount"))
  }

  @Test func anApplicationThatIsRefusedIsShownTheWayToChanges() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "tax.json")
    try FileManager.default.copyItem(at: URL(filePath: example("excluded-insolvency.json")), to: path)
    #expect(try shinsa("ask", path.path()).output.hasSuffix("何を変えればよいか: shinsa changes \(path.path())\n"))
    let clear = folder.url.appending(path: "clear.json")
    try FileManager.default.copyItem(at: URL(filePath: example("company-clear.json")), to: clear)
    #expect(try !shinsa("ask", clear.path()).output.contains("shinsa changes"))
  }

  @Test func oneStepForProgramsChangesNothing() throws {
    let path = example("judgements-pending.json")
    let run = try shinsa("ask", "--output", "json", path)
    #expect(try run.objects.first?["question"] as? String == "old_debt_exception")
    let settled = try shinsa("ask", "--output", "json", example("company-clear.json"))
    #expect(try settled.objects.first?["question"] is NSNull)
    #expect(try settled.objects.first?["status"] as? String == "met")
  }
}
