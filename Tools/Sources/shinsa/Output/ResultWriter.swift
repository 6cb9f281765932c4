import Evaluator
import RulesDSL

/// Writes results and refusals in the order in which they come, each at once.
struct ResultWriter {
  enum Form: String, CaseIterable {
    case text, json, html
  }

  let form: Form
  let language: Language
  /// The digest of the rules, which JSON results carry.
  let digest: String
  /// The identifiers of the decisions to show; nil for all.
  let decisions: [String]?
  let isColoured: Bool
  private var output = StandardOutput()
  private var count = 0

  init(_ form: Form, _ language: Language, digest: String, decisions: [String]?, isColoured: Bool) {
    self.form = form
    self.language = language
    self.digest = digest
    self.decisions = decisions
    self.isColoured = isColoured
  }

  mutating func write(_ explanation: Explanation) {
    switch form {
    case .text: write(text: explanation.text(language, decisions: decisions))
    case .json: write(line: explanation.json(rules: digest, decisions: decisions, language: language))
    case .html: write(page: HTMLPage(explanation.html(language, decisions: decisions)))
    }
  }

  mutating func write(_ refusal: Refusal) {
    switch form {
    case .text: write(text: refusal.text(language))
    case .json: write(line: refusal.json(language))
    case .html: write(page: HTMLPage(body: refusal.html(language), language))
    }
  }

  /// Ends what is still open.
  mutating func end() {
    if form == .html && count > 0 { output.write(HTMLPage.end) }
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

  /// Several results make one page: the head of the first, and the bodies one after another.
  private mutating func write(page: HTMLPage) {
    output.write(count == 0 ? page.head : "<hr>\n")
    output.write(page.body)
    finish()
  }

  private mutating func finish() {
    count += 1
    output.flush()
  }
}
