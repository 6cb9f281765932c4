import ApplicationFiles
import Evaluator
import RulesDSL

/// What the letter says for one application.
struct OwnerLetter {
  enum Standing: String { case needed, unneeded, undecided }

  struct Part {
    /// As the record has it.
    let requirement: String
    let heading: String
    let explanation: String
    /// What falls short, each with its fact.
    var shortfalls: [(fact: String, text: String)]
    /// Where nothing does: that, or what is still to be confirmed.
    let remark: String?
  }

  /// What is to be confirmed: a sentence, and one by one what it is about.
  struct Confirmation {
    let sentence: String
    let items: [String]
  }

  /// As they are in its situation.
  let words: LetterWords
  let standing: Standing
  let parts: [Part]
  /// Ways without a guarantor whose conditions are met.
  let available: [String]
  let confirmations: [Confirmation]
  /// What would be enough, each alone; and what makes a release likelier too.
  let prospects: [String]
  let further: [String]
  let way: String
}

/// Makes letters for the applications of one rule book.
struct LetterWriter: Sendable {
  private struct Route {
    let identifier: String
    let guidance: String
    /// The decision on the fee rate with what it costs more, where it does; and how that is told.
    let raised: String?
    let dearer: String
    let dearerBy: [LetterTemplate.Piece]
  }

  let words: LetterWords
  private let program: Program
  private let decision: String
  private let way: String
  private let rate: String?
  private let routes: [Route]
  private let supports: [String]
  private let concealed: Set<String>
  private let requirements: [(name: String, heading: String, explanation: String, facts: [String])]
  private let judgements: Set<String>
  private let counterfactuals: Counterfactuals
  private var language: Language { words.language }

  /// How many changes are told of each way.
  private static let changesOfWay = 2

  /// Throws where the template has faults.
  init(_ source: RuleSource, _ book: RuleBook, _ program: Program, _ language: Language) throws(CallError) {
    let parser = LetterParser(source)
    let names = LetterNames(parser.template, book, program.vocabulary)
    let faults = parser.faults + names.faults
    let template = parser.template
    guard faults.isEmpty, let decision = template.decision, let way = template.way else {
      throw CallError(faults.map { BilingualText($0.line(.japanese), $0.line(.english)) }, language)
    }
    self.program = program
    (self.decision, self.way) = (names.identifier(decision), names.identifier(way))
    let words = LetterWords(template, names, program.vocabulary, language)
    self.words = words
    rate = template.rate.map(names.identifier)
    routes = template.routes.map { route in
      Route(
        identifier: names.identifier(route.name), guidance: LetterWords.text(route.texts[.guidance]?[language] ?? []),
        raised: route.raised.map(names.identifier), dearer: LetterWords.text(route.texts[.dearer]?[language] ?? []),
        dearerBy: route.texts[.dearerBy]?[language] ?? [])
    }
    supports = template.supports.map(names.identifier)
    concealed = names.concealed
    requirements = template.requirements.map { requirement in
      (
        requirement.name.written, LetterWords.text(requirement.texts[.heading]?[language] ?? []),
        LetterWords.text(requirement.texts[.explanation]?[language] ?? []),
        requirement.facts.map { names.identifier($0.name) }
      )
    }
    judgements = Set(program.vocabulary.inputs.filter(\.isJudgement).map(\.identifier))
    guard let counterfactuals = Counterfactuals(program, decisions: routes.map(\.identifier)) else {
      preconditionFailure("INVARIANT: the ways are decisions")
    }
    self.counterfactuals = counterfactuals
  }

  func letter(_ facts: Facts, on date: CalendarDate?) throws(EvaluationError) -> (OwnerLetter, Explanation) {
    let explanation = try program.explain(facts, on: date)
    let outcomes = Dictionary(explanation.decision.outcomes.map { ($0.identifier, $0) }) { first, _ in first }
    let standing: OwnerLetter.Standing =
      switch outcomes[decision]?.status {
      case .met: .needed
      case .unmet: .unneeded
      default: .undecided
      }
    let told = Set(requirements.flatMap(\.facts))
    var findings = LetterFindings(told: told, judgements: judgements, concealed: concealed)
    for reason in explanation.reasons(language, decisions: routes.map(\.identifier)) { findings.read(reason) }
    var evidence = LetterFindings(told: told, judgements: judgements, concealed: concealed)
    for reason in explanation.reasons(language, decisions: supports) where !supports.isEmpty { evidence.read(reason) }
    let changes = standing == .unneeded ? [] : try counterfactuals.changes(facts, on: date)
    let prospects = try prospects(
      changes.filter { $0.outcome.isApplicable && $0.outcome.status == .unmet }, facts, on: date)
    let short = Set(findings.shortfalls.map(\.fact))
    let further = requirements.flatMap(\.facts).filter(short.contains).compactMap(words.improvement).filter {
      !prospects.parts.contains($0)
    }
    // What the guarantee depends on, and what each way that is open does.
    let open = [decision] + routes.map(\.identifier)
    let needs =
      standing == .unneeded
      ? [] : open.compactMap { outcomes[$0] }.filter { $0.status == .undetermined }.flatMap(\.needs)
    let letter = OwnerLetter(
      words: words.inSituation(outcomes[way]?.value?.identifier), standing: standing,
      parts: standing == .unneeded ? [] : parts(findings, evidence),
      available: routes.filter { outcomes[$0.identifier]?.status == .met }.map { route in
        route.guidance + (cost(of: route, outcomes).map { language.pick("(\($0))", " (\($0))") } ?? "")
      },
      confirmations: confirmations(needs),
      prospects: prospects.lines, further: standing == .unneeded ? [] : further,
      way: outcomes[way].flatMap { $0.value?.text(language) } ?? "")
    return (letter, explanation)
  }

