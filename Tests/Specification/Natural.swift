/// A natural number of any size, calculated with as on paper: digits to base 2³², the least first. Those of one word
/// are kept as such.
enum Natural: Sendable {
  case word(UInt64)
  /// More than a word; the last digit is not 0.
  case long([UInt32])

  static let zero = Natural.word(0)
  static let one = Natural.word(1)
  /// A number must stay below this to fit 128 bits with its sign.
  private static let limit = Natural(UInt128(1) << 127)

  init(_ number: UInt128) {
    if let word = UInt64(exactly: number) {
      self = .word(word)
    } else {
      self.init(digits: (0..<4).map { UInt32(truncatingIfNeeded: number >> (32 * $0)) })
    }
  }

  private init(digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self =
      digits.count > 2
      ? .long(digits) : .word(digits.reversed().reduce(0) { $0 << 32 | UInt64($1) })
  }

  private var digits: [UInt32] {
    switch self {
    case .word(let word): [UInt32(truncatingIfNeeded: word), UInt32(word >> 32)]
    case .long(let digits): digits
    }
  }

  var isZero: Bool { if case .word(0) = self { true } else { false } }
  var fits: Bool { if case .word = self { true } else { self < Natural.limit } }

  /// The same as an integer of the standard library; nil where it has more bits.
  var integer: UInt128? {
    guard digits.count <= 4 else { return nil }
    return digits.reversed().reduce(0) { $0 << 32 | UInt128($1) }
  }
}

extension Natural: Comparable {
  static func < (left: Natural, right: Natural) -> Bool {
    switch (left, right) {
    case (.word(let one), .word(let two)): return one < two
    case (.word, .long): return true
    case (.long, .word): return false
    case (.long(let one), .long(let two)):
      if one.count != two.count { return one.count < two.count }
      for place in one.indices.reversed() where one[place] != two[place] { return one[place] < two[place] }
      return false
    }
  }
}

extension Natural {
  static func + (left: Natural, right: Natural) -> Natural {
    if case (.word(let one), .word(let two)) = (left, right) {
      let (sum, isTooLong) = one.addingReportingOverflow(two)
      if !isTooLong { return .word(sum) }
    }
    let (one, two) = (left.digits, right.digits)
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(one.count, two.count) {
      carry += place < one.count ? UInt64(one[place]) : 0
      carry += place < two.count ? UInt64(two[place]) : 0
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Natural(digits: sum + [UInt32(carry)])
  }

  /// The lesser is taken from the greater.
  static func - (greater: Natural, lesser: Natural) -> Natural {
    if case (.word(let one), .word(let two)) = (greater, lesser) { return .word(one - two) }
    let (one, two) = (greater.digits, lesser.digits)
    var difference: [UInt32] = []
    var borrowed: Int64 = 0
    for place in one.indices {
      let digit = Int64(one[place]) - (place < two.count ? Int64(two[place]) : 0) - borrowed
      borrowed = digit < 0 ? 1 : 0
      difference.append(UInt32(digit + borrowed << 32))
    }
    return Natural(digits: difference)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    if case (.word(let one), .word(let two)) = (left, right) {
      let (product, isTooLong) = one.multipliedReportingOverflow(by: two)
      if !isTooLong { return .word(product) }
    }
    let (one, two) = (left.digits, right.digits)
    var product = [UInt32](repeating: 0, count: one.count + two.count)
    for (place, digit) in one.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in two.enumerated() {
        carry += UInt64(digit) * UInt64(factor) + UInt64(product[place + other])
        product[place + other] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[place + two.count] = UInt32(carry)
    }
    return Natural(digits: product)
  }

  /// How often the divisor goes into it, and what is left; bit by bit, from the greatest.
  func divided(by divisor: Natural) -> (quotient: Natural, rest: Natural) {
    if case (.word(let one), .word(let two)) = (self, divisor) { return (.word(one / two), .word(one % two)) }
    let digits = digits
    var (quotient, rest) = (Natural.zero, Natural.zero)
    for bit in (0..<digits.count * 32).reversed() {
      let next = digits[bit / 32] >> UInt32(bit % 32) & 1
      (quotient, rest) = (quotient + quotient, rest + rest + .word(UInt64(next)))
      if !(rest < divisor) { (quotient, rest) = (quotient + .one, rest - divisor) }
    }
    return (quotient, rest)
  }

  /// The greatest common divisor (Euclid).
  func sharedDivisor(with other: Natural) -> Natural {
    var (one, two) = (self, other)
    while !two.isZero { (one, two) = (two, one.divided(by: two).rest) }
    return one
  }
}
