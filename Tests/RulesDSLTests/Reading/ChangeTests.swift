import RulesDSL
import Testing

/// 変更可: how an input may be changed, and by whom.
@Suite struct ChangeTests {
  static func change(_ clause: String, of type: String, _ lines: String = "") throws -> Fact.Change? {
    let text = "入力 事実 (fact): \(type)\n  変更可 \(clause)\n\(lines)  参考"
    return try Draft(text).book().checked.facts.last?.change
  }

  static func steps(up: Bool, down: Bool, _ step: Rational, _ agent: Fact.Change.Agent) -> Fact.Change {
    Fact.Change(way: .steps(up: up, down: down, step: step), agent: agent)
  }

  static func becomes(_ values: [Bool], _ agent: Fact.Change.Agent = .applicant) -> Fact.Change {
    Fact.Change(way: .values(values.map { .truth($0) }), agent: agent)
  }

  @Test(arguments: ["減、１円、申込人", "減,1円,申込人", "減 1円 申込人", "down, 1 yen, applicant", "減、1 yen、applicant"])
  func aNumberGoesTheWayThatIsSaid(clause: String) throws {
    #expect(try Self.change(clause, of: "円") == Self.steps(up: false, down: true, .one, .applicant))
  }

  @Test func aStepIsInTheUnitOfTheFactAndADayGoesByDays() throws {
    #expect(try Self.change("増減、1年、金融機関", of: "か月") == Self.steps(up: true, down: true, 12, .lender))
    #expect(
      try Self.change("up or down, 0.5%, lender", of: "割合")
        == Self.steps(up: true, down: true, try #require(Rational(1).divided(by: 200)), .lender))
    #expect(try Self.change("増、7日、申込人", of: "日付") == Self.steps(up: true, down: false, 7, .applicant))
    #expect(try Self.change("増、1、申込人", of: "番号") == Self.steps(up: true, down: false, 1, .applicant))
  }

  @Test(arguments: ["なし→あり、申込人", "なし -> あり、申込人", "なし⇒あり 申込人", "no => yes, applicant", "なし－＞あり、申込人"])
  func aYesOrNoBecomesWhatTheArrowPointsTo(clause: String) throws {
    #expect(try Self.change(clause, of: "有無") == Self.becomes([true]))
  }

  @Test func aYesOrNoAloneBecomesEitherAndAChoiceAnyOther() throws {
    #expect(try Self.change("金融機関", of: "有無") == Self.becomes([false, true], .lender))
    #expect(try Self.change("申込人", of: "業種") == Fact.Change(way: .values([]), agent: .applicant))
  }

  @Test func aFactIsCalledByItsOwnWords() throws {
    let words = "  充足の表示 なし (absent)\n  非充足の表示 残る (still there)\n"
    #expect(try Self.change("残る→なし、申込人", of: "有無", words) == Self.becomes([true]))
    #expect(try Self.change("absent -> still there, lender", of: "有無", words) == Self.becomes([false], .lender))
    #expect(try Self.change("残る→あり、申込人", of: "有無", words) == Self.becomes([true]))
  }

  @Test func itsWordsMayBeNamesOfFacts() throws {
    let text = """
      入力 申込人 (applicant): 有無
        変更可 なし→あり、申込人
      入力 減 (down): 円
        変更可 減、1円、金融機関
      結論 可否 (verdict)
        すべて
          ・申込人
          ・減: 1円以上
      """
    #expect(try Draft(text).book().checked.facts.compactMap(\.change).count == 2)
  }

  @Test func whatIsNotSaidNeverChanges() throws {
    #expect(try Draft("").book().checked.facts.allSatisfy { $0.change == nil })
  }

  @Test(arguments: [
    ("減", "円", "change-step"), ("減、申込人", "円", "change-step"), ("減、円、申込人", "円", "change-step"),
    ("減、0円、申込人", "円", "change-step"), ("減、−1円、申込人", "円", "change-step"), ("減、0.5人、申込人", "人", "change-step"),
    ("増、0.5日、申込人", "日付", "change-step"), ("減、1、申込人", "円", "missing-unit"), ("減、1人、申込人", "円", "unit-mismatch"),
    ("増、1か月、申込人", "日付", "unit-mismatch"), ("減、1円", "円", "change-agent"), ("減、1円、", "円", "change-agent"),
    ("減、1円、税理士", "円", "change-agent"), ("減、1円、申込人、金融機関", "円", "change-agent"), ("申込者", "業種", "change-agent"),
    ("申込人", "円", "unknown-change"), ("下、1円、申込人", "円", "unknown-change"), ("増、1円、申込人", "有無", "unknown-change"),
    ("→あり、申込人", "有無", "unknown-change"), ("あり→あり、申込人", "有無", "unknown-change"),
    ("無→あり、申込人", "有無", "not-a-truth"), ("製造業→卸売業、申込人", "業種", "unknown-change"), ("申込人", "文字", "unknown-change"),
    ("", "円", "clause-without-text"),
  ])
  func eachWayToWriteItWrongIsToldOnce(clause: String, type: String, code: String) {
    let draft = Draft("入力 事実 (fact): \(type)\n  変更可 \(clause)\n  参考")
    #expect(draft.codes == [code], "\(draft.report())")
  }

  @Test(arguments: [
    "判断 事実 (fact)\n  変更可 なし→あり、申込人\n  参考",
    "計算 事実 (fact): 円\n  変更可 減、1円、申込人\n  = 資本金\n結論 額 (amount): 円\n  = 事実",
  ])
  func onlyAnInputChanges(text: String) {
    let draft = Draft(text)
    #expect(draft.codes == ["clause-not-allowed"])
    #expect(draft.report().contains("「変更可」は入力だけに書けます"))
  }

  @Test func itIsSaidOnce() {
    let draft = Draft("入力 事実 (fact): 円\n  変更可 減、1円、申込人\n  変更可 増、1円、申込人\n  参考")
    #expect(draft.codes == ["clause-twice"])
  }
}
