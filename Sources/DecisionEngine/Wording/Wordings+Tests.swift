import RulesDSL

/// Tests, periods and names of statuses.
extension Wordings {
  package func type(_ reference: Reference) -> ValueType {
    switch reference {
    case .fact(let fact): rules.facts[fact].type
    case .column(let table, let column):
      if case .value(let type) = rules.tables[table].columns[column].kind { type } else { .yesNo }
    case .rowName(let table): rules.tables[table].rowNames.map { .choice($0) } ?? .text
    }
  }

  package func block(_ kind: Condition.BlockKind) -> String {
    switch kind {
    case .all: pick("すべて", "all of")
    case .any: pick("いずれか", "any of")
    case .none: pick("いずれもない", "none of")
    case .atLeast(let least): LeastCount.spelling(least, language)
    }
  }

  package func function(_ function: Expression.Function) -> String {
    switch function {
    case .roundDown: pick("切捨て", "round_down")
    case .roundUp: pick("切上げ", "round_up")
    case .roundHalf: pick("四捨五入", "round_half")
    case .maximum: pick("最大", "max")
    case .minimum: pick("最小", "min")
    case .monthsBetween: pick("経過月数", "months_between")
    case .daysBetween: pick("経過日数", "days_between")
    case .monthsLater, .daysLater: pick("後", "later")
    }
  }

  /// The test that is made of something: 充足 where that is a condition, あり where it is an answer.
  package func text(_ test: Test, on subject: Reference) -> String {
    let isCondition = if case .fact(let fact) = subject { rules.isCondition(fact) } else { false }
    return text(test, of: type(subject), isCondition: isCondition)
  }

  /// 3億円以下; at most 300,000,000 yen
  package func text(_ test: Test, of type: ValueType, isCondition: Bool) -> String {
    switch test.kind {
    case .truth where test.acceptsUnstated: return pick("充足か未詳", "met or not stated")
    case .truth(let truth):
      if isCondition { return truth ? pick("充足", "met") : pick("非充足", "unmet") }
      return text(.truth(truth), .yesNo)
    case .oneOf(let values, let negated):
      let list = values.map { operand($0, type) }.joined(separator: pick("、", ", "))
      if negated { return pick("\(list)以外", "other than \(list)") }
      return values.count > 1 ? pick("\(list)のいずれか", "one of \(list)") : list
    case .range(let lower, let upper):
      let isDate = type == .date
      let low = lower.map { bound in
        let value = operand(bound.value, type)
        return bound.isInclusive
          ? isDate ? pick("\(value)から", "from \(value)") : pick("\(value)以上", "at least \(value)")
          : pick("\(value)超", "over \(value)")
      }
      let high = upper.map { bound in
        let value = operand(bound.value, type)
        return bound.isInclusive
          ? isDate ? pick("\(value)まで", "until \(value)") : pick("\(value)以下", "at most \(value)")
          : pick("\(value)未満", "under \(value)")
      }
      return [low, high].compactMap { $0 }.joined(separator: pick("", isDate ? " " : " and "))
    }
  }

  /// What holds where a test doesn't: 3億円超 for 3億円以下.
  package func negated(_ test: Test, on subject: Reference) -> String {
    let type = type(subject)
    if case .truth(let truth) = test.kind, !test.acceptsUnstated {
      var opposite = test
      opposite.kind = .truth(!truth)
      return text(opposite, on: subject)
    }
    guard case .range(let lower, let upper) = test.kind, let bound = lower ?? upper, lower == nil || upper == nil else {
      let own = text(test, on: subject)
      return pick("\(own)を満たさない", "not \(own)")
    }
    let value = operand(bound.value, type)
    switch (lower == nil, bound.isInclusive) {
    case (true, true): return pick("\(value)超", "over \(value)")
    case (true, false): return pick("\(value)以上", "at least \(value)")
    case (false, true): return pick("\(value)未満", "under \(value)")
    case (false, false): return pick("\(value)以下", "at most \(value)")
    }
  }

