import RulesDSL

/// Computes the reasons of decisions from the rules and what was observed; evaluates nothing and words nothing.
///
/// A requirement or calculation that several lines use is told in full where it is first named and by its name
/// after that; another decision is only named, because it has a section of its own. All alternatives are told,
/// also when one of them is enough.
struct ReasonBuilder {
  let evidence: Evidence
  private let explanation: Explanation
  /// Of the section being made: every line that was made, and what lines name by number.
  private(set) var lines: [ReasonLine] = []
  private(set) var conditions: [Condition] = []
  private(set) var expressions: [Expression] = []
  private(set) var periods: [Period] = []
  /// What was told in full already.
  var told: Told
  var weights: Weights
  var operands = Operands()
  /// How many definitions lie around the one being told. A chain longer than anyone reads is only named beyond it.
  var depth = 0
  static let deepest = 32
  /// Whether the lines being made are of an exclusion or another rule whose being met is bad news.
  var isAdverse = false
  /// Whether what the lines being made say must hold for the rule to hold.
  var isRequired = true
  /// Whether the test or value whose lines are being made is decided: what is open behind it is so by its range.
  var isDecided = false
  /// The missing facts that the section's decision depends on: only of these is it told where to find them.
  private(set) var needed: [FactID] = []

  init(_ explanation: Explanation) {
    self.explanation = explanation
    evidence = explanation.evidence
    told = Told(explanation.rules)
    weights = Weights(explanation.rules)
  }

  var rules: CheckedRules { _read { yield evidence.rules } }
  var observations: Observations { _read { yield evidence.observations } }

  /// The section of a decision.
  mutating func section(of decision: FactID) -> ReasonLine {
    told.reset()
    needed = explanation.missing(for: decision)
    return line(of: decision, isDecisive: true)
  }

  /// Forgets the lines of the section before.
  mutating func clear() {
    lines.removeAll(keepingCapacity: true)
    conditions.removeAll(keepingCapacity: true)
    expressions.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
  }

  // MARK: Making lines

  mutating func add(_ line: ReasonLine, to chain: inout ReasonLine.Chain) {
    let index = Int32(lines.count)
    lines.append(line)
    if chain.isEmpty { chain.first = index } else { lines[Int(chain.last)].next = index }
    chain.last = index
  }

  mutating func join(_ more: ReasonLine.Chain, to chain: inout ReasonLine.Chain) {
    guard !more.isEmpty else { return }
    if chain.isEmpty { chain = more } else { lines[Int(chain.last)].next = more.first }
    chain.last = more.last
  }

  /// Lines that say no more than what names them stay for programs, and text leaves them out.
  mutating func hideWhatIsShown(_ chain: ReasonLine.Chain) {
    var index = chain.first
    while index >= 0 {
      if !lines[Int(index)].bears { lines[Int(index)].isHidden = true }
      index = lines[Int(index)].next
    }
  }

  /// This line and everything below it.
  mutating func markDecisive(_ line: inout ReasonLine) {
    line.isDecisive = true
    markDecisive(below: line.chain)
  }

  private mutating func markDecisive(below chain: ReasonLine.Chain) {
    var index = chain.first
    while index >= 0 {
      lines[Int(index)].isDecisive = true
      markDecisive(below: lines[Int(index)].chain)
      index = lines[Int(index)].next
    }
  }

  mutating func number(of condition: Condition) -> Int32 {
    conditions.append(condition)
    return Int32(conditions.count - 1)
  }

  mutating func number(of expression: Expression) -> Int32 {
    expressions.append(expression)
    return Int32(expressions.count - 1)
  }

  mutating func number(of period: Period) -> Int32 {
    periods.append(period)
    return Int32(periods.count - 1)
  }

  func place(of condition: Condition) -> ReasonLine.Place {
    .span(source: Int32(condition.span.source), Int32(condition.span.range.lowerBound))
  }

  func kind(_ fact: FactID) -> Reason.Kind { Reason.Kind(rules.facts[fact].kind) }

  func source(of fact: FactID) -> ReasonLine.Source? {
    rules.facts[fact].provenance.citation == nil ? nil : .fact(Int32(fact))
  }

  func layer(of fact: FactID) -> ReasonLine.Layer? {
    rules.facts[fact].provenance.overriddenBy == nil ? nil : .fact(Int32(fact))
  }

  // MARK: Rules

