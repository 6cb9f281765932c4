import RulesDSL

/// The phrases that explanations are made of, in one language.
package struct Wordings {
  package let evidence: Evidence
  package let language: Language

  package init(evidence: Evidence, language: Language) {
    (self.evidence, self.language) = (evidence, language)
  }

  package var rules: CheckedRules { _read { yield evidence.rules } }
  package var observations: Observations { _read { yield evidence.observations } }

  package func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .japanese ? japanese() : english()
  }

  package func name(_ fact: FactID) -> String { rules.facts[fact].name.text(language) }

  package func name(_ reference: Reference) -> String {
    switch reference {
    case .fact(let fact): name(fact)
    case .column(let table, let column):
      of(rules.tables[table].name.text(language), rules.tables[table].columns[column].name.text(language))
    case .rowName(let table):
      rules.tables[table].rowNames.map {
        of(rules.tables[table].name.text(language), rules.choices[$0].name.text(language))
      } ?? rules.tables[table].name.text(language)
    }
  }

  /// 制度の内容の据置の上限: as people say what rules write with a dot.
  private func of(_ table: String, _ part: String) -> String { pick("\(table)の\(part)", "\(part) of \(table)") }

  package func text(_ value: Value, _ type: ValueType) -> String { rules.text(value, type, language) }

  /// あり or なし in the fact's own words, where it has some: はい.
  package func ownWord(_ fact: FactID, _ truth: Bool) -> String? { rules.facts[fact].ownWord(truth, language) }

  /// 鹿児島県信用保証協会の変更
  package func layer(_ provenance: Provenance, isAddition: Bool = false) -> String? {
    guard let override = provenance.overriddenBy else { return nil }
    let set = rules.ruleSets[override]
    let (japanese, english) = isAddition ? ("追加", "added") : ("変更", "changed")
    return pick("\(set.issuer ?? set.name.japanese)の\(japanese)", "\(english) by \(set.name.text(.english))")
  }

  /// The identifier of the place that has no value.
  package func place(_ undefined: Undefined) -> String {
    switch undefined.place {
    case .fact(let fact): rules.facts[fact].name.identifier
    case .cell(let table, _, let column):
      rules.tables[table].name.identifier + "." + rules.tables[table].columns[column].name.identifier
    }
  }

  /// 支払利息と割引料の合計が0円
  package func reason(_ undefined: Undefined) -> String {
    switch undefined.reason {
    case .daysReversed: return daysReversed(undefined)
    case .beyondCalendar:
      return pick(
        "\(CalendarDate.first)から\(CalendarDate.last)までの外の日になる",
        "the day lies outside \(CalendarDate.first) to \(CalendarDate.last)")
    case .partOfPeriod: return pick("期間が整数でない", "the period is not a whole number")
    case .tooLarge: return pick("計算の結果が大きすぎて正確に表せない", "the exact result is too large")
    case .unstated: return unstated(undefined)
    case .zeroDivisor(let node):
      guard let divisor = expression(node, in: undefined.place) else { return pick("除数が0", "the divisor is zero") }
      return isZero(divisor)
    }
  }

  /// 保証申込受付日 2020-01-01 が創業日 2021-04-01 より前
  private func daysReversed(_ undefined: Undefined) -> String {
    guard case .call(_, let days)? = expression(undefined.node, in: undefined.place)?.kind else {
      return pick("後の日が先の日より前", "the second day is before the first")
    }
    let told = days.map { day -> String in
      guard case .value(let value) = observations.expressions[day.node] else { return "" }
      if case .reference(let reference) = day.kind { return "\(name(reference)) \(text(value, .date))" }
      return text(value, .date)
    }
    return pick("\(told[1]) が \(told[0]) より前", "\(told[1]) is before \(told[0])")
  }

  /// The note beside the 未詳 says why; the row's comes before the table's.
  private func unstated(_ undefined: Undefined) -> String {
    switch undefined.place {
    case .fact(let fact):
      let note = rules.facts[fact].provenance.note
      if rules.facts[fact].kind == .parameter {
        return pick(
          "\(name(fact))は資料に定めがない" + (note.map { ": " + $0.firstLine } ?? ""),
          "the sources don't give “\(name(fact))” for this association")
      }
      return pick(
        note?.firstLine ?? "\(name(fact))は資料に定めがない", "the sources don't say: \(name(fact))")
    case .cell(let table, let row, let column):
      let definition = rules.tables[table]
      let place =
        (isNamedByMember(definition) ? "" : definition.name.japanese) + "「" + rowTitle(table, row) + "」の"
        + definition.columns[column].name.japanese
      let note = definition.rows[row].note
      return pick(
        place + "は資料に定めがない" + (note.map { ": " + $0.firstLine } ?? ""),
        "the sources don't say: \(definition.columns[column].name.text(.english)) of \(rowTitle(table, row))")
    }
  }

  /// Whether the rows are called by the members of one choice, as schemes are: then a row's name says enough.
  private func isNamedByMember(_ table: Table) -> Bool {
    guard table.selectors.count == 1, case .fact(let fact) = table.selectors[0].subject else { return false }
    return rules.compared == fact
  }

  private func isZero(_ divisor: Expression) -> String {
    let zero = divisor.type.map { Notation.text(.zero, $0, language) } ?? "0"
    switch divisor.kind {
    case .reference(.fact(let fact)):
      // What a reader can look up is what the calculation adds, not the name the rules give the sum.
      if case .expression(let inner) = rules.facts[fact].definition,
        case .binary(.plus, let left, let right) = inner.kind,
        case .reference = left.kind, case .reference = right.kind
      {
        return isZero(inner)
      }
      return pick("\(name(fact))が\(zero)", "\(name(fact)) is \(zero)")
    case .reference(let reference): return pick("\(name(reference))が\(zero)", "\(name(reference)) is \(zero)")
    case .binary(.plus, let left, let right):
      if case .reference(let first) = left.kind, case .reference(let second) = right.kind {
        return pick(
          "\(name(first))と\(name(second))の合計が\(zero)",
          "the sum of \(name(first)) and \(name(second)) is \(zero)")
      }
      return pick("除数の合計が\(zero)", "the divisor adds up to \(zero)")
    default: return pick("除数が\(zero)", "the divisor is \(zero)")
    }
  }

  /// The expression with a node, in the definition where the place is.
  private func expression(_ node: NodeID, in place: Undefined.Place) -> Expression? {
    var roots: [Expression] = []
    switch place {
    case .fact(let fact):
      switch rules.facts[fact].definition {
      case .expression(let expression): roots = [expression]
      case .principle(let principle):
        for outcome in [principle.standard] + principle.exceptions.map(\.outcome) {
          if case .expression(let expression) = outcome { roots.append(expression) }
        }
      case .given, .condition: break
      }
    case .cell(let table, let row, let column):
      if case .value(let expression) = rules.tables[table].rows[row].cells[column] { roots = [expression] }
    }
    return roots.lazy.compactMap { $0.find(node) }.first
  }
}

extension Fact {
  /// あり or なし of an input in its own words (充足の表示, 非充足の表示), where it has some.
  package func ownWord(_ truth: Bool, _ language: Language) -> String? {
    guard isGiven, let words = truth ? display.met : display.unmet else { return nil }
    return language == .japanese ? words.japanese : words.english
  }
}

extension String {
  package var firstLine: String { split(separator: "\n").first.map { String($0) } ?? "" }
}

extension Expression {
  package func find(_ wanted: NodeID) -> Expression? {
    if node == wanted { return self }
    switch kind {
    case .literal, .reference, .unstated: return nil
    case .negated(let inner): return inner.find(wanted)
    case .binary(_, let left, let right): return left.find(wanted) ?? right.find(wanted)
    case .call(_, let arguments): return arguments.lazy.compactMap { $0.find(wanted) }.first
    }
  }
}
