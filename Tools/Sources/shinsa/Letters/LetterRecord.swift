import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// What a bank keeps of an explanation: who told what to whom and when, and whether it was understood.
struct LetterRecord {
  let letter: OwnerLetter
  let occasion: LetterOccasion
  let isUnderstood: Bool
  let application: Application
  let stamp: Stamp
  private var language: Language { letter.words.language }

  var json: String {
    let parts = letter.parts.map { part in
      let shortfalls = part.shortfalls.map { "{\"fact\": \($0.fact.jsonString), \"text\": \($0.text.jsonString)}" }
      return "{\"requirement\": \(part.requirement.jsonString), \"shortfalls\": \(array(shortfalls)), "
        + "\"remark\": \(string(part.remark))}"
    }
    let confirmations = letter.confirmations.map {
      "{\"text\": \($0.sentence.jsonString), \"items\": \(texts($0.items))}"
    }
    func texts(_ texts: [String]) -> String { array(texts.map(\.jsonString)) }
    let told = [
      "\"requirements\": \(array(parts))", "\"available\": \(texts(letter.available))",
      "\"confirmations\": \(array(confirmations))", "\"prospects\": \(texts(letter.prospects))",
      "\"further\": \(texts(letter.further))",
    ]
    let entries = [
      "\"application_id\": \(string(application.identifier))", "\"applicant_name\": \(string(application.applicant))",
      "\"guarantee\": \"\(letter.standing.rawValue)\"", "\"told_on\": \(string(occasion.date?.description))",
      "\"told_by\": \(string(occasion.officer))", "\"told_to\": \(string(occasion.owner))",
      "\"bank\": \(string(occasion.bank))", "\"understood\": \(isUnderstood)",
      "\"language\": \"\(language.rawValue)\"", "\"told\": {\(told.joined(separator: ", "))}",
      "\"rules\": \(stamp.rules.jsonString)", "\"application\": \(stamp.application.jsonString)",
      "\"version\": \(stamp.version.jsonString)",
    ]
    return "{\(entries.joined(separator: ", "))}"
  }

  private func string(_ text: String?) -> String { text?.jsonString ?? "null" }
  private func array(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  static func title(_ language: Language) -> String {
    language.pick("経営者保証の説明の記録", "Record of what was told about the guarantee")
  }

  var html: String {
    let guarantee =
      switch letter.standing {
      case .needed: language.pick("必要となる場合がある", "may be required")
      case .unneeded: language.pick("原則不要", "not required in principle")
      case .undecided: language.pick("確認を要する", "to be confirmed")
      }
    let rows = [
      (language.pick("申込", "application"), application.title),
      (language.pick("経営者保証", "guarantee"), guarantee),
      (language.pick("説明した日", "told on"), occasion.date?.inWords(language) ?? ""),
      (
        language.pick("説明した人", "told by"),
        [occasion.bank, occasion.officer].compactMap(\.self).joined(separator: " ")
      ),
      (language.pick("説明を受けた人", "told to"), occasion.owner ?? ""),
      (
        language.pick("理解", "understood"),
        isUnderstood ? language.pick("得た", "yes") : language.pick("得ていない", "no")
      ),
      (language.pick("規則の印", "digest of the rules"), stamp.rules),
      (language.pick("申込の印", "digest of the application"), stamp.application),
      (language.pick("版", "version"), "shinsa \(stamp.version)"),
    ]
    let table = rows.map { name, value in
      let cell = value.isEmpty ? "<span class=\"blank\"></span>" : VisibleText.html(value)
      return "<tr><th scope=\"row\">\(name)</th><td>\(cell)</td></tr>\n"
    }
    let told =
      letter.parts.flatMap { part in
        part.shortfalls.map { "\(part.heading): \($0.text)" } + (part.remark.map { ["\(part.heading): \($0)"] } ?? [])
      } + letter.available
      + letter.confirmations.map { "\($0.sentence) \($0.items.joined(separator: language.pick("、", "; ")))" }
      + letter.prospects + letter.further
    return Sheet(
      "<h1>\(LetterRecord.title(language))</h1>\n<table>\n\(table.joined())</table>\n"
        + "<h2>\(language.pick("説明した内容", "What was told"))</h2>\n"
        + "<ul>\n\(told.map { "<li>\(VisibleText.html($0))</li>\n" }.joined())</ul>\n"
    ).html
  }
}
