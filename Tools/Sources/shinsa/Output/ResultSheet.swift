import ApplicationFiles
import Evaluator
import RulesDSL

/// Results as CSV that Excel opens right: UTF-8 with a byte order mark, lines ended by CR LF.
struct ResultSheet: Sendable {
  /// The decisions, one a column.
  private let decisions: [Vocabulary.DecisionTerm]
  /// The facts that may be missing, in their order.
  private let facts: [Vocabulary.Input]
  /// What is shown; its language is that of words and reasons.
  private let presentation: Presentation
  /// Whether headers and results are words rather than the identifiers of the JSON output.
  private let isInWords: Bool
  /// Whether the verdict is among the columns, so that its reason is given.
  private let hasVerdict: Bool
  /// Whether schemes stand side by side.
  let isOfSchemes: Bool

  /// In words where a language was asked for: a program reads identifiers.
  init(_ program: Program, _ presentation: Presentation, words: Language?, ofSchemes isOfSchemes: Bool = false) {
    decisions = isOfSchemes ? program.columnsOfSchemes : program.decisions(presentation)
    let verdict = program.verdict
    hasVerdict = decisions.contains { $0 == verdict }
    facts = program.vocabulary.inputs
    self.presentation = presentation
    isInWords = words != nil
    self.isOfSchemes = isOfSchemes
  }

  private var isJapanese: Bool { isInWords && presentation.language == .japanese }

  /// The first line, with the byte order mark before it.
  var header: String {
    let fixed = isJapanese ? ["申込番号", "申込人名", "基準日"] : ["application_id", "applicant_name", "basis_date"]
    let scheme = isJapanese ? ["保証制度", "申込みの制度", "区分"] : ["scheme", "applied_for", "standing"]
    let names = decisions.map { isJapanese ? $0.japanese : $0.identifier }
    let last = isJapanese ? ["理由", "不明な項目", "エラー", "印"] : ["reason", "missing", "error", "stamp"]
    return "\u{FEFF}"
      + line(fixed + (isOfSchemes ? scheme : []) + names + ending(last[0], missing: last[1], error: last[2], last[3]))
  }

  func row(_ explanation: Explanation, of application: Application) -> String {
    let decision = explanation.decision
    let words = isInWords ? explanation.conclusions(presentation) : []
    let results = decisions.map { term in
      decision[term.identifier].map { outcome in
        text(outcome, words.first { $0.decision == term.identifier }?.text)
      } ?? ""
    }
    let missing = missing(decisions.compactMap { decision[$0.identifier] })
    let hasReasons = presentation.hasReasons
    return line(
      head(application, decision.basisDate) + results
        + ending(
          hasReasons ? reason(explanation) : "", missing: missing, error: "",
          hasReasons ? stamp(explanation.stamp) : ""))
  }

  /// The last cells of a row.
  private func ending(_ reason: String, missing: String, error: String, _ stamp: String) -> [String] {
    presentation.hasReasons ? [reason, missing, error, stamp] : [missing, error]
  }

  /// Why the verdict is what it is, where the verdict is a column.
  private func reason(_ explanation: Explanation) -> String {
    hasVerdict ? explanation.reason(presentation.language) : ""
  }

  /// A row for each scheme.
  func rows(_ comparison: SchemeComparison, of application: Application) -> String {
    comparison.schemes.map { scheme in
      let outcomes = scheme.outcomes
      let words = isInWords ? scheme.conclusions(presentation.language) : []
      let results = decisions.map { term in
        outcomes.first { $0.identifier == term.identifier }.map { outcome in
          text(outcome, words.first { $0.decision == term.identifier }?.text)
        } ?? ""
      }
      let name = isJapanese ? scheme.japanese : scheme.identifier
      let standing = isInWords ? scheme.standing.word(presentation.language) : scheme.standing.rawValue
      let applied = scheme.isAppliedFor ? (isJapanese ? "申込み" : "true") : ""
      let comma = presentation.language == .japanese ? "、" : "; "
      let because = scheme.because(presentation.language).joined(separator: comma)
      return line(
        head(application, comparison.basisDate) + [name, applied, standing] + results
          + [because, missing(outcomes), "", stamp(comparison.stamp)])
    }.joined()
  }

  func row(_ refusal: Refusal, _ language: Language) -> String {
    let between = (isOfSchemes ? 3 : 0) + decisions.count
    return line(
      [refusal.identifier.sheetText, refusal.applicant.sheetText, ""] + Array(repeating: "", count: between)
        + ending("", missing: "", error: (refusal.sentence(language) as String?).sheetText, ""))
  }

  private func head(_ application: Application, _ day: CalendarDate?) -> [String] {
    [application.identifier.sheetText, application.applicant.sheetText, day?.description ?? ""]
  }

  /// By what a row is known again.
  private func stamp(_ stamp: Stamp) -> String {
    ([stamp.association].compactMap { $0 } + [stamp.text(isJapanese ? .japanese : .english)]).joined(separator: "   ")
  }

  /// What the decisions shown still need.
  private func missing(_ outcomes: [Outcome]) -> String {
    let needs = Set(outcomes.flatMap(\.needs))
    return facts.filter { needs.contains($0.identifier) }.map { isJapanese ? $0.japanese : $0.identifier }
      .joined(separator: isJapanese ? "、" : "; ")
  }

  /// The value where there is one, else the status; amounts as numbers, so that a sheet can add them up.
  private func text(_ outcome: Outcome, _ word: String?) -> String {
    switch outcome.value {
    case .number(let quantity) where quantity.unit.isWhole && quantity.number.isInteger:
      return String(quantity.number.numerator)
    case .number(let quantity): return quantity.text(.japanese)
    case .date(let date): return date.description
    case .member(let member): return word ?? member.identifier
    case .truth(let truth): return word ?? String(truth)
    case nil: return word ?? outcome.status.rawValue
    }
  }

  private func line(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
  }
}
