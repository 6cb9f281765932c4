import Evaluator
import Rendering
import RulesDSL
import ShinsaRules
import Testing

/// The example applications beside every scheme of the shipped rules.
@Suite struct SchemesOfApplicationsTests {
  @Test(arguments: ShinsaRules.associations)
  func aComparisonStaysWithinTheWidthOfATerminal(_ association: String) throws {
    let program = Program(try RuleBook(try #require(ShinsaRules.files(of: association))))
    // Each is decided once a scheme: every ninth application is enough to meet every shape of line.
    for (place, name) in ApplicationGoldenTests.names.enumerated() where place % 9 == 0 {
      // A scheme and facts that only one association has: the book of another can't read them.
      if name == "scheme-kagoshima-hospitality", association != "kagoshima" { continue }
      let facts = try ApplicationJSON(ApplicationGoldenTests.application(name)).facts
      let comparison = try #require(try program.schemes(facts))
      #expect(comparison.schemes.count > 20)
      for language in Language.allCases {
        // The first line says who, however long the name is.
        let wide = comparison.text(language).split(separator: "\n").dropFirst().filter { Width.columns($0) > 100 }
        #expect(wide.isEmpty, "\(association) \(name): \(wide.first ?? "")")
      }
    }
  }
}
