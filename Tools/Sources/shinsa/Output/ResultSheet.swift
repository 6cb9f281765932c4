import ApplicationFiles
import Evaluator
import RulesDSL

/// Results as CSV that Excel opens right: UTF-8 with a byte order mark, lines ended by CR LF.
struct ResultSheet {
  /// The decisions, one a column.
  private let decisions: [Vocabulary.Term]
  /// The facts that may be missing, in their order.
  private let facts: [Vocabulary.Term]
  /// Whether headers and words are Japanese rather than the identifiers of the JSON output.
  private let isJapanese: Bool

  init(_ vocabulary: Vocabulary, decisions chosen: [String]?, isJapanese: Bool) {
    decisions = vocabulary.decisions.filter { chosen?.contains($0.identifier) ?? true }
    facts = vocabulary.terms
    self.isJapanese = isJapanese
  }

  /// The first line, with the byte order mark before it.
  var header: String {
    let fixed = isJapanese ? ["申込番号", "申込人名", "基準日"] : ["application_id", "applicant_name", "basis_date"]
    let names = decisions.map { isJapanese ? $0.japanese : $0.identifier }
    return "\u{FEFF}" + line(fixed + names + (isJapanese ? ["不明な項目", "エラー"] : ["missing", "error"]))
  }

  func row(_ decision: Decision, of application: Application) -> String {
    let results = decisions.map { term in decision[term.identifier].map { text($0) } ?? "" }
    return line(
      [application.identifier.sheetText, application.applicant.sheetText, decision.basisDate?.description ?? ""]
        + results + [missing(decision), ""])
  }

  func row(_ refusal: Refusal, _ language: Language) -> String {
    line(
      [refusal.identifier.sheetText, refusal.applicant.sheetText, ""] + decisions.map { _ in "" }
        + ["", (refusal.sentence(language) as String?).sheetText])
  }

  /// What the decisions shown still need.
  private func missing(_ decision: Decision) -> String {
    let needs = Set(decisions.flatMap { decision[$0.identifier]?.needs ?? [] })
    return facts.filter { needs.contains($0.identifier) }.map { isJapanese ? $0.japanese : $0.identifier }
      .joined(separator: isJapanese ? "、" : "; ")
  }

  /// The value where there is one, else the status.
  private func text(_ outcome: Outcome) -> String {
    switch outcome.value {
    case .whole(let number): return String(number)
    case .written(let text, _): return text
    case .member(let identifier): return identifier
    case .date(let date): return date.description
    case .truth(let truth): return isJapanese ? (truth ? "あり" : "なし") : String(truth)
    case nil: break
    }
    guard isJapanese else { return outcome.status.rawValue }
    return switch outcome.status {
    case .met: "充足"
    case .unmet: "非充足"
    case .undetermined: "未確定"
    }
  }

  private func line(_ cells: [String]) -> String {
    cells.map { cell in
      let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
  }
}
