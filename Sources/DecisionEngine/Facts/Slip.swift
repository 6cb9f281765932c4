import RulesDSL

/// What people write into an application in place of what is read, and what they mean by it.
enum Slip {
  /// ― and 不明 for a fact that is unknown.
  static func saysUnknown(_ text: String) -> Bool {
    let word = Width.half(text).lowercased()
    if ["不明", "不詳", "未詳", "未定", "未確定", "未確認", "未記入", "未回答", "?", "？", "n/a", "#n/a", "unknown", "null"].contains(word) {
      return true
    }
    return !word.isEmpty && word.unicodeScalars.allSatisfy { Scalar.isDash($0.value) }
  }

  /// The day that a spreadsheet counts so: 45383 is 2024-04-01.
  static func serialDate(_ text: String) -> CalendarDate? {
    let parts = Width.half(text).split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 5, parts.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let days = Int32(first)
    else { return nil }
    // 1970-01-01 is 25569. Earlier than 1927 and later than 2119 it is more likely something else.
    return (10_000...80_000).contains(days) ? CalendarDate(dayNumber: days - 25_569) : nil
  }

  /// 資本金 and 千円 of `資本金（単位：千円）`.
  static func bracketed(_ name: String) -> (name: String, said: String)? {
    let text = TypedText.plain(name)
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open != text.startIndex else { return nil }
    let said = text[open...].dropFirst().dropLast()
    let unit = said.hasPrefix("単位") ? said.dropFirst(2).drop { ":は ".contains($0) } : said
    return (TypedText.plain(String(text[..<open])), String(unit))
  }

  /// `税金の滞納` of `税金の滞納がない`: what a name denies.
  static func denied(_ name: String) -> String? {
    for end in ["ではない", "でない", "がない", "はない", "のない", "がなし", "なし", "無し"] where name.hasSuffix(end) {
      let rest = name.dropLast(end.count)
      return rest.isEmpty ? nil : String(rest)
    }
    for start in ["no_", "not_", "without_"] where name.hasPrefix(start) {
      return String(name.dropFirst(start.count))
    }
    return nil
  }

  /// Those of some names that may be offered for what was written: a hint that changes a number or drops a 不 would
  /// say something else. 9号 is no slip of 1号, nor 担保 of 無担保.
  static func names(_ names: [String], keepingSenseOf written: String) -> [String] {
    let sense = sense(of: written)
    return names.filter { self.sense(of: $0) == sense }
  }

  private struct Sense: Equatable {
    var numbers: [String]
    var denials: Int
  }

  private static func sense(of name: String) -> Sense {
    let text = TypedText.scalars(name)
    var numbers: [String] = []
    var place = 0
    while place < text.count {
      let digits = text[place...].prefix(while: Scalar.isDigit)
      let numeral = text[place...].prefix { KanjiNumeral.value([$0]) != nil || $0 == 0x4E07 }
      if !digits.isEmpty {
        numbers.append(TypedText.string(digits.drop { $0 == 0x30 }))
        place = digits.endIndex
      } else if let number = KanjiNumeral.sign(text[place]) {
        numbers.append(String(number))
        place += 1
      } else if let value = KanjiNumeral.value(numeral), numeral.endIndex < text.count,
        counters.contains(text[numeral.endIndex])
      {
        // 五号 is a number; the 一 of 一般 is none.
        numbers.append(String(value))
        place = numeral.endIndex
      } else {
        place += max(1, numeral.count)
      }
    }
    return Sense(numbers: numbers, denials: text.count { denials.contains($0) })
  }

  private static let counters = Width.folded("号期回年月日人円型類種級%")
  private static let denials = Width.folded("不無非未外除")
}
