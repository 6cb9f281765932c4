import Testing

@testable import RulesDSL

/// The exact interval reasoning behind overlaps and gaps, against membership of single values.
@Suite struct ValueSetTests {
  static let seed: UInt64 = 99

  static func interval(_ random: inout Seeded) -> Interval {
    func end() -> Interval.End? {
      guard random.chance(75) else { return nil }
      let value = Rational(Int128(random.below(24)), over: random.chance(30) ? 2 : 1) ?? .zero
      return Interval.End(value: value, isIncluded: random.chance(50))
    }
    while true {
      let (low, high) = (end(), end())
      guard let low, let high else { return Interval(lower: low, upper: high) }
      if low.value < high.value || (low.value == high.value && low.isIncluded && high.isIncluded) {
        return Interval(lower: low, upper: high)
      }
    }
  }

  static func set(_ random: inout Seeded, isWhole: Bool) -> ValueSet {
    let all = ValueSet.all(of: isWhole ? .money : .percentage, [])
    var result = all.subtracting(all)
    for _ in 0...random.below(3) {
      let part = all.intersection(.intervals([interval(&random)], isWhole: isWhole))
      result = random.chance(50) ? part : result.subtracting(part)
      if result.isEmpty { result = part }
    }
    return result
  }

  /// Whole numbers, and for fractions also every half between and a quarter beside.
  static func samples(isWhole: Bool) -> [Value] {
    (-8...112).compactMap { step in
      isWhole && step % 4 != 0 ? nil : Rational(Int128(step), over: 4).map { .number($0) }
    }
  }

  @Test(arguments: [true, false])
  func setsOfValuesAreWhatTheirMembersSay(isWhole: Bool) {
    var random = Seeded(ValueSetTests.seed)
    let samples = ValueSetTests.samples(isWhole: isWhole)
    let count = 800
    for _ in 0..<count {
      let (one, two) = (
        ValueSetTests.set(&random, isWhole: isWhole), ValueSetTests.set(&random, isWhole: isWhole)
      )
      let (both, rest) = (one.intersection(two), one.subtracting(two))
      for value in samples {
        #expect(both.contains(value) == (one.contains(value) && two.contains(value)))
        #expect(rest.contains(value) == (one.contains(value) && !two.contains(value)))
      }
      if both.isEmpty { #expect(!samples.contains { both.contains($0) }) }
      for found in [both, rest] where !found.isEmpty {
        let example = found.example(of: isWhole ? .money : .percentage)
        #expect(example.map { found.contains($0) } == true, "the witness lies in its set")
      }
    }
    print("pairs of sets (\(isWhole ? "whole" : "fractions")): \(count), seed \(ValueSetTests.seed)")
  }

  @Test func boxesThatAreTakenAwayLeaveEveryOtherCaseOnce() {
    var random = Seeded(ValueSetTests.seed + 1)
    let members = [0, 1, 2]
    let count = 200
    func box() -> CaseBox {
      CaseBox([
        ValueSetTests.set(&random, isWhole: true),
        .members(Set(members.filter { _ in random.chance(60) }).union([random.below(3)])),
      ])
    }
    for _ in 0..<count {
      let (whole, taken) = (box(), [box(), box()])
      let rest = taken.reduce([whole]) { parts, one in parts.flatMap { $0.subtracting(one) } }
      for yen in -2...26 {
        for member in members {
          let values: [Value] = [.number(Rational(yen)), .choice(member)]
          func lies(in box: CaseBox) -> Bool { zip(box.sides, values).allSatisfy { $0.contains($1) } }
          let expected = lies(in: whole) && !taken.contains { lies(in: $0) }
          #expect(rest.filter { lies(in: $0) }.count == (expected ? 1 : 0))
        }
      }
    }
    print("boxes: \(count), seed \(ValueSetTests.seed + 1)")
  }

  @Test func noWholeYenLiesBetweenAdjoiningTests() {
    let all = ValueSet.all(of: .money, [])
    let low = Interval(lower: nil, upper: Interval.End(value: Rational(299), isIncluded: true))
    let high = Interval(lower: Interval.End(value: Rational(300), isIncluded: true), upper: nil)
    #expect(all.subtracting(.intervals([low, high], isWhole: true)).isEmpty)
    let rates = ValueSet.all(of: .percentage, [])
    #expect(!rates.subtracting(.intervals([low, high], isWhole: false)).isEmpty)
  }
}
