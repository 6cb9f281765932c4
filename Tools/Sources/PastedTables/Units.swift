/// A unit as headings give it: 千円, %, 人.
struct Unit: Hashable {
  /// 千, 百万; empty where each number is in the base unit.
  let multiplier: String
  /// 円, 人, 回, か月, 年, 日, %, 倍 or 番号
  let base: String

  var text: String { multiplier + base }

  /// `千円`, `単位:千円`, `年率:%`; nil where it is no unit.
  init?(heading: String) {
    var text = Grid.folded(heading).filter { $0 != " " }
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    text = text.replacing(#/^単位[:は]?|年率|年利|^年(?=.*%)/#, with: "").trimming { ":、,・/()".contains($0) }
    guard let match = text.wholeMatch(of: #/([十百千万億]*)([^十百千万億]+)/#), let base = Unit.base(String(match.2)),
      match.1.isEmpty || base == "円" || base == "人"
    else { return nil }
    (multiplier, self.base) = (String(match.1), base)
  }

  init(_ multiplier: String, _ base: String) { (self.multiplier, self.base) = (multiplier, base) }

  /// The units that a line of words states: 単位は千円, 単位:千円、%, 百万円単位で表示.
  static func stated(in line: String) -> [Unit] {
    guard line.contains(where: { "単は".contains($0) }) else { return [] }
    let text = Grid.folded(line).filter { $0 != " " }
    let unit = #/([十百千万億]*)(円|人|名|回|[かヶケカヵ箇]月|[かヵ]年|年|月|日|%|パーセント|倍)/#
    let statements = [
      #/(?:単位|(?:金額|数値|数字|表示)は(?:すべて|全て|いずれも)?)[はが:]*((?:[十百千万億]*(?:[円人名回年月日%倍]|[かヶケカヵ箇][月年]|パーセント)[、,・\/]?)+)(?![以未超とのに\d])/#,
      #/((?:[十百千万億]*円))単位で/#,
    ]
    return statements.flatMap { text.matches(of: $0) }.flatMap { statement in
      // 年間 and 人件費 are no units.
      let isWhole = text[statement.range.upperBound...].first.map { ")]】〕。です表".contains($0) } ?? true
      guard isWhole || statement.1.contains("円") else { return [Unit]() }
      return statement.1.matches(of: unit).compactMap { Unit(heading: String($0.0)) }
    }
  }

  /// Amounts of many yen that a line names without a number: what it says of them isn't read, and may be the unit.
  static func mentioned(in line: String) -> [Unit] {
    guard line.contains("円" as Character) else { return [] }
    let text = Grid.folded(line).filter { $0 != " " }
    return text.matches(of: #/(?:^|[^\d〇一二三四五六七八九十百千万億数.,])([十百千万億]+円)(?!未満|以上|以下|以内|超|を超|ごと|まで)/#)
      .compactMap { Unit(heading: String($0.1)) }
  }

  /// Whether a line states units and says nothing else.
  static func isStatement(_ line: String) -> Bool {
    let text = Grid.folded(line).filter { $0 != " " }
    let said = text.wholeMatch(of: #/[(\[【〔<]?(?:金額の|数値の|表の)?単位[はが:]*([^。()のに]+?)(?:です|とする)?。?[)\]】〕>]?/#)
    return said.map { isForeign(String($0.1)) || !stated(in: line).isEmpty } ?? false
  }

  /// What looks like a unit and says too little, too much, or is none of the language: 百万, 割, ‰, ドル, 千円/月.
  static func isForeign(_ text: String) -> Bool {
    if text.wholeMatch(of: #/(?:単位:?)?(?:[十百千万億兆]+|割|分|厘|‰|パーミル|[十百千万億]*(?:銭|米?ドル|US\$|\$|ユーロ))/#) != nil {
      return true
    }
    return Unit(heading: text) == nil && text.contains(#/円|%|¥|￥|yen|JPY/#.ignoresCase())
      && !text.contains { ("0"..."9").contains($0) }
  }

  /// The base units that a heading's name allows; nil where it tells nothing of them.
  static func bases(of heading: String) -> Set<String>? {
    let endings: [([String], Set<String>)] = [
      (["率", "割合", "利", "利回り"], ["%", "倍", "回"]), (["番号", "区分", "号"], ["番号"]),
      (["期間", "期限", "据置", "業歴", "年数", "月数", "日数", "年", "月", "日", "歳"], ["年", "か月", "日"]), (["数"], ["人", "回", "番号"]),
      (["額", "金", "高", "料", "費", "息", "資産", "負債"], ["円"]),
    ]
    for part in heading.split(whereSeparator: { "・(".contains($0) }).reversed() {
      let name = part.trimming { "等) ".contains($0) }
      if let found = endings.first(where: { $0.0.contains { name.hasSuffix($0) } }) { return found.1 }
    }
    return nil
  }

  static func isRate(_ heading: String) -> Bool { bases(of: heading)?.contains("%") ?? false }

  /// Whether the unit of a whole table may be that of a column: 件数 and 自己資本比率 are no amounts of 千円.
  func mayBeUnit(of heading: String) -> Bool { Unit.bases(of: heading)?.contains(base) ?? true }

  static func base(_ text: String) -> String? {
    switch text {
    case "円", "人", "回", "年", "日", "%", "倍", "番号": text
    case "名": "人"
    case "パーセント": "%"
    case "月", "か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "ヵ年", "か年": text.hasSuffix("年") ? "年" : "か月"
    default: nil
    }
  }

  /// The type of a column of values.
  static func type(_ base: String, of name: String) -> String {
    switch base {
    case "年": "か月"
    case "%":
      name.split(whereSeparator: { "・(".contains($0) }).contains { part in
        let part = part.trimming { "表等) ".contains($0) }
        return ["料率", "利率", "金利", "年利"].contains { part.hasSuffix($0) }
      } ? "料率" : "割合"
    case "倍": "倍率"
    default: base
    }
  }
}

extension StringProtocol {
  func trimming(_ isAway: (Character) -> Bool) -> String {
    var rest = drop(while: isAway)
    while let last = rest.last, isAway(last) { rest.removeLast() }
    return String(rest)
  }
}
