import RulesDSL

/// Puts the lines of a tree into words.
struct ReasonWords {
  let tree: ReasonTree
  let language: Language

  var rules: CheckedRules { _read { yield tree.evidence.rules } }
  var observations: Observations { _read { yield tree.evidence.observations } }
  var wordings: Wordings { Wordings(evidence: tree.evidence, language: language) }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .japanese ? japanese() : english()
  }

  var comma: String { language.pick("、", ", ") }

  // MARK: What it names

  func identifier(_ index: Int) -> String {
    var place = ""
    var index = index
    while true {
      let line = tree.lines[index]
      if let fact = line.fact {
        let own = rules.facts[fact].name.identifier
        return place.isEmpty ? own : own + "/" + place
      }
      guard line.parent >= 0 else { return "/" + place }
      let number = String(index - tree.lines[Int(line.parent)].below.lowerBound + 1)
      place = place.isEmpty ? number : number + "." + place
      index = Int(line.parent)
    }
  }

  func title(_ line: ReasonLine) -> String {
    switch line.title {
    case .fact(let fact): return wordings.name(Int(fact))
    case .reference(let subject): return wordings.name(subject.reference)
    case .column(let table, let column): return rules.tables[Int(table)].columns[Int(column)].name.text(language)
    case .parameter(let fact):
      let name = wordings.name(Int(fact))
      return pick("設定「\(name)」", "parameter “\(name)”")
    case .block(let least):
      if least > 0 { return wordings.block(.atLeast(Int(least))) }
      return wordings.block(line.kind == .all ? .all : line.kind == .any ? .any : .none)
    case .constant(let truth): return Reason.Mark(Outcomes(truth)).word(language)
    case .scope: return pick("対象", "applies to")
    case .period: return pick("適用期間", "in force")
    case .exception(let fact, let place): return pick("ただし ", "except ") + exception(fact, place).text(language)
    case .working(let expression): return "= " + wordings.working(tree.expressions[Int(expression)])
    case .firstCell(let table, let row):
      if case .value(let expression)? = rules.tables[Int(table)].rows[Int(row)].cells.first,
        case .literal(let value) = expression.kind
      {
        return wordings.text(value, expression.type ?? .number)
      }
      return called(table, row)
    case .row(let table, let row): return called(table, row)
    }
  }

  private func called(_ table: Int32, _ row: Int32) -> String {
    let title = wordings.rowTitle(Int(table), Int(row))
    return pick("行「\(title)」", "row “\(title)”")
  }

  /// What an exception is called by itself.
  func exception(_ line: ReasonLine) -> String {
    guard case .exception(let fact, let place) = line.title else { return title(line) }
    return exception(fact, place).text(language)
  }

  private func exception(_ fact: Int32, _ place: Int32) -> Name {
    guard case .principle(let principle) = rules.facts[Int(fact)].definition else {
      preconditionFailure("INVARIANT: only 原則 has exceptions")
    }
    return principle.exceptions[Int(place)].name
  }

  // MARK: What it says

  func value(_ line: ReasonLine) -> String? {
    switch line.value {
    case nil: return nil
    case .of(let subject) where line.isDecided: return wordings.value(deciding: subject.reference)
    case .of(let subject): return wordings.value(of: subject.reference)
    case .tested(let subject) where line.isDecided && wordings.finding(of: subject.reference).isOpen:
      return wordings.value(deciding: subject.reference)
    case .tested(let subject):
      let reference = subject.reference
      if language == .english, case .absent = wordings.finding(of: reference) { return "(none)" }
      return wordings.value(of: reference)
    case .basisDate: return observations.basisDate?.description ?? pick("基準日が不明", "no basis date")
    case .result(let place):
      let expression = tree.expressions[Int(place)]
      return wordings.text(of: observations.expressions[expression.node], expression.type)
    }
  }

  func range(_ line: ReasonLine) -> AmountRange? {
    switch line.value {
    case .of(let subject), .tested(let subject): wordings.range(of: subject.reference)
    case .result(let place):
      AmountRange(
        observations.range(of: observations.expressions[tree.expressions[Int(place)].node]),
        tree.expressions[Int(place)].type ?? .text)
    case .basisDate, nil: nil
    }
  }

  func test(_ line: ReasonLine) -> String? {
    switch line.test {
    case nil: return nil
    case .test(let place):
      let (subject, test) = asked(place)
      return wordings.text(test, on: subject)
    case .asCondition(let place): return wordings.text(asked(place).test, of: .yesNo, isCondition: true)
    case .negated(let place):
      let (subject, test) = asked(place)
      return wordings.negated(test, on: subject)
    case .denied(let fact, let place):
      if let word = wordings.ownWord(Int(fact), false) { return word }
      let (subject, test) = asked(place)
      return wordings.text(test, on: subject)
    case .working(let place): return wordings.working(tree.expressions[Int(place)])
    case .brief(let place): return wordings.brief(tree.conditions[Int(place)])
    case .period(let place): return wordings.period(tree.periods[Int(place)])
    case .unmetCondition: return pick("条件を満たさない", "not met")
    case .noCondition: return pick("条件なし", "no condition")
    }
  }

  func asked(_ place: Int32) -> (subject: Reference, test: Test) {
    guard case .test(let subject, let test) = tree.conditions[Int(place)].kind else {
      preconditionFailure("INVARIANT: a line that tests holds a test")
    }
    return (subject, test)
  }

  func row(_ line: ReasonLine) -> String? {
    guard let own = line.row else { return nil }
    return line.otherRow.map { row(own) + comma + row($0) } ?? row(own)
  }

  private func row(_ row: ReasonLine.Row) -> String {
    switch row {
    case .nearest(let table, let row):
      let title = wordings.rowTitle(Int(table), Int(row))
      return pick("「\(title)」", "“\(title)”")
    case .inUse(let number):
      let table = Int(number)
      let name = rules.tables[table].name.text(language)
      guard let row = observations.certainRow(of: table) else { return name }
      // Where nothing but the day chooses, the period says which row it is.
      let period = rules.tables[table].rows[row].period
      let inForce = period == .always ? nil : wordings.inForce(period)
      if rules.tables[table].isChosenByDayAlone { return inForce ?? "" }
      let title = wordings.rowTitle(table, row)
      let called = pick("\(name)「\(title)」", "\(name) “\(title)”")
      return inForce.map { called + comma + $0 } ?? called
    }
  }

  func source(_ line: ReasonLine) -> String? {
    let own = citation(line.source)
    guard line.addition >= 0, let addition = rules.additions[Int(line.addition)] else { return own }
    let kept = own.flatMap { addition.citation?.hasPrefix($0) == true ? nil : $0 }
    return [kept, addition.citation].compactMap { $0 }.joined(separator: pick("、", "; "))
  }

  private func citation(_ source: ReasonLine.Source?) -> String? {
    switch source {
    case nil: nil
    case .fact(let fact): rules.facts[Int(fact)].provenance.citation
    case .table(let table): rules.tables[Int(table)].provenance.citation
    case .row(let table, let row): rules.tables[Int(table)].rows[Int(row)].citation
    }
  }

  func layer(_ line: ReasonLine) -> String? {
    switch line.layer {
    case nil: nil
    case .fact(let fact): wordings.layer(rules.facts[Int(fact)].provenance)
    case .table(let table): wordings.layer(rules.tables[Int(table)].provenance)
    case .addition(let node): rules.additions[Int(node)].flatMap { wordings.layer($0, isAddition: true) }
    }
  }
}
