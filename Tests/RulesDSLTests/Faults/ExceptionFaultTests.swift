import RulesDSL
import Testing

/// Exceptions that can hold at once and differ need an order.
@Suite struct ExceptionFaultTests {
  static func rule(_ exceptions: String...) -> Draft {
    Draft("結論 丙 (c): 円\n  原則 1円\n" + exceptions.map { "  ただし \($0)\n" }.joined())
  }

  @Test(arguments: [
    ("甲 (a) 資本金: 1億円以上 のとき 2円", "乙 (b) 従業員数: 10人以上 のとき 3円", "資本金 1億円"),
    ("甲 (a) 資本金: 3億円以下 のとき 2円", "乙 (b) 資本金: 1億円以上 のとき 3円", "資本金 1億円"),
    ("甲 (a) 業種: 製造業、卸売業 のとき 2円", "乙 (b) 業種: 医業以外 のとき 3円", "業種 製造業"),
    ("甲 (a) 延滞 のとき 2円", "乙 (b) 延滞: あり のとき 3円", "延滞 あり"),
    ("甲 (a) 優先 1 延滞 のとき 2円", "乙 (b) 延滞: あり のとき 3円", "延滞 あり"),
    ("甲 (a) 優先 1 延滞 のとき 2円", "乙 (b) 優先 1 延滞: あり のとき 3円", "延滞 あり"),
    ("甲 (a) 受付日: 2024-03-15から のとき 2円", "乙 (b) 受付日: 2024-03-15まで のとき 3円", "受付日 2024-03-15"),
  ])
  func twoThatMeetAreAskedForTheirOrderAndShownByACase(first: String, second: String, witness: String) {
    let draft = ExceptionFaultTests.rule(first, second)
    #expect(draft.errors == ["exceptions-meet"])
    #expect(draft.report().contains(witness))
    #expect(draft.report().contains("「優先 1」「優先 2」"))
  }

  @Test(arguments: [
    ("甲 (a) 優先 1 資本金: 1億円以上 のとき 2円", "乙 (b) 優先 2 従業員数: 10人以上 のとき 3円"),
    ("甲 (a) 優先 2 資本金: 1億円以上 のとき 2円", "乙 (b) 優先 1 従業員数: 10人以上 のとき 3円"),
    ("甲 (a) 資本金: 1億円以上 のとき 2円", "乙 (b) 従業員数: 10人以上 のとき 2円"),
    ("甲 (a) 資本金: 3億円未満 のとき 2円", "乙 (b) 資本金: 3億円以上 のとき 3円"),
    ("甲 (a) 業種: 製造業 のとき 2円", "乙 (b) 業種: 製造業以外 のとき 3円"), ("甲 (a) 延滞 のとき 2円", "乙 (b) 延滞: なし のとき 3円"),
    ("甲 (a) 資本金: 299,999,999円以下 のとき 2円", "乙 (b) 資本金: 3億円以上 のとき 3円"),
  ])
  func thoseThatExcludeEachOtherAgreeOrAreOrderedNeedNothing(first: String, second: String) {
    #expect(ExceptionFaultTests.rule(first, second).codes.isEmpty)
  }

  /// いずれもない within いずれもない is いずれか.
  @Test func aBlockOfNoneWithinABlockOfNoneHoldsWhereAnyOfItsLinesDoes() {
    let lines = "すべて\n      ・いずれもない\n        ・いずれもない\n          ・延滞: あり\n          ・資本金: 1億円以上\n"
    let draft = ExceptionFaultTests.rule(
      "甲 (a)\n    " + lines + "    のとき 2円", "乙 (b) 資本金: 1億円未満 のとき 3円")
    #expect(draft.errors == ["exceptions-meet"])
    #expect(draft.report().contains("延滞 あり、資本金"))
  }

  @Test func blocksExcludeEachOtherByAnyLineTheyShare() {
    func guarded(_ name: String, _ lines: [String], _ outcome: String) -> String {
      "\(name)\n    すべて\n" + lines.map { "      ・\($0)\n" }.joined() + "    のとき \(outcome)"
    }
    let one = guarded("甲 (a)", ["資本金: 0円", "業種: 製造業"], "2円")
    #expect(ExceptionFaultTests.rule(one, guarded("乙 (b)", ["資本金: 0円", "業種: 医業"], "3円")).codes.isEmpty)
    let meeting = ExceptionFaultTests.rule(one, guarded("乙 (b)", ["延滞", "業種: 製造業、医業"], "3円"))
    #expect(meeting.errors == ["exceptions-meet"])
    #expect(meeting.report().contains("業種 製造業、資本金 0円"))
  }

  @Test func periodsThatDoNotMeetKeepExceptionsApart() {
    func dated(_ name: String, _ period: String, _ outcome: String) -> String {
      "\(name)\n    適用 \(period)\n    すべて\n      ・延滞\n    のとき \(outcome)"
    }
    let (old, new) = (dated("旧 (a)", "2018-03-31 まで", "2円"), dated("新 (b)", "2018-04-01 から", "3円"))
    #expect(ExceptionFaultTests.rule(old, new).codes.isEmpty)
    #expect(ExceptionFaultTests.rule(old, dated("新 (b)", "2018-03-31 から", "3円")).errors == ["exceptions-meet"])
  }

  @Test func whatIsSaidOfAnExceptionInEnglishHoldsNoJapaneseOfOurs() {
    let lines = (0..<10).map { "      ・いずれか\n        ・資本金: \($0)円\n        ・従業員数: \($0)人\n" }.joined()
    let one = "甲 (a)\n    すべて\n\(lines)    のとき 2円"
    let report = ExceptionFaultTests.rule(one, "乙 (b) 延滞 のとき 3円").report(.english)
    #expect(!report.contains("条件が独立しています"))
  }
}
