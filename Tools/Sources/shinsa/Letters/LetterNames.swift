import Evaluator
import Reports
import RulesDSL

/// What the names of a template stand for in a rule book.
struct LetterNames {
  let template: LetterTemplate
  private(set) var faults: [LetterFault] = []
  private let identifiers: [String: String]
  private let decisions: Set<String>
  /// The values of the way (方法).
  private let values: [Member]
  private let inputs: [String: Vocabulary.Input]

  init(_ template: LetterTemplate, _ book: RuleBook, _ vocabulary: Vocabulary) {
    self.template = template
    let inputs = vocabulary.inputs
    let names =
      inputs.map { ($0.identifier, $0.japanese) } + vocabulary.decisions.map { ($0.identifier, $0.japanese) }
      + book.citations.map { ($0.identifier, $0.japanese) }
    let identifiers = Dictionary(
      names.flatMap { [($0.0, $0.0), ($0.1, $0.0)] }, uniquingKeysWith: { first, _ in first })
    self.identifiers = identifiers
    decisions = Set(vocabulary.decisions.map(\.identifier))
    let way = template.way.flatMap { identifiers[$0.written] }
    if case .choice(_, let members)? = vocabulary.decisions.first(where: { $0.identifier == way })?.type {
      values = members
    } else {
      values = []
    }
    self.inputs = Dictionary(inputs.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    check()
  }

  func identifier(_ name: LetterTemplate.Name) -> String { identifiers[name.written] ?? name.written }

  /// The identifier of a value of the way.
  func value(_ name: LetterTemplate.Name) -> String? {
    values.first { $0.identifier == name.written || $0.japanese == name.written }?.identifier
  }

  func input(_ identifier: String) -> Vocabulary.Input? { inputs[identifier] }

  /// What is never told: what the template conceals, and every fact on which that may rest.
  var concealed: Set<String> {
    let own = Set(template.concealed.map(identifier))
    return own.union(inputs.values.filter { !own.isDisjoint(with: $0.decisions) }.map(\.identifier))
  }

  private mutating func check() {
    let decided =
      [template.decision, template.way, template.rate].compactMap(\.self)
      + template.routes.flatMap { [$0.name, $0.raised].compactMap(\.self) } + template.supports
    for name in decided where isKnown(name) && !decisions.contains(identifier(name)) {
      report(name, "「\(name.written)」は結論ではありません。結論の名前を書いてください", "“\(name.written)” is no decision; name one")
    }
    for name in template.concealed { _ = isKnown(name) }
    for situation in template.situations where value(situation.name) == nil {
      let near = NearestName.nearest(to: situation.name.written, among: values.map(\.japanese))
      report(
        situation.name,
        "「\(situation.name.written.visible)」は「方法」の値ではありません" + (near.map { "。「\($0)」ではありませんか?" } ?? ""),
        "“\(situation.name.written.visible)” is no value of 方法" + (near.map { "; did you mean “\($0)”?" } ?? ""))
    }
    let concealed = concealed
    for fact in template.requirements.flatMap(\.facts) where isKnown(fact.name) {
      if concealed.contains(identifier(fact.name)) {
        report(
          fact.name, "「\(fact.name.written)」は「非開示」にかかわるので、書面に出せません。この事実を消してください",
          "“\(fact.name.written)” stands under what is concealed (非開示) and can’t be told; remove it")
      }
      guard inputs[identifier(fact.name)]?.isJudgement ?? false else { continue }
      let pieces = fact.texts.values.flatMap(\.values).joined()
      if pieces.contains(where: { if case .blank = $0 { true } else { false } }) {
        report(
          fact.name, "「\(fact.name.written)」は判断なので、値や基準を差し込めません。差し込むところを消してください",
          "“\(fact.name.written)” is a judgement: neither value nor threshold can be told; remove the braces")
      }
    }
    faults.sort { $0.line < $1.line }
  }

  private mutating func isKnown(_ name: LetterTemplate.Name) -> Bool {
    if identifiers[name.written] != nil { return true }
    let near = NearestName.nearest(to: name.written, among: Array(identifiers.keys))
    report(
      name, "「\(name.written.visible)」という事実や規則はありません" + (near.map { "。「\($0)」ではありませんか?" } ?? ""),
      "there is no fact or rule “\(name.written.visible)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
    return false
  }

  private mutating func report(_ name: LetterTemplate.Name, _ japanese: String, _ english: String) {
    faults.append(LetterFault(file: template.file, line: name.line, japanese: japanese, english: english))
  }
}
