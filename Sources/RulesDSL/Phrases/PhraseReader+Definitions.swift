/// What a definition says: values of a given type, and periods.
extension PhraseReader {
  /// All of the phrase as a value of a type: a literal, 未詳, or a calculation.
  mutating func readExpression(of type: ValueType) -> Expression? {
    let whole = position..<limit
    let isCalculated = type.dimension != nil
    if !isCalculated { (asksFor, isDefiningValue) = (type, true) }
    if type == .date, startsFunction, !startsName() { return readOperand(of: .date) }
    if !isCalculated, !startsQuotedName(notIn: type), !startsName() || startsLongerMember(of: type) {
      if take(.unstated) {
        return Expression(
          node: makeNode(), kind: .unstated, type: type, dimension: nil, span: span(from: whole.lowerBound))
      }
      return readLiteral(of: type)
    }
    if isCalculated, let literal = readWholeLiteral(of: type) { return literal }
    if hasFailed { return nil }
    guard let found = readExpression() else { return nil }
    skipSpaces()
    if case .unstated = found.kind { return found }
    if isCalculated {
      guard found.dimension == type.dimension else {
        let own = found.type?.name(declarations.choices)
        let name = Told(
          found.dimension?.name(.japanese) ?? own?.japanese ?? "",
          found.dimension?.name(.english) ?? own?.identifier ?? "")
        report(
          PhraseFault.wrongDimension(expected: type.name(declarations.choices), unit: type.unitName, found: name),
          at: whole)
        return nil
      }
    } else if found.type != type {
      report(
        PhraseFault.wrongType(
          string(whole), expected: type.name(declarations.choices),
          found: found.type?.name(declarations.choices) ?? Name(japanese: "数", identifier: "a number")),
        at: whole)
      return nil
    }
    return found
  }

  /// period = 常時 | date から [date まで] | date まで
  mutating func readPeriod() -> Period? {
    let whole = position..<limit
    if take(.always) { return Period.always }
    var period = Period()
    guard let test = readRange(of: .date) else { return nil }
    guard case .range(let lower, let upper) = test.kind else {
      report(PhraseFault.periodNeedsEnds(string(whole)), at: whole)
      return nil
    }
    for bound in [lower, upper].compactMap({ $0 }) {
      guard bound.isInclusive, case .literal(.date(let date)) = bound.value.kind else {
        report(PhraseFault.periodNeedsEnds(string(whole)), at: whole)
        return nil
      }
      if bound.value.node == lower?.value.node { period.from = date } else { period.until = date }
    }
    return period
  }

  /// Whether 「…」 stands here and holds the name of a fact rather than a member of the choice that is asked for.
  private func startsQuotedName(notIn type: ValueType) -> Bool {
    var ahead = self
    guard let quoted = ahead.readQuoted() else { return false }
    if case .choice(let choice) = type, declarations.names.members[choice].target(of: string(quoted)) != nil {
      return false
    }
    return declarations.names.facts.target(of: string(quoted)) != nil
  }

  /// Whether a declared name, rather than a literal, stands here.
  func startsName() -> Bool {
    guard position < limit else { return false }
    return declarations.names.facts.longest(text, position, limit) != nil
  }

  /// Whether a member of the choice stands here that is longer than the name of a fact it begins with.
  func startsLongerMember(of type: ValueType) -> Bool {
    guard case .choice(let choice) = type,
      let (_, end) = declarations.names.members[choice].longest(text, position, limit),
      let (_, nameEnd) = declarations.names.facts.longest(text, position, limit)
    else { return false }
    return end > nameEnd
  }

  /// A literal that is all of the phrase, read with the notation of its type so that a slip is told in its words.
  mutating func readWholeLiteral(of type: ValueType) -> Expression? {
    guard position < limit, !startsName(),
      case .number(_, _, let end) = NumberReader.read(
        text, position..<limit, readsSlash: type.isWrittenInPercent),
      text[end..<limit].allSatisfy({ $0 == Scalar.space })
    else { return nil }
    return readLiteral(of: type)
  }
}
