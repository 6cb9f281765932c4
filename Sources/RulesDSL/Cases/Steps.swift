/// How much an analysis may still do: counted, not timed, so that every machine accepts the same rules.
///
/// What is looked at has steps of its own, by its size: many tables in one file take no longer than one. The few that
/// need more take it from what the whole rule book has to spare.
package struct Steps {
  private var own = 0
  private var spare: Int

  package static let forEachCell = 200

  package init(spare: Int = 1_000_000) { self.spare = spare }

  /// From here on something else is looked at, of so many cells or values that conditions name.
  package mutating func begin(_ size: Int) { own = 1_000 + Steps.forEachCell * size }

  package mutating func take(_ count: Int = 1) throws(OutOfSteps) {
    own -= count
    guard own < 0 else { return }
    spare = max(-1, spare + own)
    own = 0
    if spare < 0 { throw OutOfSteps() }
  }
}

package struct OutOfSteps: Error {}
