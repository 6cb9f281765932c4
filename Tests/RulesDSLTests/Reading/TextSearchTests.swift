import Testing

@testable import RulesDSL

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("保証人の保証", "保証", ["0..<2", "4..<6"]), ("ーーー", "ーー", ["0..<2"]), ("aab", "ab", ["1..<3"]), ("人", "人以下", []),
    ("", "人", []), ("300人", "人以下", []), ("以下", "以下", ["0..<2"]),
  ])
  func aTextIsFoundFromTheLeftAndNeverOverItself(text: String, part: String, places: [String]) {
    let found = text.ranges(of: part).map { range in
      "\(text.distance(from: text.startIndex, to: range.lowerBound))..<\(text.distance(from: text.startIndex, to: range.upperBound))"
    }
    #expect(found == places)
    #expect(text.contains(part) == !places.isEmpty)
  }

  @Test func aLetterWithAMarkIsNotTheLetter() {
    #expect(!"か\u{3099}".contains("か"))
    #expect("か\u{3099}".contains("が"))
  }

  @Test func whatIsFoundIsReplacedAllOver() {
    #expect("9時30分".replacing("時", with: ":").replacing("分", with: "") == "9:30")
    #expect("同上".replacing("下", with: "中") == "同上")
  }
}
