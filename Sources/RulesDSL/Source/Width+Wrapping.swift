/// Lines no wider than a terminal.
extension Width {
  /// A text in pieces of at most so many columns, cut where Japanese and English text may be cut: at spaces, behind
  /// commas and between two wide characters, but never within a number and its unit, nor so that a line begins with
  /// a closing mark. What no such place divides is cut anywhere.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    let room = max(columns, 2)
    var lines: [String] = []
    var line = WrappedLine(at: text.startIndex)
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      let own = width(of: character)
      if line.width + own > room, place > line.start {
        let end = character == " " ? place : line.cut ?? place
        lines.append(String(text[line.start..<end]).trimmedAtEnd)
        line = WrappedLine(at: text[end..<place].firstIndex { $0 != " " } ?? place)
        for earlier in text[line.start..<place] { line.append(earlier, width(of: earlier)) }
        if character == " " {
          place = text.index(after: place)
          if line.width == 0 { line = WrappedLine(at: place) }
          continue
        }
      }
      if line.mayCut(before: character) { line.cut = place }
      line.append(character, own)
      place = text.index(after: place)
    }
    if line.start < text.endIndex || lines.isEmpty { lines.append(String(text[line.start...]).trimmedAtEnd) }
    return lines
  }

  private static func width(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + self.columns($1) }
  }

  /// What is known of the line being filled.
  private struct WrappedLine {
    let start: String.Index
    /// Where it may be cut last.
    var cut: String.Index?
    private(set) var width = 0
    private var last: Character?
    private var isBlank = true
    /// Whether it ends within an amount: 2億8,000
    private var isAmount = false

    init(at start: String.Index) {
      self.start = start
    }

    mutating func append(_ character: Character, _ columns: Int) {
      width += columns
      last = character
      isBlank = isBlank && character == " "
      if !units.contains(character), character != ",", character != "." { isAmount = character.isNumber }
    }

    func mayCut(before next: Character) -> Bool {
      guard let last else { return false }
      if last == " " { return !isBlank }
      if closing.contains(next) || opening.contains(last) || next == " " { return false }
      if last == "、" || last == "。" { return true }
      if isKatakana(last) && isKatakana(next) { return false }
      guard isWide(last) else { return opening.contains(next) && !last.isNumber }
      if units.contains(last) || isWide(next) && units.contains(next) { return !isAmount || opening.contains(next) }
      return isWide(next)
    }
  }

  private static func isKatakana(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x30A1...0x30FF).contains($0.value) && $0.value != 0x30FB } ?? false
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { columns($0) == 2 } ?? false
  }

  private static let closing: Set<Character> = [
    "、", "。", "」", "』", ")", "）", "〕", "】", "・", "ー", "％", "%", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
    "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", ",", ".", ":", "…",
  ]
  private static let opening: Set<Character> = ["「", "『", "(", "（", "〔", "【"]
  private static let units: Set<Character> = [
    "兆", "億", "万", "千", "円", "人", "回", "年", "か", "月", "日", "倍", "行", "列", "件", "号",
  ]
}

extension String {
  /// Without the spaces at its end.
  package var trimmedAtEnd: String {
    guard last == " " else { return self }
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
