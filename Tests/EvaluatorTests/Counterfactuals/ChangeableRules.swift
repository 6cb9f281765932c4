import Comparing
import RulesDSL

@testable import DecisionEngine
@testable import Evaluator

/// Random rule books whose inputs can all be changed, and applications to them.
struct ChangeableRules {
  let program: Program
  private let applications: Applications
  private var random: Seeded

  init(seed: Int) throws {
    let lines = RichRules(seed: UInt64(seed)).text.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { line in
      line + (ChangeableRules.clause(of: line).map { "\n  変更可 \($0)" } ?? "")
    }.joined(separator: "\n")
    program = Program(try RuleBook([RuleSource(name: "a.rules", text: "規則集 試し (trial)\n  出典 試験\n\n" + text)]))
    applications = Applications(program.rules)
    random = Seeded(UInt64(seed))
  }

  private static func clause(of line: Substring) -> String? {
    guard line.hasPrefix("入力 "), !line.contains("受付日"), let type = line.split(separator: ": ").last else { return nil }
    switch type {
    case "円": return "増減、1円、申込人"
    case "人": return "増減、1人、申込人"
    case "か月": return "増減、1か月、申込人"
    case "割合": return "増減、5%、申込人"
    case "倍率": return "増減、0.1倍、申込人"
    case "日付": return "増減、1日、申込人"
    default: return "申込人"
    }
  }

  /// An application whose facts don't contradict each other; nil where none was drawn.
  mutating func draw() -> Evaluator.Trial? {
    for _ in 0..<20 {
      let given = applications.draw(&random)
      let date = program.ownDate(given)
      guard program.run(given, on: date).contradicted.isEmpty else { continue }
      let decisions = Resting(program.rules, program.plan.steps, for: program.rules.decisions)
      return Evaluator.Trial(program, decisions, given, on: date, Budget(20_000))
    }
    return nil
  }

  mutating func whole() -> [Value?] { applications.whole(&random) }

  func name(_ fact: FactID) -> String { program.rules.facts[fact].name.japanese }

  func told(_ trial: Evaluator.Trial) -> String {
    program.rules.facts.indices.compactMap { fact in
      trial.given[fact].map { "\(name(fact)): \(program.rules.text($0, program.rules.facts[fact].type, .japanese))" }
    }.joined(separator: ", ")
  }
}

extension Program {
  /// How the decisions stand with other facts, decided anew; nil where these contradict each other.
  func standings(_ given: [Value?], _ targets: [Evaluator.Trial.Target]) -> [Evaluator.Trial.Standing]? {
    let (observations, contradicted) = run(given, on: ownDate(given))
    guard contradicted.isEmpty else { return nil }
    return targets.map { target in
      guard case .fact(let fact) = target else { preconditionFailure("decisions are facts") }
      let outcome = Outcome(fact, rules, observations)
      return Evaluator.Trial.Standing(
        status: outcome.status, value: rules.isCondition(fact) ? nil : observations.findings[fact].value)
    }
  }
}
