import RulesDSL

/// A mistake put into the independent evaluator on purpose, to see that the laws find it.
public enum Flaw: CaseIterable, Sendable {
  /// 未満 and 超 are read as 以下 and 以上.
  case everyBoundIsInclusive
  /// 該当なし is read as 対象外, whatever it says.
  case noRowIsNeverUnmet
  /// A rule is in force on the day after its last.
  case periodsEndADayLate
  /// A fact that was not given counts as なし.
  case unknownIsNo
  /// 充足か未詳 is read as 充足.
  case unstatedIsNeverMet
  /// 2つ以上 is read as いずれか.
  case oneIsEnough
  /// A day that a month lacks is looked for in the next.
  case monthsRunOver
  /// A missing number can be anything.
  case missingHasNoRange
  /// 準用 takes nothing over.
  case nothingIsFollowed
  /// An association's lines are left out.
  case nothingIsAdded
  /// One line of a 整合 is enough to refuse an application.
  case oneLineContradicts
}

/// An evaluator of books that has nothing in common with the engine: it reads no text, knows no order of evaluation
/// and takes no shortcuts. Each function says what the language guide and the decisions say.
final class Meaning {
  let book: Book
  let given: [Int: Literal]
  let date: CalendarDate?
  let flaw: Flaw?
  /// Whether a number took more than 62 bits, so that the engine may have found a result too large.
  private(set) var sawHuge = false
  /// Two exceptions that exclude each other held together.
  private(set) var sawConflict = false

  private var conditions: [Outlook?]
  private var values: [Finding?]
  private var uses: [Use?]

  init(_ book: Book, given: [Int: Literal], on date: CalendarDate?, _ flaw: Flaw? = nil) {
    self.flaw = flaw
    self.book = book
    self.given = given
    self.date = date
    conditions = Array(repeating: nil, count: book.facts.count)
    values = Array(repeating: nil, count: book.facts.count)
    uses = Array(repeating: nil, count: book.tables.count)
  }

  // MARK: Facts

  func outlook(of index: Int) -> Outlook {
    if let known = conditions[index] { return known }
    let fact = book.facts[index]
    let guards = guards(of: fact)
    var result = Outlook(.leaves)
    if mayTakePart(guards) {
      switch fact.body {
      case .condition(let condition): result = outlook(of: condition)
      case .principle(let principle):
        let (outcomes, doubts) = outcomes(of: principle)
        result = .one(
          of: outcomes.map { outcome in
            guard case .condition(let condition) = outcome else { preconditionFailure("a condition, not a value") }
            return outlook(of: condition)
          }, doubts)
      case .followed(let item, let scheme):
        result = book.entry(item, ofScheme: scheme).map { outlook(of: $0) } ?? Outlook(.leaves)
      case .given, .value, .dated: preconditionFailure("a condition is defined by conditions")
      }
      if guards.contains(where: \.isOpen) {
        result = .one(of: [result, Outlook(.leaves)], guards.reduce([]) { $0.union($1.doubts) })
      }
    }
    conditions[index] = result
    return result
  }

  func finding(of index: Int) -> Finding {
    if let known = values[index] { return known }
    let fact = book.facts[index]
    let guards = guards(of: fact)
    var result = Finding.none(.leaving)
    if mayTakePart(guards) {
      switch fact.body {
      case .given: result = given[index].map { .known(Datum($0)) } ?? missing(fact)
      case .value(let expression): result = finding(of: expression)
      case .principle(let principle):
        let (outcomes, doubts) = outcomes(of: principle)
        result = .one(
          of: outcomes.map { outcome in
            guard case .value(let expression) = outcome else { preconditionFailure("a value, not a condition") }
            return finding(of: expression)
          }, doubts)
      case .dated(let dated): result = finding(of: dated)
      case .followed(let item, let scheme):
        result = book.entry(item, ofScheme: scheme).map { finding(of: $0) } ?? .none(.leaving)
      case .condition: preconditionFailure("a value is defined by values")
      }
      if guards.contains(where: \.isOpen) {
        result = .one(of: [result, .none(.leaving)], guards.reduce([]) { $0.union($1.doubts) })
      }
    }
    values[index] = result
    return result
  }

  private func missing(_ fact: Fact) -> Finding {
    if flaw == .unknownIsNo, fact.kind == .yesNo { return .known(.truth(false)) }
    var open = Finding.Open(.waits)
    if fact.kind.dimension != nil, flaw != .missingHasNoRange {
      let interval = fact.range.map { $0.interval(isWhole: fact.kind.isWhole) } ?? .everything
      open.range = Finding.Range(interval, .ofMissing(isWhole: fact.kind.isWhole))
    }
    return .open(open)
  }

  /// The row in force; all of them, and none where days are left out, while the day isn't known.
  private func finding(of dated: Dated) -> Finding {
    let rows = dated.rows.filter { isInForce($0.period).verdicts.contains(.met) }
    let isSettled = rows.contains { isInForce($0.period).verdicts == .met }
    let none = Finding.none(dated.noRow == .unmet && flaw != .noRowIsNeverUnmet ? .failing : .leaving)
    let candidates = rows.map { finding(of: $0.value) } + (dated.noRow != nil && !isSettled ? [none] : [])
    return .one(of: candidates, isSettled ? [] : .waits)
  }

  /// 対象 and 適用; what is not applicable to a rule keeps it out as well.
  private func guards(of fact: Fact) -> [Outlook] {
    [isInForce(fact.period)] + fact.scope.map { outlook(of: $0).withoutLeaving }
  }

  private func mayTakePart(_ guards: [Outlook]) -> Bool { guards.allSatisfy { $0.verdicts.contains(.met) } }

  func isInForce(_ period: Period?) -> Outlook {
    guard let period, period.from != nil || period.until != nil else { return Outlook(.met) }
    guard let date else { return .missing }
    if let from = period.from, date.dayNumber < from.dayNumber { return Outlook(.unmet) }
    let grace: Int32 = flaw == .periodsEndADayLate ? 1 : 0
    if let until = period.until, until.dayNumber + grace < date.dayNumber { return Outlook(.unmet) }
    return Outlook(.met)
  }

  // MARK: Tables, kept between uses

  func use(of table: Int) -> Use {
    if let known = uses[table] { return known }
    let result = findUse(of: table)
    uses[table] = result
    return result
  }

  func noteConflict() { sawConflict = true }

  func note(_ number: BigRational) -> BigRational {
    guard number.bitWidth > 62 else { return number }
    let reduced = number.reduced
    if reduced.bitWidth > 62 { sawHuge = true }
    return reduced
  }
}
