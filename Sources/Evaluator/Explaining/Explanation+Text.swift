import RulesDSL

extension Explanation {
  /// Every decision's reasons, in the order in which decisions are shown.
  public func reasons(_ language: Language, decisions: [String]? = nil) -> [Reason] {
    ReasonBuilder.reasons(of: chosen(decisions), self, language)
  }

  func chosen(_ decisions: [String]?) -> [FactID] {
    guard let decisions else { return rules.decisions }
    return rules.decisions.filter { decisions.contains(rules.facts[$0].name.identifier) }
  }

  /// What a screener reads unasked: without the decisions 参考 that have nothing to say of this application.
  func shown(_ decisions: [String]?) -> [FactID] {
    chosen(decisions).filter { fact in
      guard decisions == nil, rules.facts[fact].isReference,
        let outcome = decision[rules.facts[fact].name.identifier]
      else { return true }
      return outcome.status != .undetermined && outcome.isApplicable
    }
  }

  /// The explanation for a screener: who, on which day, the conclusions, then the reasons of each.
  public func text(_ language: Language, decisions: [String]? = nil) -> String {
    let wordings = Wordings(evidence: evidence, language: language)
    let outcomes = decision(language).outcomes
    let facts = shown(decisions)
    let reasons = ReasonBuilder.reasons(of: facts, self, language)
    let summary = Summary(explanation: self, language: language)
    var lines = [header(wordings), ""]
    let width = facts.map { Width.columns(wordings.name($0)) }.max() ?? 0
    for (fact, reason) in zip(facts, reasons) {
      guard let outcome = outcomes.first(where: { $0.identifier == rules.facts[fact].name.identifier }) else {
        continue
      }
      lines.append(
        Width.padded(wordings.name(fact), to: width + 2) + summary.line(outcome, fact, reason))
    }
    for (fact, reason) in zip(facts, reasons) {
      lines.append("")
      lines += section(fact, reason, wordings)
    }
    return lines.map(VisibleText.line).joined(separator: "\n") + "\n"
  }

  /// `申込番号 K-0415  申込人名 株式会社見本製作所  基準日 2023-07-14 (保証申込受付日)`
  func header(_ wordings: Wordings) -> String {
    var parts = texts.map { "\(wordings.name($0.fact)) \(VisibleText.line($0.text))" }
    let basis = wordings.pick("基準日", "basis date")
    if let date = observations.basisDate {
      let origin =
        isDateReplaced
        ? wordings.pick("申込の日付に代えて指定", "set in place of the application's date")
        : rules.basisDate.map { wordings.name($0) } ?? wordings.pick("指定", "set")
      parts.append("\(basis) \(date) (\(origin))")
    } else {
      parts.append(wordings.pick("基準日 不明", "no basis date"))
    }
    return parts.joined(separator: "  ")
  }

  private func section(_ fact: FactID, _ reason: Reason, _ wordings: Wordings) -> [String] {
    let definition = rules.facts[fact]
    let status: String
    if definition.isCondition {
      status = wordings.shown(fact, observations.outcomes[fact])
    } else if definition.type == .yesNo || reason.mark != .met {
      status = wordings.shown(fact, observations.findings[fact].outcomes)
    } else {
      status = reason.value.map { value in reason.test.map { $0.isEmpty ? value : "\(value) = \($0)" } ?? value } ?? ""
    }
    let head = "\(reason.title)  \(status)"
    let source = reason.source.map { wordings.pick("出典 ", "source ") + $0 } ?? ""
    var lines = [source.isEmpty ? head : Width.padded(head, to: 56) + "  " + source]
    if let remark = reason.remark, reason.mark != .notApplicable { lines.append("  " + remark) }
    lines += ReasonText(language: wordings.language, source: reason.source).lines(reason.children, depth: 1)
    return lines
  }
}

/// Lays reasons out in lines; what stands side by side in a block is aligned.
struct ReasonText {
  let language: Language
  /// What the reader has already been told the source is.
  var source: String?

  func lines(_ reasons: [Reason], depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let reasons = reasons.filter { !$0.isHidden }
    let leaves = reasons.filter { !$0.isHeading }
    let first = leaves.map { Width.columns(lead($0)) }.max() ?? 0
    let second = leaves.map { Width.columns(middle($0)) }.max() ?? 0
    var result: [String] = []
    for reason in reasons {
      var line = lead(reason)
      if !reason.isHeading {
        line = Width.padded(line, to: min(first, 60)) + "  " + Width.padded(middle(reason), to: min(second, 48))
        if let remark = reason.remark { line += "  " + remark }
      } else {
        if reason.kind == .exception, let test = reason.test { line += " (\(test))" }
        if let remark = reason.remark { line += "  " + remark }
      }
      if let layer = reason.layer { line += "  (\(layer))" }
      if let own = reason.source, own != source, !reason.isFolded {
        line += language.pick("  [出典 \(own)]", "  [source \(own)]")
      }
      result.append(indent + line.trimmedEnd)
      if reason.isFolded { continue }
      var below = self
      below.source = reason.source ?? source
      result += below.lines(reason.children, depth: depth + 1)
    }
    return result
  }

  private func lead(_ reason: Reason) -> String {
    let sign =
      reason.mark.map { mark -> String in
        let sign = mark.sign(isAdverse: reason.isAdverse, language)
        // The widest of the signs that may stand in one column.
        let width = reason.isAdverse ? language.pick(6, 7) : language.pick(2, 1)
        return Width.padded(sign, to: width) + " "
      } ?? ""
    if reason.isBlock { return reason.title }
    return sign + reason.title + (reason.value.map { " " + $0 } ?? "")
  }

  private func middle(_ reason: Reason) -> String {
    let test = reason.shownTest(language)
    guard let row = reason.row else { return reason.kind == .calculation && !test.isEmpty ? "= " + test : test }
    return test.isEmpty ? "(\(row))" : "\(test) (\(row))"
  }
}

extension Reason {
  /// The test, unless the mark and the value say it all: `○ 本店が県内 あり`.
  func shownTest(_ language: Language) -> String {
    guard let test else { return "" }
    if test == Keyword.yes.spelling(language) || (mark == .met && test == value) { return "" }
    let no = Keyword.no.spelling(language)
    if test == no && kind != .requirement {
      return isRequired
        ? language.pick("「\(no)」であること", "must be “\(no)”") : language.pick("「\(no)」なら当てはまる", "counts if “\(no)”")
    }
    let isList = language == .english && isRequired && test.hasPrefix("one of ")
    return isList && mark != .met && kind == .test ? "must be " + test : test
  }

  /// Whether a line below a formula says more than the formula does.
  var bears: Bool {
    !children.isEmpty || remark != nil || row != nil || layer != nil || (test.map { !$0.isEmpty } ?? false)
  }

  var isBlock: Bool { kind == .all || kind == .any || kind == .none }

  /// A line that only heads what is below it.
  var isHeading: Bool { isBlock || kind == .scope || kind == .exception }
}

extension String {
  var trimmedEnd: String {
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
