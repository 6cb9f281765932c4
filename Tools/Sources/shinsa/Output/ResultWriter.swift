import ApplicationFiles
import Evaluator
import RulesDSL

/// Writes results and refusals in the order in which they come, each at once.
struct ResultWriter {
  enum Form: String, CaseIterable {
    case text, json, html, csv
  }

  let form: Form
  let language: Language
  /// The digest of the rules, which JSON results carry.
  let digest: String
  /// The identifiers of the decisions to show; nil for all.
  let decisions: [String]?
  let isColoured: Bool
  /// The columns of the CSV output.
  let sheet: ResultSheet
  private var output = StandardOutput()
  private var count = 0

  init(
    _ form: Form, _ language: Language, digest: String, decisions: [String]?, isColoured: Bool, sheet: ResultSheet
  ) {
    self.form = form
    self.language = language
    self.digest = digest
    self.decisions = decisions
    self.isColoured = isColoured
    self.sheet = sheet
  }

  mutating func write(_ explanation: Explanation, of application: Application) {
    switch form {
    case .text: write(text: explanation.text(language, decisions: decisions))
    case .json: write(line: explanation.json(rules: digest, decisions: decisions, language: language))
    case .html: write(body: explanation.htmlBody(language, decisions: decisions, anchor: anchor))
    case .csv: write(rows: sheet.row(explanation.decision(language), of: application))
    }
  }

  /// As text, unless JSON is asked for.
  mutating func write(_ comparison: SchemeComparison) {
    switch form {
    case .json: write(line: comparison.json(rules: digest, language: language))
    case .text, .html, .csv: write(text: comparison.text(language))
    }
  }

  mutating func write(_ refusal: Refusal) {
    switch form {
    case .text: write(text: refusal.text(language))
    case .json: write(line: refusal.json(language))
    case .html: write(body: refusal.html(language))
    case .csv: write(rows: sheet.row(refusal, language))
    }
  }

  /// Ends what is still open.
  mutating func end() {
    if form == .html && count > 0 { output.write(Explanation.htmlEnd) }
    if form == .csv && count == 0 { output.write(sheet.header) }
    output.flush()
  }

  private mutating func write(text: String) {
    if count > 0 { output.write("\n" + String(repeating: "─", count: 40) + "\n\n") }
    let text = text.visibleLines
    output.write(isColoured ? Colour.marks(in: text) : text)
    finish()
  }

  private mutating func write(line: String) {
    output.write(line + "\n")
    finish()
  }

  private mutating func write(rows: String) {
    output.write((count == 0 ? sheet.header : "") + rows)
    finish()
  }

  /// Several results make one page, each with ids of its own.
  private mutating func write(body: String) {
    let title = language == .japanese ? "審査の判定と理由" : "Decisions and reasons"
    output.write(count == 0 ? Explanation.htmlHead(title: title, language) : "<hr>\n")
    output.write(body)
    finish()
  }

  private var anchor: String { count == 0 ? "" : "\(count + 1)-" }

  private mutating func finish() {
    count += 1
    output.flush()
  }
}