  private func operand(_ expression: Expression, _ type: ValueType) -> String {
    switch expression.kind {
    case .literal(.number(let number)) where !Notation.isExact(number):
      return pick("\(number.denominator)分の\(number.numerator)", number.description)
    case .literal(let value): return text(value, type)
    case .reference(let reference):
      let found = found(expression, type)
      return pick("\(name(reference))(\(found))", "\(name(reference)) (\(found))")
    case .call(let function, let arguments) where function == .monthsLater || function == .daysLater:
      let (day, period) = (
        operand(arguments[0], .date), operand(arguments[1], function == .daysLater ? .days : .months)
      )
      return pick("\(day)の\(period)後(\(found(expression, type)))", "\(found(expression, type)), \(period) after \(day)")
    default: return "…"
    }
  }

  private func found(_ expression: Expression, _ type: ValueType) -> String {
    switch observations.expressions[expression.node] {
    case .value(let value): text(value, type)
    case .absent: pick("なし", "none")
    case .open: pick("不明", "unknown")
    }
  }

  /// A condition in a few words: `申込人区分: 会社`.
  package func brief(_ condition: Condition) -> String {
    switch condition.kind {
    case .constant(let truth): return Mark(Outcomes(truth)).word(language)
    case .test(let reference, let test):
      let isCondition = isCondition(reference)
      if case .truth(true) = test.kind, !test.acceptsUnstated { return name(reference) }
      return "\(name(reference)): \(text(test, of: type(reference), isCondition: isCondition))"
    case .block(let kind, let children):
      let list = children.map { child in
        if case .block(_, let inner) = child.kind, inner.count > 1 { return "(\(brief(child)))" }
        return brief(child)
      }
      switch kind {
      case .all: return list.joined(separator: pick(" かつ ", " and "))
      case .any: return list.joined(separator: pick(" または ", " or "))
      case .none: return pick("いずれもない: ", "none of ") + list.joined(separator: pick("、", ", "))
      case .atLeast: return self.block(kind) + pick(": ", " ") + list.joined(separator: pick("、", ", "))
      }
    }
  }

  private func isCondition(_ reference: Reference) -> Bool {
    switch reference {
    case .fact(let fact): rules.isCondition(fact)
    case .column(let table, let column):
      rules.tables[table].columns[column].isCondition
    case .rowName: false
    }
  }

  package func period(_ period: Period) -> String {
    switch (period.from, period.until) {
    case (let from?, let until?): pick("\(from) から \(until) まで", "from \(from) until \(until)")
    case (let from?, nil): pick("\(from) から", "from \(from)")
    case (nil, let until?): pick("\(until) まで", "until \(until)")
    case (nil, nil): pick("常時", "always")
    }
  }

  package func inForce(_ period: Period) -> String { pick("適用 ", "in force ") + self.period(period) }

  package func absence(_ absence: Finding.Absence?) -> String? {
    switch absence {
    case .notInForce?: pick("適用期間外", "not in force")
    case .outOfScope?: pick("この申込は対象でない", "does not apply to this application")
    case .noRow?: pick("該当する行がない", "no row applies")
    case .dash?, nil: nil
    }
  }

  /// The word that the rule gives a decision's status, or the plain one.
  package func shown(_ fact: FactID, _ outcomes: Outcomes) -> String {
    let display = rules.facts[fact].display
    if outcomes == .notApplicable { return Mark.notApplicable.word(language) }
    let words = outcomes == .met ? display.met : outcomes.canBeMet ? display.undetermined : display.unmet
    let mark: Mark = outcomes == .met ? .met : outcomes.canBeMet ? .undetermined : .unmet
    guard let words else { return mark.word(language) }
    return language == .japanese ? words.japanese : words.english ?? mark.word(language)
  }

  /// The row's selectors in the output's language.
  package func rowTitle(_ table: TableID, _ row: Int) -> String {
    if let choice = rules.tables[table].rowNames, let member = rules.tables[table].rows[row].member {
      return rules.choices[choice].members[member].text(language)
    }
    if rules.tables[table].isChosenByDayAlone { return period(rules.tables[table].rows[row].period) }
    if language == .japanese { return rules.tables[table].rows[row].title }
    let parts = zip(rules.tables[table].selectors, rules.tables[table].rows[row].selectors).map {
      selector, condition -> String in
      guard let condition, case .test(_, let test) = condition.kind else {
        return rules.tables[table].rows[row].isOtherwise ? "otherwise" : "-"
      }
      return text(test, on: selector.subject)
    }
    return parts.joined(separator: " / ")
  }
}
