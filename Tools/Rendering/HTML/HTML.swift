import Evaluator
import RulesDSL

/// What the pages of explanations share: their style, and texts that mean nothing to a browser.
enum HTML {
  /// On paper what is closed stays closed, so that an application is a page or two.
  static let style = """
    body { font-family: "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; max-width: 60rem;
      margin: 2rem auto; padding: 0 1rem; line-height: 1.6; color: #222; overflow-wrap: anywhere; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; }
    header p { margin: 0; } h1 { font-size: 1.3rem; margin: 1rem 0 .4rem; }
    h2 { font-size: 1.05rem; margin: 1.4rem 0 .2rem; } h3 { font-size: 1rem; margin: 0; display: inline; }
    h2 ~ h3 { display: block; margin-top: .7rem; } h2 ~ p.remark { margin-top: .1rem; }
    table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: normal; }
    td, th { border-bottom: 1px solid #ddd; padding: .2rem 1rem .2rem 0; vertical-align: top; }
    tr > :first-child { white-space: nowrap; width: 1%; } tr > th:nth-child(2) { width: 12rem; }
    .schemes td:not(:last-child) { white-space: nowrap; width: auto; } td.remark { white-space: normal; }
    ul { list-style: none; padding-left: 1.3rem; margin: .2rem 0; } a { color: inherit; }
    ul.changes { list-style: disc; }
    .good { color: #0a6b2b; } .bad { color: #a3141c; } .open { color: #8a5a00; } .neutral { color: #555; }
    section { border-top: 1px solid #ddd; padding: .3rem 0; break-inside: avoid; }
    details > summary { cursor: pointer; } li details, li summary { display: inline; }
    li details[open] { display: block; }
    .test, .source, .remark { margin-left: .8rem; } .source { color: #666; font-size: .85rem; }
    .remark { color: #555; } .decisive > .line { font-weight: 600; }
    footer { margin-top: 1.5rem; border-top: 1px solid #ccc; color: #666; font-size: .8rem; word-break: break-all; }
    @media (max-width: 40rem) {
      tr > th:nth-child(2) { width: 7.5rem; } td, th { padding-right: .4rem; }
      .schemes td:not(:last-child) { white-space: normal; }
    }
    @media print {
      @page { size: A4; margin: 15mm; } body { margin: 0; max-width: none; font-size: 10pt; color: #000; }
      a { text-decoration: none; } section:not(:has(details[open])), .hint { display: none; }
      section { border-color: #aaa; } td, th { padding-top: .1rem; padding-bottom: .1rem; } h2 { margin-top: .8rem; }
    }

    """

  /// A text of the page's language; what is quoted in Japanese on an English page says so.
  static func text(_ text: String, _ language: Language) -> String {
    guard language == .english, let first = text.unicodeScalars.firstIndex(where: { $0.isJapanese }),
      let last = text.unicodeScalars.lastIndex(where: { $0.isJapanese })
    else { return VisibleText.html(text) }
    // From the first Japanese letter to the last, unless English words stand between them.
    let end = text.unicodeScalars[first...].firstIndex { ("a"..."z").contains($0) }.map { min($0, last) } ?? last
    let runEnd = text.unicodeScalars[first...end].lastIndex { $0.isJapanese } ?? first
    let next = text.unicodeScalars.index(after: runEnd)
    return VisibleText.html(String(text.unicodeScalars[..<first]))
      + "<span lang=\"ja\">\(VisibleText.html(String(text.unicodeScalars[first..<next])))</span>"
      + self.text(String(text.unicodeScalars[next...]), language)
  }

  /// ○ × ？ －, with the word that it stands for.
  static func sign(_ standing: FirstScreen.Standing, _ language: Language) -> String {
    let (sign, word) =
      switch standing {
      case .good: ("○", language.pick("よい", "good"))
      case .bad: ("×", language.pick("不可・注意", "not met, or to be heeded"))
      case .open: (language.pick("？", "?"), language.pick("未確定", "open"))
      case .neutral: (language.pick("・", "·"), language.pick("値", "value"))
      }
    return "<span class=\"\(standing.rawValue)\" role=\"img\" aria-label=\"\(word)\">\(sign)</span>"
  }
}

extension Unicode.Scalar {
  /// Kana, kanji and the signs of Japanese writing.
  var isJapanese: Bool {
    switch value {
    case 0x3000...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
