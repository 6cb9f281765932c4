import ArgumentParser
import Evaluator
import RulesDSL

/// `shinsa test`: runs the examples that stand beside the rules.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "規則に書かれた例を確かめます / runs the examples in rule files",
    discussion: """
      例 / examples:
        shinsa test                同梱の規則 / the shipped rules
        shinsa test Rules          フォルダー内の *.rules / the *.rules files below a directory

      フォルダーに national があれば、その例は national だけで、協会の例は national と合わせて確かめる。協会の規則を
      合わせると結果が違う全国の例は、参考に挙げる。
      Where there is a folder national, its examples are run in it alone, and those of an association together with
      it. National examples that come out differently with the association's rules are listed for information.

      最後の行は合格と不合格の例の数。
      The last line says how many examples passed and failed.

      終了コード 0: すべて合格、1: 不合格あり、2: 規則に誤りあり
      exit status 0: all passed, 1: some failed, 2: errors in the rules
      """)

  @OptionGroup var rules: RuleFolderArgument
  @OptionGroup var layer: AssociationOption

  @Flag(help: "不合格を一行ずつ示し、理由を省く / a line for each failure, without its reasons")
  var brief = false

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let national = try RuleFiles.national(folder: rules.folder, language)
    let books = try RuleFiles.books(folder: rules.folder, association: layer.association, language)
    let files = [national].compactMap { $0 } + books
    let runs = Threads.map(files) { files in
      Result { () throws(CallError) in Program(try files.book(language)).runExamples(language) }
    }
    var check = ExampleCheck(language)
    for (files, run) in zip(files, runs) { check.add(try run.get(), of: files.association) }
    var output = StandardOutput()
    output.write(check.text(inBrief: brief))
    output.flush()
    if check.hasFailed { throw ExitStatus.refused }
  }
}
