import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// A JSON file with one application, which an interview fills in.
struct ApplicationDocument {
  let path: String
  /// What it says.
  let facts: Facts

  /// A file that doesn't exist is an empty application, where it may be new.
  init(_ path: String, mayBeNew: Bool, _ language: Language) throws {
    self.path = path
    if mayBeNew, !FilePath.exists(path) {
      facts = [:]
      return
    }
    var items: [ApplicationReader.Item] = []
    do throws(InputFile.Failure) {
      for item in try ApplicationReader(path: path).prefix(2) { items.append(item) }
    } catch {
      throw CallError(
        BilingualText(
          "\(path.visible): \(error.wording.text(.japanese))", "\(path.visible): \(error.wording.text(.english))"),
        language)
    }
    switch (items.first, items.count) {
    case (.application(let application)?, 1) where application.cell == nil: facts = application.facts
    case (.unreadable(let unreadable)?, _):
      throw CallError(
        unreadable.problems.map { problem in
          let place = "\(path.visible) \(problem.position.line):\(problem.position.column)"
          return BilingualText(
            "\(place): \(problem.message.text(.japanese))", "\(place): \(problem.message.text(.english))")
        }, language)
    default:
      throw CallError(
        BilingualText(
          "\(path.visible): 申込が一つだけの JSON のファイルを書いてください",
          "\(path.visible): name a JSON file that holds one application"), language)
    }
  }

  /// Whether it is filled in with the Japanese names of facts.
  var isJapanese: Bool { facts.entries.contains { !$0.key.utf8.allSatisfy { $0 < 0x80 } } }

  /// Puts the facts in the place of the file's: keys and their order stay, what is new comes behind, in the language of
  /// the other keys.
  func write(_ facts: Facts, _ vocabulary: Vocabulary, _ language: Language) throws(CallError) {
    let lines = facts.entries.map { key, entry in
      let isNew = isJapanese && !self.facts.entries.contains { $0.key == key }
      let name = isNew ? vocabulary.input(named: key)?.japanese ?? key : key
      return "  \(name.jsonString): \(entry.json)"
    }
    try FormattedFile(
      source: RuleSource(name: path, text: ""), text: "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    ).write(language)
  }
}

extension Facts.Entry {
  /// As an application's file has it.
  fileprivate var json: String {
    switch self {
    case .unknown, .other: "null"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number):
      number.description.contains("/")
        ? Quantity(number: number, unit: .number).text(.japanese).jsonString : number.description
    case .quantity(let quantity): quantity.text(.japanese).jsonString
    case .date(let date): date.description.jsonString
    case .text(let text): text.jsonString
    case .judgement(let truth, let by, let reason):
      "{"
        + (["\"value\": \(truth.map { $0 ? "true" : "false" } ?? "null")"]
        + [("by", by), ("reason", reason)].compactMap { name, text in text.map { "\"\(name)\": \($0.jsonString)" } })
        .joined(separator: ", ") + "}"
    }
  }
}
