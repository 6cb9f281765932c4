import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa compare`: two applications, days or associations side by side, and what caused what.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "二つの申込、基準日、協会を比べ、判定がどの違いで変わったかを示します / compares two applications, days or associations",
    discussion: """
      例 / examples:
        shinsa compare before.json after.json
        shinsa compare application.json --on-a 2024-03-31 --on-b 2024-04-01
        shinsa compare application.json --association-a kagoshima --association-b fukui

      違う事実と判定、判定ごとにその原因を示す。原因は、A の申込に B から移すだけでその判定が B のとおりになる違いの組で、どれも
      欠かせない。基準日か規則が原因のときは、違う結果になった規則をその出典とともに示す。
      Tells which facts and decisions differ, and of each decision by what: taken over from B into A these already make it
      as in B, and none can be left out. Where the day or the rules are a cause, the rules that turned out otherwise are
      told with their sources.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("申込を一つ書いたファイル。一つか二つ / one or two files of one application each", valueName: "FILE"))
  var files: [String]

  @Option(help: ArgumentHelp("A の基準日 / basis date of A", valueName: "DATE"))
  var onA: String?

  @Option(help: ArgumentHelp("B の基準日 / basis date of B", valueName: "DATE"))
  var onB: String?

  @Option(help: ArgumentHelp("A の協会 / association of A", valueName: "NAME"))
  var associationA: String?

  @Option(help: ArgumentHelp("B の協会 / association of B", valueName: "NAME"))
  var associationB: String?

  @OptionGroup var deciding: DecidingOptions

  @Option(help: ArgumentHelp("判定を選ぶ。何度でも / which decisions; may be repeated", valueName: "ID"))
  var decision: [String] = []

  @Option(help: "出力の形 / form of the output")
  var output = Form.text

  @OptionGroup var options: LanguageOption

  func validate() throws {
    guard (1...2).contains(files.count) else {
      throw ValidationError("FILE: 一つか二つ書いてください / one or two files")
    }
    if files.count == 1, [onA, onB, associationA, associationB].allSatisfy({ $0 == nil }) {
      throw ValidationError(
        "FILE: 二つ目の申込か、--on-b、--association-b を書いてください / a second file, --on-b or --association-b")
    }
  }

  func run() throws {
    let language = options.language
    let before = try side(files[0], onA, "--on-a", associationA, like: nil)
    let after = try side(files[files.count - 1], onB, "--on-b", associationB, like: before)
    let chosen = try DecisionNames(given: decision).identifiers(
      in: before.program.vocabulary, after.program.vocabulary, for: language)
    let told = ComparisonText(
      (before, after), Comparison(from: before.side, to: after.side, decisions: chosen), language)
    var text = StandardOutput()
    text.write(output == .json ? told.json + "\n" : told.text)
    text.flush()
  }

  /// One application with the rules that decide it; `like` one whose rules are the same where the association is.
  private func side(
    _ file: String, _ on: String?, _ option: String, _ association: String?, like other: ComparedApplication?
  ) throws -> ComparedApplication {
    let language = options.language
    let date = try RuleChoiceOptions.day(on ?? deciding.choice.on, on == nil ? "--on" : option, language)
    let rules = try RuleFiles.load(
      folder: deciding.choice.givenRules ?? Environment.rules.value,
      association: association ?? deciding.choice.givenAssociation ?? Environment.association.value, language)
    let program =
      if let other, other.association == rules.association { other.program } else { Program(try rules.book(language)) }
    let application = try Application.only(
      in: file, program, ignoring: try deciding.ignoredKeys(program.vocabulary, language), language)
    do throws(EvaluationError) {
      return ComparedApplication(
        application.facts, association: rules.association,
        side: try Comparison.Side(program, application.facts, on: date))
    } catch {
      StandardError.write(Refusal(error, of: application, file: file, language).report(language))
      throw ExitStatus.refused
    }
  }
}
