import RulesDSL

/// Conditions and tests.
extension Meaning {
  func answer(to condition: Condition) -> Answer {
    switch condition.kind {
    case .constant(let truth): return Answer(Turns(truth))
    case .block(let kind, let children):
      let lines = children.map { answer(to: $0) }
      let turns = Turns(kind, of: lines.map(\.turns))
      return Answer(turns, Meaning.doubts(of: kind, turns, lines))
    case .test(let reference, let test): return answer(to: test, of: reference)
    }
  }

  /// A block waits where a line does that may still decide it: in すべて one that may be unmet, in the others one that
  /// may be met. While it may turn out not applicable, and where no line decides, all that are open count. A source is
  /// silent behind it where one is behind any open line.
  private static func doubts(of kind: Condition.BlockKind, _ turns: Turns, _ lines: [Answer]) -> Doubts {
    let open = lines.filter { $0.turns.isOpen }
    let deciding = open.filter { kind == .all ? $0.turns.unmet : $0.turns.met }
    let asked = turns.notApplicable || deciding.isEmpty ? open : deciding
    return Doubts(waits: asked.contains { $0.doubts.waits }, silent: open.contains { $0.doubts.silent })
  }

  private func answer(to test: Test, of reference: Reference) -> Answer {
    switch (test.kind, result(of: reference)) {
    case (.truth(let truth), .condition(let own)):
      if test.acceptsUnstated { return Meaning.acceptingUnstated(own) }
      return truth ? own : Answer(own.turns.negated, own.doubts)
    case (.truth(let truth), .value(let subject)):
      return Meaning.compared(subject, .value(.truth(truth)), .equal)
    case (.range(let lower, let upper), let subject):
      let value = Meaning.value(subject)
      return Meaning.all(
        [lower.map { compared(value, $0, isLower: true) }, upper.map { compared(value, $0, isLower: false) }]
          .compactMap { $0 })
    case (.oneOf(let listed, let negated), let subject):
      let (value, kind) = (Meaning.value(subject), negated ? Condition.BlockKind.all : .any)
      let each = listed.map { Meaning.compared(value, self.value(of: $0), negated ? .different : .equal) }
      // 以外 is すべて of "not this one".
      return Answer(Turns(kind, of: each.map(\.turns)), each.map(\.doubts).together)
    }
  }

  /// 充足か未詳: met as well where only what no source states keeps it open; while a fact may settle it, it is open.
  private static func acceptingUnstated(_ own: Answer) -> Answer {
    guard own.turns.isOpen else { return own }
    return own.doubts.waits ? Answer(own.turns + .met, own.doubts) : Answer(.met)
  }

  private static func value(_ result: Result) -> Knowledge {
    if case .value(let value) = result { value } else { .missing }
  }

  private static func all(_ answers: [Answer]) -> Answer {
    answers.count == 1
      ? answers[0]
      : Answer(Turns(.all, of: answers.map(\.turns)), answers.map(\.doubts).together)
  }

  private func compared(_ subject: Knowledge, _ bound: Test.Bound, isLower: Bool) -> Answer {
    Meaning.compared(
      subject, value(of: bound.value), isLower ? .above(orAt: bound.isInclusive) : .below(orAt: bound.isInclusive))
  }

  // MARK: Comparing

  private enum Comparison {
    case equal, different
    case above(orAt: Bool)
    case below(orAt: Bool)
  }

  /// Of something without a value a test is unmet where no row of a table applies (該当なし: 非充足), and not applicable
  /// otherwise. Of an open number it is known where all that it may be passes, or nothing.
  private static func compared(_ one: Knowledge, _ two: Knowledge, _ comparison: Comparison) -> Answer {
    let doubts = one.doubts + two.doubts
    if one.absence == .noRow || two.absence == .noRow { return Answer(.unmet) }
    if one.absence != nil || two.absence != nil {
      // Which way it is none isn't known while the other may turn out to be none.
      let isOpen = one.open?.mayBeNone ?? false || two.open?.mayBeNone ?? false
      return Answer(isOpen ? .unmet + .notApplicable : .notApplicable, doubts)
    }
    if let one = one.known, let two = two.known { return Answer(Turns(passes(one, two, comparison))) }
    var turns = Turns.unknown
    if let one = one.estimate?.extent, let two = two.estimate?.extent { turns = passing(one, two, comparison) }
    if one.mayBeNone || two.mayBeNone { turns.notApplicable = true }
    if one.mayHaveNoRow || two.mayHaveNoRow { turns.unmet = true }
    return Answer(turns, doubts)
  }

  private static func passes(_ one: Known, _ two: Known, _ comparison: Comparison) -> Bool {
    switch comparison {
    case .equal: one == two
    case .different: one != two
    case .above(let orAt): one.isAbove(two) || orAt && one == two
    case .below(let orAt): two.isAbove(one) || orAt && one == two
    }
  }

  private static func passing(_ one: Extent, _ two: Extent, _ comparison: Comparison) -> Turns {
    switch comparison {
    case .different: return passing(one, two, .equal).negated
    case .below(let orAt): return passing(two, one, .above(orAt: orAt))
    case .equal:
      if one.isBelow(two, orMeets: false) || two.isBelow(one, orMeets: false) { return .unmet }
      return one.isPoint && two.isPoint ? .met : .unknown
    case .above(let orAt):
      if two.isBelow(one, orMeets: orAt) { return .met }
      return one.isBelow(two, orMeets: !orAt) ? .unmet : .unknown
    }
  }
}
