import RulesDSL

/// What an input may be given as, and where lanes keep it.
package struct FactForm: Sendable {
  enum Kind: UInt8 { case truth, date, member, number, other }

  let kind: Kind
  /// Where its value, and its truth, stand in lanes; below zero where they aren't needed.
  package let place: Int32
  package let truthPlace: Int32
  /// Where its range stands while it is missing; below zero where it is no number.
  package let range: Int32
  /// Of whole numbers and days: from the first to the last that is allowed; where there is none, each is looked up.
  let stretch: ClosedRange<Int64>
  let hasStretch: Bool
  /// Whether every value of the type is allowed.
  let isFree: Bool
  /// Of a choice.
  private let memberCount: Int
  private let isWhole: Bool

  /// By fact, with the ranges that they name.
  package static func all(_ program: Program, _ code: LaneCode) -> (forms: [FactForm], ranges: [NumberRange]) {
    var ranges: [NumberRange] = []
    let forms = program.rules.facts.indices.map { fact in
      let range = program.plan.facts[fact].range
      if let range { ranges.append(range) }
      return FactForm(fact, program, code, range: range == nil ? -1 : Int32(ranges.count - 1))
    }
    return (forms, ranges)
  }

  private init(_ fact: FactID, _ program: Program, _ code: LaneCode, range: Int32) {
    let type = program.rules.facts[fact].type
    kind =
      switch type {
      case .yesNo: .truth
      case .date: .date
      case .choice: .member
      default: type.dimension == nil ? .other : .number
      }
    isWhole = type.isWhole
    (place, truthPlace, self.range) = (code.valuePlaces[fact], code.truthPlaces[fact], range)
    let allowed = program.vocabulary.allowed[fact]
    if case .choice(let choice) = type {
      memberCount = program.rules.choices[choice].members.count
    } else {
      memberCount = 0
    }
    isFree = allowed == nil && type.dimension == nil
    let stretch = FactForm.stretch(type, allowed)
    (self.stretch, hasStretch) = (stretch ?? 0...0, stretch != nil)
  }

  private static func stretch(_ type: ValueType, _ allowed: ValueSet?) -> ClosedRange<Int64>? {
    let size = Int64(Rational.mostGiven)
    let all = type.dimension != nil ? -size...size : Int64.min...Int64.max
    guard let allowed else { return all }
    guard case .intervals(let intervals, _) = allowed, intervals.count == 1, let whole = intervals[0].whole else {
      return nil
    }
    let first = whole.lower.map { Int64(clamping: $0.value.numerator) } ?? all.lowerBound
    let last = whole.upper.map { Int64(clamping: $0.value.numerator) } ?? all.upperBound
    let (low, high) = (max(first, all.lowerBound), min(last, all.upperBound))
    return low <= high ? low...high : nil
  }

  func isAllowed(_ value: Value, _ allowed: ValueSet?) -> Bool {
    if let allowed, !allowed.contains(value) { return false }
    return switch value {
    case .choice(let member): member >= 0 && member < memberCount
    case .number(let number): (number.isInteger || !isWhole) && number.mayBeGiven
    case .truth, .date: true
    }
  }
}
