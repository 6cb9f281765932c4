import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa sources`: the documents on which the rules rest.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "規則のもとになった資料と、それによる規則を示します / lists the documents that the rules cite",
    discussion: """
      例 / examples:
        shinsa sources
        shinsa sources --document あらまし2023
        shinsa sources --before 2026-04-01        この日より前に読んだままの資料 / documents not read since
        shinsa sources --output csv Rules > 資料.csv

      資料ごとに、最後に読んだ日と、その資料を出典とする規則をすべて挙げる。資料が新しくなったときに、見直す規則が分かる。
      読んだ日は、規則集の「確認日」による。
      Each document with the day on which it was last read and every rule that cites it, so that a new edition can be
      worked through. The day is what 確認日 in the head of a rule file says.

      終了コード 0: 示した、1: --before に当たる資料があった、2: 規則か呼び出し方に誤りがある
      exit status 0: listed, 1: --before found some, 2: the rules or the call are wrong
      """)

  enum Output: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @OptionGroup var rules: RuleFolderArgument
  @OptionGroup var layer: AssociationOption

  @Option(help: ArgumentHelp("この名前の資料だけ / only this document", valueName: "NAME"))
  var document: String?

  @Option(help: ArgumentHelp("この日より前に読んだままか、読んだ日のないもの / not read since this day", valueName: "DATE"))
  var before: String?

  @Option(help: "出力の形 / form of the output")
  var output = Output.text

  @OptionGroup var options: LanguageOption

  func run() throws {
    let language = options.language
    let day = try before.map { try date($0, language) }
    var citations: [Citation] = []
    var known: Set<Citation> = []
    for files in try RuleFiles.books(folder: rules.folder, association: layer.association, language) {
      citations += try files.book(language).citations.filter { known.insert($0).inserted }
    }
    if let document {
      guard citations.contains(where: { $0.document == document }) else { throw unknown(document, citations, language) }
      citations.removeAll { $0.document != document }
    }
    if let day { citations.removeAll { $0.readOn.map { $0 >= day } ?? false } }
    let list = CitationList(citations, language)
    var text = StandardOutput()
    switch output {
    case .text: text.write(list.text)
    case .csv: text.write(list.csv)
    case .json: text.write(list.json)
    }
    text.flush()
    if day != nil, !citations.isEmpty { throw ExitStatus.refused }
  }

  private func date(_ written: String, _ language: Language) throws(CallError) -> CalendarDate {
    if let date = CalendarDate(typed: written) { return date }
    throw CallError(
      BilingualText(
        "--before: 「\(written.visible)」は日付として読めません。「YYYY-MM-DD」か「令和○年○月○日」の形で書いてください",
        "--before: “\(written.visible)” is not a date; write it in the form “YYYY-MM-DD”"), language)
  }

  private func unknown(_ document: String, _ citations: [Citation], _ language: Language) -> CallError {
    let like = Set(citations.map(\.document)).filter { $0.contains(document) || document.contains($0) }.sorted()
    return CallError(
      BilingualText(
        "「\(document.visible)」という資料はありません"
          + (like.isEmpty ? "。shinsa sources で名前を確かめてください" : "。\(like.map { "「\($0)」" }.joined())があります"),
        "there is no document “\(document.visible)”"
          + (like.isEmpty ? "; see shinsa sources" : "; there is \(like.map { "“\($0)”" }.joined(separator: ", "))")),
      language)
  }
}
