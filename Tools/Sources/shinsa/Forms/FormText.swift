import Evaluator
import RulesDSL

/// A blank form as people fill it in: document by document, each fact with room for its answer.
struct FormText {
  private let form: BlankForm
  private let date: CalendarDate?
  private let language: Language
  private let presentation: Presentation

  init(_ form: BlankForm, _ date: CalendarDate?, _ language: Language) {
    (self.form, self.date, self.language) = (form, date, language)
    var presentation = Presentation(language)
    presentation.columns = StandardOutput.columns
    self.presentation = presentation
  }

  var text: String {
    let given = form.given.map { "\(name($0.input)): \($0.value.text(language))" }
    var lines = [
      ([language.pick("申込の記入項目", "facts of an application")] + given
        + [
          date.map { language.pick("\($0) の規則", "rules of \($0)") },
          language.pick("\(form.fields.count)項目", "\(form.fields.count) facts"),
        ].compactMap(\.self))
        .joined(separator: "   ")
    ]
    var document: String??
    for field in form.fields {
      let own = field.input.document
      if document != .some(own) {
        lines += ["", language.pick("【\(own ?? "そのほか")】", "[\(own ?? "others")]")]
        document = own
      }
      lines += self.lines(field)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ field: BlankForm.Field) -> [String] {
    let input = field.input
    var lines = presentation.lines(of: "  " + name(input) + place(input), under: 6)
    lines += presentation.lines(of: "      " + room(input), under: 6)
    for condition in form.asked(field, language) { lines += presentation.lines(of: "      ※ " + condition, under: 9) }
    if let note = input.note, language == .japanese {
      for line in note.split(separator: "\n") { lines += presentation.lines(of: "      " + line, under: 6) }
    }
    return lines
  }

  /// Where it stands in its document, with what the vocabulary says of the box.
  private func place(_ input: Vocabulary.Input) -> String {
    guard language == .japanese else { return input.box.map { "  box “\($0)”" } ?? "" }
    guard let field = input.formField, let document = input.document, field.hasPrefix(document), input.box != nil else {
      return ""
    }
    let rest = String(field.dropFirst(document.count))
    return "  " + (rest == "「\(input.box ?? "")」" ? rest + "欄" : rest)
  }

  private func name(_ input: Vocabulary.Input) -> String {
    language.pick("\(input.japanese) (\(input.identifier))", input.identifier)
  }

  /// Where the answer goes.
  private func room(_ input: Vocabulary.Input) -> String {
    let line = String(repeating: "_", count: 16)
    let allowed = input.allowed.map { language.pick("  (\($0.text(.japanese)))", "  (\($0.text(.english)))") } ?? ""
    switch input.type {
    case .truth:
      let who = input.isJudgement ? language.pick("  判断した人と理由: ", "  by whom and why: ") + line : ""
      return "□\(input.word(for: true, language))  □\(input.word(for: false, language))" + who
    case .choice(_, let members):
      let names = input.allowed.map { allowed in allowed.listed.map { $0.text(language) } }
      return (names ?? members.map { language.pick($0.japanese, $0.english) }).map { "□" + $0 }.joined(separator: "  ")
    case .date: return language.pick("______年____月____日", "____-__-__") + allowed
    case .text: return line + line
    case .quantity(let unit): return "\(line) \(unit.name(language))".trimmed + allowed
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension BlankForm {
  /// With which earlier answers a field is asked, a sentence each.
  func asked(_ field: Field, _ language: Language) -> [String] {
    field.conditions.map { condition in
      let input = (fields.map(\.input) + given.map(\.input)).first { $0.identifier == condition.identifier }
      let name = language.pick(input?.japanese ?? condition.identifier, condition.identifier)
      func word(_ answer: Amount) -> String {
        if case .truth(let truth) = answer, let input { return input.word(for: truth, language) }
        return answer.text(language)
      }
      let others = input.map { $0.answers.filter { !condition.answers.contains($0) } } ?? []
      let isShorter = !others.isEmpty && others.count < condition.answers.count
      let words = (isShorter ? others : condition.answers).map { word($0) }
      return language.pick(
        "「\(name)」が" + words.map { "「\($0)」" }.joined(separator: "か") + (isShorter ? "以外" : "") + "のとき",
        "where “\(name)” is " + (isShorter ? "none of " : "")
          + words.map { "“\($0)”" }.joined(separator: isShorter ? ", " : " or "))
    }
  }
}

extension Vocabulary.Input {
  /// What may be answered, of a choice or a yes or no.
  fileprivate var answers: [Amount] {
    switch type {
    case .truth: [.truth(true), .truth(false)]
    case .choice(_, let members):
      allowed.map(\.listed) ?? members.map { .member($0) }
    default: []
    }
  }
}
