import RulesDSL
import Testing

@Suite struct KeywordTests {
  static let lineWords = Keyword.allCases.filter { Keyword.lineWords.contains($0.rawValue) && $0 != .atLeastOf }

  @Test(arguments: lineWords, Language.allCases)
  func everyWordThatBeginsALineIsReadInBothLanguages(keyword: Keyword, language: Language) {
    let text = "  \(keyword.spelling(language)) 続き\n"
    let lexer = Lexer(SourceText(RuleSource(name: "t", text: text)))
    #expect(lexer.lines.first?.tokens.first?.kind == .keyword(keyword))
  }

  @Test(arguments: [("2つ以上", 2), ("１２つ以上", 12), ("二つ以上", 2), ("十つ以上", 10), ("at least 3 of", 3), ("0つ以上", 0)])
  func aNumberOfLinesHeadsABlock(text: String, least: Int) throws {
    let lexer = Lexer(SourceText(RuleSource(name: "t", text: "  \(text)\n")))
    let token = try #require(lexer.lines.first?.tokens.first)
    #expect(token.kind == .keyword(.atLeastOf))
    #expect(LeastCount.read(Width.folded(text)[...]) == least)
    #expect(LeastCount.spelling(least, .english) == "at least \(least) of")
  }

  @Test(arguments: ["つ以上", "○つ以上", "2以上", "at least of", "at least two of", "2つ以上の者", "百二つ以上"])
  func whatCountsNoLinesHeadsNone(text: String) {
    #expect(LeastCount.read(Width.folded(text)[...]) == nil)
  }

  @Test func noSpellingMeansTwoThings() {
    for keyword in Keyword.allCases {
      let others = Keyword.allCases.filter { $0 != keyword && $0.forms.contains { keyword.forms.contains($0) } }
      #expect(others.isEmpty, "\(keyword) is spelt like \(others)")
    }
  }

