import Foundation
import RulesDSL
import Testing

/// Every kind of fault with its report, as a clerk reads it: `Tests/Golden/diagnostics/<code>.rules` and `.expected`.
/// `RECORD=1 swift test --filter DiagnosticsGoldenTests` writes the reports anew and then fails.
@Suite struct DiagnosticsGoldenTests {
  static let folder = RuleFolder.root.appending(path: "Tests/Golden/diagnostics")

  static func report(_ file: RuleSource) -> String {
    Language.allCases.map { Draft(file).report($0) }.joined(separator: "\n")
  }

  private static let sources = RuleFolder.files(below: "Sources/RulesDSL", ending: "swift").map(\.text)

  /// The codes in the wordings of the sources: what a rule author may see at all.
  static func codes() -> [String] {
    sources.flatMap { text in text.matches(of: #/\bWording\(\s*"([a-z-]+)",/#).map { String($0.1) } }
  }

  /// So that no code is missed where codes are counted, here and in the tests of the explanations.
  @Test func everyWordingBeginsWithItsCode() {
    let wordings = DiagnosticsGoldenTests.sources.map { $0.matches(of: #/\bWording\(/#).count }.reduce(0, +)
    #expect(DiagnosticsGoldenTests.codes().count == wordings)
  }

  @Test func thereAreAtLeastAHundredGoldenPairs() {
    #expect(RuleFolder.faulty.count >= 100)
    #expect(RuleFolder.files(below: "Tests/Golden/diagnostics", ending: "expected").count == RuleFolder.faulty.count)
  }

  @Test func everyKindOfFaultHasAGoldenPair() {
    let codes = Set(DiagnosticsGoldenTests.codes())
    let fixtures = Set(RuleFolder.faulty.map { $0.name.replacing(".rules", with: "") })
    #expect(codes.count >= 100)
    #expect(codes.subtracting(fixtures).isEmpty, "without a golden pair")
    #expect(fixtures.subtracting(codes).isEmpty, "golden pairs of no code")
  }

  @Test(arguments: RuleFolder.faulty)
  func aFaultReadsAsRecorded(file: RuleSource) throws {
    let target = DiagnosticsGoldenTests.folder.appending(path: file.name.replacing(".rules", with: ".expected"))
    let found = DiagnosticsGoldenTests.report(file)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(to: target, atomically: true, encoding: .utf8)
      Issue.record("recorded; read what has changed, then run again without RECORD=1")
      return
    }
    #expect(try String(contentsOf: target, encoding: .utf8) == found)
  }

  @Test(arguments: RuleFolder.faulty)
  func aFaultIsReachedAndIsTheOnlyOneOfItsText(file: RuleSource) {
    let code = file.name.replacing(".rules", with: "")
    #expect(Set(Draft(file).codes) == [code])
    let expected = DiagnosticsGoldenTests.folder.appending(path: code + ".expected")
    #expect((try? String(contentsOf: expected, encoding: .utf8))?.contains("[\(code)]") == true)
  }

  /// The words of the rules stand in quotation marks; all others are English.
  @Test(arguments: RuleFolder.faulty)
  func anEnglishReportHoldsJapaneseOnlyInQuotation(file: RuleSource) {
    let lines = Draft(file).report(.english).split(separator: "\n").filter { !$0.hasPrefix("    ") }
    for line in lines {
      let plain = line.replacing(#/“[^”]*”|「[^」]*」?|\([a-z_]+ \(名前\)\)/#, with: "").replacing("(名前)", with: "")
      #expect(!plain.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }, "\(line)")
    }
  }
}
