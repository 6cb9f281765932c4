import RulesDSL

/// The values that a number or a day can take: multiples of a step, within what an application may say.
struct Axis {
  let fact: FactID
  let step: Rational
  private let isDate: Bool
  /// The stretches of allowed values, as multiples of the step.
  let stretches: [ClosedRange<Int128>]
  /// Whether the vocabulary says no least and no greatest value: then only the language itself has one.
  let (hasNoLeast, hasNoMost): (Bool, Bool)

  /// nil of what is neither a number nor a day.
  init?(_ fact: FactID, _ program: Program, step: Rational) {
    let type = program.rules.facts[fact].type
    guard type == .date || Unit(type) != nil else { return nil }
    (self.fact, self.step, isDate) = (fact, step, type == .date)
    let most = Rational(Int(Rational.mostGiven))
    let limits =
      isDate
      ? (Rational(Int(CalendarDate.first.dayNumber)), Rational(Int(CalendarDate.last.dayNumber))) : (most.negated, most)
    var intervals = [Interval.everything]
    if case .intervals(let allowed, _)? = program.vocabulary.allowed[fact] { intervals = allowed }
    (hasNoLeast, hasNoMost) = (intervals.first?.lower == nil, intervals.last?.upper == nil)
    stretches = intervals.compactMap { interval in
      let ends = Interval(
        lower: Interval.End(value: limits.0, isIncluded: true), upper: Interval.End(value: limits.1, isIncluded: true))
      guard let part = interval.intersection(ends), let low = part.lower, let high = part.upper,
        var first = low.value.divided(by: step)?.ceiling.numerator,
        var last = high.value.divided(by: step)?.floor.numerator
      else { return nil }
      if !low.isIncluded, Rational(first, times: step) == low.value { first += 1 }
      if !high.isIncluded, Rational(last, times: step) == high.value { last -= 1 }
      return first <= last ? first...last : nil
    }
  }

  /// The multiples of the step between which a value lies: both the same where it is one.
  func places(around value: Value) -> (below: Int128, above: Int128)? {
    guard let key = value.orderKey, let place = key.divided(by: step) else { return nil }
    return (place.floor.numerator, place.ceiling.numerator)
  }

  func value(_ place: Int128) -> Value {
    let number = Rational(place, times: step)
    return isDate ? .date(CalendarDate(dayNumber: Int32(number.numerator))) : .number(number)
  }

  func supposition(_ places: ClosedRange<Int128>) -> Trial.Supposition {
    places.lowerBound == places.upperBound
      ? .value(value(places.lowerBound))
      : .between(
        NumberRange(
          from: Rational(places.lowerBound, times: step), to: Rational(places.upperBound, times: step), step: step))
  }
}

extension Rational {
  fileprivate init(_ place: Int128, times step: Rational) {
    guard let product = Rational(exactly: place)?.times(step) else {
      preconditionFailure("INVARIANT: what an application may say fits")
    }
    self = product
  }
}

/// Goes from one end of an axis' part to the other, over the longest stretches that can be shown to be alike: within one,
/// each target stands the same and the same consistency statements are broken.
struct Sweep {
  private let axis: Axis
  /// Where distances are counted from: what lies near is looked at in finer parts.
  private let origin: Int128
  private var waiting: [ClosedRange<Int128>]

  struct Stretch {
    let places: ClosedRange<Int128>
    /// By target, in the order in which they were asked for.
    let standings: [Trial.Standing]
    let contradicted: [Int]
  }

  /// `isDescending` begins at the upper end of the last part.
  init(_ axis: Axis, _ parts: [ClosedRange<Int128>], from origin: Int128, isDescending: Bool = false) {
    (self.axis, self.origin) = (axis, origin)
    self.isDescending = isDescending
    waiting = isDescending ? parts : parts.reversed()
  }

  private let isDescending: Bool

  /// The next stretch in which all `targets` stand alike, by a trial in which the fact varies; nil at the end, and where the
  /// budget is spent.
  mutating func next(_ trial: inout Trial, _ targets: [Trial.Target]) -> Stretch? {
    while let places = waiting.popLast() {
      if trial.budget.isSpent { return nil }
      let isOne = places.lowerBound == places.upperBound
      trial.suppose(axis.fact, axis.supposition(places))
      trial.settle()
      if let contradicted = trial.contradicted() {
        if !contradicted.isEmpty { return Stretch(places: places, standings: [], contradicted: contradicted) }
        let standings = targets.map { trial.standing(of: $0) }
        if isOne || !standings.contains(nil) {
          // What is out of the question at a value, as in a row that isn't used, doesn't stand there.
          let told = standings.map { $0 ?? Trial.Standing(status: .undetermined) }
          return Stretch(places: places, standings: told, contradicted: [])
        }
      }
      // A value that may be forbidden isn't shown.
      guard !isOne else { continue }
      let (low, high) = halves(of: places)
      waiting.append(isDescending ? low : high)
      waiting.append(isDescending ? high : low)
    }
    return nil
  }

  /// In the middle of their distances' magnitudes where those differ much, else in the middle.
  private func halves(of places: ClosedRange<Int128>) -> (ClosedRange<Int128>, ClosedRange<Int128>) {
    let (low, high) = (places.lowerBound, places.upperBound)
    var middle = low + (high - low) / 2
    let (near, far) = ((low - origin).magnitude, (high - origin).magnitude)
    if (low < origin) == (high < origin) || low == origin || high == origin {
      let (least, most) = (max(min(near, far), 1), max(near, far))
      if most / least > 8 {
        // Half as many times as large, counted in doublings.
        let distance = Int128(least << ((UInt128.bitWidth - (most / least).leadingZeroBitCount) / 2))
        middle = low >= origin ? origin + distance : origin - distance
        middle = min(max(middle, low), high - 1)
      }
    }
    return (low...middle, (middle + 1)...high)
  }
}
