import RulesDSL

/// What an entry says as a value of its fact's type.
extension FactReader {
  mutating func value(_ entry: Facts.Entry, _ fact: FactID, _ key: String) -> Value? {
    let type = rules.facts[fact].type
    switch (type, entry) {
    case (.yesNo, .truth(let truth)): return .truth(truth)
    case (.yesNo, .text(let text)):
      if let truth = TruthWords.meaning(of: text) ?? TruthWords.meaning(of: TypedText.plain(text)) {
        return .truth(truth)
      }
    case (.choice(let choice), .text(let text)):
      if let member = vocabulary.member(text, of: choice) { return .choice(member) }
      if !Slip.saysUnknown(entry.typed) {
        report(notAMember(text, choice), key, entry)
        return nil
      }
    case (.date, .text(let text)): return date(text, key, entry, fact)
    case (.date, .date(let date)): return .date(date)
    case (_, .quantity(let quantity)) where type.dimension != nil:
      guard quantity.unit.type == type || (quantity.unit == .percentage && type == .rate) else { break }
      return exact(quantity.number, type, key, entry)
    case (_, .number(let number)) where type.dimension != nil: return self.number(number, type, key, entry)
    case (_, .text(let text)) where type.dimension != nil: return self.number(text, type, key, entry, fact)
    default: break
    }
    wrongType(fact, key, entry)
    return nil
  }

  private mutating func number(_ number: Rational, _ type: ValueType, _ key: String, _ entry: Facts.Entry) -> Value? {
    guard type.isWhole else {
      report(.missingUnit(type == .multiple ? "倍" : "%"), key, entry)
      return nil
    }
    return exact(number, type, key, entry)
  }

  private mutating func exact(_ number: Rational, _ type: ValueType, _ key: String, _ entry: Facts.Entry) -> Value? {
    guard !type.isWhole || number.isInteger else {
      report(.notWhole, key, entry)
      return nil
    }
    guard number.mayBeGiven else {
      report(.tooLarge, key, entry)
      return nil
    }
    return .number(number)
  }

  private mutating func number(
    _ text: String, _ type: ValueType, _ key: String, _ entry: Facts.Entry, _ fact: FactID
  ) -> Value? {
    var reading = TypedNumber.read(text, type)
    // 3月 of a 番号 that is called 決算月.
    if reading == .none, type == .number, let counter = rules.facts[fact].name.japanese.last {
      let plain = TypedText.plain(text)
      if plain.last == counter, !plain.dropLast().isEmpty { reading = TypedNumber.read(String(plain.dropLast()), type) }
    }
    guard case .number(let value, let unit) = reading else {
      if reading == .tooLarge { report(.tooLarge, key, entry) } else { wrongType(fact, key, entry) }
      return nil
    }
    if unit == .none { return number(value, type, key, entry) }
    guard unit.type == type || (unit == .percent && type.isWrittenInPercent) else {
      wrongType(fact, key, entry)
      return nil
    }
    return exact(value, type, key, entry)
  }

  private mutating func date(_ text: String, _ key: String, _ entry: Facts.Entry, _ fact: FactID) -> Value? {
    switch TypedDate.read(text) {
    case .date(let date): return .date(date)
    case .noSuchDay(let rightly): report(.noSuchDay(rightly: rightly), key, entry)
    case .timeOfDay(let date): report(.timeOfDay(of: date?.description), key, entry)
    case .none: wrongType(fact, key, entry)
    }
    return nil
  }
}
