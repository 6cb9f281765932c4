import ArgumentParser
import Evaluator
import Rendering
import Reports
import RulesDSL

/// `shinsa changes`: what would have to change for a decision to turn out otherwise.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "何をどれだけ変えれば判定が変わるかを示します / what would have to change, and by how much",
    discussion: """
      例 / examples:
        shinsa changes application.json
        shinsa changes --decision acceptable --most 3 application.json
        shinsa changes --output json applications.jsonl

      規則の用語で「変更可」とされた事実だけを、その刻みで動かす。示す値は境目ちょうどで、一刻み手前では変わらない。どの変更も
      規則で判定し直してある。一つで足りる変更、二つを合わせる変更の順に、元の値からの隔たりの小さいものから並べる。
      Only facts that the vocabulary calls changeable are moved, by their steps. Each value is right at the bound: one step
      less doesn't turn the decision. Changes of one fact come first, then those of two, the smallest first.
      """)

  @Flag(help: "よい知らせの判定も、冒頭に出ない判定も示す / also what is good news, or not in the first lines")
  var all = false

  @OptionGroup var inquiry: InquiryOptions

  @Option(help: ArgumentHelp("判定を選ぶ。何度でも / which decisions; may be repeated", valueName: "ID"))
  var decision: [String] = []

  @Option(help: ArgumentHelp("判定ごとに示す数 / how many changes of each decision", valueName: "N"))
  var most = 6

  @Option(help: ArgumentHelp("一度に変える事実の数の上限 / how many facts may change together", valueName: "N"))
  var facts = 2

  func validate() throws {
    guard most >= 1 else { throw ValidationError("--most: 1以上の数を書いてください / a number of at least 1") }
    guard (1...6).contains(facts) else { throw ValidationError("--facts: 1から6の数を書いてください / a number from 1 to 6") }
  }

  func run() throws {
    let asked = try Inquiry(inquiry)
    let chosen = try asked.decisions(decision)
    guard let counterfactuals = Counterfactuals(asked.program, decisions: chosen) else {
      preconditionFailure("INVARIANT: the decisions are known")
    }
    let words = FactWords(asked.program.vocabulary, asked.language)
    let decisions = DecisionWords(asked.program.vocabulary, asked.language)
    let (date, most, facts, isAll) = (asked.date, most, facts, all || !chosen.isEmpty)
    try asked.run { application throws(EvaluationError) in
      let changes = try counterfactuals.changes(application.facts, on: date, most: facts)
      let told = ChangesText(
        words: words, decisions: decisions, application: application, changes: changes, most: most,
        tellingAll: isAll)
      return (told.text, AnswerJSON(applicationID: application.identifier).changes(changes, most: most))
    }
  }
}
