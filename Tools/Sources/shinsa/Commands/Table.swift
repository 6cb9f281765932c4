import ApplicationFiles
import ArgumentParser
import PastedTables
import Reports
import RulesDSL

/// `shinsa table`: what concerns single tables.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "表を規則の表に直します / turns tables into tables of rules", subcommands: [Paste.self])
}

/// `shinsa table paste`: a table as it was copied, as a table of rules.
struct Paste: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Excelやパンフレットから写した表を、規則の表に直します / turns a copied table into a table of rules",
    discussion: """
      例 / examples:
        shinsa table paste                       貼り付けて Ctrl-D / paste, then Ctrl-D
        shinsa table paste 規模.tsv --after 業種   「||」は「業種」の列の後 / “||” behind 業種
        shinsa table paste 限度額.tsv --after 1 --unit 限度額=千円
        shinsa table paste 財務.tsv --turned --rows 基準 --after 純資産額
        shinsa table paste 料率.tsv --across 料率区分 --rows 責任共有 --unit %

      Excelで見出しから表の終わりまで(「※1」などの説明の行も)を選んでコピーし、貼り付けるか、
      ファイルに保存する。〃と同上は上の欄から写し、「資本金（千円）」の下の 300,000 は3億円にする。
      単位は、見出しのほか表の上や下の「単位：百万円」からも読み、二つの所で違えば断る。
      ※1、（注1）の説明は「注」にする。わからないことは、画面なら尋ね、ほかでは直さずに、行と列を
      示して断る。表の読み方は標準エラー出力に示す。
      Copy the table from its heading to its end, with the lines of its notes. What can't
      be known is asked on a terminal, and elsewhere refused with its row and column. How
      the table was read goes to standard error.

      終了コード 0: 直した、2: わからないことがある
      exit status 0: written, 2: something can't be known
      """)

  @Argument(
    help: ArgumentHelp(
      "写した表のファイル。省くか「-」なら標準入力 / the copied table; standard input if left out or “-”", valueName: "FILE"))
  var file = "-"

  @Option(
    help: ArgumentHelp("「||」がどの列の後か: 番号か見出し / the column before “||”: its number or heading", valueName: "COLUMN"))
  var after: String?

  @Option(help: ArgumentHelp("表の名前。省くと「表」の行を書かない / the table's name; only its rows if left out", valueName: "NAME"))
  var name: String?

  @Option(help: ArgumentHelp("左の列の見出し / the heading of the first column", valueName: "NAME"))
  var rows: String?

  @Option(help: ArgumentHelp("横に並んだ見出しの事実 / the fact whose values the headings are", valueName: "NAME"))
  var across: String?

  @Option(help: ArgumentHelp("単位のない数の単位。「列=単位」なら一つの列だけ / the unit of bare numbers, or COLUMN=UNIT", valueName: "UNIT"))
  var unit: [String] = []

  @Option(
    help: ArgumentHelp("印刷の言葉=規則の名前。何度でも書ける / what a heading or label is called in the rules", valueName: "WORD=NAME"))
  var rename: [String] = []

  @Option(help: ArgumentHelp("見出しの行数: 1 か 2 / rows of headings", valueName: "COUNT"))
  var headings: Int?

  @Flag(help: "「||」の左の空欄は上の欄と結合されている / empty cells left of “||” are one with the cell above")
  var merged = false

  @Flag(help: "横向きの表。行と列を入れ替える / the table stands on its side")
  var turned = false

  @OptionGroup var options: LanguageOption

  func validate() throws {
    if let headings, !(1...2).contains(headings) {
      throw ValidationError("--headings は 1 か 2 です / --headings is 1 or 2")
    }
    if let pair = rename.first(where: { $0.split(separator: "=", maxSplits: 1).count != 2 }) {
      throw ValidationError("--rename \(pair): 「印刷の言葉=規則の名前」の形で書いてください / write it as WORD=NAME")
    }
  }

  func run() throws {
    let language = options.language
    let clipboard = try Paste.text(of: file, language)
    var answers = PasteOptions()
    (answers.after, answers.name, answers.rows, answers.across) = (after, name, rows, across)
    (answers.units, answers.renames, answers.headings) = (unit, rename, headings)
    (answers.merged, answers.turned) = (merged, turned)
    let table = try Paste.read(clipboard, answers, language)
    var output = StandardOutput()
    output.write(table.text)
    output.flush()
    StandardError.write(table.remarks.map { $0.text(language).visible + "\n" }.joined())
  }

  private static func text(of file: String, _ language: Language) throws(CallError) -> String {
    let text: String?
    if file == "-", Terminal.isInput {
      StandardError.write(
        language == .japanese ? "表を貼り付けて、Ctrl-D を押してください\n" : "paste the table, then press Ctrl-D\n")
    }
    do throws(InputFile.Failure) {
      text = try WholeText.read(file, atMost: RuleFolder.largestFile)
    } catch {
      throw CallError(
        BilingualText("\(file): \(error.wording.japanese)", "\(file): \(error.wording.english)"), language)
    }
    if let text { return text }
    throw CallError(
      BilingualText(
        "\(file): 表の文字を読めません。Excelからコピーし直すか、「Unicode テキスト」で保存してください",
        "\(file): this is no text; copy the table anew, or save it as Unicode text"), language)
  }

  /// Asks what is not known, where someone is there to answer.
  private static func read(
    _ clipboard: String, _ options: PasteOptions, _ language: Language
  ) throws(CallError) -> PastedTable {
    var options = options
    var asked: Set<PasteProblem.Question> = []
    while true {
      do throws(PasteProblems) {
        return try PastedTable(clipboard, options)
      } catch {
        let said = error.problems.map(\.wording)
        guard let question = error.question, asked.insert(question).inserted, Terminal.isInput else {
          throw CallError(said.map { BilingualText($0.japanese.visible, $0.english.visible) }, language)
        }
        StandardError.write(said.map { $0.text(language).visible + "\n" }.joined())
        guard let answer = Terminal.answer(to: question.prompt.text(language)), options.take(answer, to: question)
        else { throw CallError([], language) }
      }
    }
  }
}

extension PasteProblem.Question {
  fileprivate var prompt: BilingualText {
    switch self {
    case .after: BilingualText("「||」の前の列(番号か見出し): ", "the column before “||” (number or heading): ")
    case .rows: BilingualText("左の列の見出し: ", "the heading of the first column: ")
    case .unit: BilingualText("単位: ", "the unit: ")
    case .merged: BilingualText("上の欄から写しますか (はい/いいえ): ", "take it from the cell above (yes/no): ")
    case .turned: BilingualText("行と列を入れ替えますか (はい/いいえ): ", "turn the table (yes/no): ")
    }
  }
}

extension PasteOptions {
  /// False for a no, and for nothing.
  fileprivate mutating func take(_ answer: String, to question: PasteProblem.Question) -> Bool {
    let isYes = ["はい", "y", "yes"].contains(answer.lowercased())
    switch question {
    case .after: after = answer
    case .rows: rows = answer
    case .unit(let column?): units.append("\(column)=\(answer)")
    case .unit(nil): units.append(answer)
    case .merged: merged = isYes
    case .turned: turned = isYes
    }
    return [.merged, .turned].contains(question) ? isYes : !answer.isEmpty
  }
}
