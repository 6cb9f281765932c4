import Foundation
import RulesDSL
import Testing

/// What a host is told of rule files.
@Suite struct DiagnosticTests {
  static func diagnostics() -> [Diagnostic] {
    let sources = Draft("入力 甲 (a): 円\n入力 甲 (b): 円\n結論 丙 (c)\n  ・甲: 1人以上").sources
    do throws(InvalidRules) { return try RuleBook(sources).warnings } catch { return error.diagnostics }
  }

  @Test func aDiagnosticIsTheSameAfterItWasSentAsJSON() throws {
    let diagnostics = DiagnosticTests.diagnostics()
    #expect(!diagnostics.isEmpty)
    let sent = try JSONEncoder().encode(diagnostics)
    let received = try JSONDecoder().decode([Diagnostic].self, from: sent)
    #expect(received == diagnostics)
    for language in Language.allCases {
      #expect(received.report(language) == diagnostics.report(language) && !received.report(language).isEmpty)
    }
  }

  @Test func aDiagnosticStandsWithItsPlaceAndWhatExplainsIt() throws {
    let twice = try #require(DiagnosticTests.diagnostics().first { $0.related != nil })
    #expect(twice.place.file == "draft.rules" && twice.place.line > (twice.related?.line ?? 0))
    #expect(twice.report(.japanese).contains("参照: draft.rules"))
  }

  @Test func equalDiagnosticsAreOneInASet() {
    let diagnostics = DiagnosticTests.diagnostics()
    #expect(Set(diagnostics + DiagnosticTests.diagnostics()).count == diagnostics.count)
  }
}
