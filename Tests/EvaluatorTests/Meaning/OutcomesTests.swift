import Evaluator
import Testing

/// Kleene's tables, and "not applicable" leaving its block: checked over every set of possible outcomes.
@Suite struct OutcomesTests {
  static let single: [Outcomes] = [.met, .unmet, .notApplicable]
  static let sets: [Outcomes] = (1...7).map { Outcomes(rawValue: $0) }
  static let blocks: [[Outcomes]] =
    sets.map { [$0] } + pairs + sets.flatMap { first in pairs.map { [first] + $0 } }
  static let pairs: [[Outcomes]] = sets.flatMap { first in sets.map { [first, $0] } }

  /// The members of a set, each as a set of one.
  static func picks(_ set: Outcomes) -> [Outcomes] { single.filter { set.isSuperset(of: $0) } }

  /// What a block says where every line is known: what isn't applicable is as if it were not there.
  static func known(_ lines: [Outcomes], isAll: Bool) -> Outcomes {
    let rest = lines.filter { $0 != .notApplicable }
    guard !rest.isEmpty else { return .notApplicable }
    return isAll ? Outcomes(!rest.contains(.unmet)) : Outcomes(rest.contains(.met))
  }

  /// What a block may say: every way in which its lines may turn out.
  static func possible(_ lines: [Outcomes], isAll: Bool) -> Outcomes {
    var ways: [[Outcomes]] = [[]]
    for line in lines { ways = ways.flatMap { way in picks(line).map { way + [$0] } } }
    return ways.reduce(into: []) { $0.formUnion(known($1, isAll: isAll)) }
  }

  @Test func aBlockSaysExactlyWhatItsLinesMaySay() {
    for lines in OutcomesTests.blocks {
      #expect(Outcomes.all(lines) == OutcomesTests.possible(lines, isAll: true), "all \(lines)")
      #expect(Outcomes.any(lines) == OutcomesTests.possible(lines, isAll: false), "any \(lines)")
    }
    print("blocks: \(OutcomesTests.blocks.count)")
  }

  @Test func aNumberOfLinesIsCountedOverEveryWayInWhichTheyMayTurnOut() {
    for lines in OutcomesTests.blocks {
      var ways: [[Outcomes]] = [[]]
      for line in lines { ways = ways.flatMap { way in OutcomesTests.picks(line).map { way + [$0] } } }
      for least in 1...lines.count {
        let expected = ways.reduce(into: Outcomes()) { result, way in
          let hasLeft = way.allSatisfy { $0 == .notApplicable }
          result.formUnion(hasLeft ? .notApplicable : Outcomes(way.count { $0 == .met } >= least))
        }
        #expect(Outcomes.atLeast(least, lines) == expected, "\(least) of \(lines)")
      }
      #expect(Outcomes.atLeast(1, lines) == Outcomes.any(lines), "\(lines)")
    }
  }

  @Test func knowingMoreOnlyTakesOutcomesAway() {
    func isPart(_ part: [Outcomes], of whole: [Outcomes]) -> Bool {
      zip(part, whole).allSatisfy { $1.isSuperset(of: $0) }
    }
    var count = 0
    for whole in OutcomesTests.blocks {
      let (all, any) = (Outcomes.all(whole), Outcomes.any(whole))
      for part in OutcomesTests.blocks where part.count == whole.count && isPart(part, of: whole) {
        count += 1
        guard all.isSuperset(of: .all(part)), any.isSuperset(of: .any(part)) else {
          Issue.record("\(part) of \(whole)")
          return
        }
      }
    }
    print("pairs of blocks: \(count)")
  }

  static let kleene: [(Outcomes, Outcomes, all: Outcomes, any: Outcomes)] = [
    (.met, .met, .met, .met), (.met, .unmet, .unmet, .met), (.met, .unknown, .unknown, .met),
    (.unmet, .unmet, .unmet, .unmet), (.unmet, .unknown, .unmet, .unknown), (.unknown, .unknown, .unknown, .unknown),
  ]

  @Test(arguments: kleene)
  func withoutNotApplicableTheTablesAreKleenes(row: (Outcomes, Outcomes, all: Outcomes, any: Outcomes)) {
    for lines in [[row.0, row.1], [row.1, row.0]] {
      #expect(Outcomes.all(lines) == row.all)
      #expect(Outcomes.any(lines) == row.any)
    }
  }

  @Test(arguments: sets)
  func aLineThatIsNotApplicableLeavesItsBlock(line: Outcomes) {
    #expect(Outcomes.all([line, .notApplicable]) == line)
    #expect(Outcomes.any([.notApplicable, line]) == line)
  }

  @Test func anEmptyBlockIsNotApplicable() {
    #expect(Outcomes.all([]) == .notApplicable)
    #expect(Outcomes.any([]) == .notApplicable)
    #expect(Outcomes.all([.notApplicable, .notApplicable]) == .notApplicable)
  }

  @Test(arguments: sets)
  func theOppositeOfTheOppositeIsTheSame(line: Outcomes) {
    #expect(line.negated.negated == line)
    #expect(line.negated.canBeNotApplicable == line.canBeNotApplicable)
    #expect(line.negated.canBeMet == line.canBeUnmet)
  }
}
