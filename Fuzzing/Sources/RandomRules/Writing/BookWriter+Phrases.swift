/// Conditions, tests and calculations.
extension BookWriter {
  func name(of kind: Kind) -> String {
    switch kind {
    case .money: word("円", "yen")
    case .people: word("人", "people")
    case .times: word("回", "times")
    case .months: word("か月", "months")
    case .days: word("日", "days")
    case .percentage: word("割合", "percentage")
    case .rate: word("料率", "rate")
    case .multiple: word("倍率", "multiple")
    case .number: word("番号", "number")
    case .date: word("日付", "date")
    case .yesNo: word("有無", "yes_no")
    case .choice(let choice): isEnglish ? book.choices[choice].name.identifier : book.choices[choice].name.japanese
    }
  }

  mutating func spelling(_ name: Name) -> String {
    if isEnglish { return name.identifier }
    guard isVaried else { return name.japanese }
    switch dice.below(10) {
    case 0: return name.identifier
    case 1: return "「\(name.japanese)」"
    default: return name.japanese
    }
  }

  mutating func text(_ reference: Reference) -> String {
    switch reference {
    case .fact(let fact): return spelling(book.facts[fact].name)
    // A smaller book may have lost the column; then nothing has this name.
    case .column(let table, let column) where column >= book.tables[table].columns.count: return "？"
    case .column(let table, let column):
      let name = spelling(book.tables[table].name)
      return book.tables[table].across == nil ? name + "." + spelling(book.name(ofColumn: column, in: table)) : name
    case .rowName(let table):
      guard let choice = book.tables[table].rowNames else { preconditionFailure("the rows have no names") }
      return spelling(book.tables[table].name) + "." + spelling(book.choices[choice].name)
    case .item(let item): return book.form.map { spelling($0.name) + "." + spelling($0.items[item].name) } ?? "？"
    case .reception: return (book.form.map { spelling($0.name) } ?? "？") + "." + word("適用", "in_force")
    }
  }

  mutating func text(_ condition: Condition) -> String {
    switch condition {
    case .constant(let truth): return truth ? word("充足", "met") : word("非充足", "unmet")
    case .bare(let reference): return text(reference)
    case .test(let reference, let test):
      return text(reference) + ": " + text(test, of: book.kind(of: reference), book.isCondition(reference))
    case .block: preconditionFailure("a block stands on lines of its own")
    }
  }

  mutating func text(_ test: Test, of kind: Kind, _ isCondition: Bool = false) -> String {
    switch test {
    case .truth(let truth):
      if isCondition { return truth ? word("充足", "met") : word("非充足", "unmet") }
      return truth ? word("あり", "yes") : word("なし", "no")
    case .metOrUnstated: return word("充足か未詳", "met or not stated")
    case .oneOf(let operands, let isNegated):
      let list = operands.map { text($0, of: kind) }
      let joined = list.joined(separator: isEnglish ? ", " : "、")
      return !isNegated ? joined : isEnglish ? "other than " + joined : joined + "以外"
    case .range(let lower, let upper):
      let low = lower.map { bound($0, kind, ("以上", "at least"), ("超", "over"), ("から", "from")) }
      let high = upper.map { bound($0, kind, ("以下", "at most"), ("未満", "under"), ("まで", "until")) }
      return [low, high].compactMap { $0 }.joined(separator: isEnglish ? " and " : "")
    }
  }

  private mutating func bound(
    _ bound: Test.Bound, _ kind: Kind, _ inclusive: (String, String), _ exclusive: (String, String),
    _ dated: (String, String)
  ) -> String {
    let isDated = kind == .date && bound.isInclusive && isVaried && !isEnglish && dice.chance(50)
    let sign = isDated ? dated : bound.isInclusive ? inclusive : exclusive
    let operand = text(bound.operand, of: kind)
    return isEnglish ? sign.1 + " " + operand : operand + sign.0
  }

  private mutating func text(_ operand: Operand, of kind: Kind) -> String {
    switch operand {
    case .literal(let literal): text(literal, of: kind)
    case .reference(let reference): text(reference)
    case .calculated(let expression): text(expression, of: kind)
    }
  }

