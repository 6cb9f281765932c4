import Evaluator
import Foundation
import RulesDSL
import Testing

/// The example applications: what was expected of each by hand, and the explanations as they were read and recorded.
@Suite struct ApplicationGoldenTests {
  static let names = Repository.names(in: Repository.applications, ending: ".json")
  static let folder = Repository.golden.appending(path: "applications")
  /// Recorded in English too.
  static let english = ["company-capital-over", "missing-bank-form", "route-none", "several-faults"]

  static func application(_ name: String) throws -> String {
    try Repository.text(Repository.applications.appending(path: name + ".json"))
  }

  static func explanation(_ name: String) throws -> Explanation {
    try Repository.program().explain(ApplicationJSON(application(name)).facts)
  }

  /// The first screen and, below it, the whole tree.
  private static func text(_ name: String, _ language: Language) throws -> String {
    var presentation = Presentation(language)
    presentation.isFull = true
    return try Golden.masked(explanation(name).text(presentation))
  }

  @Test func thereAreManyApplications() {
    #expect(Self.names.count >= 18)
    #expect(Set(Self.english).isSubset(of: Self.names))
  }

  @Test(arguments: names) func theDecisionsAreThoseExpectedByHand(_ name: String) throws {
    let decision = try Self.explanation(name).decision
    let expectations = try Expectation.read(Self.folder.appending(path: name + ".expected"))
    #expect(!expectations.isEmpty)
    for expectation in expectations {
      let outcome = try #require(decision[expectation.decision], "\(name): no decision \(expectation.decision)")
      #expect(expectation.found(in: outcome) == expectation.expected, "\(name): \(expectation.decision)")
    }
  }

  @Test(arguments: names) func theTextIsAsRecorded(_ name: String) throws {
    try Golden.check(Self.text(name, .japanese), Self.folder.appending(path: name + ".txt"))
  }

  @Test(arguments: english) func theEnglishTextIsAsRecorded(_ name: String) throws {
    try Golden.check(Self.text(name, .english), Self.folder.appending(path: name + ".en.txt"))
  }

  @Test(arguments: names) func theJSONIsAsRecorded(_ name: String) throws {
    let json = try Self.explanation(name).json()
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    try Golden.check(Golden.inLines(Golden.masked(json)), Self.folder.appending(path: name + ".json"))
  }

  @Test(.disabled(if: Golden.isRecording))
  func nothingIsRecordedWithoutItsApplication() {
    for ending in [".en.txt", ".expected", ".json"] {
      let recorded = Repository.names(in: Self.folder, ending: ending)
      #expect(recorded == (ending == ".en.txt" ? Self.english : Self.names), "\(ending)")
    }
  }

  @Test func allInOneFileSaysTheSame() throws {
    let expected = try Self.names.map { name in
      let lines = try Self.application(name).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      return "{" + lines.dropFirst().dropLast().joined(separator: " ") + "}"
    }
    let url = Repository.applications.appending(path: "all.jsonl")
    try Golden.check(expected.joined(separator: "\n") + "\n", url)
  }

  @Test(arguments: names) func theKeysStandInTheOrderOfTheVocabulary(_ name: String) throws {
    let vocabulary = try Repository.program().vocabulary
    let keys = try Self.application(name).split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  \"") else { return nil }
      return line.dropFirst(3).split(separator: "\"").first.map { String($0) }
    }
    let places = keys.map { key in
      vocabulary.inputs.firstIndex { $0.identifier == key || $0.japanese == key }
    }
    #expect(!places.contains(nil), "\(name)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(name)")
  }
}

/// A line of a file `NAME.expected`: `fee_rate: met 0.95%`, `fee_rate needs: program`,
/// `route_financial undefined: interest_coverage`, `acceptable unstated: scheme_terms.longest_grace`.
private struct Expectation {
  let decision: String
  let part: String?
  let expected: String

  static func read(_ url: URL) throws -> [Expectation] {
    try Repository.lines(url).filter { !$0.hasPrefix("#") }.map { line in
      let sides = line.components(separatedBy: ": ")
      let subject = sides[0].split(separator: " ").map { String($0) }
      try #require(sides.count == 2 && (1...2).contains(subject.count), "\(url.lastPathComponent): \(line)")
      return Expectation(decision: subject[0], part: subject.dropFirst().first, expected: sides[1])
    }
  }

  func found(in outcome: Outcome) -> String {
    switch part {
    case nil: outcome.brief
    case "needs": outcome.needs.joined(separator: ", ")
    case "undefined": outcome.undefined.map(\.at).sorted().joined(separator: ", ")
    case "unstated": outcome.unstated.map(\.at).sorted().joined(separator: ", ")
    case let part?: "no such part: \(part)"
    }
  }
}
