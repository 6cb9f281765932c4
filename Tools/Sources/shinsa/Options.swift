import ApplicationFiles
import ArgumentParser
import RulesDSL

extension Language: @retroactive ExpressibleByArgument {}
extension ResultWriter.Form: ExpressibleByArgument {}
extension Colour.Choice: ExpressibleByArgument {}

/// What every command takes.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("language"), help: "表示の言語: ja か en。省くと ja / language of the output; ja if left out")
  var chosen: Language?

  var language: Language { chosen ?? .japanese }
}

/// What the commands on a folder of rules take.
struct RuleFolderArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("規則のフォルダー。省くと同梱の規則 / rules directory; the shipped rules if left out", valueName: "DIR"))
  var folder: String?
}

/// Whose rules stand beside the national ones.
struct AssociationOption: ParsableArguments {
  @Option(help: ArgumentHelp("協会のフォルダー / the association's folder", valueName: "NAME"))
  var association: String?
}

/// What the commands on applications take: the rules and the basis date.
struct DecidingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("規則のフォルダー。省くと同梱の規則 / rules directory; the shipped rules if left out", valueName: "DIR"))
  var rules: String?

  @Option(help: ArgumentHelp("協会。省くと kagoshima / association; kagoshima if left out", valueName: "NAME"))
  var association: String?

  @Option(help: ArgumentHelp("基準日。申込の日付に代える / basis date, in place of the application's", valueName: "DATE"))
  var on: String?

  func basisDate(_ language: Language) throws(CallError) -> CalendarDate? {
    guard let on else { return nil }
    if let date = CalendarDate(on) { return date }
    throw CallError(
      BilingualText(
        "--on: 「\(on)」は日付として読めません。2024-03-15 か 令和6年3月15日 のように書いてください",
        "--on: “\(on)” is not a date; write it like 2024-03-15 or 令和6年3月15日"), language)
  }

  func ruleFiles(_ language: Language) throws(CallError) -> RuleFiles {
    try RuleFiles.load(folder: rules, association: association, language)
  }
}
