import RulesDSL

/// How a condition may turn out, given what is known: a set, so that one that isn't known is simply more than one.
///
/// Without "not applicable" the combinations below are Kleene's tables. With it they stay monotone: a fact that
/// becomes known can only take outcomes away.
package struct Outcomes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let met = Outcomes(rawValue: 1)
  package static let unmet = Outcomes(rawValue: 2)
  /// ―, out of scope or out of force: the line leaves its block.
  package static let notApplicable = Outcomes(rawValue: 4)
  package static let unknown: Outcomes = [.met, .unmet]
  /// What is open waits: for a fact, or for what is undefined otherwise than by 未詳. Without it, only a source is silent.
  package static let waits = Outcomes(rawValue: 8)
  /// Behind what is open a source is silent (未詳), whatever else may settle it.
  package static let silent = Outcomes(rawValue: 16)
  /// A fact that is supposed to lie in a range may settle what is open: for some of its values it may be certainly met, or
  /// certainly not. What is open without them stays so for each value.
  package static let maySettleMet = Outcomes(rawValue: 32)
  package static let maySettleUnmet = Outcomes(rawValue: 64)
  package static let varies: Outcomes = [.maySettleMet, .maySettleUnmet]
  package static let doubts: Outcomes = [.waits, .silent, .varies]
  /// As a missing fact will have it.
  package static let missing: Outcomes = [.met, .unmet, .waits]

  package init(_ truth: Bool) {
    self = truth ? .met : .unmet
  }

  package var isMet: Bool { self == .met }
  package var isKnown: Bool { (rawValue & 7).nonzeroBitCount == 1 }
  package var canBeMet: Bool { contains(.met) }
  package var canBeUnmet: Bool { contains(.unmet) }
  package var canBeNotApplicable: Bool { contains(.notApplicable) }

  /// What is known is not in doubt.
  package var settled: Outcomes { isKnown ? subtracting(.doubts) : self }
  /// What they leave open of something else: what varies may settle that either way.
  package var doubts: Outcomes { canVary ? intersection(.doubts).union(.varies) : intersection(.doubts) }
  package var canVary: Bool { !isDisjoint(with: .varies) }

  /// 充足か未詳: a condition that no fact can decide any more, because a source leaves something out, counts as met. While
  /// it waits, met is among what it may become; so further facts never turn a decision round.
  package var acceptingUnstated: Outcomes {
    isKnown ? self : canVary ? union([.met, .varies]) : contains(.waits) ? union(.met) : .met
  }

  /// Met and unmet exchanged.
  package var negated: Outcomes {
    var result = intersection([.notApplicable, .waits, .silent])
    if canBeMet { result.insert(.unmet) }
    if canBeUnmet { result.insert(.met) }
    if contains(.maySettleMet) { result.insert(.maySettleUnmet) }
    if contains(.maySettleUnmet) { result.insert(.maySettleMet) }
    return result
  }

  /// すべて: unmet where one is; what isn't applicable leaves.
  package static func all(_ children: some Sequence<Outcomes>) -> Outcomes {
    var all = All()
    for child in children { all.add(child) }
    return all.result
  }

  /// すべて, child by child.
  package struct All {
    private var oneCanFail = false
    private var everyOneCanPass = true
    private var oneCanBeMet = false
    private var everyOneCanLeave = true
    private var doubt = Doubt()
    private var oneVaries = false
    private var everyOneMaySettleMet = true
    private var oneMaySettleUnmet = false

    package init() {}

    package mutating func add(_ child: Outcomes) {
      oneCanFail = oneCanFail || child.canBeUnmet
      everyOneCanPass = everyOneCanPass && child != .unmet
      oneCanBeMet = oneCanBeMet || child.canBeMet
      everyOneCanLeave = everyOneCanLeave && child.canBeNotApplicable
      doubt.add(child, decides: child.canBeUnmet)
      oneVaries = oneVaries || child.canVary
      let canLeave = child.isKnown ? child != .unmet : child.canBeNotApplicable
      everyOneMaySettleMet = everyOneMaySettleMet && (canLeave || child.contains(.maySettleMet))
      oneMaySettleUnmet = oneMaySettleUnmet || child == .unmet || child.contains(.maySettleUnmet)
    }

    package var result: Outcomes {
      var result: Outcomes = oneCanFail ? .unmet : []
      if everyOneCanPass && oneCanBeMet { result.insert(.met) }
      if everyOneCanLeave { result.insert(.notApplicable) }
      result = doubt.applied(to: result)
      guard oneVaries, !result.isKnown else { return result }
      if everyOneMaySettleMet || everyOneCanLeave { result.insert(.maySettleMet) }
      if oneMaySettleUnmet || everyOneCanLeave { result.insert(.maySettleUnmet) }
      return result
    }
  }

  /// Whether a block waits: as those of its open lines do that can decide it; as all do where none can, or where the
  /// block may not be applicable. A source is silent behind it where one is behind any open line.
  private struct Doubt {
    private var ofAll: Outcomes = []
    private var ofDeciding: Outcomes = []
    private var oneDecides = false
    var varies: Bool { ofAll.canVary }

    mutating func add(_ child: Outcomes, decides: Bool) {
      guard !child.isKnown else { return }
      ofAll.formUnion(child.doubts)
      guard decides else { return }
      oneDecides = true
      ofDeciding.formUnion(child.doubts)
    }

    func applied(to result: Outcomes) -> Outcomes {
      if result.isKnown { return result }
      let waits = result.canBeNotApplicable || !oneDecides ? ofAll : ofDeciding
      return result.union(waits.subtracting(.varies)).union(ofAll.intersection(.silent))
    }
  }

  /// 2つ以上: met where so many are, unmet where fewer can be; what isn't applicable leaves.
  package static func atLeast(_ least: Int, _ children: some Sequence<Outcomes>) -> Outcomes {
    var (possible, certain) = (0, 0)
    // With how many met the fewest are that leave a line in the block.
    var fewest: Int?
    var everyOneCanLeave = true
    var doubt = Doubt()
    for child in children {
      doubt.add(child, decides: child.canBeMet)
      if child.canBeMet { possible += 1 }
      if child.isMet { certain += 1 }
      if child != .notApplicable { fewest = min(fewest ?? 1, child.canBeUnmet ? 0 : 1) }
      everyOneCanLeave = everyOneCanLeave && child.canBeNotApplicable
    }
    var result: Outcomes = possible >= least ? .met : []
    if let fewest, max(certain, fewest) < least { result.insert(.unmet) }
    if everyOneCanLeave { result.insert(.notApplicable) }
    result = doubt.applied(to: result)
    return result.isKnown || !doubt.varies ? result : result.union(.varies)
  }

  /// いずれか: met where one is; what isn't applicable leaves.
  package static func any(_ children: some Sequence<Outcomes>) -> Outcomes {
    all(children.map(\.negated)).negated
  }
}
