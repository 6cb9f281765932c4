import ApplicationFiles
import ArgumentParser
import Reports
import RulesDSL

/// `shinsa format`: rule files in the one layout of the language.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "規則のファイルの体裁をそろえます / formats rule files",
    discussion: """
      例 / examples:
        shinsa format Rules                      フォルダー内を書き換える / rewrite a directory
        shinsa format --check Rules              書き換わるファイルを挙げるだけ / only list what would change
        shinsa format --language en Rules        英語の書き方に / into English
        shinsa format --rules Rules size.rules   ほかのファイルの名前を使う / with the names of other files
        shinsa format --rules Rules - < size.rules

      意味は変わらない。--language を省くと、ファイルごとにもとの言語のまま。「-」は標準入力から読み標準出力へ書く。
      規則集の名前が同じファイルは、フォルダーにあるものに代わる。
      The meaning stays. Without --language each file keeps its own. “-” reads standard input and writes standard
      output; it takes the place of the file of the directory that has the same rule set.

      終了コード 0: そろった、1: --check で書き換わるファイルがある、2: 規則か呼び出し方に誤りがある
      exit status 0: formatted, 1: --check found files that would change, 2: the rules or the call are wrong
      """)

  @Argument(help: ArgumentHelp("ファイルかフォルダー。「-」は標準入力 / files or directories; “-”: standard input", valueName: "PATH"))
  var paths: [String] = []

  @Flag(help: "書き換えず、書き換わるファイルを挙げる / write nothing, list what would change")
  var check = false

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "名前を調べる規則のフォルダー。省くと SHINSA_RULES / rules directory whose names are used; SHINSA_RULES if left out",
      valueName: "DIR"))
  var givenRules: String?

  private var rules: String? { givenRules ?? Environment.rules.value }

  @OptionGroup var options: LanguageOption

  func validate() throws {
    if paths.isEmpty && givenRules == nil {
      throw ValidationError("ファイルかフォルダーを指定してください / name a file or a directory")
    }
    if paths.contains("-") && paths.count > 1 {
      throw ValidationError("「-」はほかのファイルと一緒に使えません / “-” stands alone")
    }
  }

  func run() throws {
    let language = options.language
    let run = try FormatRun(paths.isEmpty ? [givenRules ?? "."] : paths, context: rules, language)
    let files = try run.formatted(into: options.chosen, language)
    var output = StandardOutput()
    let changed = files.filter(\.isChanged)
    if check {
      for file in changed { output.write(file.source.name.visible + "\n") }
    } else if paths == ["-"] {
      for file in files { output.write(file.text) }
    } else {
      for file in changed {
        try file.write(language)
        output.write(file.source.name.visible + "\n")
      }
    }
    output.flush()
    if check && !changed.isEmpty { throw ExitStatus.refused }
  }
}
