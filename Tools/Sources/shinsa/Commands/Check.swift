import ApplicationFiles
import ArgumentParser
import Explanations
import RulesDSL

/// `shinsa check`: everything that is wrong, or worth a look, in rule files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "規則のファイルを点検します / checks rule files",
    discussion: """
      例 / examples:
        shinsa check                          同梱の規則 / the shipped rules
        shinsa check Rules                    フォルダー内の *.rules / the *.rules files below a directory
        shinsa check Rules --output json      エディター用 / for editors
        shinsa check Rules --association fukui  一つの協会だけ / of one association only
        shinsa check Rules --fix              安全に直せるところを直す / mend what can safely be mended
        shinsa check Rules --fix --dry-run    直さずに示すだけ / only show it
        shinsa check --explain unit-mismatch  [ ] の中の名前の説明 / what a code in [ ] means
        shinsa check --catalogue              すべての説明 (Markdown) / all of them, as Markdown

      フォルダーに national があれば、協会のフォルダーごとに national と合わせて点検する。同じ誤りは一度だけ知らせる。
      Where there is a folder national, it is checked with the folder of each association; each fault is told once.

      --fix は、空白、タブ、「|」、「:」、行頭の「・」と、目に見えない文字だけを直す。言葉、数字、ほかの記号は
      変えない。見出しに「||」のある表に貼り付けたタブの行も「|」の行にする。直した行と、残った誤りを示す。
      --fix puts only spaces, tabs, “|”, “:”, the “・” of a line and invisible characters right, and changes no
      word, number or other sign; rows pasted below a header that has its “||” get their bars. The changed lines
      are shown, and what is left.

      --output json は一つの配列。行と列は1から数え、列は文字数、終わりの列は最後の文字の次。
      --output json is one array; lines and columns count from 1, columns in characters, and the end
      column is the one after the last character.

      終了コード 0: 誤りなし (注意はあってもよい)、2: 誤りあり
      exit status 0: no errors (there may be warnings), 2: errors
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var rules: RuleFolderArgument
  @OptionGroup var layer: AssociationOption

  @Option(help: "出力の形 / form of the output")
  var output = Form.text

  @Option(help: ArgumentHelp("説明する名前 / the code to explain", valueName: "CODE"))
  var explain: String?

  @Flag(help: "すべての説明をMarkdownで / all explanations as Markdown")
  var catalogue = false

  @Flag(help: "安全に直せるところを直す / mend what can safely be mended")
  var fix = false

  @Flag(help: "--fix で、書き換えずに示すだけ / with --fix: write nothing")
  var dryRun = false

  @OptionGroup var options: LanguageOption

  func validate() throws {
    if [rules.given != nil, explain != nil, catalogue].count(where: { $0 }) > 1 {
      throw ValidationError(
        "DIR、--explain、--catalogue は一つだけ使えます / give only one of DIR, --explain and --catalogue")
    }
    try validateFix()
  }

  private func validateFix() throws {
    if dryRun && !fix { throw ValidationError("--dry-run は --fix と一緒に使います / --dry-run goes with --fix") }
    if fix && (output == .json || explain != nil || catalogue) {
      throw ValidationError(
        "--fix は --output json、--explain、--catalogue と一緒に使えません / --fix can't go with these options")
    }
  }

  func run() throws {
    var standardOutput = StandardOutput()
    if catalogue {
      standardOutput.write(DiagnosticCatalogue.markdown)
    } else if let explain {
      standardOutput.write(try explanation(of: explain, options.language))
    } else {
      try check(&standardOutput, options.language)
    }
    standardOutput.flush()
  }

  private func check(_ standardOutput: inout StandardOutput, _ language: Language) throws {
    let books = try RuleFiles.books(folder: rules.folder, association: layer.association, language)
    let national = layer.association == nil ? try RuleFiles.national(folder: rules.folder, language) : nil
    var checked = LayerCheck(books, national: national)
    if fix {
      guard let folder = rules.folder else {
        throw CallError(
          BilingualText(
            "--fix: 同梱の規則は直せません。規則のフォルダーを指定してください",
            "--fix: the shipped rules can't be mended; name a directory of rules"),
          language)
      }
      let run = FixRun(folder: folder, books, national: national)
      if !dryRun { try run.write(language) }
      standardOutput.write(run.difference(language, isWritten: !dryRun))
      checked = run.check
    }
    standardOutput.write(output == .text ? checked.text(language) : checked.json(language))
    guard checked.hasErrors else { return }
    standardOutput.flush()
    throw ExitStatus.wrongCall
  }

  private func explanation(of name: String, _ language: Language) throws(CallError) -> String {
    // People copy the code with its brackets.
    let code = name.trimmingPrefix("[").prefix { $0 != "]" }.lowercased()
    let entries = DiagnosticCatalogue.entries
    if let entry = entries.first(where: { $0.code == code }) { return entry.text(language) }
    if code == LetterFault.code { return LetterFault.explanation(language) }
    let nearest = NearestName.nearest(to: code, among: entries.map(\.code) + [LetterFault.code])
    throw CallError(
      BilingualText(
        "--explain: 「\(name)」という名前の誤りはありません" + (nearest.map { "。「\($0)」ではありませんか?" } ?? ""),
        "--explain: there is no code “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")), language)
  }
}
