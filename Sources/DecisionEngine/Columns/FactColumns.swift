import RulesDSL

/// Facts of many applications, a column a fact: what a portfolio, a data frame or an Arrow table holds.
///
///     var facts = FactColumns(count: 3)
///     try facts.add("employees", .whole([250, 12, 301]))
///     try facts.add("industry", .members([0, 1, 0], of: ["manufacturing_etc", "wholesale"]))
///     try facts.add("capital", .whole([300_000_000, 0, 1]), isKnown: [true, false, true])
public struct FactColumns: Sendable {
  /// The values of a fact, one a row; those of rows in which it isn't known say nothing.
  public enum Values: Sendable {
    /// Yen, people, times, months, days or plain numbers.
    case whole([Int64])
    /// Numerators over one denominator above zero: 1.15% as 115 over 10,000.
    case fractions([Int64], over: Int64)
    /// Places in a list of names, Japanese names or identifiers of a choice's members.
    case members([Int32], of: [String])
    /// Yes and no, and judgements.
    case truths([Bool])
    /// Days since 1970-01-01.
    case days([Int32])

    var count: Int {
      switch self {
      case .whole(let numbers), .fractions(let numbers, _): numbers.count
      case .members(let members, _): members.count
      case .truths(let truths): truths.count
      case .days(let days): days.count
      }
    }
  }

  struct Column: Sendable {
    var fact: String
    var values: Values
    /// nil where all are.
    var isKnown: [Bool]?
  }

  /// How many applications there are.
  public let count: Int
  private(set) var columns: [Column] = []

  /// So many applications of which nothing is known yet; a count below zero is a mistake of the program.
  public init(count: Int) {
    precondition(count >= 0, "there can't be fewer applications than none")
    self.count = count
  }

  /// Adds a fact under either of its names; `isKnown` says in which rows it is. Throws where the lists are not as long
  /// as there are applications, or the denominator is not above zero. Whether the rules have such a fact is seen when
  /// they decide.
  public mutating func add(_ fact: String, _ values: Values, isKnown: [Bool]? = nil) throws(ColumnError) {
    for length in [values.count, isKnown?.count ?? count] where length != count {
      throw ColumnError(fact: fact, kind: .length(length, of: count))
    }
    if case .fractions(_, let bottom) = values, bottom <= 0 { throw ColumnError(fact: fact, kind: .denominator) }
    columns.append(Column(fact: fact, values: values, isKnown: isKnown))
  }
}

extension FactColumns {
  /// The columns of facts that some rules know.
  package func known(to program: Program) -> FactColumns {
    var result = self
    result.columns.removeAll { program.vocabulary.given(named: $0.fact) == nil }
    return result
  }
}

extension Program {
  /// One application of some columns, to be explained: its facts in the form that `explain` takes. `row` counts from 0.
  public func facts(_ columns: FactColumns, at row: Int) -> Facts {
    Facts(
      columns.columns.compactMap { column in
        guard column.isKnown?[row] ?? true else { return nil }
        let type = vocabulary.fact(named: column.fact).map { rules.facts[$0].type }
        return (column.fact, column.values.entry(at: row, type.flatMap { Unit($0) } ?? .number))
      })
  }
}

extension FactColumns.Values {
  fileprivate func entry(at row: Int, _ unit: Unit) -> Facts.Entry {
    switch self {
    case .whole(let numbers): return .quantity(Quantity(number: Rational(Int(numbers[row])), unit: unit))
    case .fractions(let tops, let bottom):
      let number = Rational(Int128(tops[row]), over: Int128(bottom)) ?? .zero
      return .quantity(Quantity(number: number, unit: unit))
    case .members(let members, let names):
      let index = Int(members[row])
      return .text(names.indices.contains(index) ? names[index] : String(index))
    case .truths(let truths): return .truth(truths[row])
    case .days(let days): return .date(CalendarDate(dayNumber: days[row]))
    }
  }
}

/// A column that can't be what it says it is.
public struct ColumnError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What it isn't.
  public enum Kind: Sendable, Hashable {
    /// The column has so many rows, and there are so many applications.
    case length(Int, of: Int)
    /// The denominator is not above zero.
    case denominator
    /// There is no such fact; the nearest name, where one is near.
    case unknownFact(nearest: String?)
    /// The rules decide it.
    case isDecided
    /// It has other values, as the type says.
    case wrongType(String)
    /// The choice has no such member.
    case unknownMember(String)
    /// It has a column already.
    case givenTwice
    /// There is no such decision; the nearest name, where one is near.
    case unknownDecision(nearest: String?)
  }

  /// The name of the column or decision, as it was given.
  public let fact: String
  public let kind: Kind

  package init(fact: String, kind: Kind) {
    (self.fact, self.kind) = (fact, kind)
  }

  public var description: String {
    switch kind {
    case .length(let found, let expected): "the column “\(fact)” has \(found) rows of \(expected)"
    case .denominator: "the denominator of the column “\(fact)” is not above zero"
    case .unknownFact(let nearest): "there is no fact “\(fact)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .isDecided: "“\(fact)” is decided by the rules and can't be given"
    case .wrongType(let type): "the column “\(fact)” must be \(type)"
    case .unknownMember(let name): "“\(name)” is no member of the choice of “\(fact)”"
    case .givenTwice: "the fact “\(fact)” has a column already"
    case .unknownDecision(let nearest):
      "there is no decision “\(fact)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    }
  }
}
