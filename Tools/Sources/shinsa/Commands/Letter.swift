import ApplicationFiles
import ArgumentParser
import Evaluator
import Reports
import RulesDSL

/// `shinsa letter`: the letter to an owner whose guarantee is asked for, and the record of it.
struct Letter: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "経営者保証についてのご説明の書面と、その記録を作ります / the letter to an owner about the guarantee, and its record",
    discussion: """
      例 / examples:
        shinsa letter application.json > ご説明.html
        shinsa letter --bank 見本銀行 --told-by 窓口太郎 --contact 099-000-0000 --told-on 2024-10-08 application.json
        shinsa letter --record --told-by 窓口太郎 --told-on 2024-10-08 --understood yes application.json >> 記録.jsonl
        shinsa letter --record --output html --told-by … application.json > 記録.html
        shinsa letter --count 記録.jsonl          説明し記録した件数 / how many were told and recorded

      書面はA4で一枚のHTML。どこがどれだけ足りないか、何を改めれば保証を外せる見込みが高まるかを、三つの要件に分けて書く。
      除外の理由、審査の判断の理由と判断した人の名は書かない。文面は規則のフォルダーの letters/owner.letter で、shinsa check が
      点検する。ないときは同梱のものを使う。省いた名前や日付は、手で書く欄になる。
      The letter is one page of A4 in HTML: what falls short and by how much, and what would make a release likelier, by the
      three requirements. Grounds of exclusion, and who judged what and why, are never told. Its text is the file
      letters/owner.letter of the rules, which shinsa check checks, or the shipped one. What is left out of names and
      dates is left blank to be filled in by hand.

      記録は一行に一件のJSON。だれが、いつ、だれに、何を説明し、理解を得たか。--told-by、--told-on、--understood が要る。
      A record is a line of JSON: who told what to whom, when, and whether it was understood.
      """)

  enum Output: String, CaseIterable, ExpressibleByArgument { case html, json, text }
  enum Answer: String, CaseIterable, ExpressibleByArgument { case yes, no }

  @Argument(
    help: ArgumentHelp("申込のファイル (--count では記録) / files of applications (of records with --count)", valueName: "FILE"))
  var files: [String]

  @OptionGroup var deciding: DecidingOptions

  @Flag(help: "説明の記録を作る / make the record of the explanation")
  var record = false

  @Flag(help: "記録を数える / count records")
  var count = false

  @Option(help: "金融機関の名 / the bank’s name")
  var bank: String?

  @Option(help: "問合せ先 / how to reach the officer")
  var contact: String?

  @Option(help: "説明する(した)人 / who tells it")
  var toldBy: String?

  @Option(help: "説明を受ける(受けた)人 / who is told")
  var toldTo: String?

  @Option(help: ArgumentHelp("説明する(した)日 / on which day", valueName: "DATE"))
  var toldOn: String?

  @Option(help: "理解を得たか / whether it was understood")
  var understood: Answer?

  @Option(help: "出力の形。書面は html、記録は json か html、件数は text か json / form of the output")
  var output: Output?

  @OptionGroup var options: LanguageOption

  func validate() throws {
    let allowed: [Output] = count ? [.text, .json] : record ? [.json, .html] : [.html]
    if let output, !allowed.contains(output) {
      let names = allowed.map(\.rawValue)
      throw ValidationError(
        "--output: ここで使えるのは \(names.joined(separator: "、")) です / here it can be \(names.joined(separator: ", "))")
    }
    if record && count { throw ValidationError("--record と --count は一つだけ使えます / give only one of --record and --count") }
    guard record else { return }
    let lacking = [
      toldBy == nil ? "--told-by" : nil, toldOn == nil ? "--told-on" : nil, understood == nil ? "--understood" : nil,
    ].compactMap(\.self)
    if !lacking.isEmpty {
      let names = lacking.joined(separator: ", ")
      throw ValidationError("記録には \(names) が要ります / a record needs \(names)")
    }
  }

  func run() throws {
    let language = options.language
    if count { return try tellCount(language) }
    let ruleFiles = try deciding.ruleFiles(language)
    let date = try deciding.basisDate(language)
    let book = try ruleFiles.book(language)
    let program = Program(book)
    let writer = try LetterWriter(ruleFiles.ownerLetter, book, program, language)
    let occasion = LetterOccasion(
      bank: bank, officer: toldBy, contact: contact, owner: toldTo, date: try day(toldOn, language))
    let isJSON = record && output != .html
    let (isRecord, isUnderstood) = (record, understood == .yes)
    let presentation = Presentation(language)
    var results = ResultWriter(
      isJSON ? .json : .html, presentation, isColoured: false,
      sheet: ResultSheet(program, presentation, words: options.chosen))
    results.head = LetterPage.head(
      title: record ? LetterRecord.title(language) : writer.words.page(.title), language)
    let ignored = try deciding.ignoredKeys(program.vocabulary, language)
    let batch = Batch(program, language, results, ignoring: ignored) { application, results throws(EvaluationError) in
      let (letter, explanation) = try writer.letter(application.facts, on: date)
      if isRecord {
        let record = LetterRecord(
          letter: letter, occasion: occasion, isUnderstood: isUnderstood, application: application,
          stamp: explanation.stamp)
        if isJSON { results.write(text: "", json: record.json) } else { results.write(page: record.html) }
      } else {
        let page = LetterPage(
          letter: letter, occasion: occasion, application: application,
          basisDate: explanation.decision.isBasisDateReplaced ? nil : explanation.decision.basisDate)
        results.write(page: page.html)
      }
      return nil
    }
    let status = batch.evaluate(files, ruleFiles.otherAssociations)
    if status != .success { throw status }
  }

  private func day(_ text: String?, _ language: Language) throws(CallError) -> CalendarDate? {
    guard let text else { return nil }
    if let date = CalendarDate(typed: text) { return date }
    throw CallError(
      BilingualText(
        "--told-on: 「\(text.visible)」は日付として読めません。「YYYY-MM-DD」か「令和○年○月○日」の形で書いてください",
        "--told-on: “\(text.visible)” is not a date; write it in the form “YYYY-MM-DD”"), language)
  }

  private func tellCount(_ language: Language) throws {
    let counted = RecordCount(files)
    var standardOutput = StandardOutput()
    standardOutput.write(output == .json ? counted.json : counted.text(language))
    standardOutput.flush()
    guard !counted.problems.isEmpty else { return }
    StandardError.write(counted.problems.map { $0.text(language).visible + "\n" }.joined())
    throw ExitStatus.refused
  }
}
