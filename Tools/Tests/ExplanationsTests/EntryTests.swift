import Explanations
import Foundation
import RulesDSL
import Testing

/// What is said of a code is true: its wrong lines have the fault, its right lines have none.
@Suite(.timeLimit(.minutes(2))) struct EntryTests {
  /// The codes that the library's sources give to faults.
  private static func codes() throws -> Set<String> {
    let library = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/RulesDSL")
    let files = try #require(FileManager.default.enumerator(at: library, includingPropertiesForKeys: nil))
    var codes: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: #/\bWording\(\s*"([a-z-]+)",/#).map { String($0.1) })
    }
    return codes
  }

  private func diagnostics(_ sources: [RuleSource]) -> [Diagnostic] {
    do throws(InvalidRules) {
      return try RuleBook(sources).warnings
    } catch {
      return error.diagnostics
    }
  }

  @Test func everyCodeHasOneEntry() throws {
    let codes = try EntryTests.codes()
    let entries = DiagnosticCatalogue.entries.map(\.code)
    #expect(codes.count > 100)
    #expect(codes.subtracting(entries).sorted() == [], "without an entry; see Tools/Sources/Explanations")
    #expect(Set(entries).subtracting(codes).sorted() == [], "entries of no code")
    #expect(entries.count == Set(entries).count, "a code with two entries")
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
}
