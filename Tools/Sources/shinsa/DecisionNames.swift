import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// Decisions that a call names, each by either of its names; several in one text stand apart by commas or spaces.
struct DecisionNames {
  /// The option that holds them.
  var option = "--decision"
  let given: [String]

  private var names: [String] {
    given.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == "、" || $0 == " " }) }.map { String($0) }
  }

  /// Their identifiers, each once, as one of the rule books has them. What none has is told, every name of it.
  func identifiers(in vocabularies: Vocabulary..., for language: Language) throws(CallError) -> [String] {
    let terms = vocabularies.flatMap(\.decisions)
    var identifiers: [String] = []
    var problems: [BilingualText] = []
    if names.isEmpty && !given.isEmpty {
      problems.append(BilingualText("\(option): 判定の名前がありません", "\(option): no decision is named"))
    }
    for name in names {
      guard let term = terms.first(where: { $0.identifier == name || $0.japanese == name }) else {
        let near = vocabularies.lazy.compactMap { $0.nearestDecision(name) }.first
        problems.append(
          BilingualText(
            "\(option): 「\(name.visible)」という判定はありません" + (near.map { "。「\($0)」ではありませんか?" } ?? ""),
            "\(option): there is no decision “\(name.visible)”" + (near.map { "; did you mean “\($0)”?" } ?? "")))
        continue
      }
      if !identifiers.contains(term.identifier) { identifiers.append(term.identifier) }
    }
    guard problems.isEmpty else { throw CallError(problems, language) }
    return identifiers
  }
}
