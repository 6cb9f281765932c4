import Evaluator
import Foundation
import RulesDSL
import ShinsaRules
import Testing

/// Cases that associations and authorities have published, as applications with the decisions that they expect.
@Suite struct PublishedCasesTests {
  static let cases = Repository.golden.appending(path: "published/cases.jsonl")
  static let unmapped = Repository.golden.appending(path: "published/unmapped.jsonl")
  /// Where the cases come from: beside the repository, not in it.
  static let published = Repository.url.deletingLastPathComponent().appending(path: "shared/cases/published.jsonl")

  static func read<Line: Decodable>(_ url: URL) throws -> [Line] {
    try Repository.lines(url).map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  /// The rule book of an association, with decisions for the amounts and columns that cases tell beside the result.
  static func program(_ association: String) throws -> Program {
    let parts = try Repository.text(Repository.golden.appending(path: "published/parts.rules"))
    let book = try #require(ShinsaRules.files(of: association), "no association \(association)")
    return Program(try RuleBook(book + [RuleSource(name: "parts.rules", text: parts)]))
  }

  @Test func everyCaseIsDecidedAsPublished() throws {
    let cases: [Case] = try Self.read(Self.cases)
    let programs = try Dictionary(
      uniqueKeysWithValues: Set(cases.map(\.book)).map { ($0, try Self.program($0)) })
    for line in cases {
      let program = try #require(programs[line.book])
      let decision = try program.decide(line.application.facts)
      for (identifier, expected) in line.expected {
        let outcome = try #require(decision[identifier], "\(line.case): no decision \(identifier)")
        #expect(expected.isMet(by: outcome), "\(line.case) \(identifier): \(outcome.brief), expected \(expected)")
      }
    }
    print("\(Set(cases.map(\.case)).count) published cases in \(cases.count) applications")
    #expect(!cases.isEmpty)
  }

  @Test func everyPublishedCaseIsInOneOfTheTwoLists() throws {
    let covered = Set(try (Self.read(Self.cases) as [Case]).map(\.case))
    let left: [Unmapped] = try Self.read(Self.unmapped)
    #expect(Set(left.map(\.case)).count == left.count)
    #expect(left.allSatisfy { !$0.why.isEmpty })
    #expect(covered.isDisjoint(with: left.map(\.case)))
    guard FileManager.default.fileExists(atPath: Self.published.path()) else {
      print("skipped: \(Self.published.path()) is not there, so the lists are not compared with it")
      return
    }
    let published: [Published] = try Self.read(Self.published)
    #expect(Set(published.map(\.id)) == covered.union(left.map(\.case)))
  }
}

private struct Published: Decodable { let id: String }

private struct Unmapped: Decodable {
  let `case`: String
  let why: String
}

private struct Case: Decodable {
  let `case`: String
  let association: String?
  let application: ApplicationJSON
  let expected: [String: Expected]

  /// Whose rules decide it.
  var book: String { association ?? ShinsaRules.standardAssociation }
}

private struct Expected: Decodable {
  enum Value: Decodable, Equatable {
    case truth(Bool)
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let truth = try? value.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    init(_ amount: Amount) {
      switch amount {
      case .truth(let truth): self = .truth(truth)
      case .number(let quantity) where quantity.unit.isWhole && quantity.number.isInteger:
        self = .number(Int(quantity.number.numerator))
      default: self = .text(amount.brief)
      }
    }
  }

  let status: String
  let value: Value?
  let applicable: Bool?

  func isMet(by outcome: Outcome) -> Bool {
    status == outcome.status.rawValue && value == outcome.value.map { Value($0) }
      && (applicable ?? true) == outcome.isApplicable
  }
}
