/// Conditions: `事実: テスト`, or a bare name.
extension PhraseReader {
  /// condition = reference [":" test] | 充足 | 非充足
  mutating func readCondition() -> Condition? {
    skipSpaces()
    let start = position
    if let constant = readConstant() {
      return Condition(node: makeNode(), kind: .constant(constant), span: span(from: start))
    }
    asksFor = .yesNo
    defer { asksFor = nil }
    guard let reference = readReference() else { return nil }
    asksFor = nil
    if take(Scalar.colon) {
      guard let test = readTest(of: reference) else { return nil }
      return Condition(node: makeNode(), kind: .test(reference, test), span: span(from: start))
    }
    guard type(of: reference).type == .yesNo else {
      let type = type(of: reference).type
      // `創業日から5年以内`
      if type == .date, case .fact(let fact) = reference, take(.from), reportPeriod(of: fact, from: position) {
        return nil
      }
      report(
        PhraseFault.missingTest(name(of: reference), example: type.exampleOfTest(declarations.choices)),
        at: start..<position)
      return nil
    }
    let whole = span(from: start)
    return Condition(node: makeNode(), kind: .test(reference, Test(kind: .truth(true), span: whole)), span: whole)
  }

  /// 充足 or 非充足 alone, unless a fact is called so.
  private mutating func readConstant() -> Bool? {
    for (keyword, value) in [(Keyword.unmet, false), (.met, true)] {
      if let end = end(of: keyword, at: position), end == limit || text[end] == Scalar.space {
        position = end
        skipSpaces()
        return value
      }
    }
    return nil
  }

  /// 事実 of a test decides what may be written there.
  mutating func readTest(of reference: Reference) -> Test? {
    let (type, isCondition) = type(of: reference)
    let start = position
    if case .fact(let fact) = reference { subject = fact }
    defer { subject = nil }
    switch type {
    case .yesNo:
      return readTruth(isCondition: isCondition, name: name(of: reference))
    case .choice(let choice):
      return readMembers(of: choice, from: start)
    case .text:
      report(PhraseFault.textCannotBeTested(name(of: reference)), at: start..<limit)
      return nil
    default:
      return readRange(of: type)
    }
  }

  private mutating func readTruth(isCondition: Bool, name: String) -> Test? {
    let start = position
    if isCondition, take(.metOrUnstated) {
      return Test(kind: .truth(true), span: span(from: start), acceptsUnstated: true)
    }
    let words: [(Keyword, Bool)] =
      isCondition ? [(.unmet, false), (.met, true)] : [(.yes, true), (.no, false)]
    for (keyword, value) in words where take(keyword) {
      return Test(kind: .truth(value), span: span(from: start))
    }
    reportNotATruth(of: name, isCondition: isCondition)
    return nil
  }

  /// members = member ("、" member)* [以外] | "other than" member ("," member)*
  private mutating func readMembers(of choice: Int, from start: Int) -> Test? {
    var negated = isEnglishPrefix(.otherThan) && take(.otherThan)
    var members: [Expression] = []
    repeat {
      let place = position
      guard let member = readMember(of: choice) else { return nil }
      members.append(
        Expression(
          node: makeNode(), kind: .literal(.choice(member)), type: .choice(choice), dimension: nil,
          span: span(from: place)))
      if !negated, take(.otherThan) {
        negated = true
        break
      }
    } while takeListComma()
    return Test(kind: .oneOf(members, negated: negated), span: span(from: start))
  }

  /// Whether a word stands here in its English spelling, which goes before what it compares.
  func isEnglishPrefix(_ keyword: Keyword) -> Bool {
    position < limit && text[position] < 0x7F && end(of: keyword, at: position) != nil
  }

  /// `、`, or a comma that groups no digits.
  mutating func takeListComma() -> Bool {
    // One that nothing follows is left over.
    guard position < limit, !trimmedText(position + 1..<limit).isEmpty else { return false }
    return take(Scalar.ideographicComma) || take(Scalar.comma)
  }
}
