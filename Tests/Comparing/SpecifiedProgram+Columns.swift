import Evaluator
import RulesDSL
import Specification

/// Many applications decided at once, held against the specification of each.
extension SpecifiedProgram {
  /// Where they differ, each with the row's facts. Rows with a number that their column can't hold are passed over.
  package func columnDifferences(
    _ rows: [(given: [Value?], meaning: Meaning)], _ decisions: [FactID]
  ) throws(ColumnError) -> [(given: [Value?], text: String)] {
    let rows = rows.filter { fit($0.given) }
    let rules = program.rules
    let names = decisions.map { rules.facts[$0].name.identifier }
    let decided = try program.decide(columns(rows.map(\.given)), decisions: names)
    var found: [(given: [Value?], text: String)] = []
    var counts = decided.counts.map { _ in Counts() }
    let counted = decided.counts.map { count in rules.facts.firstIndex { $0.name.identifier == count.identifier } ?? 0 }
    for (row, (given, meaning)) in rows.enumerated() {
      if decided.isRefused[row] != !meaning.broken.isEmpty {
        found.append((given, "refused in columns \(decided.isRefused[row]), specified \(meaning.broken)"))
      }
      guard meaning.broken.isEmpty else { continue }
      for (index, fact) in counted.enumerated() { meaning.facts[fact].count(in: &counts[index]) }
      for (fact, column) in zip(decisions, decided.decisions) where !column.agrees(with: meaning, of: fact, row, rules)
      {
        let own = column.value(at: row, rules.facts[fact].type).map { "\($0)" } ?? ""
        let why = column.inapplicabilities[row].map { "\($0)" } ?? ""
        found.append(
          (given, "\(column.japanese): columns \(column.statuses[row]) \(own) \(why), specified \(meaning.facts[fact])")
        )
      }
    }
    for (own, specified) in zip(decided.counts, counts) where Counts(own) != specified {
      found.append((rows.first?.given ?? [], "columns \(own), specified \(specified)"))
    }
    return found
  }

  /// Numerators of fractions are over this.
  private static let bottom: Int128 = 6_000

  private func fit(_ given: [Value?]) -> Bool {
    zip(program.rules.facts, given).allSatisfy { fact, value in
      guard case .number(let number)? = value else { return true }
      let bottom = fact.type.isWhole ? 1 : SpecifiedProgram.bottom
      return bottom % number.denominator == 0
        && Int64(exactly: number.numerator * (bottom / number.denominator)) != nil
    }
  }

  private func columns(_ rows: [[Value?]]) throws(ColumnError) -> FactColumns {
    var columns = FactColumns(count: rows.count)
    for (fact, definition) in program.rules.facts.enumerated() where definition.isGiven && definition.type != .text {
      let values = rows.map { $0[fact] }
      // What no application says has no column.
      guard values.contains(where: { $0 != nil }) else { continue }
      try columns.add(
        definition.name.identifier, column(values, definition.type), isKnown: values.map { $0 != nil })
    }
    return columns
  }

  private func column(_ values: [Value?], _ type: ValueType) -> FactColumns.Values {
    switch type {
    case .yesNo: return .truths(values.map { $0 == .truth(true) })
    case .date: return .days(values.map { if case .date(let day)? = $0 { day.dayNumber } else { 0 } })
    case .choice(let choice):
      let names = program.rules.choices[choice].members.map(\.identifier)
      return .members(values.map { if case .choice(let member)? = $0 { Int32(member) } else { -1 } }, of: names)
    default:
      let bottom = type.isWhole ? 1 : SpecifiedProgram.bottom
      let tops = values.map { value -> Int64 in
        guard case .number(let number)? = value else { return 0 }
        return Int64(number.numerator * (bottom / number.denominator))
      }
      return type.isWhole ? .whole(tops) : .fractions(tops, over: Int64(bottom))
    }
  }
}

private struct Counts: Equatable {
  var met = 0
  var unmet = 0
  var undetermined = 0
  var notApplicable = 0

  init() {}

  init(_ counts: RuleCounts) {
    (met, unmet, undetermined) = (counts.met, counts.unmet, counts.undetermined)
    notApplicable = counts.notApplicable
  }
}

extension Meaning.Result {
  fileprivate var status: Outcome.Status {
    switch self {
    case .condition(let answer): answer.turns.status
    case .value(.value(.truth(false))), .value(.none): .unmet
    case .value(.value): .met
    case .value(.open): .undetermined
    }
  }

  fileprivate func count(in counts: inout Counts) {
    guard case .condition(let answer) = self else { return }
    switch answer.turns.status {
    case .met: counts.met += 1
    case .undetermined: counts.undetermined += 1
    case .unmet:
      if answer.turns == Turns(notApplicable: true) { counts.notApplicable += 1 } else { counts.unmet += 1 }
    }
  }
}

extension Turns {
  fileprivate var status: Outcome.Status { self == Turns(met: true) ? .met : met ? .undetermined : .unmet }
}

extension DecisionColumn {
  fileprivate func agrees(with meaning: Meaning, of fact: FactID, _ row: Int, _ rules: CheckedRules) -> Bool {
    var known: Known?
    if case .value(.value(let value)) = meaning.facts[fact] { known = value }
    let inapplicability: Outcome.Inapplicability? =
      switch meaning.inapplicability(of: fact) {
      case .notInForce: .notInForce
      case .outOfScope: .outOfScope
      case .noRow, .dash, nil: nil
      }
    return statuses[row] == meaning.facts[fact].status && inapplicabilities[row] == inapplicability
      && value(at: row, rules.facts[fact].type).map { Known($0) } == known
  }

  /// nil where there is none.
  fileprivate func value(at row: Int, _ type: ValueType) -> Value? {
    if let number = large[row] { return .number(number) }
    guard !numerators.isEmpty, hasValue[row] else { return nil }
    switch type {
    case .yesNo: return .truth(numerators[row] == 1)
    case .date: return .date(CalendarDate(dayNumber: Int32(numerators[row])))
    case .choice: return .choice(Int(numerators[row]))
    default: return Rational(Int128(numerators[row]), over: Int128(denominators[row])).map { .number($0) }
    }
  }
}
