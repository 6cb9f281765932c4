/// What a phrase is read as; where it stands decides.
enum PhraseShape: Hashable {
  case condition
  /// 条件 のとき 帰結
  case exception(OutcomeShape)
  case outcome(OutcomeShape)
  case test(Reference)
  case range(ValueType)
  /// a value written out, as examples give it
  case literal(ValueType)
  case expression(ValueType)
  case result(Reference)
  case reference
  /// the member of a choice
  case member(Int)
  case period
  /// how the fact may be changed
  case change(FactID)
  /// 事実: 値
  case given
  /// 名前: 結果
  case expectation

  /// What 原則 and のとき lead to.
  enum OutcomeShape: Hashable {
    case condition
    case value(ValueType)
  }
}

/// What was read.
indirect enum Reading {
  case condition(Condition)
  case exception(Condition, Reading)
  case test(Test, of: ValueType, isCondition: Bool)
  case value(Expression)
  case result(Example.Expectation.Result, of: ValueType, at: Span)
  case reference(Reference)
  case member(Int, of: Int)
  case period(Period)
  case change(ChangeAsRead, of: FactID)
  /// 文字, as written
  case text(String)
  /// a name and what is said of it
  case stated(Reference, Reading)
}

extension PhraseReader {
  /// The whole phrase, read as the checker reads it in that place; nil where it can't be.
  mutating func readAll(_ shape: PhraseShape) -> Reading? {
    let reading = read(shape)
    if reading != nil { expectEnd() }
    return hasFailed || isPoisoned ? nil : reading
  }

  private mutating func read(_ shape: PhraseShape) -> Reading? {
    switch shape {
    case .condition, .outcome(.condition):
      return readCondition().map { .condition($0) }
    case .expression(let type), .outcome(.value(let type)):
      return readExpression(of: type).map { .value($0) }
    case .exception(let outcome):
      guard let condition = readCondition(), take(.then) else { return nil }
      return read(.outcome(outcome)).map { .exception(condition, $0) }
    case .test(let subject):
      let (type, isCondition) = type(of: subject)
      return readTest(of: subject).map { .test($0, of: type, isCondition: isCondition) }
    case .range(let type):
      return readRange(of: type).map { .test($0, of: type, isCondition: false) }
    case .literal(.text):
      defer { position = limit }
      return .text(string(position..<limit))
    case .literal(let type):
      return readLiteral(of: type).map { .value($0) }
    case .result(let subject):
      let start = position
      return readResult(of: subject).map { .result($0, of: type(of: subject).type, at: span(from: start)) }
    case .reference:
      return readReference().map { .reference($0) }
    case .member(let choice):
      return readMember(of: choice).map { .member($0, of: choice) }
    case .period:
      return readPeriod().map { .period($0) }
    case .change(let fact):
      return readChange(of: fact).map { .change($0, of: fact) }
    case .given, .expectation:
      guard let subject = readReference(), take(Scalar.colon) else { return nil }
      let said = shape == .given ? read(.literal(type(of: subject).type)) : read(.result(subject))
      return said.map { .stated(subject, $0) }
    }
  }
}
