import ArgumentParser
import Evaluator
import Rendering
import Reports
import RulesDSL

/// `shinsa why`: on what a decision rests, and what a missing fact would lead to.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "判定の決め手となった事実と、欠けた事実の答えが何をもたらすかを示します / which facts decided, and what missing ones would lead to",
    discussion: """
      例 / examples:
        shinsa why application.json
        shinsa why --decision acceptable,collateral_required application.json

      決め手は、それだけで同じ判定になり、どれを欠いても決まらなくなる事実の組。「最少」は、これより少ない組がないことを確かめたもの。
      まだ決まらない判定には、欠けた事実ごとに、答えとその結果を示す。出典の読み方が分かれるところは、別の読みで判定が変わるときに示す。
      The facts decide by themselves, and none of them can be left out; “fewest” says that no smaller set does. Of what is
      still open each missing fact is told with its answers and what they lead to. Where a source can be read otherwise,
      that is told if it would change the decision.
      """)

  @OptionGroup var inquiry: InquiryOptions

  @Option(help: ArgumentHelp("判定を選ぶ。省くと冒頭のもの。何度でも / which decisions; those at the top if left out", valueName: "ID"))
  var decision: [String] = []

  func run() throws {
    let asked = try Inquiry(inquiry)
    let chosen = try asked.decisions(decision)
    // Unasked, what stands in the first lines of an explanation.
    let first = asked.program.vocabulary.decisions.filter { $0.isVerdict || $0.isAtTop }.map(\.identifier)
    guard let counterfactuals = Counterfactuals(asked.program, decisions: chosen.isEmpty ? first : chosen) else {
      preconditionFailure("INVARIANT: the decisions are known")
    }
    let words = FactWords(asked.program.vocabulary, asked.language)
    let decisions = DecisionWords(asked.program.vocabulary, asked.language)
    let date = asked.date
    try asked.run { application throws(EvaluationError) in
      let why = try counterfactuals.why(application.facts, on: date)
      let told = WhyText(words: words, decisions: decisions, application: application, why: why)
      return (told.text, AnswerJSON(applicationID: application.identifier).why(why))
    }
  }
}
