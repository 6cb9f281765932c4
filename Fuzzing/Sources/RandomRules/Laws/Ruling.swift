import Evaluator

/// What becomes of an application.
enum Ruling {
  case decided(Explanation)
  /// The consistency statements that it breaks.
  case refused([EvaluationError.Inconsistency])

  var explanation: Explanation? { if case .decided(let explanation) = self { explanation } else { nil } }
  var decision: Decision? { explanation?.decision }

  /// By name; none where it is decided.
  var broken: Set<String> {
    if case .refused(let statements) = self { Set(statements.map(\.rule)) } else { [] }
  }
}

extension Trial {
  func decide(
    _ program: Program, _ application: Application, _ maker: inout FactMaker
  ) throws(Violation) -> Ruling {
    do throws(EvaluationError) {
      return .decided(try program.explain(maker.facts(application), on: application.date))
    } catch {
      let broken = error.problems.compactMap { problem -> EvaluationError.Inconsistency? in
        if case .inconsistent(let statement) = problem.kind { statement } else { nil }
      }
      if broken.count == error.problems.count { return .refused(broken) }
      throw Violation(law: .total, message: error.problems.map { $0.message(.japanese) }.joined(separator: "\n"))
    }
  }

  /// The facts that a refusal names break the statement by themselves.
  func checkRefusal(_ application: Application, _ ruling: Ruling, _ maker: inout FactMaker) throws(Violation) {
    guard case .refused(let statements) = ruling else { return }
    for statement in statements {
      let named = Set(book.facts.indices.filter { statement.identifiers.contains(book.facts[$0].name.identifier) })
      let again = try decide(plain, application.keeping(named), &maker)
      guard again.broken.contains(statement.rule) else {
        throw Violation(law: .trace, message: "\(statement.rule) isn't broken by \(book.japanese(named)) alone")
      }
    }
  }
}
