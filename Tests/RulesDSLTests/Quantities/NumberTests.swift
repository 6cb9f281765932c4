import RulesDSL
import Testing

@Suite struct NumberTests {
  static func read(_ text: String) -> NumberReader.Result {
    let folded = Width.folded(text)
    return NumberReader.read(folded, 0..<folded.count)
  }

  static func whole(_ value: Int, _ unit: NumberReader.Unit, _ text: String) -> NumberReader.Result {
    .number(Rational(value), unit, end: text.unicodeScalars.count)
  }

  @Test(arguments: [
    "3億円", "３億円", "300,000,000円", "３００，０００，０００円", "300000000円", "300,000千円", "30,000万円", "300百万円",
    "2億10,000万円", "300,000,000 yen", "300000000yen", "2億9,999万10,000円",
  ])
  func threeHundredMillionYenIsTheSameHoweverItIsTyped(text: String) {
    #expect(NumberTests.read(text) == .number(300_000_000, text))
  }

  @Test(arguments: [
    ("5千万円", 50_000_000), ("５千万円", 50_000_000), ("5,000万円", 50_000_000), ("2億8,000万円", 280_000_000),
    ("2億8千万円", 280_000_000), ("２億８，０００万円", 280_000_000), ("1兆2,000億円", 1_200_000_000_000),
    ("1万円", 10_000), ("1億円", 100_000_000), ("1万2千円", 12_000), ("1億5円", 100_000_005), ("1.5億円", 150_000_000),
    ("1千5百万円", 15_000_000), ("0円", 0), ("０円", 0), ("8,000万円", 80_000_000), ("2億円", 200_000_000),
  ])
  func amountsReadAsTheyAreSpoken(text: String, yen: Int) {
    #expect(NumberTests.read(text) == .number(yen, text))
  }

  @Test(arguments: ["▲500円", "△500円", "-500円", "－500円", "−500円", "▲５００円", "-500 yen"])
  func everySignOfALossIsAMinus(text: String) {
    #expect(NumberTests.read(text) == .number(-500, text))
  }

  @Test(arguments: [
    ("300人", NumberReader.Unit.people, 300), ("３００名", .people, 300), ("1,000人", .people, 1000),
    ("300 people", .people, 300), ("1 person", .people, 1), ("12回", .times, 12), ("12 times", .times, 12),
    ("30日", .days, 30), ("30 days", .days, 30), ("1 day", .days, 1), ("6か月", .months, 6), ("6ヶ月", .months, 6),
    ("6カ月", .months, 6), ("6ヵ月", .months, 6), ("6ケ月", .months, 6), ("6箇月", .months, 6), ("６か月", .months, 6),
    ("15年", .months, 180), ("1年6か月", .months, 18), ("1年6ヶ月", .months, 18), ("10年0か月", .months, 120),
    ("15 years", .months, 180), ("1 year", .months, 12), ("18 months", .months, 18), ("▲1年6か月", .months, -18),
    ("5", .none, 5), ("５", .none, 5), ("①", .none, 1), ("⑤", .none, 5), ("⑨", .none, 9), ("3倍", .multiple, 3),
    ("2.0倍", .multiple, 2), ("２．０倍", .multiple, 2), ("2x", .multiple, 2), ("100%", .percent, 1),
    ("１００％", .percent, 1), ("2,000%", .percent, 20),
  ])
  func unitsReadAsTheyAreWritten(text: String, unit: NumberReader.Unit, value: Int) {
    #expect(NumberTests.read(text) == NumberTests.whole(value, unit, text))
  }

  @Test(arguments: [
    ("1.15%", 23, 2000), ("１．１５％", 23, 2000), ("0.1%", 1, 1000), ("20%", 1, 5), ("66.67%", 6667, 10_000),
    ("0.000000000000001%", 1, 100_000_000_000_000_000),
  ])
  func percentagesAreExact(text: String, top: Int, bottom: Int) {
    let value = Rational(Int128(top), over: Int128(bottom))
    #expect(value.map { .number($0, .percent, end: text.unicodeScalars.count) } == NumberTests.read(text))
  }

  @Test func oneAndAHalfTimesIsExactlyThreeHalves() {
    #expect(Rational(3, over: 2).map { .number($0, .multiple, end: 4) } == NumberTests.read("1.5倍"))
  }

  @Test(arguments: ["1,0000円", "10,00円", "1000,000円", "1,000,00円", "1,00,000円", "12,3456円", "1,2円"])
  func aCommaThatDoesNotStandBeforeExactlyThreeDigitsIsFaulty(text: String) {
    #expect(NumberTests.read(text) == .faulty(.grouping, end: text.unicodeScalars.count))
  }

  @Test(arguments: [
    "5万3億円", "1億2兆円", "5百3千円", "3万2万円", "3億2億円", "1億1,000億円", "1.2.3円",
  ])
  func whatNobodyWouldSayIsFaulty(text: String) {
    #expect(NumberTests.read(text) == .faulty(.malformed, end: text.unicodeScalars.count))
  }

  @Test(arguments: [
    "1234567890123456789012345678901234567890円", "9999999999999999999999999999999兆円", "0.1234567890123456789円",
    "170141183460469231731687303715.884105728円", "999999999999999999999999999999兆円",
    "200000000000000000000000000000億年", "170141183460469231731687303715十億88410万5728円",
  ])
  func whatDoesNotFitIsTooLarge(text: String) {
    #expect(NumberTests.read(text) == .faulty(.tooLarge, end: text.unicodeScalars.count))
  }

  @Test(arguments: ["", "円", "億円", "-円", "▲円", ",500円", "三億円", "約3億円", "―", "%"])
  func whatDoesNotBeginWithADigitIsNoNumber(text: String) {
    #expect(NumberTests.read(text) == .none)
  }

  /// `3億円、5億円`, `5, 10` and `3億円以上` end where the number does.
  @Test(arguments: [("3億円、5億円", 3), ("5, 10", 1), ("3億円以上5億円未満", 3), ("12か月のとき", 4), ("20%以上", 3)])
  func aNumberEndsWhereItsUnitDoes(text: String, end: Int) {
    guard case .number(_, _, let found) = NumberTests.read(text) else {
      Issue.record("no number")
      return
    }
    #expect(found == end)
  }
}

extension NumberReader.Result {
  fileprivate static func number(_ yen: Int, _ text: String) -> NumberReader.Result {
    .number(Rational(yen), .yen, end: text.unicodeScalars.count)
  }
}
