import Evaluator
import RulesDSL

/// What a trace names as decisive: enough for the decision, and able to change it.
extension Trial {
  /// The facts that a decided condition's trace cites decide it by themselves.
  func checkTrace(_ application: Application, _ maker: inout FactMaker) throws(Violation) {
    guard
      let explanation = try decide(plain, application, &maker).explanation,
      let chosen = maker.dice.pickAny(explanation.decision.outcomes.filter { $0.isDecidedCondition && $0.isApplicable })
    else { return }
    let facts = Citations(meant, explanation).facts(of: chosen.identifier)
    let cited = application.keeping(facts)
    let again = try decide(plain, cited, &maker).decision?[chosen.identifier]
    if again?.status == chosen.status { return }
    throw Violation(
      law: .trace, message: "\(chosen.essence)\n\(again?.essence ?? "")\ncited: \(book.japanese(facts))")
  }

  /// What came of the search for other values of the cited facts, under which they do not give the decision.
  enum Change {
    case found
    /// Every choice of sample values was tried: the decision can't turn out otherwise at all.
    case isConstant
    case notFound
  }

  /// nil where nothing is decided or nothing cited.
  func searchChange(_ sample: Sample) throws(Violation) -> Change? {
    var maker = FactMaker(book, seed: sample.seed)
    guard let explanation = try decide(plain, sample.application, &maker).explanation,
      let chosen = maker.dice.pickAny(explanation.decision.outcomes.filter(\.isDecidedCondition))
    else { return nil }
    let facts = Citations(meant, explanation).facts(of: chosen.identifier).sorted()
    guard !facts.isEmpty else { return nil }
    let sides = facts.map { book.sampleValues(of: $0) }
    var changed = Application(given: [:], date: nil)
    func isChanged(_ maker: inout FactMaker) throws(Violation) -> Bool {
      // A refused application has no decision that could differ.
      guard let decision = try decide(plain, changed, &maker).decision else { return false }
      return decision[chosen.identifier]?.status != chosen.status
    }
    for _ in 0..<200 {
      for (fact, side) in zip(facts, sides) { changed.given[fact] = maker.dice.pick(side) }
      if try isChanged(&maker) { return .found }
    }
    let count = sides.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).overflow ? .max : $0 * $1.count }
    guard count <= 2_000 else { return .notFound }
    for index in 0..<count {
      var rest = index
      for (fact, side) in zip(facts, sides) {
        changed.given[fact] = side[rest % side.count]
        rest /= side.count
      }
      if try isChanged(&maker) { return .found }
    }
    try checkConstant(chosen, &maker)
    return .isConstant
  }

  /// Whatever the facts are, the decision is the same: then nothing that a trace could name changes it.
  private func checkConstant(_ chosen: Outcome, _ maker: inout FactMaker) throws(Violation) {
    for _ in 0..<40 {
      let other = maker.completed(Application(given: [:], date: nil))
      let outcome = try decide(plain, other, &maker).decision?[chosen.identifier]
      guard let outcome, outcome.status != chosen.status, outcome.status != .undetermined else { continue }
      throw Violation(
        law: .necessity,
        message: "no value of the cited facts changes it, others do: \(chosen.essence)\n\(outcome.essence)")
    }
  }
}

extension Outcome {
  var isDecidedCondition: Bool { status != .undetermined && !isValued }
}

extension Application {
  /// Only what it says of these facts.
  func keeping(_ facts: Set<Int>) -> Application {
    Application(given: given.filter { facts.contains($0.key) }, date: date)
  }
}

extension Book {
  func japanese(_ facts: Set<Int>) -> String {
    facts.sorted().map { self.facts[$0].name.japanese }.joined(separator: "、")
  }
}
