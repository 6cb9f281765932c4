import ApplicationFiles
import Evaluator
import Foundation
import RulesDSL
import Workloads

/// `w1 cold`: in a fresh process, the milliseconds that loading the rules and the first decision take.
/// `w1 check`: decides all applications and fails where one is decided wrongly.
/// `w1 measure`: decisions and explanations a second. Both write JSON.
@main
struct W1 {
  static func main() throws {
    switch CommandLine.arguments.dropFirst().first {
    case "cold": try cold()
    case "check": try check()
    case "measure": try measure()
    default:
      print("usage: w1 cold | check | measure")
      exit(2)
    }
  }

  private static func workload() throws -> W1Workload { try W1Workload.whole() ?? W1Workload.sample() }

  private static func cold() throws {
    var program: Program?
    let load = try Measuring.milliseconds { program = try W1Workload.program() }
    guard let program else { return }
    let facts = try W1Workload.sample().facts[0]
    let first = try Measuring.milliseconds { blackHole(try program.decide(facts)) }
    print("{\"load_ms\": \(load), \"first_decision_ms\": \(first)}")
  }

  private static func check() throws {
    let workload = try workload()
    let wrong = try workload.wrong(W1Workload.program())
    print("W1: \(wrong.count) of \(workload.facts.count) decisions are wrong")
    for number in wrong.prefix(3) { print("  application \(number), expected \(workload.expected[number])") }
    if !wrong.isEmpty { exit(1) }
  }

  private static func measure() throws {
    let rules = try W1Workload.rules()
    let load = Measuring.median(
      try (0..<21).map { _ in try Measuring.milliseconds { blackHole(Program(try RuleBook([rules]))) } })
    let program = try W1Workload.program()
    let workload = try workload()
    let count = workload.facts.count
    let part = workload.facts.prefix(2_000)
    let rates: [(String, Double)] = [
      (
        "decide_per_s",
        try Measuring.rate(of: part.count) { for facts in part { blackHole(try program.decide(facts)) } }
      ),
      ("from_text_per_s", try Measuring.rate(of: count) { try decideFile(workload.applications, program) }),
      (
        "explain_per_s",
        try Measuring.rate(of: part.count) {
          for facts in part { blackHole(try program.explain(facts).reasons(.japanese)) }
        }
      ),
      (
        "json_per_s",
        try Measuring.rate(of: part.count) {
          for facts in part { blackHole(try program.explain(facts).json()) }
        }
      ),
    ]
    let wrong = try workload.wrong(program).count
    let parts = rates.map { "\"\($0.0)\": \($0.1.rounded())" }.joined(separator: ", ")
    print("{\"rules_load_ms\": \(load), \(parts), \"wrong\": \(wrong), \"checked\": \(count)}")
  }

  /// As the command does it: read, decide, next.
  private static func decideFile(_ file: URL, _ program: Program) throws {
    for case .application(let application) in try ApplicationReader(path: file.path) {
      blackHole(try program.decide(application.facts))
    }
  }
}
