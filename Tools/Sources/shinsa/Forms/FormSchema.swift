import Evaluator
import Rendering
import Reports
import RulesDSL

/// A blank form as a JSON Schema (draft 2020-12) of its applications, for other systems.
///
/// What no schema can say stands in annotations: `x-document`, `x-unit`, and `x-askedWhen`, the earlier answers with
/// which a fact is asked.
struct FormSchema {
  private let form: BlankForm
  private let date: CalendarDate?
  private let language: Language

  init(_ form: BlankForm, _ date: CalendarDate?, _ language: Language) {
    (self.form, self.date, self.language) = (form, date, language)
  }

  var text: String {
    let given = form.given.map { value in
      property(value.input.identifier, ["\"title\": \(title(value.input))", "\"const\": \(value.value.entry)"])
    }
    let fields = form.fields.map { property($0.input.identifier, entries($0)) }
    let name = [language.pick("保証の申込", "application for a guarantee")] + form.given.map { $0.value.text(language) }
    let top =
      [
        "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"",
        "\"title\": \((name + [date.map(\.description)].compactMap(\.self)).joined(separator: " ").jsonString)",
        "\"type\": \"object\"",
        "\"required\": [\(form.given.map { $0.input.identifier.jsonString }.joined(separator: ", "))]",
        "\"patternProperties\": {\"^//\": true}", "\"additionalProperties\": false",
      ].map { "  " + $0 } + ["  \"properties\": {\n" + (given + fields).joined(separator: ",\n") + "\n  }"]
    return "{\n" + top.joined(separator: ",\n") + "\n}\n"
  }

  private func property(_ identifier: String, _ entries: [String]) -> String {
    "    \(identifier.jsonString): {\n" + entries.map { "      " + $0 }.joined(separator: ",\n") + "\n    }"
  }

  private func title(_ input: Vocabulary.Input) -> String { language.pick(input.japanese, input.english).jsonString }

  private func entries(_ field: BlankForm.Field) -> [String] {
    let input = field.input
    var entries = ["\"title\": \(title(input))"]
    let description = FormDescription(form, language).parts(field)
    if !description.isEmpty {
      entries.append("\"description\": \(description.joined(separator: language.pick("。", "; ")).jsonString)")
    }
    entries += values(input)
    if let field = input.formField { entries.append("\"x-document\": \(field.jsonString)") }
    if case .quantity(let unit) = input.type { entries.append("\"x-unit\": \(unit.rawValue.jsonString)") }
    if !field.conditions.isEmpty {
      let conditions = field.conditions.map { condition in
        "{\"fact\": \(condition.identifier.jsonString), \"answers\": "
          + "[\(condition.answers.map(\.entry).joined(separator: ", "))]}"
      }
      entries.append("\"x-askedWhen\": [\(conditions.joined(separator: ", "))]")
    }
    return entries
  }

  /// What a value may be; null is what isn't known.
  private func values(_ input: Vocabulary.Input) -> [String] {
    switch input.type {
    case .text: ["\"type\": [\"string\", \"null\"]"]
    case .date: ["\"type\": [\"string\", \"null\"]", "\"format\": \"date\""]
    case .truth: input.isJudgement ? [FormSchema.judgement] : ["\"type\": [\"boolean\", \"null\"]"]
    case .choice(_, let members):
      ["\"oneOf\": [\((self.members(input, members) + ["{\"type\": \"null\"}"]).joined(separator: ", "))]"]
    case .quantity(let unit) where unit.isWhole || unit == .number:
      ["\"type\": [\"integer\", \"null\"]"] + bounds(input.allowed)
    case .quantity(let unit):
      [
        "\"type\": [\"string\", \"null\"]",
        "\"pattern\": \("^-?[0-9]+(\\.[0-9]+)?\(unit.name(.japanese))$".jsonString)",
      ]
    }
  }

  private func members(_ input: Vocabulary.Input, _ members: [Member]) -> [String] {
    let allowed = input.allowed.map { Set($0.listed.compactMap(\.identifier)) }
    return members.filter { allowed?.contains($0.identifier) ?? true }.map { member in
      "{\"const\": \(member.identifier.jsonString), \"title\": \(language.pick(member.japanese, member.english).jsonString)}"
    }
  }

  private func bounds(_ allowed: Allowed?) -> [String] {
    guard let allowed else { return [] }
    if !allowed.listed.isEmpty {
      return ["\"enum\": [\((allowed.listed.map(\.entry) + ["null"]).joined(separator: ", "))]"]
    }
    func bound(_ bound: AmountRange.Bound?, _ included: String, _ excluded: String) -> String? {
      bound.flatMap { bound in bound.value.number.map { "\"\(bound.isIncluded ? included : excluded)\": \($0)" } }
    }
    return [
      bound(allowed.range.lower, "minimum", "exclusiveMinimum"),
      bound(allowed.range.upper, "maximum", "exclusiveMaximum"),
    ].compactMap(\.self)
  }

  private static let judgement = """
    "anyOf": [{"type": ["boolean", "null"]}, {"type": "object", "properties": {"value": {"type": ["boolean", "null"]}, \
    "by": {"type": ["string", "null"]}, "reason": {"type": ["string", "null"]}}, "additionalProperties": false}]
    """
}
