import Foundation
import RulesDSL
import Testing

/// What is said of a code is true: its wrong lines have the fault, its right lines have none.
@Suite(.timeLimit(.minutes(2))) struct CatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")

  private func diagnostics(_ sources: [RuleSource]) -> [Diagnostic] {
    do throws(InvalidRules) {
      return try RuleBook(sources).warnings
    } catch {
      return error.diagnostics
    }
  }

  @Test func everyCodeHasOneEntry() throws {
    let folder = CatalogueTests.root.appending(path: "Sources/RulesDSL/Diagnostics")
    let faults = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix("Fault.swift") }
    var codes: Set<String> = []
    for file in faults {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/Wording\(\s*"([a-z-]+)"/#) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 100)
    let entries = DiagnosticCatalogue.entries.map(\.code)
    #expect(Set(entries) == codes)
    #expect(entries.count == codes.count)
  }

  @Test(arguments: DiagnosticCatalogue.entries.map(\.code))
  func theWrongLinesHaveTheFaultAndTheRightOnesNone(code: String) throws {
    let entry = try #require(DiagnosticCatalogue.entries.first { $0.code == code })
    #expect(diagnostics(entry.wrongSources).map(\.code).contains(code))
    // What lines declare may be used elsewhere.
    let right = diagnostics(entry.rightSources).filter { $0.code != "unused" || code == "unused" }
    #expect(right.map { "\($0.code): \($0.message(.japanese))" } == [])
    #expect(entry.meaning(.japanese).hasSuffix("。") && entry.meaning(.english).hasSuffix("."))
  }

  @Test func theDocumentIsCurrent() throws {
    let document = CatalogueTests.root.appending(path: "Documentation/diagnostics.md")
    let run = try shinsa("check", "--catalogue")
    #expect(run.status == 0)
    let isCurrent = try run.output == String(contentsOf: document, encoding: .utf8)
    #expect(isCurrent, "swift run --package-path Tools shinsa check --catalogue > Documentation/diagnostics.md")
  }

  @Test func aCodeIsExplainedInEitherLanguage() throws {
    for name in ["unit-mismatch", "[unit-mismatch]", "Unit-Mismatch"] {
      let run = try shinsa("check", "--explain", name)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("unit-mismatch  (誤り)\n\n単位が、その事実の単位と違います。"))
      #expect(run.output.contains("    「3億人以下」は金額の条件ではありません\n    単位は円です。"))
      #expect(run.output.contains("      ・資本金: 3億円以下\n"))
    }
    let english = try shinsa("check", "--explain", "unused", "--language", "en")
    #expect(english.output.hasPrefix("unused  (warning: the rules can be used as they are)\n\nNothing uses this name."))
  }

  @Test func anUnknownCodeIsToldWithTheNearest() throws {
    let run = try shinsa("check", "--explain", "unit-missmatch")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "--explain: 「unit-missmatch」という名前の誤りはありません。「unit-mismatch」ではありませんか?\n")
    #expect(try shinsa("check", ".", "--explain", "gap").status == 2)
  }
}
