import ApplicationFiles
import Evaluator
import RulesDSL

/// The first applications of each kind of change, in the order of the files whichever thread finds them.
struct ImpactSamples: Sendable {
  /// Where an application stands.
  struct Place: Comparable, Sendable {
    let part: Int
    let row: Int

    static func < (left: Place, right: Place) -> Bool { (left.part, left.row) < (right.part, right.row) }
  }

  struct Sample: Sendable {
    let application: Application
    let changes: [ImpactTally.Change]
  }

  private let most: Int
  private var kept: [ImpactTally.Change: [(place: Place, sample: Sample)]] = [:]

  /// `most` of each kind.
  init(most: Int) { self.most = most }

  mutating func offer(_ changes: [ImpactTally.Change], _ place: Place, _ sample: () -> Sample) {
    guard most > 0 else { return }
    var made: Sample?
    for change in changes {
      if let own = kept[change], own.count == most, own[most - 1].place < place { continue }
      let sample = made ?? sample()
      made = sample
      insert((place, sample), change)
    }
  }

  private mutating func insert(_ entry: (place: Place, sample: Sample), _ change: ImpactTally.Change) {
    var own = kept[change] ?? []
    own.insert(entry, at: own.firstIndex { entry.place < $0.place } ?? own.count)
    kept[change] = Array(own.prefix(most))
  }

  mutating func add(_ other: ImpactSamples) {
    for (change, entries) in other.kept { for entry in entries { insert(entry, change) } }
  }

  /// So many applications: of each kind one that none before it shows, in the order of the kinds; then further ones.
  func chosen(_ kinds: [ImpactTally.Change]) -> [Sample] {
    var chosen: [(place: Place, sample: Sample)] = []
    var shown: Set<ImpactTally.Change> = []
    for isFurther in [false, true] {
      for kind in kinds where isFurther || !shown.contains(kind) {
        for entry in kept[kind] ?? [] where chosen.count < most {
          guard !chosen.contains(where: { $0.place == entry.place }) else { continue }
          chosen.append(entry)
          shown.formUnion(entry.sample.changes)
          if !isFurther { break }
        }
      }
    }
    return chosen.map(\.sample)
  }
}
