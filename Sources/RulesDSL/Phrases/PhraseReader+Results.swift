/// What examples give and expect.
extension PhraseReader {
  /// The value that an example gives.
  mutating func readGiven(of type: ValueType, _ fact: FactID? = nil) -> Value? {
    subject = fact
    defer { subject = nil }
    return readValue(of: type)
  }

  /// result = 充足 | 非充足 | 対象外 | 未確定 | value
  mutating func readResult(of subject: Reference) -> Example.Expectation.Result? {
    skipSpaces()
    let (type, isCondition) = self.type(of: subject)
    if take(.undetermined) { return .undetermined }
    if take(.notApplicable) { return .notApplicable }
    if isCondition {
      if take(.unmet) { return .unmet }
      if take(.met) { return .met }
      reportNotATruth(of: name(of: subject), isCondition: true)
      return nil
    }
    // A decision with a type is unmet where it certainly has no value.
    if !startsMember(of: type), take(.unmet) { return .unmet }
    var fact: FactID?
    if case .fact(let index) = subject { fact = index }
    return readGiven(of: type, fact).map { .value($0) }
  }

  private func startsMember(of type: ValueType) -> Bool {
    guard case .choice(let choice) = type else { return false }
    return declarations.names.members[choice].longest(text, position, limit) != nil
  }
}
