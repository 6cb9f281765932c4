import RulesDSL

extension SchemeComparison {
  /// The comparison for a screener: who, on which day, then a line for each scheme in three groups, with what
  /// decides below it. ★ is the scheme applied for.
  public func text(_ language: Language) -> String {
    let wordings = Wordings(evidence: common.evidence, language: language)
    let table = SchemeTable(comparison: self, wordings: wordings)
    return common.header(wordings) + "\n\n" + table.lines().joined(separator: "\n") + "\n"
  }
}

/// Lays the schemes out in columns, no wider than a terminal.
private struct SchemeTable {
  private static let columns = 100

  let comparison: SchemeComparison
  let wordings: Wordings

  private var language: Language { wordings.language }
  private var terms: [FactID] { SchemeComparison.Scheme.terms(wordings.rules) }

  func lines() -> [String] {
    let title = wordings.rules.choices[comparison.choice].name.text(language)
    let rows = comparison.schemes.map { cells(of: $0) }
    let header = [title] + terms.map { wordings.name($0) }
    let widths = header.indices.map { column in
      ([header] + rows).map { Width.columns($0[column]) + (column == 0 ? 4 : 0) }.max() ?? 0
    }
    let common = commonTerms()
    let ineligibilities = Set(
      comparison.schemes.filter { $0.contradictions.isEmpty }.map { $0.ineligibility(language) })
    var result: [String] = []
    if ineligibilities.count == 1, let line = ineligibilities.first ?? nil {
      result += wrapped([line], indent: 0) + [""]
    }
    result.append(line(header, widths, mark: " "))
    if let first = comparison.schemes.first {
      let every = wordings.pick("どの制度でも ", "every scheme: ")
      result += notes(common, first).flatMap { wrapped([every + $0[0]] + $0.dropFirst(), indent: 4) }
    }
    for (status, word) in groups {
      let members = zip(comparison.schemes, rows).filter { $0.0.status == status }
      guard !members.isEmpty else { continue }
      result += ["", wordings.pick("\(word)制度 \(members.count)", "\(word): \(members.count)")]
      for (scheme, row) in members {
        result.append(line(row, widths, mark: scheme.isAppliedFor ? language.pick("★", "*") : " "))
        result += notes(on: scheme, without: common, telling: ineligibilities.count > 1).flatMap {
          wrapped($0, indent: 6)
        }
      }
    }
    guard comparison.schemes.contains(where: \.isAppliedFor) else { return result }
    return result + ["", wordings.pick("★ 申込の\(title)", "* the \(title) applied for")]
  }

  private var groups: [(Outcome.Status, String)] {
    [
      (.met, wordings.pick("利用できる", "open")), (.undetermined, wordings.pick("確認を要する", "to be confirmed")),
      (.unmet, wordings.pick("利用できない", "not open")),
    ]
  }

  private func line(_ cells: [String], _ widths: [Int], mark: String) -> String {
    let name = Width.padded("  " + mark + " " + cells[0], to: widths[0])
    return zip(cells, widths).dropFirst().reduce(name) { $0 + "  " + Width.padded($1.0, to: $1.1) }.trimmedEnd
  }

  /// The name, and a word or value for each decision.
  private func cells(of scheme: SchemeComparison.Scheme) -> [String] {
    let name = scheme.name.text(language)
    guard !scheme.terms.isEmpty else { return [name] + terms.map { _ in wordings.pick("―", "-") } }
    return [name] + zip(terms, scheme.termOutcomes(language)).map { cell($0, $1, scheme) }
  }

  private func cell(_ fact: FactID, _ outcome: Outcome, _ scheme: SchemeComparison.Scheme) -> String {
    let own = Wordings(evidence: scheme.explanation.evidence, language: language)
    let definition = wordings.rules.facts[fact]
    switch outcome.status {
    case .undetermined: return Reason.Mark.undetermined.word(language)
    case _ where outcome.inapplicability != nil: return wordings.pick("―", "-")
    case .unmet where !definition.isCondition && definition.type != .yesNo: return wordings.pick("―", "-")
    case .met, .unmet:
      guard !definition.isCondition, definition.type != .yesNo else { return own.shown(fact, outcome.status.outcomes) }
      return ReasonBuilder(scheme.explanation, language).valueText(of: .fact(fact))
    }
  }

