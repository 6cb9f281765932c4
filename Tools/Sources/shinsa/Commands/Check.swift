import ArgumentParser
import RulesDSL

/// `shinsa check`: everything that is wrong, or worth a look, in rule files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "規則のファイルを点検します / checks rule files",
    discussion: """
      例 / examples:
        shinsa check               同梱の規則 / the shipped rules
        shinsa check Rules         フォルダー内の *.rules / the *.rules files below a directory

      終了コード 0: 誤りなし (注意はあってもよい)、2: 誤りあり
      exit status 0: no errors (there may be warnings), 2: errors
      """)

  @OptionGroup var rules: RuleFolderArgument
  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let files = try RuleFiles.load(folder: rules.folder, language)
    var output = StandardOutput()
    var diagnostics: [Diagnostic] = []
    do throws(InvalidRules) {
      let book = try RuleBook(files.sources)
      diagnostics = book.warnings
      output.write(book.report(language))
    } catch {
      diagnostics = error.diagnostics
      output.write(error.report(language))
    }
    let errors = diagnostics.count { $0.severity == .error }
    let counts = RuleCounts(files.sources)
    output.write(counts.line(errors: errors, warnings: diagnostics.count - errors, language) + "\n")
    output.flush()
    if errors > 0 { throw ExitStatus.wrongCall }
  }
}
