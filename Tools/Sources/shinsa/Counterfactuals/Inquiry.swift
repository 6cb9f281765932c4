import ApplicationFiles
import ArgumentParser
import Evaluator
import RulesDSL

/// What the commands take that ask more of each application than how it is decided.
struct InquiryOptions: ParsableArguments {
  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("申込のファイル / files of applications", valueName: "FILE"))
  var files: [String]

  @OptionGroup var deciding: DecidingOptions

  @Option(help: "出力の形 / form of the output")
  var output = Form.text

  @OptionGroup var options: LanguageOption

  var language: Language { options.language }
}

/// What every application of a file is asked.
struct Inquiry {
  let program: Program
  let language: Language
  let date: CalendarDate?
  private let options: InquiryOptions
  private let others: BilingualText?

  init(_ options: InquiryOptions) throws {
    let language = options.language
    let ruleFiles = try options.deciding.ruleFiles(language)
    (self.options, self.language, others) = (options, language, ruleFiles.otherAssociations)
    date = try options.deciding.basisDate(language)
    program = Program(try ruleFiles.book(language))
  }

  /// Writes the answer for each application, in their order; a refused one is told in its place.
  func run(
    _ answer: @escaping @Sendable (Application) throws(EvaluationError) -> (text: String, json: String)
  ) throws {
    var presentation = Presentation(language)
    presentation.columns = StandardOutput.columns
    let form = options.output == .json ? ResultWriter.Form.json : .text
    let sheet = ResultSheet(program, presentation, words: options.options.chosen)
    let results = ResultWriter(form, presentation, isColoured: false, sheet: sheet)
    let ignored = try options.deciding.ignoredKeys(program.vocabulary, language)
    let batch = Batch(program, language, results, ignoring: ignored) { application, results throws(EvaluationError) in
      let (text, json) = try answer(application)
      results.write(text: text, json: json)
      return nil
    }
    let status = batch.evaluate(options.files, others)
    if status != .success { throw status }
  }

  /// The identifiers of decisions asked for by either of their names.
  func decisions(_ names: [String]) throws(CallError) -> [String] {
    try DecisionNames(given: names).identifiers(in: program.vocabulary, for: language)
  }
}
