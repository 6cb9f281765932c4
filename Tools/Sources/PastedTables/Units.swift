/// A unit as headings give it: 千円, %, 人.
struct Unit: Hashable {
  /// 千, 百万; empty where each number is in the base unit.
  let multiplier: String
  /// 円, 人, 回, か月, 年, 日, %, 倍 or 番号
  let base: String

  var text: String { multiplier + base }

  /// `千円`, `単位:千円`, `年率%`; nil where it is no unit.
  init?(heading: String) {
    let text = Grid.folded(heading).filter { $0 != " " }
    let pattern = #/\(?(?:単位:?)?(?:年率|年)?([十百千万億]*)([^十百千万億()]+)\)?/#
    guard let match = text.wholeMatch(of: pattern), let base = Unit.base(String(match.2)),
      match.1.isEmpty || base == "円" || base == "人"
    else { return nil }
    (multiplier, self.base) = (String(match.1), base)
  }

  /// Whether the unit of a whole table may be that of a column: 件数 and 自己資本比率 are no amounts of 千円.
  func mayBeUnit(of heading: String) -> Bool {
    base != "円" || !["率", "数", "割合", "期間", "年", "月", "日", "番号", "歳"].contains { heading.hasSuffix($0) }
  }

  static func base(_ text: String) -> String? {
    switch text {
    case "円", "人", "回", "年", "日", "%", "倍", "番号": text
    case "名": "人"
    case "パーセント": "%"
    case "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "ヵ年", "か年": text.hasSuffix("年") ? "年" : "か月"
    default: nil
    }
  }

  /// The type of a column of values.
  static func type(_ base: String, of name: String) -> String {
    switch base {
    case "年": "か月"
    case "%": ["料率", "利率", "金利"].contains { name.hasSuffix($0) } ? "料率" : "割合"
    case "倍": "倍率"
    default: base
    }
  }
}

/// The numbers of a cell with what stands behind each.
struct Quantities {
  private static var number: Regex<(Substring, Substring, Substring?)> {
    #/((?:\d[\d,]*(?:\.\d+)?[十百千万億兆]*)+)(円|人|名|回|[かヶケカヵ箇]月|年|日|%|倍|分の\d+)?/#
  }
  private static var date: Regex<Substring> {
    #/\d{4}[-\/.]\d{1,2}[-\/.]\d{1,2}|(?:\d+|[一-龠]{2}元)年\d+月\d+日|常時/#
  }

  let text: String
  let isDate: Bool

  init(_ text: String) {
    self.text = text
    isDate = text.firstMatch(of: Quantities.date) != nil
  }

  private var numbers: [(digits: Substring, unit: String?)] {
    text.matches(of: Quantities.number).map { match in
      (match.1, match.2.map { $0.hasPrefix("分の") ? "%" : Unit.base(String($0)) ?? "" })
    }
  }

  /// Whether it says nothing beside numbers and what limits them.
  var isQuantity: Bool {
    if isDate { return true }
    let words = #/以上|以下|未満|超|を?超え(?:る|て)?|を?下回る|を?上回る|以内|から|まで|[①-⑳▲△、,~～〜+\-−]/#
    let rest = text.replacing(Quantities.number, with: "").replacing(words, with: "")
    return rest.isEmpty && (text.contains { "①"..."⑳" ~= $0 } || !numbers.isEmpty)
  }

  /// Whether it is a value rather than a test of one.
  var isValue: Bool { text.firstMatch(of: #/以上|以下|未満|超|下回|上回|以内|から|まで|[~～〜、]/#) == nil }

  var hasBareNumber: Bool { !isDate && numbers.contains { $0.unit == nil } }

  /// 日付, 番号 or the base unit of its first number that has one.
  var base: String? {
    if isDate { return "日付" }
    if text.contains(where: { "①"..."⑳" ~= $0 }) { return "番号" }
    return numbers.lazy.compactMap(\.unit).first.map { $0 == "年" ? "か月" : $0 }
  }

  /// A number that contradicts the unit of its heading, as written.
  func contradiction(to unit: Unit) -> String? {
    guard !isDate else { return nil }
    for (digits, base) in numbers {
      let multipliers = digits.filter { "十百千万億兆".contains($0) }
      if let base {
        if base != unit.base || !unit.multiplier.isEmpty && multipliers != unit.multiplier { return text }
      } else if !multipliers.isEmpty && !unit.multiplier.isEmpty {
        return text
      }
    }
    return nil
  }

  /// `300.000` and `300、000`: thousands, or something else.
  var mayBeThousands: Bool { text.firstMatch(of: #/\d(?:\.|、)\d{3}(?:[^\d.]|$)/#) != nil }

  /// `0.0115` in a column of per cent: displayed so by a spreadsheet for 1.15%, or meant so.
  var mayBeShare: Bool {
    numbers.contains { digits, unit in unit == nil && digits.wholeMatch(of: #/0\.0\d*[1-9]\d*|0\.\d{3,}/#) != nil }
  }

  /// With the unit behind each number that has none.
  func with(_ unit: Unit) -> String {
    guard !isDate, unit.base != "番号" else { return text }
    return text.replacing(Quantities.number) { match in
      match.2 == nil ? match.1 + unit.multiplier + unit.base : String(match.0)
    }
  }
}
