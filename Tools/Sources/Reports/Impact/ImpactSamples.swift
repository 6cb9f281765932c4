import ApplicationFiles
import Evaluator
import RulesDSL

/// The first applications of each kind of change, in the order of the files whichever thread finds them.
public struct ImpactSamples: Sendable {
  /// Where an application stands.
  public struct Place: Comparable, Sendable {
    let part: Int
    let row: Int

    /// The row of a part; parts are numbered in the order in which they were read.
    public init(part: Int, row: Int) { (self.part, self.row) = (part, row) }

    public static func < (left: Place, right: Place) -> Bool { (left.part, left.row) < (right.part, right.row) }
  }

  /// An application that changes, and how.
  public struct Sample: Sendable {
    let facts: Facts
    let changes: [ImpactTally.Change]

    /// What it says.
    public init(_ facts: Facts, changes: [ImpactTally.Change]) { (self.facts, self.changes) = (facts, changes) }
  }

  private let most: Int
  private var kept: [ImpactTally.Change: [(place: Place, sample: Sample)]] = [:]

  /// `most` of each kind.
  public init(most: Int) { self.most = most }

  /// Whether an application would be kept.
  public func wants(_ changes: [ImpactTally.Change], _ place: Place) -> Bool {
    most > 0
      && changes.contains { change in kept[change].map { $0.count < most || place < $0[most - 1].place } ?? true }
  }

  /// Keeps an application where it comes before those that are kept of one of its changes.
  public mutating func offer(_ changes: [ImpactTally.Change], _ place: Place, _ sample: () -> Sample) {
    guard wants(changes, place) else { return }
    let sample = sample()
    for change in changes where wants([change], place) { insert((place, sample), change) }
  }

  private mutating func insert(_ entry: (place: Place, sample: Sample), _ change: ImpactTally.Change) {
    var own = kept[change] ?? []
    own.insert(entry, at: own.firstIndex { entry.place < $0.place } ?? own.count)
    kept[change] = Array(own.prefix(most))
  }

  /// Those that another thread found.
  public mutating func add(_ other: ImpactSamples) {
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
