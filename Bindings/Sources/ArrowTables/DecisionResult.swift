import Evaluator
import RulesDSL

/// The buffers of one decision.
final class DecisionResult {
  let decision: TableDecision
  private let count: Int
  private let statuses: Memory
  private let values: Memory
  private let hasValue: Memory
  /// Of what no number of the column's type is: numerator and denominator.
  private let tops: Memory
  private let bottoms: Memory
  private let isFraction: Memory

  init(_ decision: TableDecision, _ count: Int) {
    (self.decision, self.count) = (decision, count)
    statuses = Memory(Int8.self, count)
    (hasValue, isFraction) = (Memory.bits(count), Memory.bits(count))
    values =
      switch decision.kind {
      case .condition: Memory(UInt8.self, 0)
      case .truth: Memory.bits(count)
      case .day: Memory(Int32.self, count)
      case .member: Memory(Int16.self, count)
      case .whole: Memory(Int64.self, count)
      case .fraction: Memory((UInt64, UInt64).self, count)
      }
    tops = Memory((UInt64, UInt64).self, decision.isNumber ? count : 0)
    bottoms = Memory((UInt64, UInt64).self, decision.isNumber ? count : 0)
  }

  private static func code(_ status: Outcome.Status) -> Int8 {
    switch status {
    case .met: 0
    case .unmet: 1
    case .undetermined: 2
    }
  }

  func take(_ column: DecisionColumn, _ rows: Range<Int>) {
    let codes = statuses.pointer(Int8.self) + rows.lowerBound
    column.statuses.withUnsafeBufferPointer { statuses in
      for place in 0..<rows.count { codes[place] = DecisionResult.code(statuses[place]) }
    }
    guard decision.kind != .condition, column.hasValue.count == rows.count else { return }
    let bits = hasValue.pointer(UInt8.self) + rows.lowerBound / 8
    column.hasValue.withUnsafeBufferPointer { has in
      for place in 0..<rows.count where has[place] { bits[place >> 3] |= 1 << (place & 7) }
    }
    column.numerators.withUnsafeBufferPointer { numerators in
      column.denominators.withUnsafeBufferPointer { denominators in
        for place in 0..<rows.count where column.hasValue[place] {
          set(rows.lowerBound + place, numerators[place], denominators[place])
        }
      }
    }
    for (place, number) in column.large { set(rows.lowerBound + place, number) }
  }

  @inline(__always)
  private func set(_ row: Int, _ top: Int64, _ bottom: Int64) {
    switch decision.kind {
    case .condition: break
    case .truth: if top != 0 { values.setBit(row) }
    case .day: values.pointer(Int32.self)[row] = Int32(truncatingIfNeeded: top)
    case .member: values.pointer(Int16.self)[row] = Int16(truncatingIfNeeded: top)
    case .whole:
      if bottom == 1 {
        values.pointer(Int64.self)[row] = top
      } else {
        set(row, Rational(Int128(top), over: Int128(bottom)) ?? .zero)
      }
    case .fraction:
      if bottom != 0, Int128(bottom) <= TableDecision.one, TableDecision.one % Int128(bottom) == 0 {
        setDecimal(values, row, Int128(top) * (TableDecision.one / Int128(bottom)))
      } else {
        set(row, Rational(Int128(top), over: Int128(bottom)) ?? .zero)
      }
    }
  }

  /// A number in lowest terms: as the column's type has it where that can, else as a fraction.
  private func set(_ row: Int, _ number: Rational) {
    if decision.kind == .whole, number.isInteger, let whole = Int64(exactly: number.numerator) {
      values.pointer(Int64.self)[row] = whole
      return
    }
    if decision.kind == .fraction, TableDecision.one % number.denominator == 0 {
      let (scaled, isLarge) = number.numerator.multipliedReportingOverflow(by: TableDecision.one / number.denominator)
      if !isLarge, scaled.magnitude < DecisionResult.digits38 { return setDecimal(values, row, scaled) }
    }
    hasValue.pointer(UInt8.self)[row >> 3] &= ~(1 << (row & 7))
    guard number.numerator.magnitude < DecisionResult.digits38, number.denominator.magnitude < DecisionResult.digits38
    else { return }
    isFraction.setBit(row)
    setDecimal(tops, row, number.numerator)
    setDecimal(bottoms, row, number.denominator)
  }

  /// What a decimal of 128 bits doesn't hold.
  private static let digits38: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  private func setDecimal(_ memory: Memory, _ row: Int, _ number: Int128) {
    let words = memory.pointer(UInt64.self) + row * 2
    words[0] = UInt64(truncatingIfNeeded: number)
    words[1] = UInt64(truncatingIfNeeded: number >> 64)
  }

  /// A row that was decided by itself.
  func take(_ row: Int, _ outcome: Outcome) {
    statuses.pointer(Int8.self)[row] = DecisionResult.code(outcome.status)
    for bits in [hasValue, isFraction] { bits.pointer(UInt8.self)[row >> 3] &= ~(1 << (row & 7)) }
    guard let value = outcome.value, decision.kind != .condition else { return }
    hasValue.setBit(row)
    switch value {
    case .truth(let truth):
      values.pointer(UInt8.self)[row >> 3] &= ~(1 << (row & 7))
      set(row, truth ? 1 : 0, 1)
    case .date(let date): set(row, Int64(date.dayNumber), 1)
    case .member(let member): set(row, Int64(decision.members.firstIndex(of: member.identifier) ?? 0), 1)
    case .number(let quantity): set(row, quantity.number)
    }
  }

  /// A refused row has nothing.
  func clear(_ row: Int) {
    for bits in [hasValue, isFraction] { bits.pointer(UInt8.self)[row >> 3] &= ~(1 << (row & 7)) }
  }

  /// Its columns; `answered` tells the rows that are not refused.
  func arrays(_ answered: Memory?, refused: Int) -> [OutgoingArray] {
    var arrays = [
      OutgoingArray(
        count: count, nullCount: answered == nil ? 0 : refused, [answered, statuses],
        dictionary: .texts(TableDecision.statuses))
    ]
    switch decision.kind {
    case .condition: break
    case .member:
      arrays.append(
        OutgoingArray(count: count, nullCount: -1, [hasValue, values], dictionary: .texts(decision.members)))
    default: arrays.append(OutgoingArray(count: count, nullCount: -1, [hasValue, values]))
    }
    if decision.isNumber {
      let parts = [tops, bottoms].map { OutgoingArray(count: count, nullCount: -1, [isFraction, $0]) }
      arrays.append(OutgoingArray(count: count, nullCount: -1, [isFraction], children: parts))
    }
    return arrays
  }
}
