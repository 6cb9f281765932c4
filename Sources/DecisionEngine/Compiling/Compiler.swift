import RulesDSL

/// Makes a plan of checked rules.
struct Compiler {
  let rules: CheckedRules
  var plan: Plan
  /// By table, the number of its first column.
  private let firstColumns: [Int]

  static func plan(of rules: CheckedRules) -> Plan {
    var compiler = Compiler(rules)
    compiler.plan.steps = rules.order
    compiler.plan.facts = rules.facts.map { compiler.fact($0) }
    for table in rules.tables.indices { compiler.compile(table: table) }
    compiler.plan.consistencies = rules.consistencies.map { compiler.bodies(of: $0.conditions) }
    return compiler.plan
  }

  private init(_ rules: CheckedRules) {
    self.rules = rules
    plan = Plan(rules: rules)
    var next = 0
    firstColumns = rules.tables.map { table in
      defer { next += table.columns.count }
      return next
    }
  }

  func firstColumn(of table: TableID) -> Int { firstColumns[table] }

  func slot(_ reference: Reference) -> Plan.Slot {
    switch reference {
    case .fact(let fact): .fact(Int32(fact))
    case .column(let table, let column): .column(Int32(firstColumns[table] + column))
    case .rowName(let table): .rowName(Int32(table))
    }
  }

  func isCondition(_ reference: Reference) -> Bool {
    switch reference {
    case .fact(let fact): rules.facts[fact].isCondition
    case .column(let table, let column):
      rules.tables[table].columns[column].isCondition
    case .rowName: false
    }
  }

  /// Puts a list behind what an array holds, and says where.
  static func append<Element>(_ list: [Element], to array: inout [Element]) -> Plan.Slice {
    let start = Int32(array.count)
    array += list
    return start..<Int32(array.count)
  }

  // MARK: Facts

  private mutating func fact(_ fact: Fact) -> Plan.FactPlan {
    let scope = bodies(of: fact.scope)
    let definition: Plan.FactPlan.Definition =
      switch fact.definition {
      case .given: .given
      case .condition(let condition): .body(body(of: condition))
      case .expression(let expression): .body(body(of: expression))
      case .principle(let principle): self.principle(principle)
      }
    return Plan.FactPlan(
      isCondition: fact.isCondition, period: fact.provenance.period, scope: scope, definition: definition,
      range: range(of: fact))
  }

  /// From the least to the greatest number that an input may be.
  private func range(of fact: Fact) -> NumberRange? {
    guard fact.type.dimension != nil, case .given = fact.definition else { return nil }
    var interval = Interval.everything
    if case .intervals(let intervals, _)? = fact.range?.values(of: fact.type, rules.choices) {
      interval = Interval(lower: intervals.first?.lower, upper: intervals.last?.upper)
    }
    return NumberRange((fact.type.isWhole ? interval.whole : nil) ?? interval, isWhole: fact.type.isWhole)
  }

  private mutating func principle(_ principle: Principle) -> Plan.FactPlan.Definition {
    let standard = body(of: principle.standard)
    var exceptions: [Plan.ExceptionPlan] = []
    for exception in principle.exceptions {
      exceptions.append(
        Plan.ExceptionPlan(
          guarding: body(of: exception.guard), outcome: body(of: exception.outcome),
          priority: exception.priority ?? .max, period: exception.period))
    }
    return .principle(standard: standard, exceptions: Compiler.append(exceptions, to: &plan.exceptions))
  }

  mutating func bodies(of conditions: [Condition]) -> Plan.Slice {
    let bodies = conditions.map { body(of: $0) }
    return Compiler.append(bodies, to: &plan.bodies)
  }

  private mutating func body(of outcome: Principle.Outcome) -> Plan.Body {
    switch outcome {
    case .condition(let condition): body(of: condition)
    case .expression(let expression): body(of: expression)
    }
  }

  mutating func body(of condition: Condition) -> Plan.Body {
    let start = Int32(plan.instructions.count)
    add(condition)
    return Plan.Body(instructions: start..<Int32(plan.instructions.count), node: Int32(condition.node))
  }

  mutating func body(of expression: Expression) -> Plan.Body {
    let start = Int32(plan.instructions.count)
    add(expression)
    return Plan.Body(instructions: start..<Int32(plan.instructions.count), node: Int32(expression.node))
  }
}

/// Instructions: those of a node's parts before its own.
extension Compiler {
  mutating func add(_ condition: Condition) {
    let operation: Plan.Operation
    switch condition.kind {
    case .constant(let truth): operation = .constant(truth)
    case .block(let kind, let children):
      for child in children { add(child) }
      operation = .block(kind, Compiler.append(children.map { Int32($0.node) }, to: &plan.nodes))
    case .test(let reference, let test): operation = self.operation(test, of: reference)
    }
    plan.instructions.append(Plan.Instruction(node: Int32(condition.node), operation: operation))
  }

  private mutating func operation(_ test: Test, of reference: Reference) -> Plan.Operation {
    let slot = slot(reference)
    for operand in test.operands { add(operand) }
    switch test.kind {
    case .truth where test.acceptsUnstated: return .holdsOrUnstated(slot)
    case .truth(let truth): return isCondition(reference) ? .holds(slot, truth) : .isTruth(slot, truth)
    case .range(let lower, let upper): return .within(slot, lower: bound(lower), upper: bound(upper))
    case .oneOf(let values, let negated):
      let members = values.compactMap { value -> Int? in
        if case .literal(.choice(let member)) = value.kind { member } else { nil }
      }
      guard members.count == values.count, !members.isEmpty else {
        return .equalsOne(slot, Compiler.append(values.map { Int32($0.node) }, to: &plan.nodes), negated: negated)
      }
      return .isMember(slot, words(members), negated: negated)
    }
  }

  private func bound(_ bound: Test.Bound?) -> Plan.Bound {
    bound.map { Plan.Bound(node: Int32($0.value.node), isInclusive: $0.isInclusive) } ?? .none
  }

  mutating func words(_ members: some Collection<Int>) -> Plan.Slice {
    var words = Array(repeating: UInt64(0), count: (members.max() ?? 0) / 64 + 1)
    for member in members { words[member / 64] |= 1 << UInt64(member % 64) }
    return Compiler.append(words, to: &plan.words)
  }

  mutating func add(_ expression: Expression) {
    let operation: Plan.Operation
    switch expression.kind {
    case .literal(let value):
      plan.literals.append((expression.node, value))
      return
    case .reference(let reference): operation = .value(of: slot(reference))
    case .unstated: operation = .unstated
    case .negated(let inner):
      add(inner)
      operation = .negative(Int32(inner.node))
    case .binary(let op, let left, let right):
      add(left)
      add(right)
      operation = .binary(op, Int32(left.node), Int32(right.node))
    case .call(let function, let arguments):
      for argument in arguments { add(argument) }
      operation = .call(function, Int32(arguments[0].node), Int32(arguments[1].node))
    }
    plan.instructions.append(Plan.Instruction(node: Int32(expression.node), operation: operation))
  }
}
