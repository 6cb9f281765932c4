import Evaluator
import RulesDSL
import Testing

/// What a sentence says of a fact or a rule is true of that fact or rule.
@Suite struct BecauseTests {
  static let rules = """
    入力 余力 (room): 円
    入力 滞納 (arrears): 有無
    要件 返済力 (affordable)
      ・余力: 10円以上
    除外 税の滞納 (tax)
      ・滞納: あり
    結論 下位 (sub)
      ・余力: 10円以上
    表 基準表 (std)
      | 滞納 || 余力      |
      | あり || 10円以上  |
      | なし || 5円以上   |
    結論 要件の否定 (da)
      ・返済力: 非充足
    結論 除外の否定 (db)
      ・税の滞納: 非充足
    結論 結論の否定 (dc)
      ・下位: 非充足
    結論 基準の否定 (dd)
      ・基準表.余力: 非充足
    結論 否定の塊 (de)
      いずれもない
        ・返済力
        ・税の滞納
    結論 例外で非充足 (df)
      原則 充足
      ただし 力あり (strong)  返済力 のとき 非充足
    結論 例外で充足 (dj)
      原則 非充足
      ただし 力なし (weak)  返済力: 非充足 のとき 充足
    結論 いずれか (dg)
      いずれか
        ・返済力: 非充足
        ・滞納: なし
    """

  static func reason(_ decision: String, room: Int, arrears: Bool) throws -> String {
    let facts: Facts = ["room": .number(Rational(room)), "arrears": .truth(arrears)]
    let explanation = try Trial(rules).program.explain(facts)
    let line = try #require(
      explanation.text(Presentation(.japanese, decisions: [decision])).split(separator: "\n").dropFirst().first)
    return line.split(separator: ": ", maxSplits: 1).dropFirst().first.map { String($0) } ?? ""
  }

  @Test(arguments: [
    ("da", "「返済力」を満たしている"), ("db", "「税の滞納」に当たる"), ("dc", "下位 充足"), ("dd", "余力 20円 (10円未満)"),
    ("df", "「力あり」に当たる"), ("dj", "「返済力」を満たしている"),
  ])
  func aDeniedLineSaysHowTheRuleTurnedOut(decision: String, sentence: String) throws {
    #expect(try Self.reason(decision, room: 20, arrears: true) == sentence)
  }

  @Test func whatMetTheDecisionIsSaidAsItIs() throws {
    #expect(try Self.reason("dg", room: 1, arrears: true) == "「返済力」を満たさない")
  }

  @Test func anExceptionThatDoesNotApplySaysWhy() throws {
    let text = try Trial(Self.rules).text(["room": 20, "arrears": true])
    #expect(text.contains("当てはまらない: 「返済力」を満たしている"), "\(text)")
  }

  /// The words of each line that names a rule, against the state of that rule, on random books.
  @Test func theWordsOfEveryReasonAreTrueOfTheRuleTheyName() throws {
    var (count, wrong): (Int, [String]) = (0, [])
    let seed: UInt64 = 4_100
    for book in 0..<30 {
      let trial = try RandomRules(seed: seed + UInt64(book)).trial()
      var random = Seeded(seed + UInt64(book))
      for _ in 0..<4 {
        let explanation = try trial.program.explain(RandomRules.part(of: RandomRules.facts(&random), &random))
        let rules = explanation.rules
        func check(_ reason: Reason) {
          let named = rules.facts.firstIndex { $0.name.identifier == reason.identifier }
          if let mark = reason.ruleMark, let fact = named {
            count += 1
            let own = explanation.observations.outcomes[fact]
            let isTrue =
              switch mark {
              case .met: own == .met
              case .unmet: !own.canBeMet && own != .notApplicable
              case .notApplicable: own == .notApplicable
              case .undetermined: own.canBeMet && own != .met
              }
            if !isTrue { wrong.append("\(book) \(reason.title) \(mark)") }
            if reason.isDenied, mark == .met, reason.mark == .met { wrong.append("\(book) \(reason.title) denied") }
          }
          reason.children.forEach(check)
        }
        explanation.reasons(.japanese).forEach(check)
      }
    }
    print("lines that name a rule: \(count), seed \(seed)")
    #expect(count > 500)
    #expect(wrong.prefix(5) == [])
  }
}
