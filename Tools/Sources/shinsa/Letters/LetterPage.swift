import ApplicationFiles
import Evaluator
import Rendering
import Reports
import RulesDSL

/// What of a letter isn't in the application: whose it is, and who tells it to whom and when.
struct LetterOccasion {
  var bank: String?
  var officer: String?
  var contact: String?
  var owner: String?
  var date: CalendarDate?
}

/// A letter as a page of HTML that prints on one sheet of A4.
struct LetterPage {
  let letter: OwnerLetter
  let occasion: LetterOccasion
  let application: Application
  /// The day of receipt by which it was decided.
  let basisDate: CalendarDate?
  private var words: LetterWords { letter.words }
  private var language: Language { words.language }

  static func head(title: String, _ language: Language) -> String {
    HTMLPage.head(title: title, style: style, language)
  }

  /// Black on white; a sheet on a screen is as wide as on paper, and its type as large as any.
  private static let style = """
    @page { size: A4; margin: 13mm 16mm; }
    body { font-family: "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", sans-serif; color: #111;
      background: #fff; line-height: 1.45; margin: 0; }
    main { max-width: 178mm; margin: 1.5rem auto; padding: 0 1rem; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2em; }
    header p { margin: 0; } .sender { margin-left: auto; text-align: right; }
    h1 { font-size: 1.45em; text-align: center; margin: .7em 0 .5em; }
    h2 { font-size: 1.1em; margin: .8em 0 .2em; border-bottom: 1px solid #444; }
    h3 { font-size: 1em; margin: .45em 0 0; } h3 span { font-weight: normal; color: #444; }
    p { margin: .25em 0; } ul, ol { margin: .1em 0 .1em; padding-left: 1.4em; }
    .blank { display: inline-block; min-width: 8em; border-bottom: 1px solid #111; }
    table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: normal; width: 11em; }
    td, th { border-bottom: 1px solid #888; padding: .3em 1em .3em 0; vertical-align: top; overflow-wrap: anywhere; }
    @media print {
      main { max-width: none; margin: 0; padding: 0; font-size: var(--type); } main + main { break-before: page; }
    }

    """

  var html: String {
    var page = header
    page += "<h1>\(text(.title))</h1>\n" + paragraph(opening)
    if !letter.parts.isEmpty {
      page += heading(.shortfalls)
      for (place, part) in letter.parts.enumerated() {
        page += "<h3>\(place + 1) \(escaped(part.heading)) <span>\(escaped(part.explanation))</span></h3>\n"
        page += list(part.shortfalls.map(\.text))
        if let remark = part.remark { page += paragraph(escaped(remark)) }
      }
    }
    if !letter.confirmations.isEmpty {
      page += heading(.confirmations)
      var number = 1
      for confirmation in letter.confirmations {
        // Numbered throughout, so that each can be spoken of by its number.
        page += paragraph(escaped(confirmation.sentence)) + list(confirmation.items, from: number)
        number += confirmation.items.count
      }
    }
    page += improvements
    if letter.standing != .unneeded { page += heading(.risk) + paragraph(text(.performance)) }
    page += heading(.questions) + paragraph(text(.contact)) + paragraph(text(.notice))
    return Sheet(page).html
  }

  private var header: String {
    let date = occasion.date.map { escaped($0.inWords(language)) } ?? blank(language.pick("説明した日", "date"))
    return "<header>\n<p>\(text(.addressee))</p>\n<p class=\"sender\">\(date)<br>\(text(.sender))</p>\n</header>\n"
  }

  private var opening: String {
    switch letter.standing {
    case .needed: text(.needed)
    case .unneeded: text(.unneeded)
    case .undecided: text(.undecided)
    }
  }

  private var improvements: String {
    var section = ""
    if !letter.available.isEmpty { section += paragraph(text(.available)) + list(letter.available) }
    if letter.standing == .unneeded { return section }
    let isShort = letter.parts.contains { !$0.shortfalls.isEmpty }
    if !letter.prospects.isEmpty {
      section += paragraph(text(.prospect)) + list(letter.prospects)
    } else if isShort {
      section += paragraph(text(.unimproved))
    }
    if !letter.further.isEmpty { section += paragraph(text(.further)) + list(letter.further) }
    return section.isEmpty ? "" : heading(.improvements) + section + paragraph(text(.promise))
  }

  // MARK: Texts

  private func heading(_ word: LetterWord) -> String { "<h2>\(text(word))</h2>\n" }

  private func paragraph(_ html: String) -> String { "<p>\(html)</p>\n" }

  private func list(_ items: [String], from number: Int? = nil) -> String {
    if items.isEmpty { return "" }
    let lines = items.map { "<li>\(escaped($0))</li>\n" }.joined()
    return number.map { "<ol start=\"\($0)\">\n\(lines)</ol>\n" } ?? "<ul>\n\(lines)</ul>\n"
  }

  private func escaped(_ text: String) -> String { VisibleText.html(text) }

  /// A line to be filled in by hand.
  private func blank(_ name: String) -> String {
    let label = language.pick("記入欄: \(name)", "to be filled in: \(name)")
    return "<span class=\"blank\" role=\"img\" aria-label=\"\(label)\"></span>"
  }

  /// A text of the template with what belongs to this letter, and lines to fill in where that isn't known.
  private func text(_ word: LetterWord) -> String {
    words.pieces(word).map { piece in
      switch piece {
      case .text(let text): escaped(text)
      case .blank(let place):
        value(place).map(escaped) ?? blank(language.pick(place.japanese, place.rawValue))
      }
    }.joined()
  }

  private func value(_ place: Placeholder) -> String? {
    switch place {
    case .applicant: application.applicant
    case .application: application.identifier
    case .received: basisDate?.inWords(language)
    case .way: letter.way
    case .bank: occasion.bank
    case .officer: occasion.officer
    case .contact: occasion.contact
    case .value, .threshold, .distance, .from, .to: nil
    }
  }
}

extension CalendarDate {
  /// As a letter writes it: 2024年10月1日.
  func inWords(_ language: Language) -> String {
    let (year, month, day) = components
    return language.pick("\(year)年\(month)月\(day)日", description)
  }
}
