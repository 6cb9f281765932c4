import RulesDSL

extension PlanRun {
  mutating func run(_ instructions: Plan.Slice) {
    for index in instructions {
      let instruction = plan.instructions[Int(index)]
      let node = Int(instruction.node)
      switch instruction.operation {
      case .constant(let truth): observations.conditions[node] = Outcomes(truth)
      case .block(let kind, let children): observations.conditions[node] = block(kind, children)
      case .holds(let slot, let truth):
        let own = outcomes(in: slot)
        observations.conditions[node] = truth ? own : own.negated
      case .holdsOrUnstated(let slot, let reference):
        observations.conditions[node] = outcomes(in: slot).acceptingUnstated(reference, plan.rules, observations)
      case .isTruth(let slot, let truth):
        observations.conditions[node] = Evaluation.compare(finding(in: slot)) { $0 == .truth(truth) }
      case .within(let slot, let lower, let upper):
        observations.conditions[node] = within(finding(in: slot), lower, upper)
      case .isMember(let slot, let words, let negated):
        observations.conditions[node] = Evaluation.compare(finding(in: slot)) { isMember($0, words) != negated }
      case .equalsOne(let slot, let values, let negated):
        observations.conditions[node] = equalsOne(finding(in: slot), values, negated)
      case .value(let slot): observations.expressions[node] = finding(in: slot)
      case .unstated: observations.expressions[node] = undefined(.unstated, node)
      case .negative(let operand):
        let operand = observations.expressions[Int(operand)]
        observations.expressions[node] = combine(operand, operand, node) { one, _ in one.negated }
      case .binary(let op, let left, let right): observations.expressions[node] = binary(op, left, right, node)
      case .call(let function, let first, let second):
        observations.expressions[node] = call(function, first, second, node)
      }
    }
  }

  func outcomes(in slot: Plan.Slot) -> Outcomes {
    switch slot {
    case .fact(let fact): observations.outcomes[Int(fact)]
    case .column(let column): columnOutcomes[Int(column)]
    case .rowName: .unknown
    }
  }

  func finding(in slot: Plan.Slot) -> Finding {
    switch slot {
    case .fact(let fact): observations.findings[Int(fact)]
    case .column(let column): columnFindings[Int(column)]
    case .rowName(let table): rowName(of: Int(table))
    }
  }

  // MARK: Conditions

  private func block(_ kind: Condition.BlockKind, _ children: Plan.Slice) -> Outcomes {
    if case .atLeast(let least) = kind {
      return .atLeast(least, children.lazy.map { observations.conditions[Int(plan.nodes[Int($0)])] })
    }
    var all = Outcomes.All()
    for child in children {
      let outcome = observations.conditions[Int(plan.nodes[Int(child)])]
      all.add(kind == .all ? outcome : outcome.negated)
    }
    return kind == .any ? all.result.negated : all.result
  }

  private func within(_ subject: Finding, _ lower: Plan.Bound, _ upper: Plan.Bound) -> Outcomes {
    var all = Outcomes.All()
    if lower.node >= 0 { all.add(bound(lower, subject, isLower: true)) }
    if upper.node >= 0 { all.add(bound(upper, subject, isLower: false)) }
    return all.result
  }

  private func bound(_ bound: Plan.Bound, _ subject: Finding, isLower: Bool) -> Outcomes {
    Evaluation.combine(subject, observations.expressions[Int(bound.node)]) { value, limit in
      guard let value = value.orderKey, let limit = limit.orderKey else { return false }
      if value == limit { return bound.isInclusive }
      return (value > limit) == isLower
    }
  }

  func isMember(_ value: Value, _ words: Plan.Slice) -> Bool {
    let member: Int
    switch value {
    case .choice(let index): member = index
    case .truth(let truth): member = truth ? 1 : 0
    case .number, .date: return false
    }
    return member / 64 < words.count
      && plan.words[Int(words.lowerBound) + member / 64] >> UInt64(member % 64) & 1 == 1
  }

  private func equalsOne(_ subject: Finding, _ values: Plan.Slice, _ negated: Bool) -> Outcomes {
    var all = Outcomes.All()
    for value in values {
      let compared = Evaluation.combine(subject, observations.expressions[Int(plan.nodes[Int(value)])]) {
        ($0 == $1) != negated
      }
      all.add(negated ? compared : compared.negated)
    }
    return negated ? all.result : all.result.negated
  }

  // MARK: Calculations

  private func undefined(_ reason: Undefined.Reason, _ node: Int) -> Finding {
    .open(mayBeAbsent: false, Undefined(place: place, node: node, reason: reason))
  }

  private func binary(_ op: Expression.Operator, _ left: Int32, _ right: Int32, _ node: Int) -> Finding {
    let (first, second) = (observations.expressions[Int(left)], observations.expressions[Int(right)])
    switch op {
    case .plus: return combine(first, second, node) { $0.plus($1) }
    case .minus: return combine(first, second, node) { $0.minus($1) }
    case .times: return combine(first, second, node) { $0.times($1) }
    case .divided:
      if let divisor = second.number, divisor.isZero, !first.canBeAbsent {
        return undefined(.zeroDivisor(Int(right)), node)
      }
      return combine(first, second, node) { $0.divided(by: $1) }
    }
  }

  private func call(_ function: Expression.Function, _ first: Int32, _ second: Int32, _ node: Int) -> Finding {
    let (first, second) = (observations.expressions[Int(first)], observations.expressions[Int(second)])
    switch function {
    case .roundDown: return combine(first, second, node) { $0.rounded(.down, to: $1) }
    case .roundUp: return combine(first, second, node) { $0.rounded(.up, to: $1) }
    case .roundHalf: return combine(first, second, node) { $0.rounded(.half, to: $1) }
    case .maximum: return combine(first, second, node) { max($0, $1) }
    case .minimum: return combine(first, second, node) { min($0, $1) }
    case .monthsBetween, .monthsLater, .daysLater:
      guard case .value(let one) = first, case .value(let two) = second else { return lacking(first, second) }
      switch function.ofDays(one, two) {
      case .value(let value): return .value(value)
      case .undefined(let reason): return undefined(reason, node)
      }
    }
  }

  /// None where an operand is none, open where one is open, otherwise calculated.
  private func combine(
    _ first: Finding, _ second: Finding, _ node: Int, _ calculate: (Rational, Rational) -> Rational?
  ) -> Finding {
    if let one = first.number, let two = second.number {
      return calculate(one, two).map { .value(.number($0)) } ?? undefined(.tooLarge, node)
    }
    return lacking(first, second)
  }

  /// What becomes of a calculation of which an operand isn't known, or is none.
  private func lacking(_ first: Finding, _ second: Finding) -> Finding {
    if first.isAbsent || second.isAbsent {
      if first == .absent(.noRow) || second == .absent(.noRow) { return .absent(.noRow) }
      if first.isAbsenceOpen || second.isAbsenceOpen { return .open(mayBeAbsent: true, nil) }
      return first.isAbsent ? first : second
    }
    return .open(mayBeAbsent: first.canBeAbsent || second.canBeAbsent, first.undefined ?? second.undefined)
  }
}