  mutating func text(_ literal: Literal, of kind: Kind) -> String {
    if case .member(let member) = literal, case .choice(let choice) = kind {
      // A changed book may name a member of another choice.
      guard member < book.choices[choice].members.count else { return "？" }
      return spelling(book.choices[choice].members[member])
    }
    return literals.text(literal, kind, isEnglish: isEnglish)
  }

  mutating func text(_ period: Period) -> String {
    var parts: [String] = []
    if let from = period.from {
      let date = literals.date(from)
      parts.append(isEnglish ? "from " + date : date + " から")
    }
    if let until = period.until {
      let date = literals.date(until)
      parts.append(isEnglish ? "until " + date : date + " まで")
    }
    return parts.isEmpty ? word("常時", "always") : parts.joined(separator: " ")
  }

  mutating func text(_ outcome: Principle.Outcome, of kind: Kind) -> String {
    switch outcome {
    case .condition(let condition): text(condition)
    case .value(let expression): text(expression, of: kind)
    }
  }

  /// An expression; the kind gives the notation of what is only a literal.
  mutating func text(_ expression: Expression, of kind: Kind) -> String {
    switch expression {
    case .literal(let literal, let own): return text(literal, of: own)
    case .reference(let reference): return text(reference)
    case .unstated: return word("未詳", "not stated")
    case .negated(let inner): return "−(" + text(inner, of: kind) + ")"
    case .call(let function, let first, let second):
      return name(of: function) + "(" + text(first, of: kind) + ", " + text(second, of: kind) + ")"
    case .binary(let sign, let left, let right):
      return inner(left, kind) + " " + self.sign(sign) + " " + inner(right, kind)
    }
  }

  private mutating func inner(_ expression: Expression, _ kind: Kind) -> String {
    let text = text(expression, of: kind)
    if case .binary = expression { return "(" + text + ")" }
    return text
  }

  private mutating func sign(_ sign: Expression.Operator) -> String {
    switch sign {
    case .plus: isVaried ? dice.pick(["+", "＋"]) : "+"
    case .minus: isVaried ? dice.pick(["−", "-"]) : "−"
    case .times: isVaried ? dice.pick(["×", "*"]) : "×"
    case .divided: isVaried ? dice.pick(["÷", "/"]) : "÷"
    }
  }

  private func name(of function: Expression.Function) -> String {
    switch function {
    case .roundDown: word("切捨て", "round_down")
    case .roundUp: word("切上げ", "round_up")
    case .roundHalf: word("四捨五入", "round_half")
    case .maximum: word("最大", "max")
    case .minimum: word("最小", "min")
    case .monthsBetween: word("経過月数", "months_between")
    case .monthsLater, .daysLater: word("後", "later")
    }
  }
}

extension Book {
  func kind(of reference: Reference) -> Kind {
    switch reference {
    case .fact(let fact): return facts[fact].kind
    case .column(let table, let column):
      guard column < tables[table].columns.count, case .value(let kind) = tables[table].columns[column].content
      else { return .yesNo }
      return kind
    case .rowName(let table): return .choice(tables[table].rowNames ?? 0)
    case .item(let item): return form?.items[item].kind ?? .yesNo
    case .reception: return .yesNo
    }
  }

  /// Whether it is met or unmet rather than a value.
  func isCondition(_ reference: Reference) -> Bool {
    switch reference {
    case .fact(let fact): return facts[fact].isCondition
    case .column(let table, let column):
      guard column < tables[table].columns.count, case .criterion = tables[table].columns[column].content
      else { return false }
      return true
    case .rowName: return false
    case .item(let item): return form?.items[item].kind == nil
    case .reception: return true
    }
  }

  func name(ofColumn column: Int, in table: Int) -> Name {
    let column = tables[table].columns[column]
    if let name = column.name { return name }
    guard case .criterion(.fact(let fact)) = column.content else { preconditionFailure("a value has a name") }
    return facts[fact].name
  }
}
