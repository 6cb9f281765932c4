import ApplicationFiles
import ArgumentParser
import Evaluator
import RulesDSL

/// `shinsa schemes`: every scheme side by side for an application.
struct Schemes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "申込ごとに、利用できる制度を並べて示します / compares the schemes for each application",
    discussion: """
      例 / examples:
        shinsa schemes application.json
        shinsa schemes --association fukui --on 2024-04-01 application.json
        shinsa schemes --output json applications.jsonl
        shinsa schemes --output csv --language ja 申込.csv > 制度.csv

      申込の保証制度を一つずつ入れ替えて判定し、申込みのとおり利用できる、確認を要する、利用できないに分けて、理由、限度額、
      期間、料率、保証料とともに示す。罹災証明のような、該当者だけが書くものを待つ制度は末尾にまとめる。★は申込の制度。
      ファイルの形は evaluate と同じ。
      The application is decided once for each scheme: open as applied for, to be confirmed, not open, each with the
      reason, the limit, the term, the rate and the fee. Schemes that only wait for what few applicants have stand at
      the end. * marks the scheme applied for. Files are those of evaluate.

      終了コード 0: すべて判定した、1: 判定できない申込があった、2: 規則か呼び出し方に誤りがある
      exit status 0: all evaluated, 1: some application was refused, 2: the rules or the call are wrong
      """)

  @Argument(help: ArgumentHelp("申込のファイル / files of applications", valueName: "FILE"))
  var files: [String]

  @OptionGroup var deciding: DecidingOptions

  @Option(help: "出力の形 / form of the output")
  var output = ResultWriter.Form.text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let date = try deciding.basisDate(language)
    let ruleFiles = try deciding.ruleFiles(language)
    let book = try ruleFiles.book(language)
    let program = Program(book)
    let ignored = try deciding.ignoredKeys(program.vocabulary, language)
    guard program.comparesSchemes else {
      throw CallError(
        BilingualText(
          "比べる制度が規則にありません。「比較」の印がある入力と、「総合」の印がある結論が必要です",
          "the rules have no schemes to compare: an input marked “compared” and a headline decision are needed"),
        language)
    }
    var presentation = Presentation(language)
    presentation.columns = StandardOutput.columns
    let sheet = ResultSheet(program, presentation, words: options.chosen, ofSchemes: true)
    let results = ResultWriter(output, presentation, isColoured: false, sheet: sheet)
    let batch = Batch(program, language, results, ignoring: ignored) { application, results throws(EvaluationError) in
      if let comparison = try program.schemes(application.facts, on: date) {
        results.write(comparison, of: application)
      }
      return nil
    }
    let status = batch.evaluate(files, ruleFiles.otherAssociations)
    if status != .success { throw status }
  }
}
