import RulesDSL

/// Makes the code of lanes for some decisions from a plan.
package struct LaneCompiler {
  let plan: Plan
  var code = LaneCode()
  /// By node and column of the plan, the place of its outcome or value; below zero where it has none yet.
  private var nodePlaces: [Int32]
  private var columnPlaces: [Int32]
  private var rowNamePlaces: [Int32]
  private var literals: [NodeID: Value] = [:]

  package static func code(_ plan: Plan, _ decisions: [FactID]) -> LaneCode {
    var compiler = LaneCompiler(plan)
    compiler.compile(decisions)
    return compiler.code
  }

  private init(_ plan: Plan) {
    self.plan = plan
    nodePlaces = Array(repeating: -1, count: plan.rules.nodeCount)
    columnPlaces = Array(repeating: -1, count: plan.tables.last.map { Int($0.columns.upperBound) } ?? 0)
    rowNamePlaces = Array(repeating: -1, count: plan.rules.tables.count)
    for (node, value) in plan.literals { literals[node] = value }
    code.outcomePlaces = Array(repeating: -1, count: plan.rules.facts.count)
    (code.valuePlaces, code.truthPlaces) = (code.outcomePlaces, code.outcomePlaces)
  }

  private mutating func compile(_ decisions: [FactID]) {
    let rules = plan.rules
    var references = References()
    for decision in decisions { references.add(.fact(decision)) }
    if let basis = rules.basisDate { references.add(.fact(basis)) }
    for consistency in rules.consistencies { consistency.conditions.forEach { references.collect($0) } }
    references.followToGiven(rules)
    var (facts, tables): (Set<FactID>, Set<TableID>) = ([], [])
    for reference in references.found {
      switch reference {
      case .fact(let fact): facts.insert(fact)
      case .column(let table, _), .rowName(let table): tables.insert(table)
      }
    }
    for step in plan.steps {
      switch step {
      case .fact(let fact) where facts.contains(fact): compile(fact: fact)
      case .table(let table) where tables.contains(table): compile(table: table)
      case .fact, .table: continue
      }
      code.planSteps.append(step)
    }
    code.consistencies = plan.consistencies.map { conditions in conditions.map { body(plan.bodies[Int($0)]) } }
    (code.columnPlaces, code.nodePlaces) = (columnPlaces, nodePlaces)
  }

  // MARK: Places

  mutating func outcome() -> Int32 {
    code.outcomeCount += 1
    return Int32(code.outcomeCount - 1)
  }

  mutating func value() -> Int32 {
    code.valueCount += 1
    return Int32(code.valueCount - 1)
  }

  /// Where a reference is found: an outcome for what is a condition.
  func place(_ slot: Plan.Slot) -> Int32 {
    switch slot {
    case .fact(let fact):
      plan.facts[Int(fact)].isCondition ? code.outcomePlaces[Int(fact)] : code.valuePlaces[Int(fact)]
    case .column(let column): columnPlaces[Int(column)]
    case .rowName(let table): rowNamePlaces[Int(table)]
    }
  }

  mutating func valuePlace(of node: Int32) -> Int32 {
    if nodePlaces[Int(node)] < 0, let literal = literals[Int(node)] {
      nodePlaces[Int(node)] = value()
      code.literals.append((nodePlaces[Int(node)], literal))
    }
    return nodePlaces[Int(node)]
  }

  func outcomePlace(of node: Int32) -> Int32 { nodePlaces[Int(node)] }

  mutating func setColumn(_ column: Int32, _ place: Int32) { columnPlaces[Int(column)] = place }
  mutating func setRowName(_ table: TableID, _ place: Int32) { rowNamePlaces[table] = place }

  // MARK: Facts

  private mutating func compile(fact index: FactID) {
    let (fact, definition) = (plan.facts[index], plan.rules.facts[index])
    let scope = fact.scope.map { body(plan.bodies[Int($0)]) }
    var own: LaneCode.FactCode.Definition
    var isPlain = false
    var place: Int32 = -1
    switch fact.definition {
    case .given: own = .given
    case .body(let body):
      let compiled = self.body(body)
      own = .body(compiled)
      isPlain = scope.isEmpty && fact.period.isAlways
      if isPlain { place = compiled.place }
    case .principle(let standard, let exceptions):
      let exceptions = exceptions.map { index in
        let exception = plan.exceptions[Int(index)]
        return LaneCode.Exception(
          guarding: body(exception.guarding), outcome: body(exception.outcome), priority: exception.priority,
          period: exception.period)
      }
      own = .principle(LaneCode.FactCode.Principle(standard: body(standard), exceptions: exceptions))
    }
    if place < 0 { place = fact.isCondition ? outcome() : value() }
    if fact.isCondition { code.outcomePlaces[index] = place } else { code.valuePlaces[index] = place }
    let isFree = scope.isEmpty && fact.period.isAlways
    if case .given = own, isFree, definition.type == .yesNo { code.truthPlaces[index] = outcome() }
    // What is given to no scope is in its place before anything is run.
    if case .given = own {
      if isFree { return }
      code.scopedInputs.append(index)
    }
    if isPlain, case .body(let body) = own { return addPlain(body.instructions) }
    code.steps.append(
      .fact(
        LaneCode.FactCode(
          isCondition: fact.isCondition, place: place, period: fact.period, scope: scope, definition: own,
          isNumber: definition.type.dimension != nil && !fact.isCondition)))
  }

  /// What follows on one another is run as one.
  private mutating func addPlain(_ instructions: LaneCode.Slice) {
    if case .plain(let before)? = code.steps.last, before.upperBound == instructions.lowerBound {
      code.steps[code.steps.count - 1] = .plain(before.lowerBound..<instructions.upperBound)
    } else if !instructions.isEmpty {
      code.steps.append(.plain(instructions))
    }
  }

  mutating func body(_ body: Plan.Body) -> LaneCode.Body {
    let start = Int32(code.instructions.count)
    for index in body.instructions { add(plan.instructions[Int(index)]) }
    let end = Int32(code.instructions.count)
    return LaneCode.Body(instructions: start..<end, place: valuePlace(of: body.node))
  }

  mutating func instructions(_ slice: Plan.Slice) -> LaneCode.Slice {
    let start = Int32(code.instructions.count)
    for index in slice { add(plan.instructions[Int(index)]) }
    return start..<Int32(code.instructions.count)
  }

  // MARK: Instructions

  private mutating func add(_ instruction: Plan.Instruction) {
    let node = Int(instruction.node)
    switch instruction.operation {
    case .constant(let truth): add(.constant(LaneOutcome.of(truth)), outcomeOf: node)
    case .block(let kind, let children):
      let places = children.map { nodePlaces[Int(plan.nodes[Int($0)])] }
      add(.block(kind, Compiler.append(places, to: &code.operands)), outcomeOf: node)
    case .holds(let slot, let truth):
      if truth { nodePlaces[node] = place(slot) } else { add(.negated(place(slot)), outcomeOf: node) }
    case .holdsOrUnstated(let slot): add(.accepting(place(slot)), outcomeOf: node)
    case .isTruth(let slot, let truth): addTruth(slot, truth, node)
    case .within(let slot, let lower, let upper): addWithin(slot, lower, upper, node)
    case .isMember(let slot, let words, let negated):
      add(.isMember(place(slot), words, negated: negated), outcomeOf: node)
    case .equalsOne(let slot, let values, let negated):
      let places = values.map { valuePlace(of: plan.nodes[Int($0)]) }
      add(
        .equalsOne(place(slot), Compiler.append(places, to: &code.operands), negated: negated), outcomeOf: node)
    case .value(let slot): nodePlaces[node] = place(slot)
    case .unstated: add(.unstated, valueOf: node)
    case .negative(let operand): add(.negative(valuePlace(of: operand)), valueOf: node)
    case .binary(let op, let left, let right):
      add(.binary(op, valuePlace(of: left), valuePlace(of: right)), valueOf: node)
    case .call(let function, let first, let second):
      add(.call(function, valuePlace(of: first), valuePlace(of: second)), valueOf: node)
    }
  }

  private mutating func addTruth(_ slot: Plan.Slot, _ truth: Bool, _ node: Int) {
    guard case .fact(let fact) = slot, code.truthPlaces[Int(fact)] >= 0 else {
      return add(.isTruth(place(slot), truth), outcomeOf: node)
    }
    let place = code.truthPlaces[Int(fact)]
    if truth { nodePlaces[node] = place } else { add(.negated(place), outcomeOf: node) }
  }

  private mutating func addWithin(_ slot: Plan.Slot, _ lower: Plan.Bound, _ upper: Plan.Bound, _ node: Int) {
    guard let low = end(lower), let high = end(upper) else {
      func placed(_ bound: Plan.Bound, _ compiler: inout LaneCompiler) -> Plan.Bound {
        guard bound.node >= 0 else { return .none }
        return Plan.Bound(node: compiler.valuePlace(of: bound.node), isInclusive: bound.isInclusive)
      }
      let (low, high) = (placed(lower, &self), placed(upper, &self))
      return add(.within(place(slot), lower: low, upper: high), outcomeOf: node)
    }
    let test = WrittenTest(lower: low.end, upper: high.end)
    add(.isBetween(place(slot), test: append(test)), outcomeOf: node)
  }

  mutating func append(_ test: WrittenTest) -> Int32 {
    code.tests.append(test)
    return Int32(code.tests.count - 1)
  }

  /// A bound that is written out, or none; nil where it is calculated.
  func end(_ bound: Plan.Bound) -> (end: Interval.End?, ())? {
    guard bound.node >= 0 else { return (nil, ()) }
    guard let key = literals[Int(bound.node)]?.orderKey else { return nil }
    return (Interval.End(value: key, isIncluded: bound.isInclusive), ())
  }

  func literal(_ node: Int32) -> Value? { literals[Int(node)] }

  private mutating func add(_ operation: LaneCode.Operation, outcomeOf node: Int) {
    nodePlaces[node] = outcome()
    code.instructions.append(LaneCode.Instruction(place: nodePlaces[node], operation: operation))
  }

  private mutating func add(_ operation: LaneCode.Operation, valueOf node: Int) {
    nodePlaces[node] = value()
    code.instructions.append(LaneCode.Instruction(place: nodePlaces[node], operation: operation))
  }
}
