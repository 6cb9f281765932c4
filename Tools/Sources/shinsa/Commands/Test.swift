import ArgumentParser
import RulesDSL

/// `shinsa test`: runs the examples that stand beside the rules.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "規則に書かれた例を確かめます / runs the examples in rule files",
    discussion: """
      例 / examples:
        shinsa test                同梱の規則 / the shipped rules
        shinsa test Rules          フォルダー内の *.rules / the *.rules files below a directory

      フォルダーに national があれば、協会のフォルダーごとに national と合わせて確かめる。
      Where there is a folder national, it is tested with the folder of each association.

      最後の行は合格と不合格の例の数。
      The last line says how many examples passed and failed.

      終了コード 0: すべて合格、1: 不合格あり、2: 規則に誤りあり
      exit status 0: all passed, 1: some failed, 2: errors in the rules
      """)

  @OptionGroup var rules: RuleFolderArgument
  @OptionGroup var layer: AssociationOption
  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    var check = ExampleCheck(language)
    for files in try RuleFiles.books(folder: rules.folder, association: layer.association, language) {
      check.run(try files.book(language), of: files.association)
    }
    var output = StandardOutput()
    output.write(check.text)
    output.flush()
    if check.hasFailed { throw ExitStatus.refused }
  }
}
