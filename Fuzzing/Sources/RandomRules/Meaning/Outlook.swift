/// Why something is open. Neither of what is known.
struct Doubts: OptionSet, Hashable {
  let rawValue: Int

  /// A fact that is missing may still settle it, or it is undefined for another reason than 未詳.
  static let waits = Doubts(rawValue: 1)
  /// A source is silent (未詳) behind it.
  static let silent = Doubts(rawValue: 2)
}

/// How a condition may turn out, and why it isn't known.
struct Outlook {
  var verdicts: Verdicts
  let doubts: Doubts

  init(_ verdicts: Verdicts, _ doubts: Doubts = []) {
    self.verdicts = verdicts
    self.doubts = verdicts.isOpen ? doubts : []
  }

  /// Of a missing fact.
  static let missing = Outlook(.unknown, .waits)

  var isOpen: Bool { verdicts.isOpen }
  var reversed: Outlook { Outlook(verdicts.reversed, doubts) }

  /// What is not applicable counts as not met.
  var withoutLeaving: Outlook {
    verdicts.contains(.leaves) ? Outlook(verdicts.subtracting(.leaves).union(.unmet), doubts) : self
  }

  /// One of several, it isn't known which, and why not.
  static func one(of candidates: [Outlook], _ doubts: Doubts) -> Outlook {
    Outlook(
      candidates.reduce([]) { $0.union($1.verdicts) }, candidates.reduce(doubts) { $0.union($1.doubts) })
  }

  /// A block waits as its lines do that can decide it; as all that are open do where none can or it may be left empty.
  /// A source is silent behind it where one is behind any open line.
  static func block(_ result: Verdicts, of lines: [Outlook], decidedBy verdict: Verdicts) -> Outlook {
    let open = lines.filter(\.isOpen)
    let deciding = open.filter { $0.verdicts.contains(verdict) }
    let waiting = result.contains(.leaves) || deciding.isEmpty ? open : deciding
    var doubts = open.reduce(into: Doubts()) { $0.formUnion($1.doubts) }
    if !waiting.contains(where: { $0.doubts.contains(.waits) }) { doubts.remove(.waits) }
    return Outlook(result, doubts)
  }

  static func all(_ lines: [Outlook]) -> Outlook { block(.all(lines.map(\.verdicts)), of: lines, decidedBy: .unmet) }
  static func any(_ lines: [Outlook]) -> Outlook { block(.any(lines.map(\.verdicts)), of: lines, decidedBy: .met) }
}

extension Verdicts {
  var isOpen: Bool { each.count > 1 }
}
