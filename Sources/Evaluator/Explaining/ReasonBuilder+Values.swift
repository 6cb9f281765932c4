import RulesDSL

/// Lines for values and how they were calculated.
extension ReasonBuilder {
  func finding(of reference: Reference) -> Finding {
    switch reference {
    case .fact(let fact): return observations.findings[fact]
    case .column(let table, let column): return observations.tables[table].findings[column]
    case .rowName(let table):
      let selection = observations.tables[table]
      guard selection.isCertain, let row = selection.rows.first, let member = rules.tables[table].rows[row].member
      else {
        return selection.isCertain ? .absent(.noRow) : .missing
      }
      return .value(.choice(member))
    }
  }

  func text(of finding: Finding, _ type: ValueType?) -> String {
    switch finding {
    case .value(let value):
      let text = wordings.text(value, type ?? .number)
      if case .number(let number) = value, !Notation.isExact(number) { return wordings.pick("約", "about ") + text }
      return text
    case .absent: return wordings.pick("なし", "none")
    case .open(let open):
      return open.undefined == nil ? wordings.pick("不明", "unknown") : wordings.pick("定まらない", "undefined")
    }
  }

  /// `1.15% (基準料率) − 0.10% (担保割引)`; empty where there is nothing to calculate.
  func working(_ expression: Expression) -> String {
    switch expression.kind {
    case .literal, .reference, .unstated: return ""
    default: return working(expression, isInner: false)
    }
  }

  private func working(_ expression: Expression, isInner: Bool) -> String {
    switch expression.kind {
    case .literal(.number(let months)) where expression.type == .months: return Notation.inMonths(months, language)
    case .literal(let value): return wordings.text(value, expression.type ?? .number)
    case .reference(let reference): return "\(term(reference, expression.type)) (\(wordings.name(reference)))"
    case .unstated: return wordings.pick("未詳", "not stated")
    case .negated(let inner): return "−" + working(inner, isInner: true)
    case .binary(let op, let left, let right):
      let isSum = op == .plus || op == .minus
      let text = "\(working(left, isInner: !isSum)) \(op.rawValue) \(working(right, isInner: true))"
      return isInner && isSum ? "(\(text))" : text
    case .call(.monthsBetween, let days) where !isInner:
      let (first, second) = (working(days[0], isInner: true), working(days[1], isInner: true))
      return wordings.pick("\(first) から \(second) まで", "from \(first) to \(second)")
    case .call(let function, let arguments) where function.isOfDays && function != .monthsBetween && !isInner:
      let (day, period) = (working(arguments[0], isInner: true), working(arguments[1], isInner: true))
      return wordings.pick("\(day) の \(period) 後", "\(period) after \(day)")
    case .call(let function, let arguments):
      return wordings.function(function) + "("
        + arguments.map { working($0, isInner: false) }.joined(separator: ", ") + ")"
    }
  }

  /// A formula counts in months, as it is worked on paper.
  private func term(_ reference: Reference, _ type: ValueType?) -> String {
    guard type == .months, let months = finding(of: reference).number else { return valueText(of: reference) }
    return Notation.inMonths(months, language)
  }

  /// A line for each fact that a calculation uses.
  mutating func operands(of expression: Expression) -> [Reason] {
    var references = References()
    references.collect(expression)
    let lines = references.found.compactMap { operand($0) }
    // What the formula shows already needs no line of its own.
    return working(expression).isEmpty ? lines : lines.hidingWhatIsShown
  }

  /// What stands behind the bounds of a test that are calculated or looked up.
  mutating func boundLines(_ test: Test) -> [Reason] {
    var references = References()
    test.operands.forEach { references.collect($0) }
    return references.found.compactMap { operand($0) }.hidingWhatIsShown
  }

  private mutating func operand(_ reference: Reference) -> Reason? {
    switch reference {
    case .fact(let fact):
      if told[fact] || rules.facts[fact].kind == .decision || depth >= ReasonBuilder.deepest {
        var line = Reason(Reason.Kind(rules.facts[fact].kind), wordings.name(fact))
        line.identifier = rules.facts[fact].name.identifier
        line.value = valueText(of: reference)
        if isCut(fact) { line.remark = "…" }
        return line
      }
      if rules.isGiven(fact) {
        var line = Reason(Reason.Kind(rules.facts[fact].kind), wordings.name(fact))
        line.value = valueText(of: reference)
        tell(fact, in: &line)
        return line
      }
      return reason(of: fact, isDecisive: false)
    case .column(let table, let column): return row(table, column)
    case .rowName(let table): return row(table, nil)
    }
  }

  /// Whether a rule that would be told is only named, because it lies too deep.
  func isCut(_ fact: FactID) -> Bool {
    depth >= ReasonBuilder.deepest && !told[fact] && !rules.isGiven(fact) && rules.facts[fact].kind != .decision
  }

