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
    var result = [line(header, widths, mark: " ")]
    for (status, word) in groups {
      let members = zip(comparison.schemes, rows).filter { $0.0.status == status }
      guard !members.isEmpty else { continue }
      result += ["", wordings.pick("\(word)制度 \(members.count)", "\(word): \(members.count)")]
      for (scheme, row) in members {
        result.append(line(row, widths, mark: scheme.isAppliedFor ? language.pick("★", "*") : " "))
        result += notes(on: scheme).flatMap { wrapped($0) }
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
    return [name] + zip(terms, scheme.outcomes(language)).map { cell($0, $1, scheme) }
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
  private func notes(on scheme: SchemeComparison.Scheme) -> [[String]] {
    var notes = [scheme.because(language)]
    guard scheme.status != .unmet else { return notes.filter { !$0.isEmpty } }
    var told: [(details: [String], names: [String])] = []
    for (fact, outcome) in zip(terms, scheme.outcomes(language)) where outcome.status == .undetermined {
      let details = scheme.details(of: fact, language)
      if let index = told.firstIndex(where: { $0.details == details }) {
        told[index].names.append(wordings.name(fact))
      } else {
        told.append((details, [wordings.name(fact)]))
      }
    }
    let comma = wordings.pick("、", ", ")
    notes += told.filter { !$0.details.isEmpty }.map { details, names in
      ["\(names.joined(separator: comma)): \(details[0])"] + details.dropFirst()
    }
    return notes.filter { !$0.isEmpty }
  }

  /// Parts in lines of the width of a terminal, broken behind commas.
  private func wrapped(_ parts: [String]) -> [String] {
    let (indent, comma) = (String(repeating: " ", count: 6), wordings.pick("、", ", "))
    let pieces = parts.joined(separator: comma).split(separator: comma)
    var lines: [String] = []
    for (index, piece) in pieces.enumerated() {
      let text = index + 1 < pieces.count ? piece + comma : String(piece)
      if let last = lines.last, Width.columns(last) + Width.columns(text) <= SchemeTable.columns {
        lines[lines.count - 1] += text
      } else {
        lines.append(indent + text)
      }
    }
    return lines.map(\.trimmedEnd)
  }
}
