/// What is known of a value.
enum Finding: Hashable {
  /// Why there is certainly none (Documentation/decisions/03).
  enum Absence: Hashable {
    /// No row applies under 該当なし: 非充足: a test of it is unmet.
    case failing
    /// ―, out of scope, out of force: a test of it leaves its block.
    case leaving
  }

  struct Open: Hashable {
    /// Why there may be none.
    var absences: Set<Absence>
    var doubts: Doubts
    /// None where a source is silent: what it leaves out may be anything.
    var range: Range? { didSet { if doubts.contains(.silent) { range = nil } } }

    init(absences: Set<Absence> = [], _ doubts: Doubts) { (self.absences, self.doubts) = (absences, doubts) }
  }

  /// What an open number can be, and how large in its making.
  struct Range: Hashable {
    var interval: Interval
    var size: Size

    init?(_ interval: Interval?, _ size: Size?) {
      guard let interval, let size, size.fits else { return nil }
      (self.interval, self.size) = (interval, size)
    }
  }

  case known(Datum)
  case none(Absence)
  case open(Open)

  /// Of a place that has no value whatever else becomes known, for another reason than 未詳.
  static let undefined = Finding.open(Open(.waits))

  var open: Open? { if case .open(let open) = self { open } else { nil } }
  var datum: Datum? { if case .known(let datum) = self { datum } else { nil } }
  var doubts: Doubts { open?.doubts ?? [] }

  var absences: Set<Absence> {
    switch self {
    case .known: []
    case .none(let absence): [absence]
    case .open(let open): open.absences
    }
  }

  var mayBeNone: Bool { !absences.isEmpty }

  /// Of a number that is known or has an interval.
  var range: Range? {
    switch self {
    case .known(.number(let number)): Range(Interval(point: number), Size(of: number))
    case .open(let open): open.range
    default: nil
    }
  }

  /// One of several, it isn't known which: and why not: known where all agree.
  static func one(of candidates: [Finding], _ doubts: Doubts) -> Finding {
    guard let first = candidates.first else { preconditionFailure("something is always a candidate") }
    if first.open == nil, candidates.allSatisfy({ $0 == first }) { return first }
    let ranges = candidates.filter { if case .none = $0 { false } else { true } }.map(\.range)
    var open = Open(
      absences: candidates.reduce([]) { $0.union($1.absences) }, candidates.reduce(doubts) { $0.union($1.doubts) })
    if let one = ranges.first ?? nil, ranges.allSatisfy({ $0 != nil }) {
      let known = ranges.compactMap { $0 }
      open.range = Range(
        Interval.hull(known.map(\.interval)), known.dropFirst().reduce(one.size) { $0.union($1.size) })
    }
    return .open(open)
  }
}
