import ApplicationFiles
import Evaluator
import Rendering
import Reports
import RulesDSL

/// A blank form as a file to be filled in, which `evaluate` reads.
struct FormSkeleton {
  private let form: BlankForm
  private let words: Language?
  private var language: Language { words ?? .japanese }

  /// `words` is the language that was asked for: JSON has its comments in it, Japanese where none was; CSV names the facts
  /// in Japanese only where that was asked for, and by their identifiers otherwise.
  init(_ form: BlankForm, words: Language?) { (self.form, self.words) = (form, words) }

  /// Each fact with a comment before it that says how to fill it in.
  var json: String {
    var lines = form.given.map { "  \($0.input.identifier.jsonString): \($0.value.entry)" }
    for field in form.fields {
      let name = language.pick(field.input.japanese, field.input.english)
      let comment = ([name] + description(field)).joined(separator: language.pick("。", "; "))
      lines.append(
        "  \(("//" + field.input.identifier).jsonString): \(comment.jsonString),\n"
          + "  \(field.input.identifier.jsonString): null")
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private func description(_ field: BlankForm.Field) -> [String] {
    FormDescription(form, language).parts(field)
      + [field.input.type.example(isJudgement: field.input.isJudgement).text(language)]
  }

  var csv: String {
    let inputs = form.given.map(\.input) + form.fields.map(\.input)
    let cells = inputs.map { words == .japanese ? $0.japanese : $0.identifier }
    return "\u{FEFF}" + cells.joined(separator: ",") + "\r\n"
  }
}

/// What to know of a field, part by part.
struct FormDescription {
  private let form: BlankForm
  private let language: Language

  init(_ form: BlankForm, _ language: Language) { (self.form, self.language) = (form, language) }

  func parts(_ field: BlankForm.Field) -> [String] {
    let input = field.input
    var parts = [input.formField, input.allowed?.text(language)].compactMap(\.self)
    parts += form.asked(field, language).map { language.pick($0 + "に記入", "asked " + $0) }
    if let note = input.note, language == .japanese { parts += note.split(separator: "\n").map { String($0) } }
    return parts
  }
}

extension ValueKind {
  /// How a value is written in JSON.
  fileprivate func example(isJudgement: Bool) -> BilingualText {
    switch self {
    case .truth where isJudgement:
      BilingualText(
        "true か false、または {\"value\": true, \"by\": \"判断した人\", \"reason\": \"理由\"}",
        "true or false, or {\"value\": true, \"by\": \"who\", \"reason\": \"why\"}")
    case .truth: BilingualText("true か false", "true or false")
    case .choice(_, let members):
      BilingualText(
        members.map { "\"\($0.identifier)\" \($0.japanese)" }.joined(separator: "、"),
        members.map { "\"\($0.identifier)\"" }.joined(separator: ", "))
    case .date: BilingualText("\"2024-03-15\" の形の日付", "a date as in \"2024-03-15\"")
    case .text: BilingualText("文字", "text")
    case .quantity(let unit):
      switch unit {
      case .rate, .percentage: BilingualText("\"1.15%\" の形", "as in \"1.15%\"")
      case .multiple: BilingualText("\"2.5倍\" の形", "as in \"2.5倍\"")
      case .number: BilingualText("数", "a number")
      default: BilingualText("数(単位は\(unit.name(.japanese)))", "a number (of \(unit.name(.english)))")
      }
    }
  }
}