  /// A whole rule set, line by line in both languages.
  static let lines: [(String, String)] = [
    ("規則集 試し (trial)", "ruleset trial (試し)"),
    ("  制定 全国", "  issued by 全国"),
    ("  出典 試験", "  source 試験"),
    ("  例の基準日 2024-04-01", "  examples on 2024-04-01"),
    ("  確認日 2024-04-01", "  sources read on 2024-04-01"),
    ("  場面 受付審査 (screening)", "  stage screening (受付審査)"),
    ("区分 帯 (band)", "choice band (帯)"),
    ("  ・帯A (a)", "  - a (帯A)"),
    ("  ・帯B (b)", "  - b (帯B)"),
    ("区分 使途 (purpose)", "choice purpose (使途)"),
    ("  ・運転資金 (working)", "  - working (運転資金)"),
    ("  ・設備資金 (equipment)", "  - equipment (設備資金)"),
    ("  ・生活資金 (living)", "  - living (生活資金)"),
    ("入力 使途 (purpose): 使途", "input purpose (使途): purpose"),
    ("入力 純資産 (net): 円", "input net (純資産): yen"),
    ("  範囲 0円以上", "  range at least 0 yen"),
    ("  記入欄 決算書", "  form field 決算書"),
    ("  変更可 増減、1円、申込人", "  changeable up or down, 1 yen, applicant"),
    ("入力 人数 (staff): 人", "input staff (人数): people"),
    ("入力 月数欄 (term): か月", "input term (月数欄): months"),
    ("  参考", "  for reference"),
    ("入力 受付 (day): 日付", "input day (受付): date"),
    ("  基準日", "  basis date"),
    ("入力 延滞 (arrears): 有無", "input arrears (延滞): yes_no"),
    ("  該当者のみ", "  only where it applies"),
    ("  変更可 あり→なし、金融機関", "  changeable yes -> no, lender"),
    ("判断 保全 (security)", "judgement security (保全)"),
    ("  説明 担当者がみる", "  description 担当者がみる"),
    ("設定 幅 (step): 料率", "parameter step (幅): rate"),
    ("  = 0.1%", "  = 0.1%"),
    ("表 基準 (bands)", "table bands (基準)"),
    (
      "  | 帯  | 純資産               || 人数     | 上乗せ (extra): 料率 | 適用          |",
      "  | band | net || staff | extra (上乗せ): rate | in force |"
    ),
    (
      "  | 帯A | 5千万円以上3億円未満 || 20人以下 | 0.1%                 | 2024-03-15 から |",
      "  | a | at least 50,000,000 yen and under 300,000,000 yen || at most 20 people | 0.1% | from 2024-03-15 |"
    ),
    (
      "  | 帯B | 3億円以上5億円以下   || ―        | 未詳                 | 常時          |",
      "  | b | at least 300,000,000 yen and at most 500,000,000 yen || - | not stated | always |"
    ),
    ("  該当なし: 非充足", "  no row: unmet"),
    ("要件 人数の要件 (staff_limit)", "requirement staff_limit (人数の要件)"),
    ("  対象 使途: 生活資金以外", "  applies to purpose: other than living"),
    ("  適用 2020-05-15 から 2027-03-31 まで", "  in force from 2020-05-15 until 2027-03-31"),
    ("  すべて", "  all"),
    ("    ・基準.人数", "    - bands.staff"),
    ("    ・いずれか", "    - any"),
    ("      ・純資産: 1円超", "      - net: over 1 yen"),
    ("      ・延滞: なし", "      - arrears: no"),
    ("      ・受付: 2020-05-15から", "      - day: from 2020-05-15"),
    ("    ・いずれもない", "    - none"),
    ("      ・使途: 生活資金、設備資金", "      - purpose: living, equipment"),
    ("      ・保全: なし", "      - security: no"),
    ("除外 滞納 (default)", "exclusion default (滞納)"),
    ("  ・延滞: あり", "  - arrears: yes"),
    ("計算 手数料 (fee): 円", "calculation fee (手数料): yen"),
    ("  原則 切捨て(最大(純資産, 0円) × 幅, 1円)", "  in principle round_down(max(net, 0 yen) × step, 1 yen)"),
    (
      "  ただし 設備 (equipment_case) 優先 1 使途: 設備資金 のとき 切上げ(純資産 × 2%, 1,000円)",
      "  except equipment_case (設備) priority 1 purpose: equipment then round_up(net × 2%, 1,000 yen)"
    ),
    ("  ただし 多人数 (large) 優先 2", "  except large (多人数) priority 2"),
    ("    すべて", "    all"),
    ("      ・人数: 100人以上", "      - staff: at least 100 people"),
    ("    のとき 最小(純資産, 四捨五入(純資産 × 1%, 1円))", "    then min(net, round_half(net × 1%, 1 yen))"),
    ("結論 料 (result): 円", "decision result (料): yen"),
    ("  表示順 10", "  display order 10"),
    ("  = 手数料", "  = fee"),
    ("結論 可否 (verdict: can be guaranteed)", "decision verdict (可否: can be guaranteed)"),
    ("  総合", "  headline"),
    ("  場面 受付審査 (screening)", "  stage screening (受付審査)"),
    ("  冒頭 料", "  at the top result"),
    ("  一覧", "  in the list"),
    ("  不利", "  adverse"),
    ("  充足の表示 できる (yes)", "  shown when met できる (yes)"),
    ("  非充足の表示 できない (no)", "  shown when unmet できない (no)"),
    ("  未確定の表示 確認 (to check)", "  shown when undetermined 確認 (to check)"),
    ("  原則 人数の要件: 充足か未詳", "  in principle staff_limit: met or not stated"),

    ("  ただし 延滞中 (late)  滞納 のとき 非充足", "  except late (延滞中)  default then unmet"),
    ("例 境目", "example 境目"),
    ("  使途: 運転資金", "  purpose: working"),
    ("  | 純資産 | 人数 || 基準.人数 | 料 |", "  | net | staff || bands.staff | result |"),
    ("  | 5億円  | ―    || 対象外    | 未確定 |", "  | 500,000,000 yen | - || not applicable | undetermined |"),
  ]

  static func meaning(_ lines: [String]) throws -> Set<String> {
    Meaning(try Draft(files: lines.joined(separator: "\n")).book()).lines
  }

  @Test func aRuleSetMeansTheSameInEnglish() throws {
    let japanese = try KeywordTests.meaning(KeywordTests.lines.map(\.0))
    #expect(try KeywordTests.meaning(KeywordTests.lines.map(\.1)) == japanese)
  }

  @Test func bothLanguagesMixLineByLine() throws {
    let seed: UInt64 = 7
    var random = Seeded(seed)
    let japanese = try KeywordTests.meaning(KeywordTests.lines.map(\.0))
    let count = 40
    for _ in 0..<count {
      #expect(try KeywordTests.meaning(KeywordTests.lines.map { random.chance(50) ? $0.0 : $0.1 }) == japanese)
    }
    print("mixed rule sets: \(count), seed \(seed)")
  }

  @Test func aConsistencyReadsInEnglish() throws {
    let book = try Draft(
      "consistency k (空)\n  must not hold together\n    - arrears: yes\n    - employees: 0 people"
    ).book()
    #expect(Meaning(book).lines.contains { $0.hasPrefix("consistency k: [\"arrears true\"") })
  }
}
