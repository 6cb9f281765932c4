import RulesDSL

/// Draws applications for a rule book: values at and beside every bound that it writes out, and facts that are missing.
package struct Applications {
  /// By fact, what may be given; empty of what isn't.
  private let values: [[Value]]

  package init(_ rules: CheckedRules) {
    var literals = Literals()
    rules.facts.forEach { literals.collect($0) }
    rules.tables.forEach { literals.collect($0) }
    rules.consistencies.flatMap(\.conditions).forEach { literals.collect($0) }
    var days = literals.days
    for period in rules.facts.map(\.provenance.period) + rules.tables.map(\.provenance.period)
      + rules.tables.flatMap({ $0.rows.map(\.period) })
    {
      days += [period.from, period.until].compactMap { $0 }
    }
    values = rules.facts.map { fact in
      guard fact.isGiven else { return [] }
      let all = Applications.values(of: fact, rules, literals, days)
      let allowed = fact.range.flatMap { $0.values(of: fact.type, rules.choices) }
      return all.filter { allowed?.contains($0) ?? true }
    }
  }

  private static func values(
    of fact: Fact, _ rules: CheckedRules, _ literals: Literals, _ days: [CalendarDate]
  ) -> [Value] {
    switch fact.type {
    case .text: return []
    case .yesNo: return [.truth(true), .truth(false)]
    case .choice(let choice): return rules.choices[choice].members.indices.map { .choice($0) }
    case .date:
      let around = days.flatMap { [$0.previous, $0, $0.next, $0.later(months: 1) ?? $0, $0.later(months: -13) ?? $0] }
      return distinct(around.filter { (CalendarDate.first...CalendarDate.last).contains($0) }).map { .date($0) }
    default:
      let unit = fact.type.isWhole ? Rational.one : Rational(1, over: 1000) ?? .one
      let bounds = (literals.numbers[fact.type.dimension ?? .pure] ?? []) + Applications.ends(of: fact)
      var numbers = bounds.flatMap { [$0.minus(unit), $0, $0.plus(unit)] }.compactMap { $0 } + [.zero, unit]
      numbers += [largest, largest.negated]
      if !fact.type.isWhole { numbers += [Rational(1, over: 3) ?? .one, Rational(1, over: Int128(mostLarge)) ?? .one] }
      return distinct(numbers.filter { !fact.type.isWhole || $0.isInteger }.filter { $0.magnitude <= largest })
        .map { .number($0) }
    }
  }

  private static let mostLarge = 1_000_000_000_000_000_000
  private static let largest = Rational(mostLarge)

  private static func ends(of fact: Fact) -> [Rational] {
    (fact.range?.operands ?? []).compactMap { if case .literal(.number(let number)) = $0.kind { number } else { nil } }
  }

  private static func distinct<Element: Hashable & Comparable>(_ list: [Element]) -> [Element] { Set(list).sorted() }

  /// By fact; one application has most of its facts, another few.
  package func draw(_ random: inout Seeded) -> [Value?] { part(of: whole(&random), &random) }

  /// Every fact that has a value to be given.
  package func whole(_ random: inout Seeded) -> [Value?] {
    values.map { $0.isEmpty ? nil : $0[random.below($0.count)] }
  }

  /// Whether a fact is missing.
  func lacks(_ given: [Value?]) -> Bool { zip(values, given).contains { !$0.isEmpty && $1 == nil } }

  package func part(of whole: [Value?], _ random: inout Seeded) -> [Value?] {
    let missing = [0, 5, 20, 40, 60, 85][random.below(6)]
    return whole.map { random.chance(missing) ? nil : $0 }
  }
}

/// What is written out in rules.
private struct Literals: DefinitionWalk {
  var numbers: [Dimension: [Rational]] = [:]
  var days: [CalendarDate] = []

  mutating func add(_ reference: Reference) {}

  mutating func add(_ literal: Value, of type: ValueType?) {
    switch literal {
    case .number(let number):
      guard let dimension = type?.dimension, !(numbers[dimension]?.contains(number) ?? false) else { return }
      numbers[dimension, default: []].append(number)
    case .date(let date): days.append(date)
    case .choice, .truth: break
    }
  }
}
