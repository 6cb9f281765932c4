import RulesDSL

/// The first of two applications with some of what differs taken over from the second, each decided by the rules.
final class Mixtures {
  let facts: [Comparison.FactDifference]
  /// The facts, then the day and the rules.
  let differences: [Comparison.Cause]
  private let (before, after): (Comparison.Side, Comparison.Side)
  /// What both applications give, as the rules of the first and of the second number it.
  private let given: [(before: [Value?], after: [Value?])]
  private let identifiers: [[String: FactID]]
  private var runs: [Set<Int>: (observations: Observations, isContradicted: Bool)] = [:]

  init(_ before: Comparison.Side, _ after: Comparison.Side) {
    (self.before, self.after) = (before, after)
    let programs = [before.program, after.program]
    let numbers = programs.map { program in
      Dictionary(
        program.rules.facts.enumerated().map { ($0.element.name.identifier, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }
    identifiers = numbers
    given = zip(programs, numbers).map { program, numbers in
      (Mixtures.values(before, program, numbers), Mixtures.values(after, program, numbers))
    }
    var names: [String] = []
    for program in programs {
      let rules = program.rules
      for fact in rules.facts.indices where rules.isGiven(fact) && fact != rules.basisDate {
        names.append(rules.facts[fact].name.identifier)
      }
    }
    var seen: Set<String> = []
    facts = names.filter { seen.insert($0).inserted }.compactMap { name in
      let (own, other) = (before.amount(numbers[0][name]), after.amount(numbers[1][name]))
      return own == other ? nil : Comparison.FactDifference(fact: name, before: own, after: other)
    }
    var differences = facts.map { Comparison.Cause.fact($0.fact) }
    if before.decision.basisDate != after.decision.basisDate { differences.append(.day) }
    if before.program.rulesDigest != after.program.rulesDigest { differences.append(.rules) }
    self.differences = differences
  }

  static func areSame(_ one: Outcome?, _ other: Outcome?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isSame(as: other)
  }

  /// What an application gives, as other rules number it; what they don't know is left out.
  private static func values(_ side: Comparison.Side, _ program: Program, _ numbers: [String: FactID]) -> [Value?] {
    let (own, rules) = (side.program.rules, program.rules)
    if side.program.rulesDigest == program.rulesDigest { return side.explanation.given }
    var values: [Value?] = Array(repeating: nil, count: rules.facts.count)
    for (fact, value) in side.explanation.given.enumerated() {
      guard let value, let number = numbers[own.facts[fact].name.identifier], rules.isGiven(number) else { continue }
      switch (own.facts[fact].type, rules.facts[number].type, value) {
      case (.choice(let from), .choice(let to), .choice(let member)):
        let name = own.choices[from].members[member].identifier
        values[number] = rules.choices[to].members.firstIndex { $0.identifier == name }.map { .choice($0) }
      case (let from, let to, _): if from == to { values[number] = value }
      }
    }
    return values
  }

  // MARK: What a mixture leads to

  private func side(_ taken: Set<Int>) -> (program: Program, index: Int, date: CalendarDate?) {
    let index = taken.contains { differences[$0] == .rules } ? 1 : 0
    let day = taken.contains { differences[$0] == .day } ? after : before
    return (index == 0 ? before.program : after.program, index, day.decision.basisDate)
  }

  private func run(_ taken: Set<Int>) -> (observations: Observations, isContradicted: Bool) {
    if let run = runs[taken] { return run }
    let (program, index, date) = side(taken)
    var values = given[index].before
    for case .fact(let name) in taken.map({ differences[$0] }) {
      if let fact = identifiers[index][name] { values[fact] = given[index].after[fact] }
    }
    if let basis = program.rules.basisDate { values[basis] = date.map { .date($0) } }
    let (observations, contradicted) = program.run(values, on: date)
    runs[taken] = (observations, !contradicted.isEmpty)
    return (observations, !contradicted.isEmpty)
  }

  private func leads(_ taken: Set<Int>, _ decision: String, to wanted: Outcome?) -> Bool {
    let (observations, isContradicted) = run(taken)
    let (program, index, _) = side(taken)
    guard !isContradicted else { return false }
    let fact = identifiers[index][decision].flatMap { program.rules.facts[$0].kind == .decision ? $0 : nil }
    return Mixtures.areSame(fact.map { Outcome($0, program.rules, observations) }, wanted)
  }

  // MARK: What causes what

  /// A single difference where one is enough, or else as few as are left when they are left out one by one, in order.
  func causes(of decision: String, _ wanted: Outcome?) -> [Int] {
    let all = Set(differences.indices)
    let related = all.filter { isRelated($0, decision) }
    if let alone = related.sorted().first(where: { leads([$0], decision, to: wanted) }) { return [alone] }
    var kept = leads(related, decision, to: wanted) ? related : all
    var isShrinking = true
    while isShrinking {
      isShrinking = false
      for difference in kept.sorted() where leads(kept.subtracting([difference]), decision, to: wanted) {
        kept.remove(difference)
        isShrinking = true
      }
    }
    return smallestPart(of: kept.sorted()) { leads($0, decision, to: wanted) }
  }

  private static let mostInParts = 10

  /// Leaving out two may do where leaving out either doesn't.
  private func smallestPart(of kept: [Int], _ isEnough: (Set<Int>) -> Bool) -> [Int] {
    guard kept.count <= Mixtures.mostInParts else { return kept }
    let parts = (1..<(1 << kept.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    let first = parts.lazy.map { part in kept.indices.filter { part >> $0 & 1 == 1 }.map { kept[$0] } }
      .first { isEnough(Set($0)) }
    return first ?? kept
  }

  /// Whether a decision can rest on it, by the rules of either.
  private func isRelated(_ difference: Int, _ decision: String) -> Bool {
    guard differences[difference] != .rules else { return true }
    return [before.program, after.program].indices.contains { index in
      let rules = (index == 0 ? before.program : after.program).rules
      guard let fact = identifiers[index][decision] else { return false }
      let number: FactID?
      if case .fact(let name) = differences[difference] {
        number = identifiers[index][name]
      } else {
        number = rules.basisDate
      }
      return number.map { foundations(fact, index, rules).contains($0) } ?? false
    }
  }

  private var founded: [[FactID: Set<FactID>]] = [[:], [:]]

  private func foundations(_ decision: FactID, _ index: Int, _ rules: CheckedRules) -> Set<FactID> {
    if let known = founded[index][decision] { return known }
    var references = References()
    references.add(.fact(decision))
    references.followToGiven(rules)
    let found = Set(references.found.compactMap { if case .fact(let fact) = $0 { fact } else { nil } })
    founded[index][decision] = found
    return found
  }

  // MARK: By which rules

  private var explanations: [Set<Int>: Explanation] = [:]

  /// The causes without the day and the rules, and with them; nil where neither is among them.
  func ways(_ causes: [Int]) -> (before: Explanation, after: Explanation)? {
    let facts = causes.filter { if case .fact = differences[$0] { true } else { false } }
    guard facts.count < causes.count else { return nil }
    return (explanation(Set(facts)), explanation(Set(causes)))
  }

  private func explanation(_ taken: Set<Int>) -> Explanation {
    if let known = explanations[taken] { return known }
    let (program, observations) = (side(taken).program, run(taken).observations)
    let explanation = Explanation(Examination(program, observations))
    explanations[taken] = explanation
    return explanation
  }
}

extension Comparison.Side {
  /// What the application gives; of the day the one that counts is told apart.
  fileprivate func amount(_ fact: FactID?) -> Amount? {
    guard let fact, let value = explanation.given[fact] else { return nil }
    return Amount(value, program.rules.facts[fact].type, program.rules)
  }
}
