import Evaluator
import RulesDSL

extension SchemeComparison {
  /// The comparison for a screener: who and what, then a line for each scheme in groups, with what decides below it.
  /// ★ is the scheme applied for.
  public func text(_ presentation: Presentation) -> String {
    let layout = TextLayout(columns: presentation.columns)
    let table = SchemeTable(comparison: self, language: presentation.language, layout: layout)
    let head = (schemes.first(where: \.isAppliedFor)?.explanation ?? common).head(presentation.language)
    let foot = [""] + layout.wrapped(stamp.text(presentation.language), under: 0)
    let lines = head.flatMap { layout.sides($0.left, $0.right) } + [""] + table.lines() + foot
    return lines.joined(separator: "\n") + "\n"
  }

  public func text(_ language: Language) -> String { text(Presentation(language)) }
}

/// What stands in a row of the comparison, the same in every form.
struct SchemeRows {
  let comparison: SchemeComparison
  let language: Language

  var wordings: Wordings { Wordings(evidence: comparison.common.evidence, language: language) }

  /// The schemes of each kind, with its title.
  var groups: [(standing: SchemeComparison.Standing, title: String, schemes: [SchemeComparison.Scheme])] {
    SchemeComparison.Standing.allCases.map { standing in
      (standing, standing.word(language), comparison.schemes.filter { $0.standing == standing })
    }.filter { !$0.schemes.isEmpty }
  }

  /// The names of the columns.
  var header: [String] { comparison.columns.map { wordings.name($0) } }

  /// A word or value for each column.
  func cells(of scheme: SchemeComparison.Scheme) -> [String] {
    guard scheme.contradictions.isEmpty else { return comparison.columns.map { _ in language.pick("―", "-") } }
    return comparison.columns.map { scheme.cell($0, language) }
  }

  /// What keeps most of the schemes that aren't open from being so is told once, above those that have it in common.
  func shared() -> Shared {
    let closed = comparison.schemes.filter { $0.status == .unmet }.map { (scheme: $0, because: $0.because(language)) }
    let counts = closed.reduce(into: [String: Int]()) { counts, it in
      for reason in it.because { counts[reason, default: 0] += 1 }
    }
    let most = closed.lazy.flatMap(\.because).first { counts[$0] == counts.values.max() }
    guard let most, closed.count > 2, counts[most, default: 0] * 2 > closed.count else { return Shared() }
    let sharing = closed.filter { $0.because.contains(most) }
    let reasons = sharing[0].because.filter { reason in sharing.allSatisfy { $0.because.contains(reason) } }
    return Shared(
      reasons: reasons, identifiers: Set(sharing.map(\.scheme.identifier)),
      isEvery: sharing.count == comparison.schemes.count)
  }

  struct Shared {
    var reasons: [String] = []
    /// The schemes that have these reasons.
    var identifiers: Set<String> = []
    /// Whether these are all schemes there are.
    var isEvery = false

    /// What a scheme has of its own.
    func rest(of because: [String], in scheme: SchemeComparison.Scheme) -> [String] {
      identifiers.contains(scheme.identifier) ? because.filter { !reasons.contains($0) } : because
    }

    func text(_ language: Language) -> String {
      let reasons = reasons.joined(separator: language.pick("、", ", "))
      if isEvery { return language.pick("どの制度でも \(reasons)", "every scheme: \(reasons)") }
      let count = identifiers.count
      return language.pick("\(count)制度に共通 \(reasons)", "\(count) schemes alike: \(reasons)")
    }
  }
}

/// Lays the schemes out in columns where the terminal is wide enough, else their terms below their names.
private struct SchemeTable {
  let rows: SchemeRows
  let language: Language
  let layout: TextLayout
  private let comma: String

  init(comparison: SchemeComparison, language: Language, layout: TextLayout) {
    rows = SchemeRows(comparison: comparison, language: language)
    self.language = language
    self.layout = layout
    comma = language.pick("、", ", ")
  }

