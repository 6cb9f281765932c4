import ApplicationFiles
import Evaluator
import RulesDSL

/// Writes results and refusals in the order in which they come, each at once.
struct ResultWriter {
  enum Form: String, CaseIterable {
    case text, json, html, csv
  }

  let form: Form
  /// What is shown, and how.
  let presentation: Presentation
  let isColoured: Bool
  /// The columns of the CSV output.
  let sheet: ResultSheet
  private var language: Language { presentation.language }
  private var output = StandardOutput()
  private var count = 0

  init(_ form: Form, _ presentation: Presentation, isColoured: Bool, sheet: ResultSheet) {
    self.form = form
    self.presentation = presentation
    self.isColoured = isColoured
    self.sheet = sheet
  }

  mutating func write(_ explanation: Explanation, of application: Application) {
    switch form {
    case .text: write(text: explanation.text(presentation))
    case .json: write(line: explanation.json(presentation))
    case .html: write(body: explanation.htmlBody(presentation, anchor: anchor))
    case .csv: write(rows: sheet.row(explanation, of: application))
    }
  }

  mutating func write(_ comparison: SchemeComparison, of application: Application) {
    switch form {
    case .text: write(text: comparison.text(presentation))
    case .json: write(line: comparison.json(language))
    case .html: write(body: comparison.htmlBody(language))
    case .csv: write(rows: sheet.rows(comparison, of: application))
    }
  }

  mutating func write(_ refusal: Refusal) {
    switch form {
    case .text: write(text: refusal.text(presentation))
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
    output.write(isColoured ? Colour.marks(in: text, language) : text)
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
    output.write(count == 0 ? Explanation.htmlHead(title: title, language) : "<hr>\n")
    output.write(body)
    finish()
  }

  private var title: String {
    switch language {
    case .japanese: sheet.isOfSchemes ? "制度の比較" : "審査の判定と理由"
    case .english: sheet.isOfSchemes ? "Schemes side by side" : "Decisions and reasons"
    }
  }

  private var anchor: String { count == 0 ? "" : "\(count + 1)-" }

  private mutating func finish() {
    count += 1
    output.flush()
  }
}
