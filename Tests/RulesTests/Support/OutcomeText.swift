import Evaluator

extension Outcome {
  /// `met 0.95%`, `unmet (not in force)`: an outcome as the expectations of the applications write it.
  var brief: String {
    [status.rawValue, value?.brief, inapplicability.map { "(\($0.rawValue))" }].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension Outcome.Amount {
  var brief: String {
    switch self {
    case .whole(let number): "\(number)"
    case .written(let text, let exact): exact ?? text
    case .member(let identifier): identifier
    case .date(let date): "\(date)"
    case .truth(let truth): "\(truth)"
    }
  }
}
