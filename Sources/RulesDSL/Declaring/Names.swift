/// Declared names, for finding the longest that stands at a place in a phrase.
///
/// A tree of scalars, so that looking takes as many steps as the name is long, however many names there are.
package struct NameTable<Target: Sendable>: Sendable {
  /// By place in the tree, what is declared there; 0 is the root.
  private var targets: [Target?] = [nil]
  /// From a place and the scalar that follows.
  private var next = Edges()
  /// As declared, for suggestions and for "defined twice".
  package private(set) var all: [(name: String, target: Target)] = []

  package init() {}

  /// Where a name is declared already, the first stays.
  package mutating func declare(_ name: String, _ target: Target) {
    let folded = Width.visible(Width.folded(name))
    guard !folded.isEmpty else { return }
    all.append((name, target))
    var place: Int32 = 0
    for scalar in folded {
      let new = Int32(targets.count)
      place = next.place(from: place, by: scalar, else: new)
      if place == new { targets.append(nil) }
    }
    if targets[Int(place)] == nil { targets[Int(place)] = target }
  }

  /// Declares both names of a thing.
  package mutating func declare(_ name: Name, _ target: Target) {
    for spelling in name.spellings { declare(spelling, target) }
  }

  /// What either name of a thing is declared as already.
  package func target(of name: Name) -> Target? { target(of: name.japanese) ?? target(of: name.identifier) }

  /// Lets a declared name stand for something else.
  package mutating func replace(_ name: String, by target: Target) {
    var place: Int32 = 0
    for scalar in Width.visible(Width.folded(name)) {
      guard let known = next.place(from: place, by: scalar) else { return }
      place = known
    }
    targets[Int(place)] = target
  }

  package func target(of name: some StringProtocol) -> Target? {
    var place: Int32 = 0
    for scalar in Width.visible(Width.folded(name)) {
      guard let known = next.place(from: place, by: scalar) else { return nil }
      place = known
    }
    return targets[Int(place)]
  }

  /// The longest declared name that begins at `start`, and the offset behind it.
  package func longest(_ text: [UInt32], _ start: Int, _ limit: Int) -> (target: Target, end: Int)? {
    var found: (target: Target, end: Int)?
    var place: Int32 = 0
    var end = start
    while end < limit {
      // What can't be seen is told of its own, and names are found all the same.
      let step = Width.visibleScalar(text, end, limit)
      guard let known = step.scalar.map({ next.place(from: place, by: $0) }) ?? place else { break }
      place = known
      end = step.end
      guard let target = targets[Int(place)] else { continue }
      // An identifier or a number isn't cut in two: 基準1 is not what 基準10 begins with.
      if end < limit, Scalar.isIdentifier(text[end]), Scalar.isIdentifier(text[end - 1]) { continue }
      found = (target, end)
    }
    return found
  }

  /// The declared name that may have been meant by one that isn't.
  package func guess(_ text: String, where isWanted: (Target) -> Bool = { _ in true }) -> NameGuess {
    NameGuess(text, among: all.filter { isWanted($0.target) }.map(\.name))
  }
}

/// Every name of a rule book; rule sets, choices and facts are separate namespaces, and tables are among the facts. The
/// columns of a table are named in the table.
package struct Names: Sendable {
  package enum Subject: Sendable, Hashable {
    case fact(FactID)
    case table(TableID)
    /// Declared by what could not be read, and told there: nothing is said of what uses it.
    case poisoned
  }
  package enum Column: Sendable, Hashable {
    case column(TableID, Int)
    case rowName
    case poisoned
  }

  package var facts = NameTable<Subject>()
  package var choices = NameTable<Int>()
  /// By choice.
  package var members: [NameTable<Int>] = []
}
