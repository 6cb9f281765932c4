import Evaluator

extension Outcome {
  /// `met 0.95%`, `unmet (not in force)`: an outcome as the expectations of the applications write it.
  var brief: String {
    [status.rawValue, value?.brief, inapplicability.map { "(\($0.rawValue))" }].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension Amount {
  var brief: String {
    switch self {
    case .number(let quantity) where quantity.isRoundedInText: "\(quantity.number)"
    case .number(let quantity) where quantity.unit.isWhole: "\(quantity.number)"
    case .number(let quantity): quantity.text(.japanese)
    case .member(let member): member.identifier
    case .date(let date): "\(date)"
    case .truth(let truth): "\(truth)"
    }
  }
}