  /// A fact that the rules decide, with everything it rests on.
  mutating func line(of index: FactID, isDecisive: Bool) -> ReasonLine {
    // Facts are large: they are read in place and never copied.
    told.insert(index)
    depth += 1
    defer { depth -= 1 }
    let outer = isAdverse
    let kind = rules.facts[index].kind
    isAdverse = kind == .exclusion || (kind == .decision ? rules.facts[index].display.isAdverse : outer)
    defer { isAdverse = outer }
    let wasRequired = isRequired
    isRequired = !isAdverse && (wasRequired || kind == .decision)
    defer { isRequired = wasRequired }
    var line = ReasonLine(Reason.Kind(kind), .fact(Int32(index)), at: .fact(Int32(index)))
    line.fact = index
    line.source = source(of: index)
    line.isDecisive = isDecisive
    line.isAdverse = isAdverse
    if rules.isCondition(index) {
      line.mark = Reason.Mark(observations.outcomes[index])
      line.ruleMark = line.mark
    } else {
      line.value = .of(.fact(Int32(index)))
      if kind == .decision { line.mark = mark(ofValue: index) }
    }
    line.layer = layer(of: index)
    addPeriod(rules.facts[index].provenance.period, at: line.place, isDecisive: isDecisive, to: &line)
    addScopes(of: index, isDecisive: isDecisive, to: &line)
    if takesNoPart(index) {
      line.remark = .takesNoPart(Int32(index))
      line.isFolded = kind != .decision
      return line
    }
    switch rules.facts[index].definition {
    case .given: break
    case .expression where kind == .parameter: takeRow(of: index, into: &line)
    case .condition(let condition): add(self.line(of: condition, isDecisive: isDecisive), to: &line.chain)
    case .expression(let expression):
      if expression.isWorked { line.test = .working(number(of: expression)) }
      addOperands(of: expression, to: &line)
    case .principle(let principle): addLines(of: principle, of: index, isDecisive: isDecisive, to: &line)
    }
    return line
  }

  private func mark(ofValue index: FactID) -> Reason.Mark {
    switch observations.findings[index] {
    case .value(.truth(let truth)): truth ? .met : .unmet
    case .value: .met
    case .absent: .unmet
    case .open: .undetermined
    }
  }

  /// Whether the rule is certainly out of scope or out of force.
  private func takesNoPart(_ index: FactID) -> Bool {
    switch observations.absences[index] {
    case .outOfScope?, .notInForce?: true
    case .noRow?, .dash?, nil: false
    }
  }

  /// 適用 of a rule or an exception beside the basis date.
  mutating func addPeriod(
    _ period: Period, at place: ReasonLine.Place, isDecisive: Bool, to line: inout ReasonLine
  ) {
    guard period != .always else { return }
    let inForce = observations.basisDate.map { period.contains($0) }
    var own = ReasonLine(
      .period, .period, at: place, mark: inForce.map { $0 ? .met : .notApplicable } ?? .undetermined)
    own.value = .basisDate
    own.fact = rules.basisDate
    own.test = .period(number(of: period))
    if inForce == false { own.remark = .notInForce }
    own.isDecisive = isDecisive
    add(own, to: &line.chain)
  }

  /// 対象: in the text only where it keeps the rule from taking part.
  private mutating func addScopes(of fact: FactID, isDecisive: Bool, to line: inout ReasonLine) {
    for place in rules.facts[fact].scope.indices {
      let condition = rules.facts[fact].scope[place]
      let outcome = observations.conditions[condition.node]
      var own = ReasonLine(
        .scope, .scope, at: self.place(of: condition),
        mark: outcome.isMet ? .met : outcome.canBeMet ? .undetermined : .notApplicable)
      own.isFolded = outcome.isMet
      own.isHidden = outcome.isMet
      own.isDecisive = isDecisive
      let before = told.mark
      add(asking { $0.line(of: condition, isDecisive: isDecisive) }, to: &own.chain)
      if outcome.isMet { told.reset(to: before) }
      add(own, to: &line.chain)
    }
  }

  /// Lines of what only asks whether a rule or an exception is meant.
  mutating func asking(_ line: (inout ReasonBuilder) -> ReasonLine) -> ReasonLine {
    let outer = isRequired
    isRequired = false
    defer { isRequired = outer }
    return line(&self)
  }
}

/// Which facts were told in full, so that what is told for programs alone can be taken back.
struct Told {
  private var isTold: [Bool]
  private var inOrder: [FactID] = []

  init(_ rules: CheckedRules) {
    isTold = Array(repeating: false, count: rules.facts.count)
  }

  subscript(fact: FactID) -> Bool { isTold[fact] }
  var mark: Int { inOrder.count }

  mutating func insert(_ fact: FactID) {
    if isTold[fact] { return }
    isTold[fact] = true
    inOrder.append(fact)
  }

  mutating func reset(to mark: Int = 0) {
    while inOrder.count > mark { isTold[inOrder.removeLast()] = false }
  }
}
