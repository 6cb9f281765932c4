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
