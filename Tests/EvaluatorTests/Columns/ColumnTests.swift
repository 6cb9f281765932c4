import RulesDSL
import Testing

@testable import Evaluator

/// Columns decide what single applications do.
@Suite struct ColumnTests {
  /// Applications as columns; what a fact has nowhere has no column.
  static func columns(_ rows: [[Value?]], _ program: Program) throws -> FactColumns {
    var columns = FactColumns(count: rows.count)
    for (index, fact) in program.rules.facts.enumerated() where program.rules.isGiven(index) && fact.type != .text {
      let values = rows.map { $0[index] }
      guard values.contains(where: { $0 != nil }) else { continue }
      try columns.add(fact.name.identifier, column(values, fact.type, program), isKnown: values.map { $0 != nil })
    }
    return columns
  }

  private static func column(_ values: [Value?], _ type: ValueType, _ program: Program) -> FactColumns.Values {
    switch type {
    case .yesNo: return .truths(values.map { $0 == .truth(true) })
    case .date:
      return .days(values.map { if case .date(let day)? = $0 { day.dayNumber } else { 0 } })
    case .choice(let choice):
      let names = program.rules.choices[choice].members.map(\.japanese)
      return .members(values.map { if case .choice(let member)? = $0 { Int32(member) } else { -1 } }, of: names)
    default:
      let numbers = values.map { value -> Rational in if case .number(let number)? = value { number } else { .zero } }
      if type.isWhole { return .whole(numbers.map { Int64($0.numerator) }) }
      let bottom: Int128 = 1_000_000
      return .fractions(numbers.map { Int64($0.numerator * (bottom / $0.denominator)) }, over: Int64(bottom))
    }
  }

  /// The rows in which columns and single applications differ, and how.
  static func differences(_ program: Program, _ rows: [[Value?]]) throws -> [String] {
    let decided = try program.decide(columns(rows, program))
    var found: [String] = []
    var counts = decided.counts.map { RuleCounts(identifier: $0.identifier, japanese: $0.japanese) }
    for (row, values) in rows.enumerated() {
      let (observations, contradicted) = program.run(values, on: program.ownDate(values))
      if decided.isRefused[row] != !contradicted.isEmpty {
        found.append("row \(row): refused \(decided.isRefused[row])")
      }
      guard contradicted.isEmpty else { continue }
      for index in counts.indices { try count(counts[index].identifier, program, observations, &counts[index]) }
      for (fact, column) in zip(program.rules.decisions, decided.decisions) {
        let outcome = Outcome(fact, program.rules, observations)
        var value: Value?
        if case .value(let own) = observations.findings[fact] { value = own }
        let own = column.value(at: row, program.rules.facts[fact].type)
        let isSame =
          column.statuses[row] == outcome.status && column.inapplicabilities[row] == outcome.inapplicability
          && own == value
        if !isSame {
          found.append(
            "row \(row), \(column.identifier): \(column.statuses[row]) \(String(describing: own)) "
              + "\(String(describing: column.inapplicabilities[row])), alone \(outcome.status) "
              + "\(String(describing: value)) \(String(describing: outcome.inapplicability))")
        }
      }
    }
    for (own, expected) in zip(decided.counts, counts) where own != expected {
      found.append("\(own), alone \(expected)")
    }
    return found
  }

  private static func count(
    _ identifier: String, _ program: Program, _ observations: Observations, _ counts: inout RuleCounts
  ) throws {
    let fact = try #require(program.rules.facts.firstIndex { $0.name.identifier == identifier && $0.isCondition })
    switch observations.outcomes[fact] {
    case .met: counts.met += 1
    case .notApplicable: counts.notApplicable += 1
    case let open where open.canBeMet: counts.undetermined += 1
    default: counts.unmet += 1
    }
  }

  static func values(_ facts: Facts, _ program: Program) -> [Value?] {
    var reader = FactReader(program.rules, program.vocabulary)
    reader.read(facts)
    return reader.values
  }

  @Test(arguments: 0..<8)
  func randomRuleBooksDecideColumnsAsSingleApplications(batch: Int) throws {
    let rowCount = 300
    for seed in batch * 25..<batch * 25 + 25 {
      let rules = RandomRules(seed: UInt64(seed))
      let program = try rules.trial().program
      var random = Seeded(UInt64(seed) + 7_000_000)
      let rows = (0..<rowCount).map { _ in
        let whole = RandomRules.facts(&random)
        return ColumnTests.values(random.chance(30) ? whole : RandomRules.part(of: whole, &random), program)
      }
      let differences = try ColumnTests.differences(program, rows)
      guard differences.isEmpty else {
        Issue.record("seed \(seed): \(differences.count), \(differences.prefix(5))\n\(rules.text)")
        return
      }
    }
    print("random rule books: 25, applications: \(25 * rowCount), seeds from \(batch * 25)")
  }

  @Test func theShippedRulesDecideColumnsAsSingleApplications() throws {
    let seed: UInt64 = 77
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    var rows: [[Value?]] = []
    for _ in 0..<600 {
      let whole = try applicant.accepted(&random)
      rows.append(ColumnTests.values(random.chance(30) ? whole : RandomRules.part(of: whole, &random), program))
    }
    let differences = try ColumnTests.differences(program, rows)
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(8))")
    print("applications: \(rows.count), seed \(seed)")
  }
}

extension DecisionColumn {
  /// nil where there is none.
  func value(at row: Int, _ type: ValueType) -> Value? {
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
