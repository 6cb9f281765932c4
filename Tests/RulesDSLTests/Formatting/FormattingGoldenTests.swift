import Foundation
import RulesDSL
import Testing

/// One file for each kind of statement, untidily written, beside what the formatter makes of it:
/// `Tests/Golden/formatting/<kind>.rules`, `.ja` and `.en`.
/// `RECORD=1 swift test --filter FormattingGoldenTests` writes both anew and then fails.
@Suite struct FormattingGoldenTests {
  static let fixtures = RuleFolder.files(below: "Tests/Golden/formatting", ending: "rules")

  @Test func everyKindOfStatementHasAGoldenPair() throws {
    let written = Set(FormattingGoldenTests.fixtures.flatMap { Lexer(SourceText($0)).tokens.map(\.kind) })
    // 優先 stands inside a line.
    let words = Keyword.allCases.filter { Keyword.lineWords.contains($0.rawValue) && $0 != .priority }
    #expect(words.filter { !written.contains(.keyword($0)) } == [])
  }

  @Test(arguments: fixtures, Language.allCases)
  func aFileIsPrintedAsRecorded(file: RuleSource, language: Language) throws {
    let formatter = try RuleFormatter([file])
    let found = try #require(formatter.format(file.name, language))
    let target = RuleFolder.root.appending(path: "Tests/Golden/formatting")
      .appending(path: file.name.replacing(".rules", with: "." + language.rawValue))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(to: target, atomically: true, encoding: .utf8)
      Issue.record("recorded; read what has changed, then run again without RECORD=1")
      return
    }
    #expect(try String(contentsOf: target, encoding: .utf8) == found)
  }
}
