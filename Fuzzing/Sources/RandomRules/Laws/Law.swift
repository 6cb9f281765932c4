import Evaluator
import RulesDSL

/// What must hold of every rule book and every application.
public enum Law: String, CaseIterable, Sendable {
  case accepted = "the checker accepts a sound book"
  case total = "every decision ends without an error"
  case agreement = "the engine agrees with the independent evaluator, number for number"
  case monotone = "more facts never turn a decision"
  case order = "the order of files, statements, bullets and rows means nothing"
  case spelling = "units, width, names and language of the text mean nothing"
  case formatting = "formatting keeps the meaning, is the same when done again, and the way to English leads back"
  case needs = "an undetermined decision names what is missing, and nothing else decides it"
  case trace = "what the trace cites in so many words gives the decision again"
  case necessity = "other values of what the trace cites can change the decision, if anything can"
  case analysis = "the checker finds every gap, meeting and empty condition of a table or block, and invents none"
}

/// A law that did not hold.
struct Violation: Error {
  var law: Law
  var message: String
}

/// An application, another that says more, and what chance decides besides.
struct Sample {
  var application: Application
  var extended: Application
  var seed: UInt64
}

extension Outcome {
  /// What must be the same however rules are written and ordered.
  var essence: String {
    var parts = [identifier, status.rawValue, inapplicability?.rawValue ?? "", Set(needs).sorted().description]
    if let value { parts.append(String(describing: value)) }
    return parts.joined(separator: " ")
  }
}
