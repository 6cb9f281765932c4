import RulesDSL
import Testing

/// Random calculations: brackets, signs and the order of operations survive in both languages.
@Suite struct CalculationFormattingTests {
  /// A calculation as someone might type it, of yen or of pure numbers.
  struct Typist {
    var random: Seeded

    mutating func amount(_ depth: Int) -> String {
      guard depth > 0 else { return ["純資産額", "資本金", "8,000万円", "1円", "−5円", "300,001円", "税抜(仮)"][random.below(7)] }
      switch random.below(8) {
      case 0: return amount(depth - 1) + gap("+") + amount(depth - 1)
      case 1: return amount(depth - 1) + gap("−") + amount(depth - 1)
      case 2: return amount(depth - 1) + gap("×") + number(depth - 1)
      case 3: return amount(depth - 1) + gap("÷") + number(depth - 1)
      case 4: return "−(" + amount(depth - 1) + ")"
      case 5: return ["最大", "最小"][random.below(2)] + "(" + amount(depth - 1) + ", " + amount(depth - 1) + ")"
      case 6: return ["切捨て", "切上げ", "四捨五入"][random.below(3)] + "(" + amount(depth - 1) + ", 1,000円)"
      default: return "(" + amount(depth - 1) + ")"
      }
    }

    mutating func number(_ depth: Int) -> String {
      guard depth > 0 else {
        return ["自己資本比率", "3分の2", "1.50%", "12", "0.90", "純資産倍率", "(2/3)", "−2"][random.below(8)]
      }
      switch random.below(4) {
      case 0: return number(depth - 1) + gap("×") + number(depth - 1)
      case 1: return "((" + amount(depth - 1) + ")" + gap("÷") + "(" + amount(depth - 1) + "))"
      case 2: return "(" + share(depth - 1) + gap("−") + share(depth - 1) + ")"
      default: return "(" + number(depth - 1) + ")"
      }
    }

    /// What may be added to a percentage: no bare number.
    mutating func share(_ depth: Int) -> String {
      guard depth > 0 else { return ["自己資本比率", "3分の2", "1.50%", "純資産倍率"][random.below(4)] }
      return number(depth - 1) + gap("×") + number(depth - 1)
    }

    private mutating func gap(_ sign: String) -> String {
      let space = ["", " ", "  "][random.below(3)]
      return space + (sign == "×" && random.chance(30) ? "*" : sign) + space
    }
  }

  @Test func aCalculationStaysTheSameCalculation() throws {
    let (seed, count): (UInt64, Int) = (3, 400)
    var typist = Typist(random: Seeded(seed))
    let lines = (0..<count).map {
      "計算 計\($0) (c\($0)): 円\n  = \(typist.amount(Int.random(in: 1...4, using: &typist.random)))"
    }
    let draft = Draft("入力 税抜(仮) (net): 円\n  参考\n" + lines.joined(separator: "\n"))
    let before = Meaning(try draft.book())
    for language in Language.allCases {
      let once = try RuleFormatter(draft.sources).format(language)
      let after = Meaning(try RuleBook(once))
      for index in 0..<count {
        #expect(after.definition(of: "c\(index)") == before.definition(of: "c\(index)"), "\(lines[index])")
      }
      #expect(try RuleFormatter(once).format(language) == once)
      #expect(try RuleFormatter(once).format(.japanese) == RuleFormatter(draft.sources).format(.japanese))
    }
    print("random calculations: \(count), seed \(seed)")
  }

  static func formatted(_ expression: String, _ language: Language) throws -> String {
    let draft = Draft("計算 計 (c): 円\n  = \(expression)")
    let text = try #require(RuleFormatter(draft.sources).format("draft.rules", language))
    return text.split(separator: "\n").last.map { String($0.dropFirst(4)) } ?? ""
  }

  @Test(arguments: [
    ("(資本金)", "資本金"), ("((資本金 + 1円))", "資本金 + 1円"), ("(資本金 × 2) + 1円", "(資本金 × 2) + 1円"),
    ("資本金 × 2 + 1円", "資本金 × 2 + 1円"), ("資本金 − (1円 + 2円)", "資本金 − (1円 + 2円)"),
    ("(資本金 − 1円) − 2円", "(資本金 − 1円) − 2円"), ("資本金*2/3", "資本金 × 2 ÷ 3"), ("資本金 × (2/3)", "資本金 × 3分の2"),
    ("-資本金 × 2", "−資本金 × 2"), ("資本金 + -1円", "資本金 + (−1円)"), ("-(1円)", "−(1円)"),
  ])
  func bracketsStandWhereTheyAreNeededOrWereWritten(written: String, formatted: String) throws {
    #expect(try CalculationFormattingTests.formatted(written, .japanese) == formatted)
  }
}