  /// Says of a test that fails how far its value is from passing, in the words of a line and of a summary.
  func measure(_ test: Test, _ reference: Reference, _ type: ValueType, in reason: inout Reason) {
    reason.remark = distance(test, reference, type) ?? reason.remark
    guard reason.remark != nil, case .range(let lower, let upper) = test.kind,
      let value = finding(of: reference).number
    else { return }
    for (bound, isLower) in [(lower, true), (upper, false)] {
      guard let bound, let limit = observations.expressions[bound.value.node].number ?? bound.value.literalNumber,
        isLower ? value <= limit : value >= limit, let difference = limit.minus(value),
        let distance = distance(test, reference, type)
      else { continue }
      let text = text(of: .value(.number(limit)), type)
      let word = bound.isInclusive ? wordings.pick("以上", "") : wordings.pick("超", "more than ")
      switch (difference.isZero, isLower) {
      case (true, true): reason.gap = wordings.pick("\(text)超でない", "not over \(text)")
      case (true, false): reason.gap = wordings.pick("\(text)未満でない", "not under \(text)")
      case (false, true): reason.gap = wordings.pick("\(text)\(word)に\(distance)", "\(distance) of \(word)\(text)")
      case (false, false): reason.gap = wordings.pick("\(text)を\(distance)", "\(distance) \(text)")
      }
      let part = limit.isZero ? nil : difference.divided(by: limit)
      reason.nearness = part.map { $0 < .zero ? Rational.zero.minus($0) ?? $0 : $0 }
      return
    }
  }

  /// By how much a value is beyond the bound that makes for bad news: 8,000万円を1,500万円超過.
  func excess(_ test: Test, _ reference: Reference, _ type: ValueType) -> String? {
    guard case .range(let lower?, nil) = test.kind, let value = finding(of: reference).number,
      let limit = observations.expressions[lower.value.node].number ?? lower.value.literalNumber, value > limit
    else { return nil }
    let bound = text(of: .value(.number(limit)), type)
    return gap(value, limit, type, wordings.pick("超過", " over")).map {
      wordings.pick("\(bound)を\($0)", "\($0) \(bound)")
    }
  }

  /// How far a value is from passing, or beyond the bound: 0.29ポイント不足, 1億円超過.
  /// Nothing is said of the distance to bad news.
  func distance(_ test: Test, _ reference: Reference, _ type: ValueType) -> String? {
    if isAdverse { return nil }
    guard case .range(let lower, let upper) = test.kind, let value = finding(of: reference).number else { return nil }
    if let lower, let bound = observations.expressions[lower.value.node].number,
      value < bound || (value == bound && !lower.isInclusive)
    {
      // To pass 270人超 from 250人 takes 21 people: the bound itself doesn't pass.
      let step = type.isWhole && !lower.isInclusive ? Rational.one : .zero
      return bound.plus(step).flatMap { gap($0, value, type, wordings.pick("不足", " short")) }
    }
    if let upper, let bound = observations.expressions[upper.value.node].number,
      value > bound || (value == bound && !upper.isInclusive)
    {
      return gap(value, bound, type, wordings.pick("超過", " over"))
    }
    return nil
  }

  /// The distance as a number, for comparing rows.
  func shortfall(_ test: Test, _ reference: Reference) -> Rational? {
    guard case .range(let lower, let upper) = test.kind, let value = finding(of: reference).number else { return nil }
    if let lower, let bound = observations.expressions[lower.value.node].number ?? lower.value.literalNumber,
      value <= bound
    {
      return bound.minus(value)
    }
    if let upper, let bound = observations.expressions[upper.value.node].number ?? upper.value.literalNumber,
      value >= bound
    {
      return value.minus(bound)
    }
    return nil
  }

  private func gap(_ larger: Rational, _ smaller: Rational, _ type: ValueType, _ word: String) -> String? {
    guard let difference = larger.minus(smaller) else { return nil }
    if difference.isZero { return wordings.pick("境界の値と同じ", "exactly at the bound") }
    let about = Notation.isExact(difference) ? "" : wordings.pick("約", "about ")
    if type.isWrittenInPercent, let points = difference.times(Rational(100)) {
      return about + Notation.decimal(points) + wordings.pick("ポイント", " points") + word
    }
    return about + Notation.text(difference, type, language) + word
  }
}

extension [Reason] {
  /// Lines that say no more than what names them stay for programs, and text leaves them out.
  var hidingWhatIsShown: [Reason] {
    map { reason in
      var reason = reason
      reason.isHidden = reason.isHidden || !reason.bears
      return reason
    }
  }
}

extension Expression {
  var literalNumber: Rational? {
    if case .literal(.number(let number)) = kind { number } else { nil }
  }
}
