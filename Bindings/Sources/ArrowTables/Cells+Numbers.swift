import RulesDSL

/// A number as a cell has it.
enum CellNumber {
  case exact(Rational)
  /// It takes more digits than any fact may have.
  case tooLarge
  /// A float that is no whole number, which would have to be rounded.
  case inexact(Double)
}

extension Cells {
  /// Whole numbers of rows, in place; `misses` is told the rows whose number is none or doesn't fit.
  func loadWhole(_ rows: Range<Int>, into room: UnsafeMutablePointer<Int64>, _ misses: (Int) -> Void) {
    switch type {
    case .integer(1, true): widen(Int8.self, rows, room)
    case .integer(1, false): widen(UInt8.self, rows, room)
    case .integer(2, true): widen(Int16.self, rows, room)
    case .integer(2, false): widen(UInt16.self, rows, room)
    case .integer(4, true): widen(Int32.self, rows, room)
    case .integer(4, false): widen(UInt32.self, rows, room)
    case .integer(8, true): widen(Int64.self, rows, room)
    case .decimal(0, 4): widen(Int32.self, rows, room)
    case .decimal(0, 8): widen(Int64.self, rows, room)
    case .decimal(let scale, 16) where (0...18).contains(scale): loadDecimals(scale, rows, room, misses)
    default:
      for row in rows {
        let place = row - rows.lowerBound
        room[place] = 0
        guard isKnown(row) else { continue }
        if case .exact(let number) = number(row), number.isInteger, let whole = Int64(exactly: number.numerator) {
          room[place] = whole
        } else {
          misses(place)
        }
      }
    }
  }

  private func widen<Number: FixedWidthInteger>(
    _ type: Number.Type, _ rows: Range<Int>, _ room: UnsafeMutablePointer<Int64>
  ) {
    guard let start = start(type) else { return room.update(repeating: 0, count: rows.count) }
    for place in 0..<rows.count { room[place] = Int64(truncatingIfNeeded: start[rows.lowerBound + place]) }
  }

  private func loadDecimals(
    _ scale: Int, _ rows: Range<Int>, _ room: UnsafeMutablePointer<Int64>, _ misses: (Int) -> Void
  ) {
    let unit = Cells.powersOfTen[scale]
    for row in rows {
      let place = row - rows.lowerBound
      let (low, high) = halves(row)
      room[place] = 0
      // Nearly all are of 64 bits.
      if high == Int64(bitPattern: low) >> 63 {
        let (whole, rest) = Int64(bitPattern: low).quotientAndRemainder(dividingBy: unit)
        if rest == 0 {
          room[place] = whole
        } else if isKnown(row) {
          misses(place)
        }
      } else if isKnown(row) {
        misses(place)
      }
    }
  }

  /// Numerators over a power of ten, of a decimal; false where its scale is beyond 64 bits.
  func loadNumerators(_ rows: Range<Int>, into room: UnsafeMutablePointer<Int64>, _ misses: (Int) -> Void) -> Int64? {
    guard case .decimal(let scale, let bytes) = type, (0...18).contains(scale) else { return nil }
    switch bytes {
    case 4: widen(Int32.self, rows, room)
    case 8: widen(Int64.self, rows, room)
    case 16:
      for row in rows {
        let (low, high) = halves(row)
        let place = row - rows.lowerBound
        room[place] = Int64(bitPattern: low)
        if high != Int64(bitPattern: low) >> 63, isKnown(row) {
          room[place] = 0
          misses(place)
        }
      }
    default: return nil
    }
    return Cells.powersOfTen[scale]
  }

  private func halves(_ row: Int) -> (UInt64, Int64) {
    guard let start = start((UInt64, Int64).self) else { return (0, 0) }
    let cell = UnsafeRawPointer(start + row)
    return (cell.loadUnaligned(as: UInt64.self), cell.loadUnaligned(fromByteOffset: 8, as: Int64.self))
  }

  private static let powersOfTen: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// The number of a row, which must be known; nil of what has none.
  func number(_ row: Int) -> CellNumber? {
    switch type {
    case .integer(1, true): exact(Int8.self, row)
    case .integer(1, false): exact(UInt8.self, row)
    case .integer(2, true): exact(Int16.self, row)
    case .integer(2, false): exact(UInt16.self, row)
    case .integer(4, true): exact(Int32.self, row)
    case .integer(4, false): exact(UInt32.self, row)
    case .integer(_, true): exact(Int64.self, row)
    case .integer: exact(UInt64.self, row)
    case .floating(4): floating(Double(start(Float.self)?[row] ?? 0))
    case .floating: floating(start(Double.self)?[row] ?? 0)
    case .decimal(let scale, let bytes): decimal(row, scale, bytes)
    default: nil
    }
  }

  private func exact<Number: FixedWidthInteger>(_ type: Number.Type, _ row: Int) -> CellNumber {
    Rational(exactly: Int128(start(type)?[row] ?? 0)).map { .exact($0) } ?? .tooLarge
  }

  private func floating(_ number: Double) -> CellNumber {
    // Beyond 2^53 a float is any of several whole numbers.
    guard number.magnitude <= 9_007_199_254_740_992, number == number.rounded() else { return .inexact(number) }
    return .exact(Rational(Int(number)))
  }

  private func decimal(_ row: Int, _ scale: Int, _ bytes: Int) -> CellNumber {
    let whole: Int128
    switch bytes {
    case 4: whole = Int128(start(Int32.self)?[row] ?? 0)
    case 8: whole = Int128(start(Int64.self)?[row] ?? 0)
    case 16:
      let (low, high) = halves(row)
      whole = Int128(high) << 64 | Int128(low)
    default:
      guard let start = start((UInt64, UInt64, UInt64, Int64).self) else { return .exact(.zero) }
      let cell = UnsafeRawPointer(start + row)
      let words = (0..<4).map { cell.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
      let high = Int64(bitPattern: words[1])
      let sign = UInt64(bitPattern: high >> 63)
      guard words[2] == sign, words[3] == sign else { return .tooLarge }
      whole = Int128(high) << 64 | Int128(words[0])
    }
    guard let number = Rational(exactly: whole) else { return .tooLarge }
    guard scale != 0, whole != 0 else { return .exact(number) }
    guard abs(scale) <= 38, let power = Cells.power(abs(scale)),
      let scaled = scale > 0 ? number.divided(by: power) : number.times(power)
    else { return .tooLarge }
    return .exact(scaled)
  }

  private static func power(_ exponent: Int) -> Rational? {
    var power: Int128 = 1
    for _ in 0..<exponent {
      let (next, isLarge) = power.multipliedReportingOverflow(by: 10)
      guard !isLarge else { return nil }
      power = next
    }
    return Rational(exactly: power)
  }
}
