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

      最後の行は合格と不合格の例の数。
      The last line says how many examples passed and failed.

      終了コード 0: すべて合格、1: 不合格あり、2: 規則に誤りあり
      exit status 0: all passed, 1: some failed, 2: errors in the rules
      """)

  @OptionGroup var rules: RuleFolderArgument
  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let book = try RuleFiles.load(folder: rules.folder, language).book(language)
    let examples = Program(book).runExamples(language)
    var output = StandardOutput()
    for failure in examples.failures { output.write(failure.report(language)) }
    output.write("\(examples.passed) passed, \(examples.failed) failed\n")
    output.flush()
    if examples.failed > 0 { throw ExitStatus.refused }
  }
}

extension ExampleRun.Failure {
  /// Where, what was expected, what came out, and why.
  fileprivate func report(_ language: Language) -> String {
    let head =
      language == .japanese
      ? "\(file) \(line)行目  例「\(title)」: \(subject) は \(expected) のはずですが、\(found) です\n"
      : "\(file), line \(line)  example “\(title)”: \(subject) should be \(expected), but is \(found)\n"
    let reasons = why.split(separator: "\n").map { "    \($0)\n" }.joined()
    return head + reasons + "\n"
  }
}
