import ApplicationFiles
import Evaluator
import Rendering
import Reports
import RulesDSL

/// Makes what is written of results and refusals, one after another.
struct ResultWriter: Sendable {
  enum Form: String, CaseIterable {
    case text, json, html, csv
  }

  let form: Form
  /// What is shown, and how.
  let presentation: Presentation
  let isColoured: Bool
  /// The columns of the CSV output.
  let sheet: ResultSheet
  /// What a page begins with that isn't one of explanations.
  var head: String?
  private var language: Language { presentation.language }
  private var bytes: [UInt8] = []
  /// How many results a page has.
  private var count = 0

  init(_ form: Form, _ presentation: Presentation, isColoured: Bool, sheet: ResultSheet) {
    self.form = form
    self.presentation = presentation
    self.isColoured = isColoured
    self.sheet = sheet
  }

  /// What stands before the first result.
  var opening: [UInt8] {
    switch form {
    case .text, .json: []
    case .html: Array((head ?? Explanation.htmlHead(title: title, language)).utf8)
    case .csv: Array(sheet.header.utf8)
    }
  }

  /// What each result begins with, but for the first.
  var separator: [UInt8] {
    switch form {
    case .text: Array(("\n" + String(repeating: "─", count: 40) + "\n\n").utf8)
    case .html: head == nil ? Array("<hr>\n".utf8) : []
    case .json, .csv: []
    }
  }

  /// What stands behind the last result.
  func rest(hasResults: Bool) -> [UInt8]? {
    switch form {
    case .text, .json: nil
    case .html: hasResults ? Array(Explanation.htmlEnd.utf8) : nil
    case .csv: hasResults ? nil : opening
    }
  }

  /// Hands over what was written.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// `changes` are told below the first screen, in text and HTML.
  mutating func write(_ explanation: Explanation, of application: Application, changes: ChangesText? = nil) {
    switch form {
    case .text: write(text: explanation.text(presentation) + (changes.map { "\n" + $0.appendix } ?? ""))
    case .json: write(line: explanation.json(presentation))
    case .html: write(body: explanation.htmlBody(presentation, anchor: anchor, appendix: changes?.html ?? ""))
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

  /// An answer that has no page and no sheet.
  mutating func write(text: String, json: String) {
    if form == .json { write(line: json) } else { write(text: text) }
  }

  /// A page of HTML below its own head.
  mutating func write(page: String) { write(body: page) }

  mutating func write(_ refusal: Refusal) {
    switch form {
    case .text: write(text: refusal.text(presentation))
    case .json: write(line: refusal.json(language))
    case .html: write(body: refusal.html(language))
    case .csv: write(rows: sheet.row(refusal, language))
    }
  }

  /// Writes a line of JSON in place.
  mutating func writeLine(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(text: String) {
    bytes += separator
    let text = text.visibleLines
    bytes += Array((isColoured ? Colour.marks(in: text, language) : text).utf8)
  }

  private mutating func write(line: String) {
    bytes += Array(line.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(rows: String) {
    bytes += Array(rows.utf8)
  }

  /// Several results make one page, each with ids of its own.
  private mutating func write(body: String) {
    bytes += separator
    bytes += Array(body.utf8)
    count += 1
  }

  private var title: String {
    switch language {
    case .japanese: sheet.isOfSchemes ? "制度の比較" : "審査の判定と理由"
    case .english: sheet.isOfSchemes ? "Schemes side by side" : "Decisions and reasons"
    }
  }

  private var anchor: String { count == 0 ? "" : "\(count + 1)-" }
}
