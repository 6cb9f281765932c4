/// A phrase about to be written: plain text, and names whose spelling is still open.
struct Phrasing {
  enum Part {
    case text(String)
    case name(Name)
  }

  /// How a name is written: as it is, in 「…」, or, where even that is read as something else, by its name in the
  /// other language.
  enum Style: Int, CaseIterable { case plain, quoted, other }

  private(set) var parts: [Part] = []

  init(_ text: String = "") {
    if !text.isEmpty { parts = [.text(text)] }
  }

  init(_ name: Name) {
    parts = [.name(name)]
  }

  static func + (left: Phrasing, right: Phrasing) -> Phrasing {
    var result = left
    result.parts += right.parts
    return result
  }

  static func + (left: Phrasing, right: String) -> Phrasing { left + Phrasing(right) }
  static func + (left: String, right: Phrasing) -> Phrasing { Phrasing(left) + right }

  static func joined(_ phrasings: [Phrasing], by separator: String) -> Phrasing {
    var result = Phrasing()
    for (index, phrasing) in phrasings.enumerated() {
      if index > 0 { result.parts.append(.text(separator)) }
      result.parts += phrasing.parts
    }
    return result
  }

  var names: [Name] { parts.compactMap { if case .name(let name) = $0 { name } else { nil } } }

  /// The text, with a style for each of the names.
  func text(_ styles: [Style], _ language: Language) -> String {
    var result = ""
    var next = 0
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .name(let name):
        result += name.spelling(styles[next], language)
        next += 1
      }
    }
    return result
  }
}

extension Name {
  func spelling(_ style: Phrasing.Style, _ language: Language) -> String {
    let own = language.pick(japanese, identifier)
    switch style {
    case .plain: return own
    case .quoted: return "「" + own + "」"
    case .other: return language.pick(identifier, japanese)
    }
  }

  /// Whether a name in a phrase would be taken for something else before anyone looks for names: for a word of
  /// the language, a bullet, a dash, the border of a cell or a comment.
  static func isMistakable(_ name: String) -> Bool {
    isMistakable(name, whereWordsAre: phraseWords)
  }

  /// The same of a name that is declared behind a bullet.
  static func isMistakableBehindBullet(_ name: String) -> Bool {
    isMistakable(name, whereWordsAre: blockWords)
  }

  private static func isMistakable(_ name: String, whereWordsAre words: Set<[UInt32]>) -> Bool {
    let folded = Width.folded(name)
    guard let first = folded.first else { return true }
    if folded.contains(where: { $0 == Scalar.bar || $0 == Scalar.hash }) { return true }
    switch first {
    case Scalar.bullet, Scalar.roundBullet, Scalar.equals: return true
    case _ where Scalar.isDash(first): return true
    default: break
    }
    if words.contains(folded) || LeastCount.read(folded[...]) != nil { return true }
    // A line that begins with a word and a space may be a clause.
    guard let space = folded.firstIndex(of: Scalar.space) else { return false }
    return Keyword.byLineWord[Array(folded[..<space])] != nil
  }

  private static let blockWords = spellings { $0.isInnerBlock }

  private static let phraseWords = spellings {
    $0.isInnerBlock || $0 == .noRow || (Keyword.otherwise.rawValue...Keyword.later.rawValue).contains($0.rawValue)
  }

  private static func spellings(_ isIncluded: (Keyword) -> Bool) -> Set<[UInt32]> {
    Set(Keyword.allCases.filter(isIncluded).flatMap { [Width.folded($0.japanese), Width.folded($0.english)] })
  }
}
