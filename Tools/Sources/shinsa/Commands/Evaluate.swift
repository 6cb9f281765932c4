import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa evaluate`: decides applications and gives the reasons.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "申込を判定し、理由を示します / decides applications, with reasons",
    discussion: """
      例 / examples:
        shinsa evaluate application.json
        shinsa evaluate --full application.json      理由の木も / with the tree of reasons
        shinsa evaluate --stage all application.json 受付審査のほかの判定も / also of other stages
        shinsa evaluate --output json --decisions eligible,fee_rate applications.jsonl
        shinsa evaluate --association fukui application.json
        shinsa evaluate --on 令和6年3月15日 --language en -
        shinsa evaluate --output csv --language ja 申込.csv > 結果.csv

      協会は --association で選ぶ。フォルダーに national があれば、それと協会のフォルダーの規則で判定する。
      --association chooses whose rules decide. Of a directory that holds a folder national, it and the
      association's folder are the rules.

      ファイルは申込一件の { }、複数の [ ]、一行に一件 (JSON Lines)、またはCSV。「-」は標準入力。
      A file is one application { }, many in [ ], one a line (JSON Lines), or CSV; “-” is standard input.

      CSVは一行目に事実の名前 (資本金 でも capital でも)、二行目から一行に一件。空欄は不明。
      文字コードはUTF-8か、WindowsのShift_JIS。
      CSV has the names of facts in its first row and an application a row; an empty cell is unknown.
      The text is UTF-8, or Shift_JIS as Windows writes it.

      規則にない項目があると判定しない。備考のような項目は --ignore 備考 で読み飛ばす。
      A key that is no fact is refused; --ignore KEY leaves out one that isn't needed, such as remarks.

      text、html、csv は、可否と同じ場面の判定を示す。json はすべての判定を持つ。
      Text, HTML and CSV show the decisions of the verdict's stage; JSON holds all.

      --output csv はExcelで開けるCSV (UTF-8、BOM付き)。見出しと結果は英字の名前、--language ja なら日本語。
      最後の四列は、可否の理由、まだ分からない項目、判定できない理由と、規則と申込の印。
      --output csv is CSV for Excel (UTF-8 with a byte order mark); headers and results are identifiers, or Japanese
      with --language ja. The last four columns are the reason of the verdict, the facts that are missing, why a
      row was refused, and a stamp by which rules and application are known again.

      --no-explanation は理由を付けない。json は可否の欄 (verdict)、理由の木 (explanation)、申込の印 (application) を、csv は
      理由と印の列を省く。多くの申込を速く判定するときに使う。
      With --no-explanation there are no reasons: JSON leaves out verdict, explanation and the digest of the application,
      CSV the columns of reason and stamp. It is for deciding many applications fast.

      判定できない申込は、結果の場所に理由を示す。text のほかでは、標準エラー出力にも示す。
      A refused application has its reasons in its place among the results; but for text on standard error too.

      終了コード 0: すべて判定した、1: 判定できない申込があった、2: 規則か呼び出し方に誤りがある
      exit status 0: all evaluated, 1: some application was refused, 2: the rules or the call are wrong
      """)

  @Argument(help: ArgumentHelp("申込のファイル / files of applications", valueName: "FILE"))
  var files: [String]

  @OptionGroup var deciding: DecidingOptions

  @Option(help: "出力の形 / form of the output")
  var output = ResultWriter.Form.text

  @Option(help: ArgumentHelp("示す判定を選ぶ。何度でも / which decisions to show; may be repeated", valueName: "id,id"))
  var decisions: [String] = []

  @Option(
    help: ArgumentHelp(
      "仕事の場面。省くと可否と同じ場面、all ですべて / stage of the work; that of the verdict if left out", valueName: "ID"))
  var stage: String?

  @Flag(help: "理由の木を最後まで示す / with the whole tree of reasons")
  var full = false

  @Flag(
    help: "理由を付けずに判定だけを示す。json と csv で / decisions without reasons, as JSON or CSV: many are decided faster")
  var noExplanation = false

  @Flag(help: "何を変えればよいかも示す。text と html で / also what would have to change; with text and html")
  var changes = false

  @Option(help: "○×？に色を付けるか / whether to colour the marks")
  var color = Colour.Choice.auto

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    guard !noExplanation || output == .json || output == .csv else {
      throw CallError(
        BilingualText(
          "--no-explanation は --output json か csv とともに使います", "--no-explanation goes with --output json or csv"),
        language)
    }
    guard !changes || output == .text || output == .html else {
      throw CallError(
        BilingualText(
          "--changes は --output text か html とともに使います。json では shinsa changes を使ってください",
          "--changes goes with --output text or html; for JSON there is shinsa changes"), language)
    }
    let date = try deciding.basisDate(language)
    let ruleFiles = try deciding.ruleFiles(language)
    let book = try ruleFiles.book(language)
    let program = Program(book)
    let ignored = try deciding.ignoredKeys(program.vocabulary, language)
    let chosen = try DecisionNames(option: "--decisions", given: decisions).identifiers(
      in: program.vocabulary, for: language)
    var presentation = Presentation(language, decisions: chosen.isEmpty ? nil : chosen)
    presentation.stage = try chosenStage(program.vocabulary, language)
    presentation.isFull = full
    presentation.hasReasons = !noExplanation
    presentation.columns = StandardOutput.columns
    let sheet = ResultSheet(program, presentation, words: options.chosen)
    let results = ResultWriter(output, presentation, isColoured: color.isOn, sheet: sheet)
    let columns = output == .json && noExplanation ? DecidedRows.Plan(program, presentation, on: date) : nil
    let counterfactuals = changes ? Counterfactuals(program, decisions: presentation.decisions ?? []) : nil
    let (facts, decisions) = (FactWords(program.vocabulary, language), DecisionWords(program.vocabulary, language))
    let batch = Batch(program, language, results, ignoring: ignored, columns: columns) {
      application, results throws(EvaluationError) in
      let explanation = try program.explain(application.facts, on: date)
      let found = try counterfactuals?.changes(application.facts, on: date)
      results.write(
        explanation, of: application,
        changes: found.map {
          ChangesText(words: facts, decisions: decisions, application: application, changes: $0, most: 6)
        })
      return explanation.verdictStatus
    }
    let status = batch.evaluate(files, ruleFiles.otherAssociations)
    if status != .success { throw status }
  }

  /// The stage asked for by either of its names.
  private func chosenStage(_ vocabulary: Vocabulary, _ language: Language) throws(CallError) -> Presentation.Stage {
    guard let stage else { return .ofVerdict }
    if stage == "all" || stage == "すべて" { return .all }
    if let known = vocabulary.stages.first(where: { $0.identifier == stage || $0.japanese == stage }) {
      return .named(known.identifier)
    }
    let known = vocabulary.stages.map { "\($0.japanese) (\($0.identifier))" }
    throw CallError(
      BilingualText(
        "--stage: 「\(stage)」という場面はありません。あるのは \((known + ["all"]).joined(separator: "、")) です",
        "--stage: there is no stage “\(stage)”; there are: \((known + ["all"]).joined(separator: ", "))"), language)
  }
}
