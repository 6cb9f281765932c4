import Testing

@testable import RulesDSL

/// Gaps and meetings of rows, against taking the rows away one by one and comparing each with each.
@Suite struct CaseGridTests {
  static let seed: UInt64 = 7301

  /// Yen, percentages, members and days, with "any value" as often as anything else.
  static func rows(_ random: inout Seeded) -> (sides: [ValueSet], boxes: [CaseBox]) {
    let members = ValueSet.members([0, 1, 2, 4])
    let kinds: [(ValueSet, (inout Seeded) -> ValueSet)] = [
      (.all(of: .money, []), { ValueSetTests.set(&$0, isWhole: true) }),
      (.all(of: .percentage, []), { ValueSetTests.set(&$0, isWhole: false) }),
      (members, { random in .members(Set([0, 1, 2, 4].filter { _ in random.chance(50) })) }),
      (ValueSetTests.set(&random, isWhole: true), { ValueSetTests.set(&$0, isWhole: true) }),
    ]
    let chosen = kinds.filter { !$0.0.isEmpty && random.chance(60) }
    let sides = chosen.isEmpty ? [kinds[0]] : chosen
    let boxes = (0..<random.below(9)).map { _ in
      CaseBox(sides.map { all, make in random.chance(30) ? all : all.intersection(make(&random)) })
    }
    return (sides.map(\.0), boxes)
  }

  /// A box within the sides.
  static func box(_ random: inout Seeded, in sides: [ValueSet]) -> CaseBox {
    CaseBox(
      sides.map { all in
        switch all {
        case .members: random.chance(30) ? all : all.intersection(.members([random.below(5), random.below(5)]))
        case .intervals(_, let isWhole):
          random.chance(30) ? all : all.intersection(ValueSetTests.set(&random, isWhole: isWhole))
        }
      })
  }

  static func gaps(_ sides: [ValueSet], _ boxes: [CaseBox]) throws -> Gaps {
    var steps = Steps()
    return try CaseGrid(sides, boxes).gaps(&steps)
  }

