import RandomRules
import Testing

@Suite struct LawTests {
  /// LAWS_PAIRS and the seed can be had from the command `laws` as well.
  @Test func everyLawHoldsOfTwentyThousandRandomPairs() async {
    let seeds: [UInt64] = [1, 50_001]
    let sessions = await withTaskGroup(of: Session.self) { group in
      for seed in seeds {
        group.addTask {
          var session = Session()
          session.run(pairs: 10_000, from: seed)
          return session
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let pairs = sessions.reduce(0) { $0 + $1.pairs }
    print("laws: \(pairs) pairs from seeds \(seeds)")
    #expect(pairs == 20_000)
    for failure in sessions.flatMap(\.failures) { Issue.record("seed \(failure.seed): \(failure.text)") }
    let census = sessions.reduce(into: Census()) { $0.add($1.census) }
    let books = sessions.reduce(0) { $0 + $1.books }
    print("laws: \(books) books with \(census.text)")
    for feature in Census.Feature.allCases {
      #expect(census.books[feature, default: 0] * 20 > books, "\(feature.rawValue) is too rare")
    }
    let (refused, ranged) = sessions.reduce((0, 0)) { ($0.0 + $1.refused, $0.1 + $1.ranged) }
    print("laws: \(refused) refused; of a tenth, \(ranged) rest on the range of what is missing")
    #expect(refused * 100 > pairs && refused * 5 < pairs)
    #expect(ranged * 400 > pairs)
    // Some searches have too many values to try them all; most must end with an answer.
    let searches = sessions.reduce(0) { $0 + $1.searches }
    let notFound = sessions.reduce(0) { $0 + $1.notFound }
    #expect(notFound * 10 < searches, "\(notFound) of \(searches) searches for a change without an answer")
  }

  @Test(arguments: Flaw.allCases) func aPlantedMistakeIsFoundAndCutDown(_ flaw: Flaw) throws {
    var session = Session(flaw)
    session.run(pairs: 60_000, from: 1, failures: 1)
    let failure = try #require(session.failures.first, "\(flaw) in \(session.pairs) pairs")
    let lines = failure.text.split(separator: "\n").drop { !$0.hasPrefix("# ") }
    let statements = lines.filter { $0.contains("(") && !$0.hasPrefix(" ") }
    print("\(flaw): found after \(session.pairs) pairs, \(statements.count) statements left")
    #expect(failure.law == .agreement)
    #expect(statements.count <= 14, "\(failure.text)")
  }

  @Test func theCheckerFindsWhatBruteForceFindsInTenThousandTables() {
    var session = AnalysisSession()
    session.run(books: 10_000, from: 900_001)
    print("analysis: \(session.books) tables from seed 900001, \(session.findings.sorted { $0.key < $1.key })")
    #expect(session.books == 10_000)
    for failure in session.failures { Issue.record("seed \(failure.seed): \(failure.text)") }
    // Each kind of finding occurs.
    #expect(session.findings.count == 7 && session.findings.values.allSatisfy { $0 >= 100 }, "\(session.findings)")
  }

  @Test(arguments: AnalysisFlaw.allCases) func aMistakePlantedInTheEnumerationIsFound(_ flaw: AnalysisFlaw) throws {
    var session = AnalysisSession(flaw)
    session.run(books: 1_000, from: 1, failures: 1)
    let failure = try #require(session.failures.first, "\(flaw) in \(session.books) tables")
    print("\(flaw): found after \(session.books) tables")
    #expect(failure.law == .analysis)
  }
}
