import Evaluator
import Rendering
import RulesDSL
import Testing

/// A hint never changes what was written: a value that it names says the same, or it names none.
@Suite struct HintTests {
  /// What people may write for each type; none of it is read, or else it is read as what it says.
  static let written: [(key: String, copy: String, texts: [String])] = [
    (
      "net", "net_copy",
      [
        "三千万円", "3千万ぐらい", "¥3,000,000-", "3億五千万円", "(500)", "3,0000円", "3.000.000円", "500万", "約5百万円", "300人", "⑤",
        "3億円以下", "1e7",
      ]
    ),
    ("employees", "employees_copy", ["Ⅴ", "約300人", "300円", "三百人", "二三人", "1,0000人", "300人以下", "5.5人"]),
    ("term", "term_copy", ["6月", "半年", "1年半", "六か月", "10年以内", "5回"]),
    ("class", "class_copy", ["Ⅴ", "Ⅻ", "⑤", "区分5", "5番", "V", "五", "一", "⑩", "第5"]),
    ("share", "share_copy", ["50", "5割", "0.5", "半分", "66.67", "150%", "3分の2", "２／３"]),
    ("times_over", "times_copy", ["1.5", "1.5%", "2バイ"]),
    (
      "received_on", "day_copy",
      [
        "H31.5.1", "R1.4.30", "S64.1.8", "2024/10/01 9:30", "2024/10/01 0:00", "2024-09-30T15:00:00Z", "45383",
        "R6.4.31", "24.10.1", "R061001",
        "10/1/2024", "2024/10/1(月)", "昭和100年1月1日", "2024-10-01 24:00", "R6.4.1頃",
      ]
    ),
    ("arrears", "arrears_copy", ["1", "0", "多分", "未", "x", "済", "ありません"]),
  ]

  @Test(arguments: written.indices)
  func aValueThatAHintNamesIsWhatWasWritten(index: Int) throws {
    let trial = try Trial(FactTests.text)
    let (key, copy, texts) = HintTests.written[index]
    for text in texts {
      var named = 0
      for problem in trial.problems(Facts([(key: key, entry: .text(text))])) {
        for (language, medium) in [
          (Language.japanese, EvaluationError.Medium.json), (.japanese, .sheet), (.english, .json),
        ] {
          var message = problem.message(language, in: medium)
          message = message.replacing("「\(key)」", with: "").replacing("「\(text)」", with: "")
          message = message.replacing("“\(text)”", with: "").replacing("“\(key)”", with: "")
          // What is outside the range is told with the range, which is the rules' own.
          message = message.replacing(#/\(.*\)/#, with: "")
          for match in message.matches(of: #/[0-9元令和平成昭明大正年月日一二三四五六七八九万億,.%\-]*[0-9][0-9年月日円人,.%\-]*/#) {
            let value = try? trial.outcome(copy, Facts([(key: key, entry: .text(String(match.output)))])).value
            #expect(value != nil && value == HintTests.meaning[text], "\(text): \(message)")
            named += 1
          }
        }
      }
      #expect(named > 0 || HintTests.meaning[text] == nil, "\(text)")
    }
  }

  /// What each text means for which a hint may name a value.
  static let meaning: [String: Amount] = [
    "H31.5.1": .date(CalendarDate(dayNumber: 18_017)), "R1.4.30": .date(CalendarDate(dayNumber: 18_016)),
    "S64.1.8": .date(CalendarDate(dayNumber: 6947)), "2024/10/01 9:30": .date(CalendarDate(dayNumber: 19_997)),
    "45383": .date(CalendarDate(dayNumber: 19_814)), "昭和100年1月1日": .date(CalendarDate(dayNumber: 20_089)),
  ]

  @Test func aNameWithAnotherNumberOrWithoutItsNotIsNoHint() throws {
    let trial = try Trial(
      """
      区分 制度 (scheme)
        ・経営安定関連1号 (safety_net_1)
        ・経営安定関連5号 (safety_net_5)
        ・無担保保証 (unsecured)
        ・一般保証 (general)
      入力 制度 (program): 制度
      結論 乙 (b)
        ・制度: 一般保証
      """)
    func message(_ text: String) -> String { trial.problems(["program": .text(text)])[0].message(.japanese) }
    #expect(message("経営安定5号").hasSuffix("「経営安定関連5号」ではありませんか?"))
    #expect(message("経営安定関連五号").hasSuffix("「経営安定関連5号」ではありませんか?"))
    #expect(message("safetynet_5").hasSuffix("「safety_net_5」ではありませんか?"))
    #expect(message("一般保障").hasSuffix("「一般保証」ではありませんか?"))
    for text in ["経営安定関連9号", "経営安定関連", "safety_net_3", "経営安定関連Ⅷ号"] {
      #expect(message(text).contains("にありません。書けるのは"), "\(text)")
    }
    #expect(!message("担保保証").contains("無担保保証」ではありませんか?"))
  }

  @Test func everythingInANoteIsShownOnItsLine() throws {
    let trial = try Trial(FactTests.text)
    let steering = "A\n偽\u{1B}[2J\u{2028}\u{85}\u{202E}逆\u{200B}\u{61C}終"
    let facts: Facts = ["name": .text(steering), "保全": .judgement(true, by: steering, reason: steering)]
    let (text, html) = (try trial.text(facts), try trial.program.explain(facts).html(.japanese))
    for shown in [text, html] {
      #expect(shown.contains("A␊偽␛[2J␤␤�逆��終"))
      #expect(!shown.unicodeScalars.contains { VisibleText.isHidden($0) && $0 != "\n" })
    }
    let json = try trial.program.explain(facts).json()
    #expect(json.contains(#""name": "A\n偽\u001b[2J\u2028\u0085\u202e逆\u200b\u061c終""#))
    #expect(!json.unicodeScalars.contains(where: VisibleText.isHidden))
    let message = trial.problems(["net": .text(steering), "x\u{2028}": 1]).map { $0.message(.japanese) }.joined()
    #expect(!message.unicodeScalars.contains(where: VisibleText.isHidden))
  }
}
