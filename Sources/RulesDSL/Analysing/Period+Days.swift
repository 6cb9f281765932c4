extension Period {
  /// `2022-02-01 から`
  var told: Told {
    guard self != .always else { return Told(Keyword.always.japanese, Keyword.always.english) }
    return Told(
      [from.map { "\($0) から" }, until.map { "\($0) まで" }].compactMap { $0 }.joined(separator: " "),
      [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }.joined(separator: " "))
  }

  /// By the first day, then by the last; what has none begins first and ends last.
  func isBefore(_ other: Period) -> Bool {
    if from != other.from { return from.map { day in other.from.map { day < $0 } ?? false } ?? true }
    return until.map { day in other.until.map { day < $0 } ?? true } ?? false
  }

  var days: ValueSet {
    let end = { (date: CalendarDate) in Interval.End(value: Rational(Int(date.dayNumber)), isIncluded: true) }
    return .intervals([Interval(lower: from.map(end), upper: until.map(end))], isWhole: true)
  }
}
