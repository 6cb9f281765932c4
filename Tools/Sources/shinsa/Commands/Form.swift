import ApplicationFiles
import ArgumentParser
import Evaluator
import RulesDSL

/// `shinsa form`: the blank application of a scheme.
struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "制度の申込に要る項目を、書き込める形で示します / prints the blank application of a scheme",
    discussion: """
      例 / examples:
        shinsa form 創業関連保証
        shinsa form --on 2024-07-01 経営力強化保証
        shinsa form --output json general > 申込.json     書き込めば evaluate が読む / evaluate reads it when filled in
        shinsa form --output csv --language ja 一般保証 > 申込.csv
        shinsa form --output schema general > application.schema.json

      その制度の判定に使う項目だけを、申込書の順に、記入する書類、単位、書ける値、記入するのはどの答えのときかとともに示す。
      制度を省くと、どれかの制度で使う項目をすべて示す。--on を省くと、いつの申込でも使う項目を示す。
      記入の条件は、先に答える有無と区分だけを見たもの。
      It lists only what the decisions on that scheme can need, in the order of the form, with document, unit, values and
      the earlier answers with which each is asked; without a scheme, what any scheme can need, without --on, what is
      needed on any day. Conditions look at earlier answers that are a yes or no or one of several.

      json は {"//capital": "説明", "capital": null} の形。「//」で始まる項目は注釈で、evaluate は読み飛ばす。
      schema はJSON Schema (2020-12)。csv は見出しの行だけ。
      JSON has a key that begins with // before each fact, which evaluate skips. schema is a JSON Schema (2020-12), csv the
      row of headers alone.
      """)

  enum Output: String, CaseIterable, ExpressibleByArgument { case text, json, csv, schema }

  @Argument(help: ArgumentHelp("保証制度 / scheme", valueName: "SCHEME"))
  var scheme: String?

  @OptionGroup var choice: RuleChoiceOptions

  @Option(help: "出力の形 / form of the output")
  var output = Output.text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let date = try choice.basisDate(language)
    let program = Program(try choice.ruleFiles(language).book(language))
    let given = try given(program, language)
    let form: BlankForm
    do throws(EvaluationError) {
      form = try program.blankForm(given, on: date)
    } catch {
      throw CallError(error.problems.map { BilingualText($0.message(.japanese), $0.message(.english)) }, language)
    }
    var text = StandardOutput()
    switch output {
    case .text: text.write(FormText(form, date, language).text)
    case .json: text.write(FormSkeleton(form, words: options.chosen).json)
    case .csv: text.write(FormSkeleton(form, words: options.chosen).csv)
    case .schema: text.write(FormSchema(form, date, language).text)
    }
    text.flush()
  }

  /// The scheme as a fact; nothing where none is named.
  private func given(_ program: Program, _ language: Language) throws(CallError) -> Facts {
    guard let scheme else { return [:] }
    guard let compared = program.vocabulary.compared else {
      throw CallError(
        BilingualText("規則に、制度の区分がありません。制度の名前を省いてください", "the rules have no schemes; leave out the name"),
        language)
    }
    return Facts([(language == .japanese ? compared.japanese : compared.identifier, .text(scheme))])
  }
}
