import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa reach`: for which values of a fact a decision is met.
struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "この内容でどこまでなら判定が満たされるかを示します / how far a fact can go with a decision still met",
    discussion: """
      例 / examples:
        shinsa reach --fact requested_amount application.json
        shinsa reach --fact 保証期間 --decision 保証の可否 application.json
        shinsa reach --fact requested_amount --schemes application.json

      ほかの事実はそのままにして、一つの数または日付だけを動かす。示す範囲は一刻みまで正しく、両端の外では満たされない。
      --schemes は、申込の制度に代えて、制度ごとに示す。
      All other facts stay as they are. The stretches are right to a step, and at both ends one step beyond doesn't do.
      With --schemes the same is told for each scheme in place of the one applied for.
      """)

  @OptionGroup var inquiry: InquiryOptions

  @Option(help: ArgumentHelp("動かす事実 / the fact that is moved", valueName: "ID"))
  var fact: String

  @Option(help: ArgumentHelp("満たすべき判定。省くと可否 / the decision; the verdict if left out", valueName: "ID"))
  var decision: String?

  @Flag(help: "制度ごとに示す / for each scheme")
  var schemes = false

  func run() throws {
    let asked = try Inquiry(inquiry)
    let vocabulary = asked.program.vocabulary
    let input = try input(vocabulary, asked.language)
    guard let identifier = try decision.map({ try asked.decisions([$0]) })?.first ?? asked.program.verdict?.identifier,
      let counterfactuals = Counterfactuals(
        asked.program, decisions: [identifier] + ReachCommand.told(vocabulary, beside: identifier))
    else {
      throw CallError(
        BilingualText("--decision で判定を選んでください", "choose a decision with --decision"), asked.language)
    }
    let told = ReachText(
      words: FactWords(vocabulary, asked.language), decisions: DecisionWords(vocabulary, asked.language), fact: input)
    let members = try schemes ? compared(vocabulary, asked.language) : []
    let (program, date, language) = (asked.program, asked.date, asked.language)
    let name = vocabulary.compared?.identifier
    try asked.run { application throws(EvaluationError) in
      var reaches: [ReachText.Told] = []
      for member in members.isEmpty ? [nil] : members.map(Optional.some) {
        var facts = application.facts
        if let member, let name {
          facts = Facts(
            facts.entries.filter { vocabulary.identifier(of: $0.key) != name } + [(name, .text(member.identifier))])
        }
        do throws(EvaluationError) {
          if let reach = try counterfactuals.reach(facts, of: input.identifier, decision: identifier, on: date) {
            let block =
              try reach.met.isEmpty ? ReachCommand.block(facts, of: input, identifier, program, date, language) : nil
            reaches.append(.init(scheme: member, reach: reach, block: block))
          }
        } catch {
          // A scheme that the facts contradict isn't open with any value.
          if member == nil || !error.isOfContradictions { throw error }
        }
      }
      return (told.text(reaches, application, language), told.json(reaches, application))
    }
  }

  /// What the head of an explanation tells beside the decision: whether collateral is needed, who guarantees.
  private static func told(_ vocabulary: Vocabulary, beside decision: String) -> [String] {
    vocabulary.decisions.filter { $0.isAtTop && !$0.isVerdict && $0.type == nil && $0.identifier != decision }
      .map(\.identifier)
  }

  /// Why no value of a fact will do: what stands in the way, or is open, without it; else what does with its value.
  private static func block(
    _ facts: Facts, of input: Vocabulary.Input, _ decision: String, _ program: Program, _ date: CalendarDate?,
    _ language: Language
  ) throws(EvaluationError) -> String? {
    guard program.verdict?.identifier == decision else { return nil }
    let without = Facts(facts.entries.filter { program.vocabulary.identifier(of: $0.key) != input.identifier })
    for facts in [without, facts] {
      guard let verdict = try program.explain(facts, on: date).verdict(language) else { return nil }
      let isOfItself = verdict.status == .undetermined && verdict.ask.allSatisfy { $0.fact == input.identifier }
      if verdict.status != .met, !(isOfItself && verdict.confirm.isEmpty) { return verdict.reason(language) }
    }
    return nil
  }

  private func input(_ vocabulary: Vocabulary, _ language: Language) throws(CallError) -> Vocabulary.Input {
    guard let input = vocabulary.input(named: fact) else {
      let near = vocabulary.nearest(fact)
      throw CallError(
        BilingualText(
          "--fact: 「\(fact.visible)」という事実はありません" + (near.map { "。「\($0)」ではありませんか?" } ?? ""),
          "--fact: there is no fact “\(fact.visible)”" + (near.map { "; did you mean “\($0)”?" } ?? "")), language)
    }
    switch input.type {
    case .quantity, .date: return input
    case .choice, .truth, .text:
      throw CallError(
        BilingualText(
          "--fact: 「\(input.japanese)」は数でも日付でもないので、範囲がありません。shinsa changes が値を一つずつ試します",
          "--fact: “\(input.english)” is neither a number nor a day, so it has no stretches; shinsa changes tries its values"
        ),
        language)
    }
  }

  private func compared(_ vocabulary: Vocabulary, _ language: Language) throws(CallError) -> [Member] {
    if let compared = vocabulary.compared, case .choice(_, let members) = compared.type { return members }
    throw CallError(
      BilingualText("--schemes: 規則に、比べる制度がありません", "--schemes: the rules have no schemes to compare"), language)
  }
}

extension EvaluationError {
  /// Whether it tells of facts that contradict each other and of nothing else.
  fileprivate var isOfContradictions: Bool {
    problems.allSatisfy { if case .inconsistent = $0.kind { true } else { false } }
  }
}
