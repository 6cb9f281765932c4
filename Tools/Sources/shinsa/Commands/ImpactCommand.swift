import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa impact`: what two rule books, or one on two days, make of a portfolio.
struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "規則か基準日を変えると、多くの申込の判定がどう変わるかを数えます / counts what other rules or another day change",
    discussion: """
      例 / examples:
        shinsa impact --old rules-2025 --new rules-2026 申込.csv
        shinsa impact --on-old 2024-03-14 --on-new 2024-03-15 applications.jsonl
        shinsa impact --association-old kagoshima --association-new fukui applications.jsonl
        shinsa impact --old rules-2025 --new rules-2026 --sum fee --by program --output html 申込.csv > 影響.html

      どの判定が何から何へ何件変わり、どの規則が原因かを数える。原因は、その判定のもとになる規則のうち結果が違い、それより下に
      違うものがない規則。一件に原因がいくつもあることがある。--sum は金額などの合計を、--by の区分ごとに両方で示す。
      Counts which decisions change from what to what, and by which rules: of those on which a decision rests the lowest
      that turn out otherwise, which may be several for one application. --sum adds up a number, by the groups of --by.

      同じ「met→met」は、結果は同じで値だけが違うもの。判定できない申込は標準エラー出力に示し、ほかは続ける。
      “met→met” is another value with the same status. What can't be decided is told on standard error; the rest goes on.

      Ctrl-C で止めると、そこまでの結果を示す。
      Stopped by Ctrl-C it shows what it has.

      終了コード 0: すべて判定した、1: 判定できない申込があった、2: 規則か呼び出し方に誤りがある
      exit status 0: all decided, 1: some application was refused, 2: the rules or the call are wrong
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json, csv, html }

  @Argument(help: ArgumentHelp("申込のファイル / files of applications", valueName: "FILE"))
  var files: [String]

  @Option(
    help: ArgumentHelp("変更前の規則のフォルダー。省くと --rules / directory of the old rules; --rules if left out", valueName: "DIR"))
  var old: String?

  @Option(
    help: ArgumentHelp("変更後の規則のフォルダー。省くと --rules / directory of the new rules; --rules if left out", valueName: "DIR"))
  var new: String?

  @Option(help: ArgumentHelp("変更前の基準日。省くと --on / basis date of the old; --on if left out", valueName: "DATE"))
  var onOld: String?

  @Option(help: ArgumentHelp("変更後の基準日。省くと --on / basis date of the new; --on if left out", valueName: "DATE"))
  var onNew: String?

  @Option(help: ArgumentHelp("変更前の協会。省くと --association / association of the old", valueName: "NAME"))
  var associationOld: String?

  @Option(help: ArgumentHelp("変更後の協会。省くと --association / association of the new", valueName: "NAME"))
  var associationNew: String?

  @OptionGroup var deciding: DecidingOptions

  @Option(help: ArgumentHelp("判定を選ぶ。省くとすべて。何度でも / which decisions; all if left out; may be repeated", valueName: "ID"))
  var decision: [String] = []

  @Option(help: ArgumentHelp("合計する数。何度でも / a number to add up; may be repeated", valueName: "ID"))
  var sum: [String] = []

  @Option(help: ArgumentHelp("--sum の区分: 区分の事実か判定 / what --sum is grouped by: a choice or a decision", valueName: "ID"))
  var by: String?

  @Option(help: ArgumentHelp("理由とともに示す申込の数 / how many changed applications to show with reasons", valueName: "N"))
  var sample = 5

  @Option(help: "出力の形 / form of the output")
  var output = Form.text

  @OptionGroup var options: LanguageOption

  func validate() throws {
    if [old, new, onOld, onNew, associationOld, associationNew].allSatisfy({ $0 == nil }) {
      throw ValidationError(
        "--old、--new、--on-old、--on-new、--association-old、--association-new のどれかを書いてください / one of these is needed")
    }
    if by != nil, sum.isEmpty { throw ValidationError("--by: --sum とともに使います / goes with --sum") }
    if !(0...100).contains(sample) { throw ValidationError("--sample: 0から100まで / from 0 to 100") }
  }

  func run() throws {
    let language = options.language
    let before = try side(old, onOld, "--on-old", associationOld, like: nil)
    let after = try side(new, onNew, "--on-new", associationNew, like: before)
    let impact = try impact(before.side, after.side, language)
    let plan = ImpactPlan(
      before: before.side, after: after.side, language: language, ignored: try ignoredKeys(before, after),
      sampled: sample)
    let form = output
    let isInWords = options.chosen != nil
    let run = ImpactRun(plan, impact) { [terms = impact.terms] tally, samples, isStopped in
      let report = ImpactReport(
        (before, after), terms, tally, samples, isStopped: isStopped, language)
      let text =
        switch form {
        case .text: report.text
        case .json: report.json
        case .csv: report.csv(inWords: isInWords)
        case .html: report.html
        }
      var output = StandardOutput()
      output.write(text)
      output.flush()
      if isStopped {
        StandardError.write(
          language.pick(
            "途中で止めました: 申込\(tally.applications)件までの結果です\n",
            "stopped: this is what \(tally.applications) applications came to\n"))
      } else if tally.applications == 0 {
        StandardError.write(language.pick("申込がありません\n", "there is no application\n"))
      }
    }
    let status = run.run(files)
    if status != .success { throw status }
  }

  /// `like` is one whose rules are the same where folder and association are.
  private func side(
    _ folder: String?, _ on: String?, _ option: String, _ association: String?, like other: ImpactReport.Side?
  ) throws -> ImpactReport.Side {
    let language = options.language
    let date = try RuleChoiceOptions.day(on ?? deciding.choice.on, on == nil ? "--on" : option, language)
    let chosen = folder ?? deciding.choice.givenRules ?? Environment.rules.value
    let rules = try RuleFiles.load(
      folder: chosen, association: association ?? deciding.choice.givenAssociation ?? Environment.association.value,
      language)
    let origin = chosen.map { ImpactReport.Side.Origin.folder($0) } ?? .shipped
    if let other, other.origin == origin, other.association == rules.association {
      return ImpactReport.Side(Impact.Side(other.side.program, on: date), origin, association: rules.association)
    }
    return ImpactReport.Side(
      Impact.Side(Program(try rules.book(language)), on: date), origin, association: rules.association)
  }

  private func impact(_ before: Impact.Side, _ after: Impact.Side, _ language: Language) throws -> Impact {
    func names(_ given: [String]) -> [String] {
      given.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == "、" || $0 == " " }) }.map { String($0) }
    }
    do throws(ColumnError) {
      return try Impact(from: before, to: after, decisions: names(decision), sums: names(sum), by: by)
    } catch {
      let name = error.fact.visible
      switch error.kind {
      case .unknownDecision(let nearest):
        throw CallError(
          BilingualText(
            "--decision: 「\(name)」という判定が両方の規則にはありません" + (nearest.map { "。「\($0)」ではありませんか?" } ?? ""),
            "--decision: not both rule books have a decision “\(name)”"
              + (nearest.map { "; did you mean “\($0)”?" } ?? "")),
          language)
      case .wrongType:
        throw CallError(
          name == by?.visible
            ? BilingualText(
              "--by: 「\(name)」では分けられません。区分か判定を書いてください", "--by: “\(name)” makes no groups; name a choice or a decision")
            : BilingualText("--sum: 「\(name)」は数ではありません", "--sum: “\(name)” is no number"), language)
      default:
        let nearest: String? = if case .unknownFact(let nearest) = error.kind { nearest } else { nil }
        throw CallError(
          BilingualText(
            "「\(name)」という名前は規則にありません" + (nearest.map { "。「\($0)」ではありませんか?" } ?? ""),
            "the rules have no “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")), language)
      }
    }
  }

  /// A fact of either book can't be left out.
  private func ignoredKeys(_ before: ImpactReport.Side, _ after: ImpactReport.Side) throws(CallError) -> IgnoredKeys {
    _ = try deciding.ignoredKeys(before.side.program.vocabulary, options.language)
    return try deciding.ignoredKeys(after.side.program.vocabulary, options.language)
  }
}
