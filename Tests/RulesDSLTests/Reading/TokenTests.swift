import RulesDSL
import Testing

@Suite struct TokenTests {
  /// Whether each letter is in one token, and only spaces and line ends are in none.
  static func holdEveryLetter(_ text: String) -> Bool {
    let source = SourceText(RuleSource(name: "t", text: text))
    var end = 0
    for token in Lexer(source).tokens {
      guard token.range.lowerBound >= end, !token.range.isEmpty, isSpace(source.folded[end..<token.range.lowerBound])
      else { return false }
      end = token.range.upperBound
    }
    return isSpace(source.folded[end...])
  }

  static func isSpace(_ scalars: ArraySlice<UInt32>) -> Bool { scalars.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

  @Test func thereAreRuleFiles() {
    #expect(RuleFolder.shipped.count >= 10)
  }

  @Test(arguments: RuleFolder.all + RuleFolder.faulty)
  func theTokensOfARuleFileHoldEveryLetter(file: RuleSource) {
    #expect(TokenTests.holdEveryLetter(file.text))
  }

  /// Pieces that a slip of the hand, a paste from Excel or a broken file may leave anywhere.
  static let pieces = [
    " ", "　", "\t", "\n", "#", " #", "|", "||", "・", "- ", "=", ":", "：", "「", "」", "(", ")", "、", ",", "表 ", "ただし",
    "のとき", "いずれか", "3億円", "１．５倍", "⑤", "▲", "―", "か\u{3099}", "😀", "\u{0}", "\u{2028}", "e\u{301}", "\u{202E}",
    "must not hold together", "shown when undetermined",
  ]

  static func mutated(_ text: String, _ random: inout Seeded) -> String {
    var letters = Array(text.unicodeScalars)
    for _ in 0...random.below(6) {
      let place = random.below(letters.count + 1)
      switch random.below(4) {
      case 0: letters.insert(contentsOf: Array(pieces[random.below(pieces.count)].unicodeScalars), at: place)
      case 1: letters.removeSubrange(place..<min(letters.count, place + random.below(20)))
      case 2: letters.swapAt(random.below(letters.count), random.below(letters.count))
      default:
        let other = random.below(letters.count)
        letters.insert(contentsOf: letters[other..<min(letters.count, other + random.below(40))], at: place)
      }
      if letters.isEmpty { letters = [" "] }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  @Test func theTokensOfABrokenFileHoldEveryLetter() {
    let seed: UInt64 = 42
    var random = Seeded(seed)
    let count = 600
    let files = RuleFolder.shipped
    for index in 0..<count {
      let text = TokenTests.mutated(String(files[index % files.count].text.prefix(1500)), &random)
      #expect(TokenTests.holdEveryLetter(text))
    }
    print("broken files: \(count), seed \(seed)")
  }

  /// Whatever stands in a file, the checker answers; each report names a line of the file.
  @Test func aBrokenFileIsReportedAndNeverACrash() {
    let seed: UInt64 = 4_242
    var random = Seeded(seed)
    let count = 400
    var reports = 0
    for index in 0..<count {
      let text = TokenTests.mutated(Draft.vocabulary + (index.isMultiple(of: 2) ? samples[0] : samples[1]), &random)
      let draft = Draft(files: text)
      let lines = SourceText(draft.sources[0]).lineCount
      for diagnostic in draft.diagnostics {
        reports += 1
        let place = Report([SourceText(draft.sources[0])]).position(diagnostic.span.range.lowerBound, in: 0)
        #expect((1...lines).contains(place.line))
      }
    }
    print("broken files checked: \(count), reports: \(reports), seed \(seed)")
    #expect(reports > count)
  }

  let samples = [
    """
    表 規模基準 (size_standard)
      | 業種   || 資本金        | 従業員数  | 小規模 (small): 従業員数 | 上乗せ (extra): 料率 |
      | 製造業 || 3億円以下     | 300人以下 | 20人以下                 | 0.1%                 |
      | 卸売業 || 5,000万円以下 | ―         | 5人以下                  | 未詳                 |
      該当なし: 非充足
    結論 企業規模 (company_size)
      いずれか
        ・規模基準.資本金
        ・すべて
          ・規模基準.従業員数
          ・延滞: なし
    例 境目
      | 業種   | 資本金 || 企業規模 |
      | 製造業 | 3億円  || 充足     |

    """,
    """
    計算 手数料 (fee): 円
      原則 切捨て(資本金 × 1.15% × 715日 ÷ 365日, 1円)
      ただし 小口 (small) 優先 1 資本金: 1億円以下 のとき 資本金 ÷ 100
      ただし 大口 (large) 優先 2
        すべて
          ・資本金: 5億円超
          ・従業員数: 20人以上50人未満
        のとき 最大(資本金, 純資産額)
    結論 丙 (c)
      対象 業種: 製造業、卸売業以外
      適用 2024-03-15 から 2027-03-31 まで
      ・手数料: 0円超

    """,
  ]
}
