/// Lines no wider than a terminal.
extension Width {
  /// A text in pieces of at most so many columns, cut where Japanese and English text may be cut: at spaces, behind
  /// commas and between two wide characters, but never within a number and its unit, nor so that a line begins with
  /// a closing mark. What no such place divides is cut anywhere.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    let room = max(columns, 2)
    var lines: [String] = []
    var line: [Character] = []
    var (width, cut) = (0, 0)
    for character in text {
      let own = self.columns(String(character))
      if width + own > room, !line.isEmpty {
        let end = character == " " ? line.count : cut > 0 ? cut : line.count
        lines.append(String(line[..<end]).trimmedAtEnd)
        line = Array(line[end...].drop { $0 == " " })
        width = self.columns(String(line))
        cut = 0
        if character == " " { continue }
      }
      if let last = line.last, mayCut(between: last, and: character, behind: line) { cut = line.count }
      line.append(character)
      width += own
    }
    if !line.isEmpty || lines.isEmpty { lines.append(String(line).trimmedAtEnd) }
    return lines
  }

  private static func mayCut(between last: Character, and next: Character, behind line: [Character]) -> Bool {
    if last == " " { return line.contains { $0 != " " } }
    if closing.contains(next) || opening.contains(last) || next == " " { return false }
    if last == "、" || last == "。" { return true }
    if isKatakana(last) && isKatakana(next) { return false }
    guard isWide(last) else { return opening.contains(next) && !last.isNumber }
    if units.contains(last) || isWide(next) && units.contains(next) { return !isAmount(line) || opening.contains(next) }
    return isWide(next)
  }

  /// Whether a line ends within an amount: 2億8,000
  private static func isAmount(_ line: [Character]) -> Bool {
    line.reversed().first { !units.contains($0) && $0 != "," && $0 != "." }?.isNumber ?? false
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
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
