import RulesDSL

/// What is said beside a line.
extension ReasonWords {
  func remark(_ index: Int) -> String? {
    switch tree.lines[index].remark {
    case nil: return nil
    case .distance(let place):
      let (subject, test) = asked(place)
      return wordings.distance(test, subject)
    case .counted(let met, let count, let open):
      let more = open == 0 ? "" : pick("、未確定\(open)つ", ", \(open) undetermined")
      return pick("\(count)つのうち充足\(met)つ\(more)", "\(met) of \(count) met\(more)")
    case .takesNoPart(let fact): return takesNoPart(Int(fact))
    case .absence(let absence): return wordings.absence(absence)
    case .cut: return "…"
    case .askAssociation: return pick("協会に確認", "ask the association")
    case .notJudged(let fact): return pick("判断「\(wordings.name(Int(fact)))」がまだない", "not yet judged")
    case .judged(let fact): return judged(Int(fact))
    case .formField(let fact):
      return rules.facts[Int(fact)].formField.map { pick("記入欄: \($0)", "form field: \($0)") }
    case .noValue(let fact):
      return observations.findings[Int(fact)].undefined.map { pick("値がない: ", "no value: ") + wordings.reason($0) }
    case .undefined(let subject):
      return wordings.finding(of: subject.reference).undefined.map { wordings.reason($0) }
    case .noCriterion: return pick("この行に条件はない", "the row has no such criterion")
    case .noSchemeCondition: return pick("この制度に条件はない", "the scheme has no such condition")
    case .noRow(let table): return noRow(of: Int(table))
    case .notInForce: return pick("適用期間外", "not in force")
    case .outOfForce(let place):
      let period = wordings.period(tree.periods[Int(place)])
      return pick("適用期間外 (\(period))", "not in force (\(period))")
    case .superseded(let fact, let place):
      let name = exception(ReasonLine(.exception, .exception(fact, place), at: .fact(fact)))
      return pick("「\(name)」が優先する", "“\(name)” goes first")
    case .doesNotApply: return doesNotApply(tree.lines[index])
    }
  }

  /// 適用期間外 (2024-03-15 から), or whom the rule is about.
  private func takesNoPart(_ fact: FactID) -> String {
    if let date = observations.basisDate, !rules.facts[fact].provenance.period.contains(date) {
      let period = wordings.period(rules.facts[fact].provenance.period)
      return pick("適用期間外 (\(period))", "not in force (\(period))")
    }
    let failing = rules.facts[fact].scope.filter { !observations.conditions[$0.node].canBeMet }
    let scope = failing.map { wordings.brief($0) }.joined(separator: comma)
    return pick("対象は \(scope)", "applies to \(scope)")
  }

  /// Why a table has no row for the application, or what would choose one.
  private func noRow(of table: TableID) -> String {
    if let date = observations.basisDate, !rules.tables[table].provenance.period.contains(date) {
      let period = wordings.period(rules.tables[table].provenance.period)
      return pick("適用期間外 (\(period))", "not in force (\(period))")
    }
    if observations.tables[table].isCertain { return pick("該当する行がない", "no row applies") }
    let names = rules.tables[table].selectors.compactMap { selector -> String? in
      if case .open = wordings.finding(of: selector.subject) { wordings.name(selector.subject) } else { nil }
    }
    let basis = rules.basisDate.map { wordings.name($0) } ?? pick("基準日", "basis date")
    let open = (names.isEmpty ? [basis] : names).joined(separator: comma)
    return pick("どの行を使うかが決まらない: ", "the row isn't known: ") + open
  }

  private func doesNotApply(_ line: ReasonLine) -> String {
    let text = pick("当てはまらない", "does not apply")
    guard let guarding = line.below.last else { return text }
    let because = Because(language).parts(of: [tree.reason(guarding, language)], .unmet)
    return because.isEmpty ? text : text + ": " + because.joined(separator: comma)
  }

  private func judged(_ fact: FactID) -> String {
    let judgement = tree.evidence.judgements[fact]
    let who = judgement?.by ?? pick("担当者", "officer")
    let why = judgement?.reason.map { pick("「\($0)」", ": “\($0)”") } ?? ""
    return pick("\(who)の判断\(why)", "judged by \(who)\(why)") + lacking(judgement)
  }

  /// A call that says not whose it is, or not why, is marked.
  private func lacking(_ judgement: FactReader.Judgement?) -> String {
    let lacking = [
      judgement?.by == nil ? pick("氏名", "name") : nil,
      judgement?.reason == nil ? pick("理由", "reason") : nil,
    ].compactMap { $0 }
    if lacking.isEmpty { return "" }
    return pick(
      " (\(lacking.joined(separator: "と"))の記入がない)", " (no \(lacking.joined(separator: " and no ")) given)")
  }

  // MARK: Distances

  func gap(_ line: ReasonLine) -> String? {
    switch line.gap {
    case nil: return nil
    case .measured(let place):
      let (subject, test) = asked(place)
      return wordings.missed(test, subject)
    case .excess(let place):
      let (subject, test) = asked(place)
      return wordings.excess(test, subject)
    }
  }

  func must(_ line: ReasonLine) -> String? {
    switch line.must {
    case nil: return nil
    case .own(let fact, let truth):
      return wordings.ownWord(Int(fact), truth).map { pick("「\($0)」であること", "must be “\($0)”") }
    case .test:
      let test = test(line) ?? ""
      return pick("\(test)であること", "must be \(test)")
    }
  }

  func nearness(_ line: ReasonLine) -> Rational? {
    guard case .measured(let place)? = line.gap else { return nil }
    let (subject, test) = asked(place)
    return observations.miss(of: test, subject, rules)?.part
  }
}
