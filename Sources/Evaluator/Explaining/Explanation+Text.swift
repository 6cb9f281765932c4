import RulesDSL

extension Explanation {
  /// The explanation for a screener: who and what, the verdict, what acts on it, and what else is decided; with
  /// `isFull` also the reasons of each decision, down to the facts.
  public func text(_ presentation: Presentation) -> String {
    let layout = TextLayout(columns: presentation.columns)
    let facts = shown(presentation)
    let reasons = Reasons(self, presentation.language)
    let screen = FirstScreen(self, facts, reasons, presentation.language)
    var lines = head(presentation.language).flatMap { layout.sides($0.left, $0.right) } + [""]
    lines += FirstScreenText(screen: screen, language: presentation.language, layout: layout).lines()
    if presentation.isFull {
      for fact in facts {
        lines.append("")
        lines += section(fact, reasons[fact], Wordings(evidence: evidence, language: presentation.language), layout)
      }
    }
    return (lines + [""] + layout.wrapped(foot(presentation), under: 0)).joined(separator: "\n") + "\n"
  }

  /// The same as a first screen of 80 columns.
  public func text(_ language: Language) -> String { text(Presentation(language)) }

  /// Who and at which association; what is applied for and the basis date: two lines, each with its two sides.
  package func head(_ language: Language) -> [(left: String, right: String)] {
    let wordings = Wordings(evidence: evidence, language: language)
    let names = texts.map(\.text).joined(separator: " ")
    let asked = rules.facts.indices.filter { rules.facts[$0].isGiven && rules.facts[$0].display.isAtTop }.map { fact in
      observations.given[fact].map { wordings.text($0, rules.facts[fact].type) }
        ?? wordings.pick("\(wordings.name(fact)) 不明", "\(wordings.name(fact)) unknown")
    }
    return [
      (names, rules.association(language) ?? ""),
      (asked.joined(separator: language.pick("  ", ", ")), basis(wordings)),
    ]
  }

  /// `基準日 2023-07-14 (保証申込受付日)`
  package func basis(_ wordings: Wordings) -> String {
    guard let date = observations.basisDate else { return wordings.pick("基準日 不明", "basis date unknown") }
    let origin =
      decision.isBasisDateReplaced
      ? wordings.pick("申込の日付に代えて指定", "set in place of the application's date")
      : rules.basisDate.map { wordings.name($0) } ?? wordings.pick("指定", "set")
    return wordings.pick("基準日", "basis date") + " \(date) (\(origin))"
  }

  /// How to see more, and by what this result is known again.
  private func foot(_ presentation: Presentation) -> String {
    let more = presentation.isFull ? [] : [presentation.language.pick("理由の全部: --full", "all reasons: --full")]
    return (more + [stamp.text(presentation.language)]).joined(separator: "   ")
  }

  private func section(_ fact: FactID, _ reason: Reason, _ wordings: Wordings, _ layout: TextLayout) -> [String] {
    let definition = rules.facts[fact]
    let status: String
    if definition.isCondition {
      status = wordings.shown(fact, observations.outcomes[fact])
    } else if definition.type == .yesNo || reason.mark != .met {
      status = wordings.shown(fact, observations.findings[fact].outcomes)
    } else {
      status = reason.value.map { value in reason.test.map { $0.isEmpty ? value : "\(value) = \($0)" } ?? value } ?? ""
    }
    let source = reason.source.map { wordings.pick("出典 \($0)", "source “\($0)”") }
    var lines = layout.wrapped("\(reason.title)  \(status)", under: 2)
    if let source { lines += layout.wrapped("  " + source, under: 4) }
    if let remark = reason.remark, reason.mark != .notApplicable { lines += layout.wrapped("  " + remark, under: 2) }
    lines += ReasonText(language: wordings.language, layout: layout, source: reason.source)
      .lines(reason.children, depth: 1)
    return lines
  }
}