  @Test func gapsAreWhatIsLeftWhenEveryRowIsTakenAway() throws {
    var random = Seeded(CaseGridTests.seed)
    let count = 1500
    for _ in 0..<count {
      let (sides, boxes) = CaseGridTests.rows(&random)
      let found = try CaseGridTests.gaps(sides, boxes).boxes(upTo: 10_000)
      let expected = boxes.reduce([CaseBox(sides)]) { parts, row in parts.flatMap { $0.subtracting(row) } }
      #expect(found.allSatisfy { !$0.isEmpty })
      let tooFew = found.reduce(expected) { left, gap in left.flatMap { $0.subtracting(gap) } }
      let tooMany = expected.reduce(found) { left, gap in left.flatMap { $0.subtracting(gap) } }
      #expect(tooFew.isEmpty && tooMany.isEmpty)
      for (index, gap) in found.enumerated() {
        for other in found[(index + 1)...] { #expect(gap.intersection(other) == nil, "gaps share no case") }
      }
    }
    print("grids: \(count), seed \(CaseGridTests.seed)")
  }

  /// Rows that each tell some of many sides, so that they hang together in chains of groups.
  @Test func gapsOfManyYesAndNoAreTheCasesThatNoRowTakes() throws {
    var random = Seeded(CaseGridTests.seed + 3)
    let (count, all) = (4000, ValueSet.members([0, 1]))
    var complete = 0
    for _ in 0..<count {
      let width = 2 + random.below(5)
      let boxes = (0..<2 + random.below(11)).map { _ in
        CaseBox((0..<width).map { _ in random.chance(60) ? all : .members([random.below(2)]) })
      }
      let gaps = try CaseGridTests.gaps(Array(repeating: all, count: width), boxes)
      for number in 0..<1 << width {
        let point = CaseBox((0..<width).map { .members([number >> $0 & 1]) })
        let isGap = gaps.isPossible { side, values in values.intersection(point.sides[side]) == point.sides[side] }
        #expect(isGap == boxes.allSatisfy { $0.intersection(point) == nil })
      }
      if gaps.isEmpty { complete += 1 }
    }
    print("grids of yes and no: \(count), complete: \(complete), seed \(CaseGridTests.seed + 3)")
    #expect(complete > 100)
  }

  /// Divided by one side, or by the same four: what a generated table of a scheme looks like.
  @Test(arguments: [1, 4])
  func manyRowsBesideEachOtherAreLookedThrough(width: Int) throws {
    let each = width == 1 ? 20_000 : 12
    func interval(_ place: Int) -> ValueSet {
      let lower = place == 0 ? nil : Interval.End(value: Rational(place), isIncluded: true)
      let upper = place == each - 1 ? nil : Interval.End(value: Rational(place + 1), isIncluded: false)
      return .intervals([Interval(lower: lower, upper: upper)], isWhole: true)
    }
    var boxes = [CaseBox([])]
    for _ in 0..<width { boxes = boxes.flatMap { box in (0..<each).map { CaseBox(box.sides + [interval($0)]) } } }
    let grid = CaseGrid(Array(repeating: .all(of: .money, []), count: width), boxes)
    var steps = Steps(spare: 0)
    steps.begin(grid.size)
    #expect(try grid.gaps(&steps).isEmpty)
  }

  @Test func rowsMeetWhereTheirBoxesDo() throws {
    var random = Seeded(CaseGridTests.seed + 1)
    let count = 1500
    for _ in 0..<count {
      let (sides, boxes) = CaseGridTests.rows(&random)
      var expected: [[Int]] = []
      for first in boxes.indices {
        for second in boxes.indices where first < second && boxes[first].intersection(boxes[second]) != nil {
          expected.append([first, second])
        }
      }
      var steps = Steps()
      let found = try CaseGrid(sides, boxes).meetings(&steps).map { [$0.0, $0.1] }
      #expect(found == expected)
    }
    print("grids: \(count), seed \(CaseGridTests.seed + 1)")
  }

  @Test func aGapIsPossibleWhereOneLiesInTheBox() throws {
    var random = Seeded(CaseGridTests.seed + 2)
    let count = 1500
    for _ in 0..<count {
      let (sides, boxes) = CaseGridTests.rows(&random)
      let gaps = try CaseGridTests.gaps(sides, boxes)
      let box = CaseGridTests.box(&random, in: sides)
      let isPossible = gaps.isPossible { side, values in !values.intersection(box.sides[side]).isEmpty }
      let found = gaps.boxes(upTo: 10_000).contains { $0.intersection(box) != nil }
      #expect(box.isEmpty || isPossible == found)
      var steps = Steps()
      let first = try box.isEmpty ? nil : gaps.first(within: box, &steps)
      #expect(box.isEmpty || (first != nil) == found)
      if let first {
        #expect(first.subtracting(box).isEmpty, "it lies in the box")
        #expect(boxes.allSatisfy { $0.intersection(first) == nil }, "no row takes any of it")
      }
    }
    print("boxes: \(count), seed \(CaseGridTests.seed + 2)")
  }

  /// One row for each pair of sides, each of two members: listed one by one the gaps would be 3 to the power of pairs.
  @Test(arguments: [3, 30, 200])
  func sidesThatHaveNothingToDoWithEachOtherAreLookedAtApart(pairs: Int) throws {
    let all = ValueSet.members([0, 1])
    let boxes = (0..<pairs).map { pair in
      CaseBox((0..<2 * pairs).map { $0 / 2 == pair ? .members([1]) : all })
    }
    let gaps = try CaseGridTests.gaps(Array(repeating: all, count: 2 * pairs), boxes)
    #expect(gaps.nodes.count <= 2 * pairs + 2)
    #expect(gaps.count(upTo: 20) == (pairs == 3 ? 8 : 20))
    #expect(gaps.isPossible { _, values in values == .members([0]) || values == all })
    #expect(!gaps.isPossible { _, values in values == .members([1]) })
  }

  @Test func whatTheStepsDontSufficeForIsRefused() {
    let all = ValueSet.all(of: .money, [])
    let boxes = (0..<50).map { row in
      CaseBox([
        .intervals([Interval(lower: .init(value: Rational(row), isIncluded: true), upper: nil)], isWhole: true)
      ])
    }
    var steps = Steps(spare: 30)
    #expect(throws: OutOfSteps.self) { try CaseGrid([all], boxes).gaps(&steps) }
    steps.begin(50)
    #expect(throws: Never.self) { try CaseGrid([all], boxes).gaps(&steps) }
  }
}
