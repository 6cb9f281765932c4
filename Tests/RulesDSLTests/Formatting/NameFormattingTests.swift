import RulesDSL
import Testing

/// Names made of words of the language, numbers and signs: printed without 「…」 only where they are read back.
@Suite struct NameFormattingTests {
  static let fragments = [
    "資本", "資本金", "以上", "3億円", "のとき", "充足", "非充足とみなす", "(a)", "・", "以外", "それ以外", "-", "/", "1", "以下",
    "あり", "超", "から", "医業", "最大", "5", "人", "未詳", "A", "対象外", "−", "すべて", "の",
  ]

  static func names(_ count: Int, _ random: inout Seeded) -> [String] {
    var names: Set<String> = []
    while names.count < count {
      let length = 1 + random.below(3)
      let name = (0..<length).map { _ in fragments[random.below(fragments.count)] }.joined()
      if name != "1" && name != "5" { names.insert(name) }
    }
    return names.sorted()
  }

  /// Every name as a fact and as a member, and every kind of phrase about it, with 「…」 round each.
  static func text(_ names: [String], _ random: inout Seeded) -> String {
    var text = "区分 程度 (degree)\n"
    for (index, name) in names.enumerated() { text += "  ・「\(name)」 (m\(index))\n" }
    text += "入力 程度 (degree): 程度\n"
    for (index, name) in names.enumerated() {
      text += ["入力 「\(name)」 (f\(index)): 円\n", "入力 「\(name)」 (f\(index)): 有無\n"][index % 2]
    }
    for index in stride(from: 0, to: names.count - 3, by: 2) {
      let (amount, flag, other) = (names[index], names[index + 1], names[index + 2])
      let member = names[random.below(names.count)]
      text += """
        結論 「丙\(index)」 (c\(index))
          いずれか
            ・「\(amount)」: 「\(other)」以上
            ・「\(amount)」: 3億円以上「\(other)」未満
            ・「\(flag)」: あり
            ・「\(flag)」
            ・程度: 「\(member)」、「\(flag)」
            ・程度: 「\(member)」以外
        計算 「丁\(index)」 (d\(index)): 円
          原則 「\(amount)」 − 「\(other)」 × 2
          ただし 「\(flag)」 (e\(index))  「\(flag)」 のとき 最大(「\(other)」, 「\(amount)」)
        計算 「戊\(index)」 (g\(index)): 程度
          = 「\(member)」
        例 \(index)
          「\(amount)」: 1円
          程度: 「\(flag)」
          期待
            「丁\(index)」: 未確定
            「戊\(index)」: 「\(member)」

        """
    }
    return text
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func everyNameIsReadBack(seed: UInt64) throws {
    var random = Seeded(seed)
    let names = NameFormattingTests.names(40, &random)
    let sources = [RuleSource(name: "names.rules", text: Draft.head + NameFormattingTests.text(names, &random))]
    let before = RulesRecord(try RuleBook(sources))
    let japanese = try RuleFormatter(sources).format(.japanese)
    let english = try RuleFormatter(sources).format(.english)
    for formatted in [japanese, english] {
      let after = RulesRecord(try RuleBook(formatted))
      #expect(before.difference(from: after) == nil, "\(before.difference(from: after) ?? "")")
      #expect(try RuleFormatter(formatted).format(.japanese) == japanese)
      #expect(try RuleFormatter(formatted).format(.english) == english)
    }
    print("names made of words: \(names.count), seed \(seed)")
  }
}
