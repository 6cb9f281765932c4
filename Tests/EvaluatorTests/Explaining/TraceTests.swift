import Evaluator
import RulesDSL
import Testing

/// The trace is true: what it shows as applied was applied, and nothing else.
@Suite struct TraceTests {
  static func reason(_ text: String, _ facts: Facts, on date: String? = nil) throws -> Reason {
    let program = try Trial(text).program
    let explanation = try program.explain(facts, on: date.map { try CalendarDate(day: $0) })
    return try #require(explanation.reasons(.japanese, decisions: ["c"]).first)
  }

  static func all(_ reason: Reason) -> [Reason] { [reason] + reason.children.flatMap { all($0) } }

  static func exception(_ title: String, in reason: Reason) -> Reason? {
    all(reason).first { $0.kind == .exception && $0.title.contains(title) }
  }

  @Test func anExceptionOutOfForceIsNotShownAsApplied() throws {
    let facts: Facts = ["a": true, "b": true, "d": false]
    let reason = try TraceTests.reason(PrincipleTests.dated, facts, on: "2024-03-14")
    #expect(reason.mark == .met)
    let exception = try #require(TraceTests.exception("例外", in: reason))
    #expect(exception.mark == .notApplicable)
    #expect(TraceTests.all(exception).contains { $0.remark?.contains("適用期間外") == true })
    #expect(TraceTests.all(reason).contains { $0.identifier == "a" && $0.mark == .met && $0.isDecisive })
  }

  @Test func anExceptionInForceIsShownAsApplied() throws {
    let facts: Facts = ["a": true, "b": true, "d": false]
    let reason = try TraceTests.reason(PrincipleTests.dated, facts, on: "2024-03-15")
    #expect(reason.mark == .unmet)
    #expect(TraceTests.exception("例外", in: reason)?.mark == .met)
    #expect(TraceTests.all(reason).contains { $0.identifier == "d" && $0.mark == .unmet && $0.isDecisive })
  }

  static let ordered = """
    入力 甲 (a): 円
    入力 乙 (b): 人
    結論 丙 (c): 円
      原則 10円
      ただし 一 (one) 優先 1 甲: 1億円以上 のとき 20円
      ただし 二 (two) 優先 2 乙: 10人以上 のとき 30円
    """

  @Test func ofTwoExceptionsThatHoldOnlyTheFirstIsShownAsApplied() throws {
    let reason = try TraceTests.reason(TraceTests.ordered, ["a": 200_000_000, "b": 20])
    #expect(reason.value == "20円")
    #expect(TraceTests.exception("一", in: reason)?.mark == .met)
    let second = try #require(TraceTests.exception("二", in: reason))
    #expect(second.mark == .notApplicable || second.remark != nil)
    #expect(!TraceTests.all(second).contains { $0.isDecisive })
  }

  @Test func aTableOutOfForceSaysSo() throws {
    let text = ScopeTests.table
    let reason = try TraceTests.reason(text, ["a": true, "n": 11], on: "2024-03-14")
    let line = try #require(TraceTests.all(reason).first { $0.kind == .criterion })
    #expect(line.mark == .notApplicable)
    #expect(line.remark?.contains("適用期間外") == true, "\(line.remark ?? "")")
  }

  @Test func aLineMarkedUndeterminedIsOne() throws {
    let facts: Facts = ["a": true, "b": true, "d": false]
    for day in ["2024-03-14", "2024-03-15"] {
      let reason = try TraceTests.reason(PrincipleTests.dated, facts, on: day)
      #expect(!TraceTests.all(reason).contains { $0.mark == .undetermined })
    }
  }

  /// The decision's mark in the trace is the status of its outcome.
  @Test func theTraceAndTheOutcomeSayTheSame() throws {
    let seed: UInt64 = 64
    var random = Seeded(seed)
    var count = 0
    var differences: [String] = []
    for rules in 0..<60 {
      let trial = try RandomRules(seed: UInt64(rules) + 40_000).trial()
      for _ in 0..<6 {
        let facts = RandomRules.part(of: RandomRules.facts(&random), &random)
        let explanation = try trial.program.explain(facts)
        for outcome in explanation.decision.outcomes {
          guard let reason = explanation.reasons(.japanese, decisions: [outcome.identifier]).first else { continue }
          count += 1
          let mark = reason.mark == .notApplicable ? "unmet" : reason.mark?.rawValue
          if mark != outcome.status.rawValue {
            differences.append(
              "\(outcome.identifier) of seed \(rules + 40_000): \(outcome.status), shown as \(mark ?? "-")")
          }
        }
      }
    }
    print("decisions: \(count), seed \(seed)")
    #expect(differences.prefix(3) == [], "\(differences.count) in all")
  }

  /// A block's mark follows from the marks of its lines.
  @Test func aBlocksMarkFollowsFromItsLines() throws {
    let seed: UInt64 = 65
    var random = Seeded(seed)
    var count = 0
    for rules in 0..<40 {
      let trial = try RandomRules(seed: UInt64(rules) + 50_000).trial()
      for _ in 0..<5 {
        let reasons = try trial.program.explain(RandomRules.facts(&random)).reasons(.japanese)
        for block in reasons.flatMap({ TraceTests.all($0) }) where [.all, .any, .none].contains(block.kind) {
          count += 1
          let lines = block.children.compactMap(\.mark).filter { $0 != .notApplicable }
          guard !lines.contains(.undetermined) else { continue }
          let holds: Bool =
            switch block.kind {
            case .all: !lines.contains(.unmet)
            case .any: lines.contains(.met)
            default: !lines.contains(.met)
            }
          #expect(block.mark == (lines.isEmpty ? .notApplicable : holds ? .met : .unmet), "seed \(rules + 50_000)")
        }
      }
    }
    print("blocks: \(count), seed \(seed)")
  }
}
