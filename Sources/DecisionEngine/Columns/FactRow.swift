import RulesDSL

/// A fact as a decider knows it: looked up once by name, and then without a name.
public struct FactKey: Sendable, Hashable {
  let fact: Int32
}

/// A value of a fact, in the unit of its type.
public enum FactValue: Sendable, Hashable {
  /// Yen, people, times, months, days or a plain number.
  case whole(Int64)
  /// A numerator over a denominator above zero: 1.15% is 115 over 10,000.
  case fraction(Int64, over: Int64)
  /// The place of a member in its choice, as `Decider.member` finds it.
  case member(Int)
  /// A yes or no, or a judgement.
  case truth(Bool)
  case date(CalendarDate)
}

/// The facts of one application by key; what has none is missing.
public typealias FactRow = [(key: FactKey, value: FactValue)]

/// What was decided of one application, in the order in which its decisions were asked for.
public struct DecisionRow: Sendable {
  /// Whether a fact is outside its range, or two contradict each other; then every status is `undetermined`.
  /// `Program.explain` says why.
  public let isRefused: Bool
  /// By decision, whether it is met, unmet or still open.
  public let statuses: [Outcome.Status]
  /// By decision, its value while it has one, in the unit of its type.
  public let values: [FactValue?]
}

extension FactValue {
  var kind: FactForm.Kind {
    switch self {
    case .truth: .truth
    case .date: .date
    case .member: .member
    case .whole, .fraction: .number
    }
  }

  /// The numerator and the denominator in lanes.
  var parts: (top: Int64, bottom: Int64) {
    switch self {
    case .whole(let number): (number, 1)
    case .fraction(let top, let bottom): (top, bottom)
    case .member(let member): (Int64(member), 1)
    case .truth(let truth): (truth ? 1 : 0, 1)
    case .date(let date): (Int64(date.dayNumber), 1)
    }
  }

  /// As the exact path takes it; nil where a denominator isn't above zero.
  var value: Value? {
    switch self {
    case .whole(let number): .number(Rational(Int(number)))
    case .fraction(let top, let bottom):
      bottom > 0 ? Rational(Int128(top), over: Int128(bottom)).map { .number($0) } : nil
    case .member(let member): .choice(member)
    case .truth(let truth): .truth(truth)
    case .date(let date): .date(date)
    }
  }

  /// nil of a number that takes more than 64 bits.
  init?(_ value: Value) {
    switch value {
    case .number(let number):
      guard let top = Int64(exactly: number.numerator), let bottom = Int64(exactly: number.denominator) else {
        return nil
      }
      self = bottom == 1 ? .whole(top) : .fraction(top, over: bottom)
    case .choice(let member): self = .member(member)
    case .truth(let truth): self = .truth(truth)
    case .date(let date): self = .date(date)
    }
  }

  /// Of a type, from lanes.
  init(_ type: ValueType, _ top: Int64, over bottom: Int64) {
    switch type {
    case .choice: self = .member(Int(top))
    case .yesNo: self = .truth(top != 0)
    case .date: self = .date(CalendarDate(dayNumber: Int32(top)))
    default: self = bottom == 1 ? .whole(top) : .fraction(top, over: bottom)
    }
  }
}
