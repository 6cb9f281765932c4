import ApplicationFiles
import Evaluator
import RulesDSL

extension Program {
  /// What the rules take in a column of a sheet with this header: found by offering them such a fact.
  func column(_ header: String, _ language: Language) -> ColumnKind {
    let problems = problems(header, .truth(true))
    for problem in problems {
      switch problem.kind {
      case .unknownKey, .isDecided:
        return .refused(BilingualText(problem.message(.japanese), problem.message(.english)))
      case .wrongType: return .value
      default: break
      }
    }
    return .truth
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
