import RulesDSL
import Testing

@Suite struct NotationTests {
  @Test(arguments: [
    (50_000_000, "5,000万円", "50,000,000 yen"), (300_000_000, "3億円", "300,000,000 yen"),
    (280_000_000, "2億8,000万円", "280,000,000 yen"), (300_000_001, "300,000,001円", "300,000,001 yen"),
    (80_000_000, "8,000万円", "80,000,000 yen"), (95_000_000, "9,500万円", "95,000,000 yen"),
    (10_000, "1万円", "10,000 yen"), (9_999, "9,999円", "9,999 yen"), (0, "0円", "0 yen"), (-500, "−500円", "−500 yen"),
    (-30_000, "−3万円", "−30,000 yen"), (1_200_000_000_000, "1兆2,000億円", "1,200,000,000,000 yen"),
    (100_010_000, "1億1万円", "100,010,000 yen"), (1_000, "1,000円", "1,000 yen"),
  ])
  func anAmountHasOneSpelling(yen: Int, japanese: String, english: String) {
    #expect(Notation.text(Rational(yen), .money, .japanese) == japanese)
    #expect(Notation.text(Rational(yen), .money, .english) == english)
  }

  @Test(arguments: [
    (ValueType.people, 250, "250人", "250 people"), (.people, 1, "1人", "1 person"),
    (.people, 1000, "1,000人", "1,000 people"),
    (.times, 12, "12回", "12 times"), (.times, 1, "1回", "1 time"), (.days, 715, "715日", "715 days"),
    (.days, 1, "1日", "1 day"), (.months, 180, "15年", "15 years"), (.months, 12, "1年", "1 year"),
    (.months, 18, "18か月", "18 months"), (.months, 6, "6か月", "6 months"), (.months, 1, "1か月", "1 month"),
    (.months, 0, "0か月", "0 months"), (.number, 5, "5", "5"), (.multiple, 2, "2.0倍", "2.0x"),
    (.percentage, 1, "100%", "100%"), (.rate, 0, "0.00%", "0.00%"),
  ])
  func aWholeValueHasOneSpelling(type: ValueType, value: Int, japanese: String, english: String) {
    #expect(Notation.text(Rational(value), type, .japanese) == japanese)
    #expect(Notation.text(Rational(value), type, .english) == english)
  }

  @Test(arguments: [
    (ValueType.percentage, 1, 5, "20%"), (.percentage, 23, 2000, "1.15%"), (.percentage, 5, 34, "14.71%"),
    (.percentage, 2, 3, "66.67%"), (.rate, 23, 2000, "1.15%"), (.rate, 19, 1000, "1.90%"), (.rate, 1, 100, "1.00%"),
    (.rate, 1155, 100_000, "1.155%"), (.multiple, 3, 2, "1.5倍"), (.multiple, 4, 3, "1.33倍"),
    (.rate, -1, 1000, "−0.10%"),
    (.percentage, -1, 3, "−33.33%"), (.money, 1, 2, "0.5円"),
  ])
  func aFractionHasOneSpelling(type: ValueType, top: Int, bottom: Int, text: String) throws {
    let value = try #require(Rational(Int128(top), over: Int128(bottom)))
    #expect(Notation.text(value, type, .japanese) == text)
  }

  /// The notation of each type and how many decimals its values may have.
  static let types: [(ValueType, decimals: Int)] = [
    (.money, 0), (.people, 0), (.times, 0), (.months, 0), (.days, 0), (.number, 0), (.percentage, 6), (.rate, 6),
    (.multiple, 4),
  ]

  @Test(arguments: types, Language.allCases)
  func aValueReadsBackFromItsText(type: (ValueType, decimals: Int), language: Language) throws {
    let seed: UInt64 = 300_000_001
    var random = Seeded(seed)
    let count = 4_000
    var scale: Int128 = 1
    for _ in 0..<type.decimals { scale *= 10 }
    for _ in 0..<count {
      let value = try #require(Rational(random.integer(digits: 14), over: scale))
      let text = Notation.text(value, type.0, language)
      let folded = Width.folded(text)
      guard case .number(let found, let unit, folded.count) = NumberReader.read(folded, 0..<folded.count) else {
        Issue.record("\(value) of \(type.0) is written \(text), which does not read back")
        return
      }
      #expect(found == value, "\(text)")
      #expect(unit.type == type.0 || type.0 == .number || (unit == .percent && type.0 == .rate))
    }
    print("\(type.0) in \(language): \(count) values read back, seed \(seed)")
  }

  /// `0.5円以下` of a fact could otherwise not be printed and read again.
  @Test func aFractionOfAYenReadsBack() throws {
    let value = try #require(Rational(12_345, over: 100))
    let folded = Width.folded(Notation.text(value, .money, .japanese))
    #expect(NumberReader.read(folded, 0..<folded.count) == .number(value, .yen, end: folded.count))
  }
}
