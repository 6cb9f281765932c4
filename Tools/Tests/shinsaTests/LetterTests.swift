import Foundation
import Testing

/// `shinsa letter`: what an owner reads, and what never.
@Suite(.timeLimit(.minutes(5))) struct LetterTests {
  private static let rules = Repository.url.appending(path: "Rules").path()

  /// A sample application with some facts set anew, or taken away (null), on a line.
  private static func application(_ name: String, with changes: [String: Any] = [:]) throws -> String {
    let file = Repository.url.appending(path: "Examples/applications/\(name).json")
    var facts = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    for (key, value) in changes { facts[key] = value is NSNull ? nil : value }
    return String(decoding: try JSONSerialization.data(withJSONObject: facts), as: UTF8.self) + "\n"
  }

  private static func letter(
    _ name: String, with changes: [String: Any] = [:], _ options: String...
  ) throws -> CommandRun {
    try shinsa(["letter", "-", "--rules", rules] + options, input: try application(name, with: changes))
  }

  @Test func whatFallsShortIsToldByRequirementWithFigureThresholdAndDistance() throws {
    let run = try LetterTests.letter("route-none")
    #expect(run.status == 0)
    let text = run.output.withoutTags
    let parts = ["会社と経営者の分離", "財務基盤", "経営の透明性(情報開示)"].map { text.range(of: $0)?.lowerBound }
    #expect(parts.allSatisfy { $0 != nil } && parts.compactMap(\.self) == parts.compactMap(\.self).sorted())
    #expect(text.contains("いまのままですと、代表者の方の個人保証"))
    #expect(text.contains("会社から代表者の方(準ずる方を含む)への貸付金などが残っています"))
    #expect(text.contains("19.9%で、目安は20%以上です(0.1ポイント不足)"))
    #expect(text.contains("資本金の1.99倍で、目安は2.0倍以上です(0.01倍不足)"))
  }

  @Test func theNearestChangesAreToldWithTheWayTheyOpenAndPromiseNothing() throws {
    let text = try LetterTests.letter("route-none").output.withoutTags
    #expect(text.contains("純資産を8,000万円まで増やすこと(いま7,960万円)、かつ、営業利益を990万円まで増やすこと(いま930万円)(財務要件型)"))
    #expect(text.contains("保証を外すことをお約束するものではありません"))
    #expect(text.contains("一律に全額ではなく、そのときの保証人の方の資産の状況"))
    #expect(text.contains("最も重い場合は借入れの残り全部"))
  }

  @Test func whatARouteCostsIsToldWithIt() throws {
    let wished = try LetterTests.letter("route-none").output.withoutTags
    #expect(wished.contains("会社から代表者の方への貸付金などを、なくすこと(事業者選択型。信用保証料の率が1.05%から1.30%に上がります)"))
    let taken = try LetterTests.letter("guarantor-elective-under-general").output.withoutTags
    #expect(taken.contains("信用保証料を上乗せして、保証人を付けない取扱い(信用保証料の率が1.35%から1.80%に上がります)"))
    let unknown = try LetterTests.letter("route-none", with: ["credit_class": NSNull()]).output.withoutTags
    #expect(unknown.contains("なくすこと(事業者選択型。信用保証料の率が上がります)"))
    let scheme = try LetterTests.letter("route-elective").output.withoutTags
    #expect(scheme.contains("この制度の信用保証料は、上乗せをした率になっています"))
    #expect(!scheme.contains("上がります"))
  }

  @Test func aSoleProprietorIsNotSpokenToOfACompany() throws {
    for (language, words) in [
      ("ja", ["会社が", "代表者", "経営者の方へ", "保証を外す"]), ("en", ["if the company", "to the owner", "release"]),
    ] {
      let text = try LetterTests.letter("sole-proprietor", "--language", language).output.withoutTags
      for word in words { #expect(!text.contains(word), "\(word)") }
    }
    #expect(try LetterTests.letter("sole-proprietor").output.contains("連帯保証人は、原則として必要ありません"))
  }

  @Test func sumsAreWrittenInOneStyle() throws {
    let text = try LetterTests.letter(
      "route-none",
      with: ["profit_before_depreciation_latest": -12_345_678, "net_assets": -100_005_001, "waiver_wished": false]
    ).output.withoutTags
    #expect(text.contains("−1億5,001円で、目安は0円以上です(1億5,001円不足)"))
    #expect(text.contains("いま−1億5,001円"))
    #expect(!text.contains(#/[0-9],[0-9]{3},[0-9]{3}円/#))
  }

  @Test func aJudgementIsToldInTheTemplatesWordsOnly() throws {
    let text = try LetterTests.letter("route-none").output
    #expect(text.contains("十分に分かれているとは、まだ確かめられていません"))
    for hidden in ["大迫", "審査役", "1,200万円", "2期続けて"] { #expect(!text.contains(hidden)) }
  }

  @Test func aGuaranteeThatIsNotNeededIsNotJustified() throws {
    let text = try LetterTests.letter("route-bank-linked").output.withoutTags
    #expect(text.contains("原則として必要ありません。経営者保証の取扱い: 金融機関連携型による"))
    #expect(text.contains("取引金融機関の、保証人も担保もない融資と組み合わせる取扱い"))
    #expect(!text.contains("足りないか"))
    #expect(!text.contains("最も重い場合"))
  }

  @Test func aWayUnderAnotherProgrammeIsOffered() throws {
    let text = try LetterTests.letter("guarantor-financial-under-general").output.withoutTags
    #expect(text.contains("次の取扱いに当てはまります"))
    #expect(text.contains("財務要件型無保証人保証"))
  }

  @Test func whatIsMissingIsAskedForAndWhatIsJudgedIsNot() throws {
    let text = try LetterTests.letter("judgements-pending").output.withoutTags
    #expect(text.contains("個人保証(会社が返せないときに、代わって返す約束)が必要かどうかは、まだ決まっていません"))
    #expect(text.contains("こちらで確かめています。\n\n会社と経営者の資産・経理が分かれているか\n担保で借入れが十分に守られるか\n"))
    #expect(!text.contains("お知らせください"))
    let asked = try LetterTests.letter(
      "route-none",
      with: ["net_assets": NSNull(), "no_loans_to_representative": NSNull(), "sufficient_security": NSNull()])
    #expect(
      asked.output.contains(
        "お知らせください。</p>\n<ol start=\"1\">\n<li>純資産の額</li>\n<li>会社から代表者への貸付がないか</li>\n</ol>"))
  }

  @Test func whateverIsConcealedTheLetterIsTheSame() throws {
    let concealed = [
      "antisocial_forces", "insolvency_proceedings", "dishonoured_bill", "bank_transactions_suspended",
      "third_party_broker",
      "hard_to_support", "tax_arrears", "guaranteed_loan_in_arrears", "subrogation_debt_outstanding",
    ]
    let samples = [
      "route-none", "excluded-antisocial", "excluded-insolvency", "route-elective", "company-capital-over",
    ]
    let letters = try [true as Any, false, NSNull()].map { value in
      let changes = Dictionary(uniqueKeysWithValues: concealed.map { ($0, value) })
      let input = try samples.map { try LetterTests.application($0, with: changes) }.joined()
      return try shinsa("letter", "-", "--rules", LetterTests.rules, input: input).output
    }
    #expect(letters[0].matches(of: #/<h1>/#).count == samples.count)
    #expect(Set(letters).count == 1)
  }

  @Test func noSampleTellsWhatIsConcealedOrWhoJudged() throws {
    let all = Repository.url.appending(path: "Examples/applications/all.jsonl").path()
    for language in ["ja", "en"] {
      let run = try shinsa("letter", all, "--rules", LetterTests.rules, "--language", language)
      #expect(run.output.contains("<h1>"))
      for word in [
        "反社会", "antisocial", "除外", "exclusion", "破産", "不渡り", "滞納", "第三者の介在", "判断「", "judged by", "equity_ratio",
      ] {
        #expect(!run.output.contains(word), "\(word)")
      }
    }
  }

  @Test(arguments: ["ja", "en"]) func thePageStandsAloneAndIsReadAloudInOrder(language: String) throws {
    let page = try LetterTests.letter("route-none", "--language", language).output
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(page.contains("@page { size: A4;"))
    #expect(page.unclosedElements.isEmpty)
    for foreign in ["<script", "http:", "https:", "src=", "<link", "url("] { #expect(!page.contains(foreign)) }
    let levels = page.matches(of: #/<h([1-6])>/#).map { Int($0.output.1) ?? 0 }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func whatIsNotGivenIsALineToFillIn() throws {
    let blank = try LetterTests.letter("route-none").output
    #expect(blank.contains("aria-label=\"記入欄: 金融機関\""))
    let filled = try LetterTests.letter(
      "route-none", "--bank", "見本銀行 <本店>", "--told-by", "窓口太郎", "--contact", "099-000-0000", "--told-on", "令和6年10月8日"
    ).output
    #expect(filled.contains("見本銀行 &lt;本店&gt; 窓口太郎(電話など 099-000-0000)"))
    #expect(filled.contains("2024年10月8日"))
    #expect(!filled.contains("<span class=\"blank\""))
  }

  /// Where a Chromium is at hand.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")), arguments: ["ja", "en"])
  func eachIsPrintedOnOneSheet(language: String) throws {
    let folder = try TemporaryFolder()
    let everything: [String: Any] = [
      "statements_submitted": false, "owner_pay_within_norms": false, "pledge_given": false, "waiver_wished": false,
      "operating_assets_owned": false, "fair_rent_paid": false, "not_family_company": false, "collateral_kind": "other",
      "separate_by_bank_criteria": false, "outside_officer_attends": false, "pay_rules_checked_outside": false,
      "proper_loan_without_guarantee": false, "sufficient_security": false,
      "profit_before_depreciation_latest": -123_456_789, "profit_before_depreciation_previous": -8_000_000,
    ]
    let nothing = ["established_on", "net_assets", "capital", "program", "collateral_owner", "waiver_wished"]
    let samples: [(String, [String: Any])] = [
      ("route-none", [:]), ("route-none", everything), ("excluded-antisocial", [:]), ("sole-proprietor", [:]),
      ("route-none", Dictionary(uniqueKeysWithValues: nothing.map { ($0, NSNull()) })),
    ]
    let input = try samples.map { try LetterTests.application($0.0, with: $0.1) }.joined()
    let page = try shinsa(["letter", "-", "--rules", LetterTests.rules, "--language", language], input: input)
    try folder.write(Data(page.output.utf8), to: "a.html")
    _ = try shell(
      "/usr/bin/chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "
        + "--print-to-pdf='\(folder.path("a.pdf"))' 'file://\(folder.path("a.html"))'")
    let printed = String(decoding: try Data(contentsOf: folder.url.appending(path: "a.pdf")), as: UTF8.self)
    #expect(printed.matches(of: #/\/Type \/Page\b/#).count == samples.count)
  }
}

/// The record of what was told, and how many there are.
@Suite(.timeLimit(.minutes(5))) struct LetterRecordTests {
  private static func record(_ sample: String, _ options: String...) throws -> CommandRun {
    let file = Repository.url.appending(path: "Examples/applications/\(sample).json").path()
    return try shinsa(["letter", "--record", file] + options)
  }

  private static let told = ["--told-by", "窓口太郎", "--told-on", "2024-10-08", "--understood"]

  @Test func aRecordSaysWhoToldWhatToWhomAndWhen() throws {
    let run = try LetterRecordTests.record(
      "route-none", "--told-by", "窓口太郎", "--told-on", "2024-10-08", "--understood", "no", "--told-to", "谷山一郎")
    let record = try #require(try run.objects.first)
    #expect(record["application_id"] as? String == "K-0480")
    #expect(record["told_by"] as? String == "窓口太郎")
    #expect(record["told_to"] as? String == "谷山一郎")
    #expect(record["told_on"] as? String == "2024-10-08")
    #expect(record["understood"] as? Bool == false)
    #expect(record["guarantee"] as? String == "needed")
    #expect((record["rules"] as? String)?.count == 64)
    #expect((record["application"] as? String)?.count == 64)
    #expect(run.output.contains("{\"fact\": \"equity_ratio\", \"text\": \"自己資本比率(資産のうち、返さなくてよいお金の割合)は19.9%"))
    #expect(!run.output.contains("大迫"))
  }

  @Test func aRecordAsAPageIsOneSheetOfItsOwn() throws {
    let run = try LetterRecordTests.record(
      "route-none", "--output", "html", "--told-by", "窓口太郎", "--told-on", "2024-10-08", "--understood", "yes")
    #expect(run.output.contains("<h1>経営者保証の説明の記録</h1>"))
    #expect(run.output.contains("<th scope=\"row\">説明した日</th><td>2024年10月8日</td>"))
    #expect(run.output.unclosedElements.isEmpty)
  }

  @Test func aRecordWithoutItsParticularsIsNotMade() throws {
    let run = try LetterRecordTests.record("route-none", "--told-by", "窓口太郎")
    #expect(run.status == 2)
    #expect(run.errors.contains("記録には --told-on, --understood が要ります"))
  }

  @Test func recordsAreCountedOnceForEachApplication() throws {
    let options = ["--told-by", "窓口太郎", "--told-on"]
    func line(_ sample: String, _ date: String, _ understood: String) throws -> String {
      try LetterRecordTests.record(sample, options[0], options[1], options[2], date, "--understood", understood).output
    }
    let folder = try TemporaryFolder([
      "records.jsonl": try line("route-none", "2024-10-08", "no") + line("route-none", "2024-10-15", "yes")
        + line("route-elective", "2024-10-09", "yes") + "{\"application_id\": \"K-1\"}\n"
    ])
    let run = try shinsa("letter", "--count", folder.path("records.jsonl"))
    #expect(run.output.contains("説明し、記録した申込 2件\n"))
    #expect(run.output.contains("保証が必要となる場合がある 1件 (理解を得た 1、得ていない 0)"))
    #expect(run.output.contains("同じ申込のほかの記録 1件は数えていない"))
    #expect(run.errors.contains("records.jsonl:4 記録に told_by, told_on がそろっていません"))
    #expect(run.status == 1)
  }
}

/// Where the rules and samples are.
enum Repository {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
}

extension String {
  /// What is read of a page.
  fileprivate var withoutTags: String { replacing(#/<[^>]*>/#, with: "") }
}
