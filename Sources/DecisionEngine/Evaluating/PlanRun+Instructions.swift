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
      case .holdsOrUnstated(let slot): observations.conditions[node] = outcomes(in: slot).acceptingUnstated
      case .isTruth(let slot, let truth):
        observations.conditions[node] = test(finding(in: slot)) { $0 == .truth(truth) }
      case .within(let slot, let lower, let upper):
        observations.conditions[node] = within(finding(in: slot), lower, upper)
      case .isMember(let slot, let words, let negated):
        observations.conditions[node] = test(finding(in: slot)) { isMember($0, words) != negated }
      case .equalsOne(let slot, let values, let negated):
        observations.conditions[node] = equalsOne(finding(in: slot), values, negated)
      case .value(let slot): observations.expressions[node] = finding(in: slot)
      case .unstated: observations.expressions[node] = undefined(.unstated, node)
      case .negative(let operand):
        let operand = observations.expressions[Int(operand)]
        observations.expressions[node] = combine(operand, operand, node, { one, _ in one.negated }) { one, _ in
          one.negated
        }
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
    case .rowName: .missing
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
    let limit = observations.expressions[Int(bound.node)]
    return isLower
      ? isBelow(limit, subject, orEqual: bound.isInclusive) : isBelow(subject, limit, orEqual: bound.isInclusive)
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
    // いずれか is すべて with both sides turned round; 以外 is すべて of "not this one".
    for value in values {
      let isOther = isEqual(subject, observations.expressions[Int(plan.nodes[Int(value)])], negated)
      all.add(negated ? isOther : isOther.negated)
    }
    return negated ? all.result : all.result.negated
  }
}
