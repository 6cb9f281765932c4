import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa ask`: an interview until the verdict is settled.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "可否が決まるまで、足りない事実を一つずつたずねます / asks for the missing facts until the verdict is settled",
    discussion: """
      例 / examples:
        shinsa ask 申込.json
        shinsa ask --decision collateral_required application.json
        shinsa ask --output json application.json

      ファイルは申込を一つ書いた JSON。なければ、空の申込から始めて作る。答えで決まったことをそのつど示し、終わるとファイルに書く。
      「?」で説明、「戻る」で一つ前へ、何も書かずに改行で分からないまま次へ、「やめる」でそこまでを書いて終わる。
      --output json は次にたずねることを一つだけ示し、ファイルを変えない。ほかのプログラムのためのもの。
      The file holds one application as JSON; where there is none it is made. What an answer settles is told at once, and
      the application is written at the end. “?” explains, “back” goes back, an empty line leaves the fact unknown, “quit”
      writes what there is. With --output json only the next question is told and nothing is written.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("申込のファイル / file of the application", valueName: "FILE"))
  var file: String

  @OptionGroup var choice: RuleChoiceOptions

  @Option(help: ArgumentHelp("決めたい判定。省くと可否 / the decision; the verdict if left out", valueName: "ID"))
  var decision: String?

  @Option(help: "出力の形 / form of the output")
  var output = Form.text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let date = try choice.basisDate(language)
    let program = Program(try choice.ruleFiles(language).book(language))
    let document = try ApplicationDocument(file, mayBeNew: output == .text, language)
    let chosen = try DecisionNames(given: decision.map { [$0] } ?? []).identifiers(
      in: program.vocabulary, for: language)
    let begun: Interview?
    do throws(EvaluationError) {
      begun = try Interview(program, document.facts, decision: chosen.first, on: date)
    } catch {
      throw CallError(
        error.problems.map {
          BilingualText("\(file.visible): \($0.message(.japanese))", "\(file.visible): \($0.message(.english))")
        }, language)
    }
    guard let interview = begun else {
      throw CallError(
        BilingualText("--decision で判定を選んでください", "choose a decision with --decision"), language)
    }
    var conversation = Conversation(interview, program, document, language)
    switch output {
    case .json:
      var text = StandardOutput()
      text.write(conversation.step + "\n")
      text.flush()
    case .text:
      conversation.hold()
      try document.write(conversation.facts, program.vocabulary, language)
      conversation.end(writtenTo: file)
    }
  }
}
