import RulesDSL

extension EvaluationError.Medium {
  /// How a value of a type is written. It names no value: what was meant isn't known, and an example would be copied.
  func form(of kind: ValueKind) -> (japanese: String, english: String) {
    switch kind {
    case .quantity(.yen):
      number(
        "円の整数", "「円」「万円」「億円」のいずれかを付けた", "a whole number of yen", "with “円”, “万円” or “億円”")
    case .quantity(let unit) where [.people, .times, .months, .days].contains(unit):
      number("整数", "「\(unit.type.unitName.japanese)」を付けた", "a whole number", "with “\(unit.type.unitName.english)”")
    case .quantity(.percentage), .quantity(.rate): quoted("「%」を付けた数", "a number with “%”")
    case .quantity(.multiple): quoted("「倍」を付けた数", "a number with “x”")
    case .quantity: ("整数で書いてください", "write a whole number")
    case .date:
      self == .json
        ? ("「YYYY-MM-DD」か「令和○年○月○日」の形の文字列で書いてください", "write it as a string of the form “YYYY-MM-DD”")
        : ("「YYYY/MM/DD」か「令和○年○月○日」の形で書いてください", "write it in the form “YYYY/MM/DD”")
    case .truth:
      ("「あり」か「なし」を書いてください", self == .json ? "write true or false" : "write “yes” or “no”")
    case .text: quoted("文字", "text")
    case .choice: quoted("区分の名前", "a name of the choice")
    }
  }

  /// How it is left unknown.
  var blank: (japanese: String, english: String) {
    switch self {
    case .json: ("null と書いてください", "write null")
    case .sheet: ("空欄にしてください", "leave the cell empty")
    case .answer: ("何も書かずに改行してください", "leave the line empty")
    }
  }

  private func number(
    _ plain: String, _ marked: String, _ plainEnglish: String, _ markedEnglish: String
  ) -> (japanese: String, english: String) {
    self == .json
      ? ("\(plain)か、\(marked)文字列で書いてください", "write \(plainEnglish), or a string \(markedEnglish)")
      : ("\(plain)か、\(marked)数で書いてください", "write \(plainEnglish), or a number \(markedEnglish)")
  }

  /// What JSON holds as a string only.
  private func quoted(_ japanese: String, _ english: String) -> (japanese: String, english: String) {
    self == .json
      ? ("\(japanese)を文字列で書いてください", "write \(english) as a string") : ("\(japanese)で書いてください", "write \(english)")
  }
}
