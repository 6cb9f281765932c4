/// The numbers of a cell with what stands behind each, and the words between them.
struct Quantities {
  private struct Number {
    /// With commas and a point; 千, 万 and 億 stand in it too.
    var digits: String
    /// As written; nil where it is bare.
    var unit: String?

    var base: String? { unit.map { $0.hasPrefix("分の") ? "%" : Unit.base($0) ?? "" } }
    var multipliers: String { digits.filter { Quantities.multipliers.contains($0) } }
  }

  private static let multipliers = "十百千万億兆"
  private static let units = ["か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "円", "人", "名", "回", "年", "日", "%", "倍"]
  private static let tests = [
    "以上", "以下", "未満", "を超える", "を超えて", "を超え", "超える", "超えて", "超え", "超", "を下回る", "下回る", "を上回る", "上回る", "以内", "から",
    "まで", "、", "~", "～", "〜",
  ]
  private static let signs = ["▲", "△", "-", "−", "+", ","]

  let text: String
  let isDate: Bool
  private var numbers: [Number] = []
  /// What stands before each number, and behind the last.
  private var words = [""]

  init(_ text: String) {
    self.text = text
    isDate = Quantities.isDate(text)
    var rest = text[...]
    while let first = rest.first {
      guard first.isASCII, first.isNumber else {
        words[words.count - 1].append(rest.removeFirst())
        continue
      }
      numbers.append(Quantities.takeNumber(&rest))
      words.append("")
    }
  }

  private static func takeNumber(_ rest: inout Substring) -> Number {
    func isPart(_ text: Substring) -> Bool {
      guard let first = text.first else { return false }
      if first == "." { return text.dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false }
      return first.isASCII && first.isNumber || first == "," || multipliers.contains(first)
    }
    var number = Number(digits: "")
    while isPart(rest) { number.digits.append(rest.removeFirst()) }
    if rest.hasPrefix("分の") {
      number.unit = String(rest.prefix { !$0.isASCII } + rest.dropFirst(2).prefix { $0.isASCII && $0.isNumber })
    } else {
      number.unit = units.first { rest.hasPrefix($0) }
    }
    rest = rest.dropFirst(number.unit?.count ?? 0)
    return number
  }

  private static func isDate(_ text: String) -> Bool {
    if text.contains("常時") || text.contains("年") && text.contains("月") && text.contains("日") { return true }
    guard text.contains(where: { "-/.".contains($0) }), text.count(where: \.isNumber) >= 6 else { return false }
    return text.firstMatch(of: #/\d{4}[-\/.]\d{1,2}[-\/.]\d{1,2}/#) != nil
  }

  private var isNumbered: Bool { text.contains { "①"..."⑳" ~= $0 } }

  /// Whether it says nothing beside numbers and what limits them.
  var isQuantity: Bool {
    if isDate { return true }
    guard isNumbered || !numbers.isEmpty else { return false }
    return words.allSatisfy { words in
      var rest = words.filter { !("①"..."⑳" ~= $0) }[...]
      while let found = (Quantities.tests + Quantities.signs).first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(found.count)
      }
      return rest.isEmpty
    }
  }

  /// Whether it is a value rather than a test of one.
  var isValue: Bool { !words.contains { words in Quantities.tests.contains { words.contains($0) } } }

  var hasBareNumber: Bool { !isDate && numbers.contains { $0.unit == nil } }

  /// Whether one of its numbers is whatever the unit makes of it: neither 3億 nor 0.
  var dependsOnUnit: Bool {
    !isDate && numbers.contains { $0.unit == nil && $0.multipliers.isEmpty && $0.digits != "0" }
  }

  /// Whether one of its numbers says another unit.
  func differs(from unit: Unit) -> Bool {
    !isDate
      && numbers.contains { number in
        if number.base == nil, number.multipliers.isEmpty { return false }
        return Unit(number.multipliers, number.base ?? unit.base) != unit
      }
  }

  /// `1.15年` and `13.8か月`: the language counts whole months.
  var hasPartOfMonth: Bool {
    numbers.contains { number in
      let parts = number.digits.split(separator: ".").filter { !$0.isEmpty }
      guard parts.count == 2, let unit = number.base, ["年", "か月"].contains(unit) else { return false }
      guard parts[1].count < 9, let part = Int(parts[1]) else { return true }
      let whole = (0..<parts[1].count).reduce(1) { whole, _ in whole * 10 }
      return part * (unit == "年" ? 12 : 1) % whole != 0
    }
  }

  /// 日付, 番号 or the base unit of its first number that has one.
  var base: String? {
    if isDate { return "日付" }
    if isNumbered { return "番号" }
    return numbers.lazy.compactMap(\.base).first.map { $0 == "年" ? "か月" : $0 }
  }

  /// Whether it has a number that the unit of its heading can't be the unit of.
  func contradicts(_ unit: Unit) -> Bool {
    guard !isDate else { return false }
    return numbers.contains { number in
      guard let base = number.base else { return !number.multipliers.isEmpty && !unit.multiplier.isEmpty }
      return base != unit.base || !unit.multiplier.isEmpty && number.multipliers != unit.multiplier
    }
  }

  /// `300.000` and `300、000`: thousands, or something else.
  var mayBeThousands: Bool {
    numbers.contains { $0.digits.hasThreeDigits(behind: ".") }
      || zip(words.dropFirst(), numbers.dropFirst()).contains {
        $0 == "、" && "、\($1.digits)".hasThreeDigits(behind: "、")
      }
  }

  /// `0.0115` in a column of per cent: displayed so by a spreadsheet for 1.15%, or meant so.
  var mayBeShare: Bool {
    numbers.contains { number in
      guard number.unit == nil, number.digits.hasPrefix("0.") else { return false }
      let decimals = number.digits.dropFirst(2)
      return decimals.count > 2 || decimals.hasPrefix("0") && decimals.contains { $0 != "0" }
    }
  }

  /// With the unit behind each number that has none.
  func with(_ unit: Unit) -> String {
    guard !isDate, unit.base != "番号" else { return text }
    return zip(words, numbers).map { $0 + $1.digits + ($1.unit ?? unit.text) }.joined() + (words.last ?? "")
  }
}

extension String {
  fileprivate func hasThreeDigits(behind sign: Character) -> Bool {
    split(separator: sign, omittingEmptySubsequences: false).dropFirst().contains {
      $0.count == 3 && $0.allSatisfy(\.isNumber)
    }
  }
}
