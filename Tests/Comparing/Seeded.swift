/// Random numbers that are the same in every run (SplitMix64), so that a failure can be repeated.
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// A number of any size up to so many digits, often a small or a round one.
  package mutating func integer(digits: Int) -> Int128 {
    var value: Int128 = 0
    for _ in 0..<Int.random(in: 1...digits, using: &self) { value = value * 10 + Int128(below(10)) }
    if chance(30) { for _ in 0..<below(9) where value < 1_000_000 { value *= 10 } }
    return chance(30) ? -value : value
  }
}
