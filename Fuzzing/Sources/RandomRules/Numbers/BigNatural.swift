/// A whole number of any size, not negative, as base 2³² digits with the least first and no leading zeros.
///
/// Schoolbook methods only: it exists to have nothing in common with the arithmetic that it checks.
struct BigNatural: Hashable {
  private(set) var digits: [UInt32]

  static let zero = BigNatural(digits: [])

  init(_ value: UInt64) {
    digits = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    trim()
  }

  private init(digits: [UInt32]) {
    self.digits = digits
    trim()
  }

  /// Decimal digits; nil where anything else stands among them.
  init?(decimal text: some StringProtocol) {
    guard !text.isEmpty else { return nil }
    self = .zero
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      self = times(BigNatural(10)).plus(BigNatural(UInt64(byte - 0x30)))
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }

  var isZero: Bool { digits.isEmpty }

  var bitWidth: Int {
    digits.last.map { (digits.count - 1) * 32 + UInt32.bitWidth - $0.leadingZeroBitCount } ?? 0
  }

  func plus(_ other: BigNatural) -> BigNatural {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(digits.count, other.digits.count) {
      let sum = carry + UInt64(digit(index)) + UInt64(other.digit(index))
      result.append(UInt32(truncatingIfNeeded: sum))
      carry = sum >> 32
    }
    result.append(UInt32(carry))
    return BigNatural(digits: result)
  }

  /// The difference; the other must not be greater.
  func minus(_ other: BigNatural) -> BigNatural {
    precondition(other <= self)
    var result: [UInt32] = []
    var borrow: Int64 = 0
    for index in digits.indices {
      var difference = Int64(digits[index]) - Int64(other.digit(index)) - borrow
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 1 << 32 }
      result.append(UInt32(difference))
    }
    return BigNatural(digits: result)
  }

  func times(_ other: BigNatural) -> BigNatural {
    var result = [UInt32](repeating: 0, count: digits.count + other.digits.count)
    for (i, one) in digits.enumerated() {
      var carry: UInt64 = 0
      for (j, two) in other.digits.enumerated() {
        let sum = UInt64(one) * UInt64(two) + UInt64(result[i + j]) + carry
        result[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[i + other.digits.count] = UInt32(carry)
    }
    return BigNatural(digits: result)
  }

  /// Bit by bit; the divisor must not be zero.
  func divided(by divisor: BigNatural) -> (quotient: BigNatural, remainder: BigNatural) {
    precondition(!divisor.isZero)
    if digits.count <= 2 && divisor.digits.count <= 2 {
      return (BigNatural(small / divisor.small), BigNatural(small % divisor.small))
    }
    var quotient = [UInt32](repeating: 0, count: digits.count)
    var remainder = BigNatural.zero
    for bit in stride(from: bitWidth - 1, through: 0, by: -1) {
      remainder = remainder.plus(remainder)
      if digits[bit / 32] >> UInt32(bit % 32) & 1 == 1 { remainder = remainder.plus(BigNatural(1)) }
      guard divisor <= remainder else { continue }
      remainder = remainder.minus(divisor)
      quotient[bit / 32] |= 1 << UInt32(bit % 32)
    }
    return (BigNatural(digits: quotient), remainder)
  }

  private var small: UInt64 { UInt64(digit(0)) | UInt64(digit(1)) << 32 }

  private func digit(_ index: Int) -> UInt32 { index < digits.count ? digits[index] : 0 }
}

extension BigNatural: Comparable {
  static func < (left: BigNatural, right: BigNatural) -> Bool {
    if left.digits.count != right.digits.count { return left.digits.count < right.digits.count }
    for index in left.digits.indices.reversed() where left.digits[index] != right.digits[index] {
      return left.digits[index] < right.digits[index]
    }
    return false
  }
}
