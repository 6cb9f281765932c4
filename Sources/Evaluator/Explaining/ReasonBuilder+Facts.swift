import RulesDSL

/// Lines for what stands behind facts and formulas.
extension ReasonBuilder {
  /// Of a parameter that changes with the day: the row that the day chooses, unless an example gave the value.
  mutating func takeRow(of fact: FactID, into line: inout ReasonLine) {
    guard observations.given[fact] == nil, case .expression(let expression) = rules.facts[fact].definition,
      case .reference(.column(let table, let column)) = expression.kind
    else { return }
    take(row(table, column), into: &line)
  }

  mutating func take(_ own: ReasonLine, into line: inout ReasonLine) {
    // A cell that tests the parameter stands in a row of its own table, with its own source.
    if line.row == nil {
      (line.source, line.layer, line.row) = (own.source, own.layer, own.row)
    } else if line.otherRow == nil {
      line.otherRow = own.row
    }
    join(own.chain, to: &line.chain)
    line.remark = line.remark ?? own.remark
  }

  /// What stands behind a fact: where it is found, who judged, or how it was calculated.
  mutating func tell(_ fact: FactID, in line: inout ReasonLine) {
    line.fact = fact
    switch rules.facts[fact].kind {
    case .parameter:
      line.title = .parameter(Int32(fact))
      if line.row == nil {
        line.source = source(of: fact)
        line.layer = layer(of: fact)
      }
      takeRow(of: fact, into: &line)
    case .judgement:
      line.kind = .judgement
      if observations.given[fact] != nil {
        line.remark = .judged(Int32(fact))
      } else {
        line.remark = needed.contains(fact) ? .notJudged(Int32(fact)) : nil
      }
    case .input:
      if needed.contains(fact) { line.remark = rules.facts[fact].formField == nil ? nil : .formField(Int32(fact)) }
    default:
      guard !told[fact], depth < ReasonBuilder.deepest else { return }
      var calculated = self.line(of: fact, isDecisive: false)
      if case .working(let expression)? = calculated.test {
        calculated.title = .working(expression)
        calculated.value = nil
        calculated.test = nil
        calculated.mark = nil
        hideWhatIsShown(calculated.chain)
        add(calculated, to: &line.chain)
      } else {
        join(calculated.chain, to: &line.chain)
        line.source = line.source ?? calculated.source
      }
      if observations.findings[fact].undefined != nil { line.remark = .noValue(Int32(fact)) }
    }
  }

  /// A line for each fact that a calculation uses; what the formula shows already needs no line of its own.
  mutating func addOperands(of expression: Expression, to line: inout ReasonLine) {
    let start = operands.begin()
    operands.collect(expression)
    addLinesOfOperands(from: start, isShown: expression.isWorked, to: &line)
  }

  /// What stands behind the bounds of a test that are calculated or looked up.
  mutating func addBounds(of test: Test, to line: inout ReasonLine) {
    if case .truth = test.kind { return }
    let start = operands.begin()
    switch test.kind {
    case .truth: break
    case .range(let lower, let upper):
      if let lower { operands.collect(lower.value) }
      if let upper { operands.collect(upper.value) }
    case .oneOf(let values, _): for value in values { operands.collect(value) }
    }
    addLinesOfOperands(from: start, isShown: true, to: &line)
  }

  private mutating func addLinesOfOperands(from start: Int, isShown: Bool, to line: inout ReasonLine) {
    let end = operands.found.count
    var chain = ReasonLine.Chain()
    for place in start..<end { add(self.line(ofOperand: operands.found[place], at: line.place), to: &chain) }
    operands.end(start)
    if isShown { hideWhatIsShown(chain) }
    join(chain, to: &line.chain)
  }

  private mutating func line(ofOperand reference: Reference, at place: ReasonLine.Place) -> ReasonLine {
    switch reference {
    case .fact(let fact):
      let isGiven = rules.isGiven(fact)
      let isNamed = told[fact] || rules.facts[fact].kind == .decision || depth >= ReasonBuilder.deepest
      if !isNamed, !isGiven { return line(of: fact, isDecisive: false) }
      var line = ReasonLine(kind(fact), .fact(Int32(fact)), at: isGiven ? .fact(Int32(fact)) : place)
      line.value = .of(ReasonLine.Subject(reference))
      if isNamed {
        line.fact = fact
        if isCut(fact) { line.remark = .cut }
      } else {
        tell(fact, in: &line)
      }
      return line
    case .column(let table, let column): return row(table, column)
    case .rowName(let table): return row(table, nil)
    }
  }
}

/// The references in a formula, each once, in the order in which they stand; those of the formula within which it is
/// told wait before them. There are few, so that looking through them costs less than a set.
struct Operands: DefinitionWalk {
  private(set) var found: [Reference] = []
  private var start = 0

  mutating func begin() -> Int {
    start = found.count
    return start
  }

  mutating func end(_ start: Int) { found.removeSubrange(start...) }

  mutating func add(_ reference: Reference) {
    if !found[start...].contains(reference) { found.append(reference) }
  }

  mutating func add(_ literal: Value, of type: ValueType?) {}
}
