import RulesDSL

/// A column of a table whose cells are all written out: what a lane takes from its row.
struct WrittenColumn: Sendable {
  /// What the criteria test; below zero where it is a column of values.
  var subject: Int32
  /// By row, and behind them for no row and for a table out of force: of criteria the stretch of whole numbers that
  /// passes, and the outcomes for what passes and what fails.
  private(set) var firsts: [Int64] = []
  private(set) var lasts: [Int64] = []
  private(set) var passing: [UInt8] = []
  private(set) var failing: [UInt8] = []
  /// The tests, for what isn't known; below zero where the outcome is fixed.
  private(set) var tests: [Int32] = []
  /// The same for fractions; nil where a bound takes more than 64 bits.
  private(set) var fractions: Fractions? = Fractions()
  private(set) var values: [Value] = []
  /// Of the values, as a block notes it.
  private(set) var sharedBottom: Int64 = -1
  private(set) var most: UInt64 = 0
  private(set) var mostBottom: UInt64 = 1

  struct Value: Sendable {
    var state: UInt8
    var top: Int64
    var bottom: Int64
  }

  /// The bounds of one row: a fraction passes where it is at least the one and at most the other; a step of 1 keeps out
  /// the bound itself. Without a bound the products are always in order.
  struct Limits: Sendable {
    var lowerTop: Int64 = -1
    var lowerBottom: Int64 = 0
    var lowerStep: Int64 = 0
    var upperTop: Int64 = 1
    var upperBottom: Int64 = 0
    var upperStep: Int64 = 0
    var passing: UInt8
    var failing: UInt8
  }

  struct Fractions: Sendable {
    var rows: [Limits] = []
    private var mostTop: UInt64 = 1
    private var mostBottom: UInt64 = 1

    mutating func append(_ limits: Limits) {
      rows.append(limits)
      mostTop = max(mostTop, limits.lowerTop.magnitude, limits.upperTop.magnitude)
      mostBottom = max(mostBottom, UInt64(limits.lowerBottom), UInt64(limits.upperBottom))
    }

    /// Whether all products stay within 64 bits for fractions of this size.
    func fit(_ top: UInt64, _ bottom: UInt64) -> Bool {
      let (one, two) = (
        top.multipliedReportingOverflow(by: mostBottom), bottom.multipliedReportingOverflow(by: mostTop)
      )
      return !one.overflow && !two.overflow && max(one.partialValue, two.partialValue) < 1 << 62
    }
  }

  mutating func append(_ test: WrittenTest, index: Int32) {
    append(first: test.first, last: test.last, LaneOutcome.met, LaneOutcome.unmet, index)
    if let limits = test.limits(passing: LaneOutcome.met, failing: LaneOutcome.unmet) {
      fractions?.append(limits)
    } else {
      fractions = nil
    }
  }

  mutating func append(fixed outcome: UInt8) {
    append(first: 0, last: 0, outcome, outcome, -1)
    fractions?.append(Limits(passing: outcome, failing: outcome))
  }

  private mutating func append(first: Int64, last: Int64, _ passing: UInt8, _ failing: UInt8, _ test: Int32) {
    firsts.append(first)
    lasts.append(last)
    self.passing.append(passing)
    self.failing.append(failing)
    tests.append(test)
  }

  mutating func append(_ state: UInt8, _ top: Int64, _ bottom: Int64) {
    values.append(Value(state: state, top: top, bottom: bottom))
    guard state == LaneState.known else { return }
    sharedBottom = sharedBottom < 0 || sharedBottom == bottom ? bottom : 0
    (most, mostBottom) = (max(most, top.magnitude), max(mostBottom, UInt64(bottom)))
  }

  /// Puts the values over one denominator, where that stays small, so that sums of them need no products.
  mutating func shareBottom() {
    let common = values.reduce(Int64(1)) { common, value in
      guard value.state == LaneState.known, common > 0 else { return common }
      let divisor = Int64(Rational.greatestCommonDivisor(UInt128(common.magnitude), UInt128(value.bottom.magnitude)))
      let (product, overflow) = (common / divisor).multipliedReportingOverflow(by: value.bottom)
      return overflow || product > 1_000_000 ? 0 : product
    }
    guard sharedBottom == 0, common > 0, most < 1 << 40 else { return }
    for index in values.indices where values[index].state == LaneState.known {
      values[index].top *= common / values[index].bottom
      values[index].bottom = common
      most = max(most, values[index].top.magnitude)
    }
    (sharedBottom, mostBottom) = (common, UInt64(common))
  }
}
