import RulesDSL
import Testing

/// What the English view needs the reader to understand.
@Suite struct EnglishReadingTests {
  /// The definition that a bullet of 丙 gives.
  static func definition(_ bullet: String) throws -> String? {
    Meaning(try Draft("decision 丙 (c)\n  - \(bullet)").book()).definition(of: "c")
  }

  @Test(arguments: [
    ("term: at least 1 year 6 months", "保証期間: 1年6か月以上"), ("instalments: 1 time", "分割回数: 1回"),
    ("capital: other than 100 yen, 200 yen", "資本金: 100円、200円以外"), ("equity_ratio: at least 2/3", "自己資本比率: 3分の2以上"),
    ("received_on: from 2024-03-15 until 2024-12-31", "受付日: 2024-03-15から2024-12-31まで"),
    ("net_assets: −1 yen, 1,000 yen", "純資産額: −1円、1,000円"),
  ])
  func anEnglishTestIsTheJapaneseOne(english: String, japanese: String) throws {
    #expect(try EnglishReadingTests.definition(english) == EnglishReadingTests.definition(japanese))
  }

  @Test func aJapaneseNameInBracketsMayHoldBrackets() throws {
    let text = """
      choice band (基準)
        - a (基準(a))
        - b (甲 (乙))
      input band (基準): band
      requirement limits (要件(一))
        in principle arrears: no
        except a (基準(a)) priority 1  band: a then met
        except b (「甲 (乙)」) priority 2
          any
            - band: b
          then unmet
      """
    let book = try Draft(text).book()
    #expect(book.checked.choices[1].members.map(\.japanese) == ["基準(a)", "甲 (乙)"])
    let fact = try #require(book.checked.facts.first { $0.name.identifier == "limits" })
    #expect(fact.name.japanese == "要件(一)")
    guard case .principle(let principle) = fact.definition else {
      Issue.record("no exceptions")
      return
    }
    #expect(principle.exceptions.map(\.name.japanese) == ["基準(a)", "甲 (乙)"])
  }

  @Test func anIdentifierAndAPriorityMayBeInFullWidth() throws {
    let text = "要件　要件　（ｌｉｍｉｔｓ）\n　原則　延滞：なし\n　ただし　甲　（ａ）　優先　２　資本金：０円　のとき　充足\n結論　丙　（ｃ）\n　表示順　１０\n　・要件"
    let book = try Draft(text).book()
    #expect(book.checked.facts.map(\.name.identifier).suffix(2) == ["limits", "c"])
    #expect(book.checked.facts.last?.display.order == 10)
    let meaning = Meaning(book).definition(of: "limits")
    #expect(meaning == "arrears false except [\"a 2 capital [\\\"0 yen\\\"] => true ..\"]")
  }

  @Test func aCommentMayFollowABareWord() throws {
    let text = "結論 丙 (c)\n  不利 # 悪い知らせ\n  いずれか # どれでも\n    ・すべて  # 二つとも\n      ・延滞\n      ・資本金: 0円\n    ・保証期間: 1年"
    let found = Meaning(try Draft(text).book()).definition(of: "c")
    #expect(found == "any(all(arrears true, capital [\"0 yen\"]), term [\"1 year\"])")
  }

  @Test(arguments: ["該当なし: 非充足", "該当なし ： 非充足", "no row : unmet"])
  func theColonOfNoRowMayStandApart(line: String) throws {
    let book = try Draft("表 表 (t)\n  | 延滞 || 資本金 |\n  | あり || 1円 |\n  \(line)\n結論 丙 (c)\n  ・表.資本金").book()
    #expect(book.checked.tables[0].noRow == .unmet)
  }

  /// A header may name a choice that shares its name with a fact, or a fact that shares it with a type.
  @Test func aHeaderSaysWhichOfTwoThingsOfOneNameItMeans() throws {
    let text = """
      入力 日 (days): 人
        参考
      表 表 (t)
        | 区分 業種 | 延滞 || 種別 (kind): choice 業種 | 上限 (limit): 「days」 |
        | 製造業    | あり || 卸売業                   | 5人以下                |
        該当なし: 非充足
      結論 丙 (c)
        すべて
          ・表.上限
          ・表.業種: 製造業
          ・表.種別: 卸売業
      """
    let table = try Draft(text).book().checked.tables[0]
    #expect(table.rowNames == 0)
    #expect(table.columns.map(\.kind) == [.value(.choice(0)), .criterion(table.columns.criterion)])
  }

  @Test func aFunctionIsAFunctionBesideAFactOfItsName() throws {
    let draft = Draft("入力 最大 (max): 円\n計算 計 (d): 円\n  = 最大(最大, 資本金) − max(max, 1円)")
    let found = Meaning(try draft.book()).definition(of: "d")
    #expect(found == "(maximum(max, capital) − maximum(max, 1 yen))")
  }

  @Test func aFactInQuotationMarksIsAFactWhereAChoiceIsAsked() throws {
    let draft = Draft("計算 甲 (d): 業種\n  = 「業種」\n計算 乙 (e): 有無\n  = 「延滞」\n計算 丁 (f): 業種\n  = 「医業」")
    let meaning = Meaning(try draft.book())
    #expect(["d", "e", "f"].map { meaning.definition(of: $0) } == ["industry", "arrears", "medical"])
  }

  @Test(arguments: ["甲 (a (b)", "甲 (a (b) 丙 (c)", "甲 (a)) (b)", "甲 (a)"])
  func wordsWithABracketThatNothingClosesComeBack(words: String) throws {
    let text = "結論 丙 (c)\n  充足の表示 \(words)\n  ・延滞"
    let english = try RuleFormatterTests.formatted(text, .english)
    #expect(try RuleFormatterTests.formatted(english) == RuleFormatterTests.formatted(text))
  }
}

extension [Table.Column] {
  /// What the last column tests.
  fileprivate var criterion: Reference {
    guard case .criterion(let subject)? = last?.kind else { return .rowName(-1) }
    return subject
  }
}
