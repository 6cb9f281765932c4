import ApplicationFiles
import Evaluator
import RulesDSL

extension Program {
  /// What the rules take in a column of a sheet with this header: found by offering them such a fact.
  func column(_ header: String) -> ColumnKind {
    let problems = problems(header, .truth(true))
    for problem in problems {
      let message = BilingualText(problem.message(.japanese, in: .sheet), problem.message(.english, in: .sheet))
      switch problem.kind {
      case .unknownKey(let nearest): return .unknown(message, isNear: nearest != nil)
      case .opposite, .unitInName: return .unknown(message, isNear: true)
      case .isDecided: return .refused(message)
      default: break
      }
    }
    return .fact(vocabulary.identifier(of: header) ?? header)
  }

  private func problems(_ key: String, _ entry: Facts.Entry) -> [EvaluationError.Problem] {
    do throws(EvaluationError) {
      _ = try explain(Facts([(key: key, entry: entry)]))
      return []
    } catch {
      return error.problems
    }
  }
}