  private func parts(_ findings: LetterFindings, _ evidence: LetterFindings) -> [OwnerLetter.Part] {
    requirements.map { requirement in
      let own = requirement.facts
      func texts(_ findings: LetterFindings) -> [(fact: String, text: String)] {
        own.flatMap { fact in
          findings.shortfalls.filter { $0.fact == fact }.compactMap { short in
            words.shortfall(short).map { (fact, $0) }
          }
        }
      }
      var shortfalls = texts(findings)
      if !shortfalls.isEmpty {
        shortfalls += texts(evidence).filter { more in !shortfalls.contains { $0.fact == more.fact } }
      }
      let remark =
        if own.contains(where: findings.open.contains) {
          words.page(.unconfirmed)
        } else if !shortfalls.isEmpty {
          String?.none
        } else {
          words.page(own.contains(where: findings.seen.contains) ? .complete : .unasked)
        }
      return OwnerLetter.Part(
        requirement: requirement.name, heading: requirement.heading, explanation: requirement.explanation,
        shortfalls: shortfalls, remark: remark)
    }
  }

  /// Facts that the guarantee still depends on: what the applicant is asked for, and what is judged.
  private func confirmations(_ needs: [String]) -> [OwnerLetter.Confirmation] {
    let open = program.vocabulary.inputs.map(\.identifier).filter { needs.contains($0) && !concealed.contains($0) }
    return [(LetterWord.asked, open.filter { !judgements.contains($0) }), (.pending, open.filter(judgements.contains))]
      .filter { !$0.1.isEmpty }
      .map { OwnerLetter.Confirmation(sentence: words.page($0.0), items: $0.1.map(words.name)) }
  }

  /// The nearest changes that open a way, those that the template has words for in whole; and their parts.
  private func prospects(
    _ changes: [Changes], _ facts: Facts, on date: CalendarDate?
  ) throws(EvaluationError) -> (lines: [String], parts: Set<String>) {
    var (lines, told): ([String], Set<String>) = ([], [])
    for own in changes {
      guard let route = routes.first(where: { $0.identifier == own.decision }), let way = words.way(own.decision)
      else { continue }
      var count = 0
      let sorted = own.changes.enumerated().sorted { ($0.element.effort, $0.offset) < ($1.element.effort, $1.offset) }
      for change in sorted.map(\.element) where change.status == .met && count < LetterWriter.changesOfWay {
        let settings = change.settings.filter { $0.to != nil }
        let parts = settings.compactMap(words.change)
        guard parts.count == settings.count, !parts.isEmpty else { continue }
        let outcomes = try route.raised == nil ? [:] : outcomes(facts, after: change, on: date)
        let cost = cost(of: route, outcomes).map { language.pick("。\($0)", "; \($0)") } ?? ""
        let line = language.pick(
          "\(parts.joined(separator: "、かつ、"))(\(way)\(cost))", "\(parts.joined(separator: ", and ")) (\(way)\(cost))")
        guard !lines.contains(line) else { continue }
        lines.append(line)
        count += 1
        told.formUnion(parts)
      }
    }
    return (lines, told)
  }

  /// What a route costs more; nil of one that doesn't, or whose addition is part of the scheme's rate.
  private func cost(of route: Route, _ outcomes: [String: Outcome]) -> String? {
    guard let rate, let raised = route.raised.flatMap({ outcomes[$0] }), raised.isApplicable else { return nil }
    guard let from = outcomes[rate]?.value, let to = raised.value else { return route.dearer }
    return LetterWords.text(route.dearerBy, [.from: from.text(language), .to: to.text(language)])
  }

  /// What is decided once a change is made.
  private func outcomes(
    _ facts: Facts, after change: Change, on date: CalendarDate?
  ) throws(EvaluationError) -> [String: Outcome] {
    let changed = Set(change.settings.map(\.fact))
    let kept = facts.entries.filter { !changed.contains(program.vocabulary.identifier(of: $0.key) ?? $0.key) }
    let set = change.settings.compactMap { setting in setting.to.map { (key: setting.fact, entry: Facts.Entry($0)) } }
    let decision = try program.decide(Facts(kept + set), on: date)
    return Dictionary(decision.outcomes.map { ($0.identifier, $0) }) { first, _ in first }
  }
}

extension Facts.Entry {
  fileprivate init(_ value: Amount) {
    self =
      switch value {
      case .number(let quantity): .quantity(quantity)
      case .member(let member): .text(member.identifier)
      case .date(let date): .date(date)
      case .truth(let truth): .truth(truth)
      }
  }
}

extension Change {
  /// By how great a part of what they are its numbers change; anything else counts as much as a number that is doubled.
  fileprivate var effort: Rational {
    settings.reduce(Rational.zero) { sum, setting in
      guard case .number(let from) = setting.from, case .number(let to)? = setting.to,
        let part = to.number.minus(from.number)?.divided(by: from.number)
      else { return sum.plus(.one) ?? sum }
      return sum.plus(part < .zero ? Rational.zero.minus(part) ?? part : part) ?? sum
    }
  }
}
