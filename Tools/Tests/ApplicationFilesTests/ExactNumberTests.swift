import RulesDSL
import Testing

@testable import ApplicationFiles

@Suite struct ExactNumberTests {
  @Test(
    arguments: [
      ("0", 0, 1), ("-0", 0, 1), ("-0.0e5", 0, 1), ("0e99999999999999999999", 0, 1),
      ("1e9", 1_000_000_000, 1), ("1E+2", 100, 1), ("-5", -5, 1),
      ("0.1", 1, 10), ("1.15e-2", 23, 2000), ("300000001", 300_000_001, 1),
      ("100e-2", 1, 1), ("1.50", 3, 2), ("9007199254740993", 9_007_199_254_740_993, 1),
      ("1.0000000000000000000000000000000000000000000000000000000000", 1, 1),
    ] as [(String, Int, Int)])
  func aNumberIsReadFromItsDigits(text: String, numerator: Int, denominator: Int) {
    #expect(ExactNumber.value(of: text) == Rational(Int128(numerator), over: Int128(denominator)))
  }

  @Test func thirtyEightDigitsAreExact() {
    let digits = String(repeating: "9", count: 38)
    #expect(ExactNumber.value(of: digits)?.description == digits)
    #expect(ExactNumber.value(of: "-\(digits)")?.description == "-\(digits)")
    #expect(ExactNumber.value(of: "1e38")?.description == "1" + String(repeating: "0", count: 38))
  }

  @Test(arguments: [
    "1e39", "1e999999999", "1e99999999999999999999", "1e-39", "1e-999999999999999999999",
    "999999999999999999999999999999999999999", "0.1234567890123456789012345678901234567891234",
  ])
  func whatDoesNotFitHasNoValue(text: String) {
    #expect(ExactNumber.isNumber(text))
    #expect(ExactNumber.value(of: text) == nil)
  }

  @Test func aMillionDigitsAreRefusedAtOnce() {
    #expect(ExactNumber.value(of: String(repeating: "7", count: 1_000_000)) == nil)
  }

  @Test(arguments: ["", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "1.2.3", "0x10", "1_000", "１"])
  func whatJSONDoesNotCallANumberIsNone(text: String) {
    #expect(!ExactNumber.isNumber(text))
  }
}
