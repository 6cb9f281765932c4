import Evaluator
import RulesDSL

extension Amount {
  /// As JSON of results has it: `{"exact": "17/6000", "rounded": "0.28%"}` where its notation rounds.
  public var json: String {
    var json = JSONText()
    write(to: &json)
    return json.text
  }

  /// Whole numbers as such; a rate and what else is no whole number as text, as it stands in rules.
  func write(to json: inout JSONText) {
    switch self {
    case .number(let quantity) where quantity.unit.isWhole && quantity.number.isInteger:
      json.literal(String(quantity.number.numerator))
    case .number(let quantity):
      let text = quantity.unit.isWhole ? Notation.decimal(quantity.number) : quantity.text(.japanese)
      if quantity.isRoundedInText {
        json.object { json in
          json.pair("exact", quantity.number.description)
          json.pair("rounded", text)
        }
      } else {
        json.string(text)
      }
    case .member(let member): json.string(member.identifier)
    case .date(let date): json.string(date.description)
    case .truth(let truth): json.literal(truth ? "true" : "false")
    }
  }

  /// As JSON of an application has it.
  public var entry: String {
    var json = JSONText()
    switch self {
    case .truth(let truth): json.literal(truth ? "true" : "false")
    case .member(let member): json.string(member.identifier)
    case .number(let quantity) where quantity.unit.isWhole: json.literal(quantity.number.description)
    case .number(let quantity) where quantity.isRoundedInText: json.string(quantity.number.description)
    case .number, .date: json.string(text(.japanese))
    }
    return json.text
  }
}
