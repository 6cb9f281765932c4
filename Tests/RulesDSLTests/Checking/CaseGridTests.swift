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

  @Test func gapsAreWhatIsLeftWhenEveryRowIsTakenAway() {
    var random = Seeded(CaseGridTests.seed)
    let count = 1500
    for _ in 0..<count {
      let (sides, boxes) = CaseGridTests.rows(&random)
      let found = CaseGrid(sides, boxes).gaps()
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

  @Test func rowsMeetWhereTheirBoxesDo() {
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
      let found = CaseGrid(sides, boxes).meetings().map { [$0.0, $0.1] }
      #expect(found == expected)
    }
    print("grids: \(count), seed \(CaseGridTests.seed + 1)")
  }
}
