import RulesDSL

/// What came out of a part of the applications, to be written when those before it are.
struct PartResult: Sendable {
  enum Piece: Sendable {
    /// Results, for standard output.
    case results([UInt8])
    /// A message, for standard error.
    case message(String)
    /// A key that was left out, which is told when it is met first.
    case leftOut(String)
  }

  private(set) var pieces: [Piece] = []
  var status = ExitStatus.success
  var counts = BatchCounts()
  /// Whether an application named what the rules don't have.
  var namedUnknown = false

  mutating func add(_ piece: Piece) { pieces.append(piece) }
}