  /// Why it is not open or what is missing; of those that may be open also what keeps their terms open.
  private func notes(on scheme: SchemeComparison.Scheme, without common: [OpenTerm], telling isEach: Bool) -> [[String]]
  {
    let terms = openTerms(of: scheme).filter { !common.contains($0) }
    let ineligibility = isEach && scheme.status != .unmet ? scheme.ineligibility(language) : nil
    return [[ineligibility].compactMap { $0 }, scheme.because(language)].filter { !$0.isEmpty } + notes(terms, scheme)
  }

  private func notes(_ terms: [OpenTerm], _ scheme: SchemeComparison.Scheme) -> [[String]] {
    let summary = Summary(explanation: scheme.explanation, language: language, mostNamed: .max)
    var names: [[FactID]] = []
    for term in terms where !names.contains(term.terms) { names.append(term.terms) }
    return names.map { group in
      let own = terms.filter { $0.terms == group }
      let details = own.compactMap(\.because) + summary.missing(own.compactMap(\.need))
      let title = group.map { wordings.name($0) }.joined(separator: wordings.pick("・", " / "))
      return ["\(title): \(details[0])"] + details.dropFirst()
    }
  }

  /// What keeps terms open: a missing fact, or what has no value and why.
  private struct OpenTerm: Equatable {
    var need: String?
    var because: String?
    /// The decisions that it keeps open.
    var terms: [FactID] = []
  }

  /// What keeps a scheme's terms open beside what is asked of the applicant anyway.
  private func openTerms(of scheme: SchemeComparison.Scheme) -> [OpenTerm] {
    guard scheme.status != .unmet else { return [] }
    var found: [OpenTerm] = []
    for (fact, outcome) in zip(terms, scheme.termOutcomes(language)) where outcome.status == .undetermined {
      let own =
        outcome.undefined.map { OpenTerm(because: $0.because) }
        + outcome.needs.filter { !scheme.needs.contains($0) }.map { OpenTerm(need: $0) }
      for term in own {
        if let index = found.firstIndex(where: { $0.need == term.need && $0.because == term.because }) {
          found[index].terms.append(fact)
        } else {
          found.append(OpenTerm(need: term.need, because: term.because, terms: [fact]))
        }
      }
    }
    return found
  }

  /// What keeps the terms of every scheme open that may be open: it is told once, above them.
  private func commonTerms() -> [OpenTerm] {
    let schemes = comparison.schemes.filter { $0.status != .unmet }
    guard let first = schemes.first, schemes.count > 1 else { return [] }
    let others = schemes.dropFirst().map { openTerms(of: $0) }
    return openTerms(of: first).filter { term in others.allSatisfy { $0.contains(term) } }
  }

  /// Parts in lines of the width of a terminal, broken behind commas.
  private func wrapped(_ parts: [String], indent columns: Int) -> [String] {
    let (indent, comma) = (String(repeating: " ", count: columns), wordings.pick("、", ", "))
    let pieces = parts.joined(separator: comma).split(separator: comma).flatMap { cut(String($0), indent: columns) }
    var lines: [String] = []
    for (index, piece) in pieces.enumerated() {
      let text = index + 1 < pieces.count && piece.isEnd ? piece.text + comma : piece.text
      if let last = lines.last, Width.columns(last) + Width.columns(text) <= SchemeTable.columns {
        lines[lines.count - 1] += text
      } else {
        lines.append(indent + text)
      }
    }
    return lines.map(\.trimmedEnd)
  }

  /// A part that no line holds is broken anywhere; the last of its pieces ends the part.
  private func cut(_ part: String, indent columns: Int) -> [(text: String, isEnd: Bool)] {
    var pieces: [String] = [""]
    for character in part {
      let width = Width.columns(pieces[pieces.count - 1]) + Width.columns(String(character))
      // Room for the comma behind the part.
      if width > SchemeTable.columns - columns - 2 { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces.enumerated().map { ($1, $0 + 1 == pieces.count) }
  }
}
