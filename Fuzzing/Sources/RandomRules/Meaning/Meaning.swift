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
}

/// How 充足か未詳 is read where a fact is missing of which it isn't known here whether it may decide. What the one
/// leaves open and the other decides may be either.
enum Reading { case waiting, accepting }

/// An evaluator of books that has nothing in common with the engine: it reads no text, knows no order of evaluation
/// and takes no shortcuts. Each function says what the language guide and the decisions say.
final class Meaning {
  let book: Book
  let given: [Int: Literal]
  let date: CalendarDate?
  let flaw: Flaw?
  let reading: Reading
  /// Whether arithmetic had no result somewhere, such as a division by zero.
  private(set) var sawNoResult = false
  /// Whether a number took more than 62 bits, so that the engine may have found a result too large.
  private(set) var sawHuge = false
  /// Two exceptions that exclude each other held together.
  private(set) var sawConflict = false

  private var conditions: [Verdicts?]
  private var values: [Finding?]
  private var uses: [Use?]

  init(_ book: Book, given: [Int: Literal], on date: CalendarDate?, _ flaw: Flaw? = nil, _ reading: Reading = .waiting)
  {
    self.flaw = flaw
    self.reading = reading
    self.book = book
    self.given = given
    self.date = date
    conditions = Array(repeating: nil, count: book.facts.count)
    values = Array(repeating: nil, count: book.facts.count)
    uses = Array(repeating: nil, count: book.tables.count)
  }

  // MARK: Facts

  func verdicts(of index: Int) -> Verdicts {
    if let known = conditions[index] { return known }
    let fact = book.facts[index]
    let takesPart = takesPart(fact)
    var result: Verdicts = []
    if takesPart.contains(.met) {
      switch fact.body {
      case .condition(let condition): result = verdicts(of: condition)
      case .principle(let principle):
        for outcome in outcomes(of: principle) {
          if case .condition(let condition) = outcome { result.formUnion(verdicts(of: condition)) }
        }
      case .given, .value, .dated: preconditionFailure("a condition is defined by conditions")
      }
    }
    if takesPart != .met { result.formUnion(.leaves) }
    conditions[index] = result
    return result
  }

  func finding(of index: Int) -> Finding {
    if let known = values[index] { return known }
    let fact = book.facts[index]
    var result: Finding
    switch fact.body {
    case .given:
      result = given[index].map { .known(Datum($0)) } ?? .open(mayBeNone: false)
      if flaw == .unknownIsNo, given[index] == nil, fact.kind == .yesNo { result = .known(.truth(false)) }
    case .value(let expression): result = finding(of: expression)
    case .principle(let principle):
      result = .one(
        of: outcomes(of: principle).map { outcome in
          guard case .value(let expression) = outcome else { preconditionFailure("a value is defined by values") }
          return finding(of: expression)
        })
    case .dated(let dated): result = finding(of: dated)
    case .condition: preconditionFailure("a value is defined by values")
    }
    let takesPart = takesPart(fact)
    if !takesPart.contains(.met) {
      result = .none(.leaving)
    } else if takesPart != .met {
      result = .one(of: [result, .none(.leaving)])
    }
    values[index] = result
    return result
  }

  /// The row in force; all of them, and none where days are left out, while the day isn't known.
  private func finding(of dated: Dated) -> Finding {
    let rows = dated.rows.filter { isInForce($0.period).contains(.met) }
    let isSettled = rows.contains { isInForce($0.period) == .met }
    let none = Finding.none(dated.noRow == .unmet && flaw != .noRowIsNeverUnmet ? .failing : .leaving)
    return .one(of: rows.map { finding(of: $0.value) } + (dated.noRow != nil && !isSettled ? [none] : []))
  }

  /// 対象 and 適用: met where the rule takes part; what is not applicable to it keeps it out as well.
  private func takesPart(_ fact: Fact) -> Verdicts {
    let guards = [isInForce(fact.period)] + fact.scope.map { verdicts(of: $0) }
    return Verdicts.all([.met] + guards.map { $0.contains(.leaves) ? $0.subtracting(.leaves).union(.unmet) : $0 })
  }

  func isInForce(_ period: Period?) -> Verdicts {
    guard let period, period.from != nil || period.until != nil else { return .met }
    guard let date else { return .unknown }
    if let from = period.from, date.dayNumber < from.dayNumber { return .unmet }
    let grace: Int32 = flaw == .periodsEndADayLate ? 1 : 0
    if let until = period.until, until.dayNumber + grace < date.dayNumber { return .unmet }
    return .met
  }

  /// What may be the outcome of 原則 and ただし: every way in which the guards may turn out is tried.
  private func outcomes(of principle: Principle) -> [Principle.Outcome] {
    let exceptions = principle.exceptions
    let guards = exceptions.map { exception -> [Bool] in
      let (holds, inForce) = (verdicts(of: exception.guarding), isInForce(exception.period))
      let mayHold = holds.contains(.met) && inForce.contains(.met)
      let mayNot = holds != .met || inForce != .met
      return (mayHold ? [true] : []) + (mayNot ? [false] : [])
    }
    var found: [Int: Principle.Outcome] = [:]
    func visit(_ next: Int, _ holding: [Int]) {
      guard next < exceptions.count else {
        let first = holding.map { exceptions[$0].priority ?? .max }.min()
        let chosen = holding.filter { (exceptions[$0].priority ?? .max) == first }
        if chosen.count > 1, !book.sayTheSame(chosen.map { exceptions[$0].outcome }) { return }
        found[chosen.first ?? -1] = chosen.first.map { exceptions[$0].outcome } ?? principle.standard
        return
      }
      for way in guards[next] { visit(next + 1, way ? holding + [next] : holding) }
    }
    visit(0, [])
    if found.isEmpty {
      sawConflict = true
      return [principle.standard]
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  // MARK: Tables, kept between uses

  func use(of table: Int) -> Use {
    if let known = uses[table] { return known }
    let result = findUse(of: table)
    uses[table] = result
    return result
  }

  func noteNoResult() { sawNoResult = true }

  func note(_ number: BigRational) -> BigRational {
    guard number.bitWidth > 62 else { return number }
    let reduced = number.reduced
    if reduced.bitWidth > 62 { sawHuge = true }
    return reduced
  }
}

extension Book {
  /// Whether outcomes are written alike; only then may exceptions without an order hold together.
  func sayTheSame(_ outcomes: [Principle.Outcome]) -> Bool {
    let texts = outcomes.map { outcome -> String in
      var writer = BookWriter(self)
      return writer.text(outcome, of: .number)
    }
    return texts.allSatisfy { $0 == texts[0] }
  }
}
