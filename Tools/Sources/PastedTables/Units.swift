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
