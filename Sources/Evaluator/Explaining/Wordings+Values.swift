import RulesDSL

/// Values, formulas and distances.
extension Wordings {
  func finding(of reference: Reference) -> Finding { observations.finding(of: reference, rules) }

  /// The value as one reads it, 不明 where it isn't known.
  func value(of reference: Reference) -> String {
    guard case .fact(let fact) = reference else { return text(of: finding(of: reference), type(reference)) }
    if rules.isCondition(fact) { return shown(fact, observations.outcomes[fact]) }
    if case .value(.truth(let truth)) = observations.findings[fact], let word = ownWord(fact, truth) { return word }
    return text(of: observations.findings[fact], rules.facts[fact].type)
  }

  /// Between which ends an open number lies.
  func range(of reference: Reference) -> AmountRange? {
    AmountRange(observations.range(of: finding(of: reference)), type(reference))
  }

  /// The same where a test is decided: of a number that isn't known the range that decides it, and what leaves that.
  func value(deciding reference: Reference) -> String {
    guard let range = range(of: reference)?.text(language) else { return value(of: reference) }
    var search = Needs(evidence)
    search.visit(reference)
    let missing = search.inOrder.filter { reference != .fact($0) }
    guard let first = missing.first else { return pick("不明 (\(range))", "unknown (\(range))") }
    if missing.count > 1 { return "\(range) (\(pick("\(missing.count)件が不明", "\(missing.count) facts unknown")))" }
    let (name, own) = (name(first), self.range(of: .fact(first))?.text(language) ?? pick("不明", "unknown"))
    return "\(range) (\(pick("\(name)は\(own)", "\(name) \(own)")))"
  }

  func text(of finding: Finding, _ type: ValueType?) -> String {
    switch finding {
    case .value(let value):
      let text = text(value, type ?? .number)
      if case .number(let number) = value, !Notation.isExact(number) { return pick("約", "about ") + text }
      return text
    case .absent: return pick("なし", "none")
    case .open(let open): return open.undefined == nil ? pick("不明", "unknown") : pick("定まらない", "undefined")
    }
  }

  /// `1.15% (基準料率) − 0.10% (担保割引)`; empty where there is nothing to calculate.
  func working(_ expression: Expression) -> String {
    expression.isWorked ? working(expression, isInner: false) : ""
  }

  private func working(_ expression: Expression, isInner: Bool) -> String {
    switch expression.kind {
    case .literal(.number(let months)) where expression.type == .months: return Notation.inMonths(months, language)
    case .literal(let value): return text(value, expression.type ?? .number)
    case .reference(let reference): return "\(term(reference, expression.type)) (\(name(reference)))"
    case .unstated: return pick("未詳", "not stated")
    case .negated(let inner): return "−" + working(inner, isInner: true)
    case .binary(let op, let left, let right):
      let isSum = op == .plus || op == .minus
      let text = "\(working(left, isInner: !isSum)) \(op.rawValue) \(working(right, isInner: true))"
      return isInner && isSum ? "(\(text))" : text
    case .call(let function, let days) where function.isBetweenDays && !isInner:
      let (first, second) = (working(days[0], isInner: true), working(days[1], isInner: true))
      return pick("\(first) から \(second) まで", "from \(first) to \(second)")
    case .call(let function, let arguments) where function.isOfDays && !isInner:
      let (day, period) = (working(arguments[0], isInner: true), working(arguments[1], isInner: true))
      return pick("\(day) の \(period) 後", "\(period) after \(day)")
    case .call(let function, let arguments):
      return self.function(function) + "("
        + arguments.map { working($0, isInner: false) }.joined(separator: ", ") + ")"
    }
  }

  /// A formula counts in months, as it is worked on paper.
  private func term(_ reference: Reference, _ type: ValueType?) -> String {
    guard type == .months, let months = finding(of: reference).number else { return value(of: reference) }
    return Notation.inMonths(months, language)
  }

  // MARK: Distances

  /// How far a value is from passing, or beyond the bound: 0.29ポイント不足, 1億円超過.
  func distance(_ test: Test, _ reference: Reference) -> String? {
    observations.distance(of: test, reference, rules).map { distance in
      let word = distance.isLower ? pick("不足", " short") : pick("超過", " over")
      return gap(distance.by, type(reference), word, isLeast: distance.isLeast)
    }
  }

  /// The same in the words of a summary, with the bound: 2億8,000万円を2,000万円超過.
  func missed(_ test: Test, _ reference: Reference) -> String? {
    guard let miss = observations.miss(of: test, reference, rules), let distance = distance(test, reference) else {
      return nil
    }
    let text = text(of: .value(.number(miss.limit)), type(reference))
    let word = miss.bound.isInclusive ? pick("以上", "") : pick("超", "more than ")
    switch (miss.difference.isZero, miss.isLower) {
    case (true, true): return pick("\(text)超でない", "not over \(text)")
    case (true, false): return pick("\(text)未満でない", "not under \(text)")
    case (false, true): return pick("\(text)\(word)に\(distance)", "\(distance) of \(word)\(text)")
    case (false, false): return pick("\(text)を\(distance)", "\(distance) \(text)")
    }
  }

  /// By how much a value is beyond the bound that makes for bad news: 8,000万円を1,500万円超過.
  func excess(_ test: Test, _ reference: Reference) -> String? {
    observations.excess(of: test, reference, rules).map { excess in
      let bound = text(of: .value(.number(excess.limit)), type(reference))
      let gap = gap(excess.by, type(reference), pick("超過", " over"), isLeast: excess.isLeast)
      return pick("\(bound)を\(gap)", "\(gap) \(bound)")
    }
  }

  private func gap(_ difference: Rational, _ type: ValueType, _ word: String, isLeast: Bool) -> String {
    if isLeast {
      let least = gap(difference, type, "", isLeast: false)
      return pick("\(least)以上\(word)", "at least \(least)\(word)")
    }
    if difference.isZero { return pick("境界の値と同じ", "exactly at the bound") }
    let about = Notation.isExact(difference) ? "" : pick("約", "about ")
    if type.isWrittenInPercent, let points = difference.times(Rational(100)) {
      return about + Notation.decimal(points) + pick("ポイント", " points") + word
    }
    return about + Notation.text(difference, type, language) + word
  }
}

extension Expression {
  /// Whether there is something to calculate.
  var isWorked: Bool {
    switch kind {
    case .literal, .reference, .unstated: false
    case .binary, .negated, .call: true
    }
  }

  var literalNumber: Rational? {
    if case .literal(.number(let number)) = kind { number } else { nil }
  }
}
