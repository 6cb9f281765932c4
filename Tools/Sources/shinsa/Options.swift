import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

extension Language: @retroactive ExpressibleByArgument {}
extension ResultWriter.Form: ExpressibleByArgument {}
extension Colour.Choice: ExpressibleByArgument {}

extension ArgumentHelp {
  fileprivate static let rulesFolder = ArgumentHelp(
    "規則のフォルダー。省くと SHINSA_RULES、なければ同梱の規則 / rules directory; SHINSA_RULES, else the shipped rules if left out",
    valueName: "DIR")
}

/// What every command takes.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("language"), help: "表示の言語: ja か en。省くと ja / language of the output; ja if left out")
  var chosen: Language?

  var language: Language { chosen ?? .japanese }
}

/// What the commands on a folder of rules take.
struct RuleFolderArgument: ParsableArguments {
  @Argument(
    help: .rulesFolder)
  var given: String?

  var folder: String? { given ?? Environment.rules.value }
}

/// Whose rules stand beside the national ones.
struct AssociationOption: ParsableArguments {
  @Option(
    name: .customLong("association"),
    help: ArgumentHelp(
      "協会のフォルダー。省くと SHINSA_ASSOCIATION / the association's folder; SHINSA_ASSOCIATION if left out",
      valueName: "NAME"))
  var given: String?

  var association: String? { given ?? Environment.association.value }
}

/// Whose rules are used, as of which day.
struct RuleChoiceOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: .rulesFolder)
  var givenRules: String?

  @Option(
    name: .customLong("association"),
    help: ArgumentHelp(
      "協会。省くと SHINSA_ASSOCIATION、なければ kagoshima / association; SHINSA_ASSOCIATION, else kagoshima if left out",
      valueName: "NAME"))
  var givenAssociation: String?

  @Option(help: ArgumentHelp("基準日。申込の日付に代える / basis date, in place of the application's", valueName: "DATE"))
  var on: String?

  func basisDate(_ language: Language) throws(CallError) -> CalendarDate? {
    try RuleChoiceOptions.day(on, "--on", language)
  }

  static func day(_ on: String?, _ option: String, _ language: Language) throws(CallError) -> CalendarDate? {
    guard let on else { return nil }
    if let date = CalendarDate(typed: on) { return date }
    throw CallError(
      BilingualText(
        "\(option): 「\(on.visible)」は日付として読めません。「YYYY-MM-DD」か「令和○年○月○日」の形で書いてください",
        "\(option): “\(on.visible)” is not a date; write it in the form “YYYY-MM-DD”"), language)
  }

  func ruleFiles(_ language: Language) throws(CallError) -> RuleFiles {
    try RuleFiles.load(
      folder: givenRules ?? Environment.rules.value, association: givenAssociation ?? Environment.association.value,
      language)
  }
}

/// What the commands on applications take: the rules, the basis date and what to leave out.
struct DecidingOptions: ParsableArguments {
  @OptionGroup var choice: RuleChoiceOptions

  @Option(
    help: ArgumentHelp(
      "規則にない項目のうち、読み飛ばすもの。何度でも書ける / a key that is no fact, to be left out; repeatable",
      valueName: "KEY"))
  var ignore: [String] = []

  func ignoredKeys(_ vocabulary: Vocabulary, _ language: Language) throws(CallError) -> IgnoredKeys {
    try IgnoredKeys(ignore, vocabulary, language)
  }

  func basisDate(_ language: Language) throws(CallError) -> CalendarDate? { try choice.basisDate(language) }
  func ruleFiles(_ language: Language) throws(CallError) -> RuleFiles { try choice.ruleFiles(language) }
}
