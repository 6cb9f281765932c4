import Evaluator
import Foundation
import RulesDSL

/// W1, "screening": the peers' workload, as a rule file and the applications with the decisions that are right.
///
/// The rule file calls its facts as the applications do, so an application is its facts.
public struct W1Workload {
  public let applications: URL
  public let facts: [Facts]
  public let expected: [W1Decision]

  /// Reads `apps.jsonl` and `expected.json` of a folder.
  public init(_ folder: URL) throws {
    applications = folder.appending(path: "apps.jsonl")
    facts = try Applications.facts(in: applications)
    expected = try JSONDecoder().decode(
      [W1Decision].self, from: Data(contentsOf: folder.appending(path: "expected.json")))
  }

  /// All 10,000 applications, which lie beside the repository; nil where they don't.
  public static func whole() throws -> W1Workload? {
    try Repository.peers.map { try W1Workload($0.appending(path: "data")) }
  }

  /// The applications that are kept here: every decision that is reached another way.
  public static func sample() throws -> W1Workload {
    try W1Workload(Repository.benchmarks.appending(path: "W1"))
  }

  public static func rules() throws -> RuleSource {
    let file = Repository.benchmarks.appending(path: "W1/w1.rules")
    return RuleSource(name: "w1.rules", text: try String(contentsOf: file, encoding: .utf8))
  }

  public static func program() throws -> Program {
    Program(try RuleBook([rules()]))
  }

  /// The numbers of the applications that are decided otherwise than they should be.
  public func wrong(_ program: Program) throws -> [Int] {
    precondition(facts.count == expected.count && !facts.isEmpty)
    return try facts.indices.filter { try W1Decision(program.decide(facts[$0])) != expected[$0] }
  }

  /// The same of columns; of each application, only what is no value is looked at, and the fee.
  public func wrongInColumns(_ program: Program) throws -> Int {
    let decided = try program.decide(FactColumns(facts, count: facts.count, of: program))
    return expected.indices.count { row in
      func isMet(_ identifier: String) -> Bool { decided[identifier]?.statuses[row] == .met }
      let reasons = W1Decision.exclusions.filter { isMet($0.0) }.map(\.1).sorted()
      let fee = decided["fee"].map { $0.numerators[row] * 10_000 == $0.denominators[row] * Int64(expected[row].fee) }
      return decided.isRefused[row] || isMet("eligible") != expected[row].isEligible || reasons != expected[row].reasons
        || isMet("waiver") != expected[row].isWaived || isMet("collateral_required") != expected[row].needsCollateral
        || fee != true
    }
  }
}
