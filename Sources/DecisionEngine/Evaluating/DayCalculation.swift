import RulesDSL

/// What a calculation gives for operands that are known.
enum Calculated {
  case value(Value)
  case undefined(Undefined.Reason)
}

/// 経過月数, 経過日数 and 後, which both evaluators take from here.
extension Expression.Function {
  func ofDays(_ first: Value, _ second: Value) -> Calculated {
    guard case .date(let day) = first else { preconditionFailure("INVARIANT: days are counted from a day") }
    switch second {
    case .date(let other):
      guard let count = self == .daysBetween ? day.days(until: other) : day.months(until: other) else {
        return .undefined(.daysReversed)
      }
      return .value(.number(Rational(count)))
    case .number(let period):
      guard period.isInteger else { return .undefined(.partOfPeriod) }
      guard let count = Int(exactly: period.numerator),
        let later = self == .daysLater ? day.later(days: count) : day.later(months: count)
      else { return .undefined(.beyondCalendar) }
      return .value(.date(later))
    case .choice, .truth: preconditionFailure("INVARIANT: days are counted to a day or for a period")
    }
  }
}