  func lines() -> [String] {
    let shared = rows.shared()
    var lines: [String] = shared.isEvery ? layout.wrapped(shared.text(language), under: 2) + [""] : []
    for (standing, title, schemes) in rows.groups {
      if lines.last != "" && !lines.isEmpty { lines.append("") }
      lines.append(language.pick("\(title)制度 \(schemes.count)", "\(title): \(schemes.count)"))
      switch standing {
      case .open: lines += table(schemes)
      case .toBeConfirmed: lines += schemes.flatMap { [name(of: $0)] + terms(of: $0) + note(on: $0) }
      case .notOpen: lines += reasons(schemes, shared)
      case .onlyWhereItApplies:
        lines += layout.wrapped("    " + schemes.map { $0.name.text(language) }.joined(separator: comma), under: 4)
      }
    }
    guard rows.comparison.schemes.contains(where: \.isAppliedFor) else { return lines }
    let title = rows.comparison.choice.text(language)
    return lines + ["", language.pick("★ 申込みの\(title)", "* the \(title) applied for")]
  }

  private func name(of scheme: SchemeComparison.Scheme) -> String {
    let mark = scheme.isAppliedFor ? language.pick("★", "*") : " "
    return "  " + Width.padded(mark, to: language.pick(2, 1)) + " " + scheme.name.text(language)
  }

  private func note(on scheme: SchemeComparison.Scheme) -> [String] {
    let because = scheme.because(language)
    return because.isEmpty ? [] : layout.wrapped("      " + because.joined(separator: comma), under: 6)
  }

  /// The name, and beside it why not.
  private func reasons(_ schemes: [SchemeComparison.Scheme], _ shared: SchemeRows.Shared) -> [String] {
    let widest = schemes.map { Width.columns(name(of: $0)) }.max() ?? 0
    let column = min(widest, layout.columns * 2 / 5) + 2
    func lines(_ schemes: [SchemeComparison.Scheme]) -> [String] {
      let reasons = schemes.map { shared.rest(of: $0.because(language), in: $0) }
      let own = zip(schemes, reasons).filter { !$0.1.isEmpty || $0.0.isAppliedFor }
      let others = zip(schemes, reasons).filter { $0.1.isEmpty && !$0.0.isAppliedFor }.map { $0.0.name.text(language) }
      let names = others.isEmpty ? [] : layout.wrapped("     " + others.joined(separator: comma), under: 5)
      return own.flatMap { scheme, because in
        layout.beside(name(of: scheme), because.joined(separator: comma), column: column, indent: 0)
      } + names
    }
    if shared.isEvery || shared.reasons.isEmpty { return lines(schemes) }
    let alike = schemes.filter { shared.identifiers.contains($0.identifier) }
    let others = schemes.filter { !shared.identifiers.contains($0.identifier) }
    let heading = layout.wrapped("  " + shared.text(language), under: 4)
    let rest = others.isEmpty ? [] : ["  " + language.pick("そのほか", "the others")] + lines(others)
    return heading + lines(alike) + rest
  }

  private func table(_ schemes: [SchemeComparison.Scheme]) -> [String] {
    let cells = schemes.map { [name(of: $0)] + rows.cells(of: $0) }
    let header = [""] + rows.header
    let widths = header.indices.map { column in ([header] + cells).map { Width.columns($0[column]) }.max() ?? 0 }
    guard widths.reduce(0, +) + 2 * (widths.count - 1) <= layout.columns else {
      return schemes.flatMap { [name(of: $0)] + terms(of: $0) + note(on: $0) }
    }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).map { Width.padded($0, to: $1) }.joined(separator: "  ").trimmedAtEnd
    }
    return [line(header)] + zip(schemes, cells).flatMap { [line($1)] + note(on: $0) }
  }

  /// `限度額 2億8,000万円   期間 15年`
  private func terms(of scheme: SchemeComparison.Scheme) -> [String] {
    guard scheme.contradictions.isEmpty else { return [] }
    var lines: [String] = []
    for part in zip(rows.header, rows.cells(of: scheme)).map({ $0 + " " + $1 }) {
      if let last = lines.last, Width.columns(last + "   " + part) <= layout.columns {
        lines[lines.count - 1] += "   " + part
      } else {
        lines.append("      " + part)
      }
    }
    return lines
  }
}
