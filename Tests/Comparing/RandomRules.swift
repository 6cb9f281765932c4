import Evaluator

/// Small rule books made at random: blocks, tables with and without gaps, exceptions, scopes and periods over a
/// handful of facts with few values, so that every corner is met often.
package struct RandomRules {
  private var random: Seeded
  package private(set) var text = RandomRules.inputs
  private var requirements: [String] = []
  private var tables: [(name: String, band: String)] = []
  package static let decisions = (1...5).map { "d\($0)" }

  package init(seed: UInt64) {
    random = Seeded(seed)
    for index in 1...2 { addTable(index) }
    addCalculations()
    addMatrix()
    addSchemes()
    for index in 1...5 { addRequirement(index) }
    addPrinciple()
    for (index, decision) in RandomRules.decisions.enumerated() {
      text += "結論 判\(index + 1) (\(decision))\n\(header)\(block(depth: 0))\n"
    }
    text += "結論 額 (amount): 円\n  = 手数料\n"
  }

  package static let inputs = """
    区分 種別 (k)
      ・甲 (ka)
      ・乙 (kb)
      ・丙 (kc)
    入力 種別 (k): 種別
      参考
    入力 可 (x): 有無
      参考
    入力 否 (y): 有無
      参考
    判断 保全 (j)
      参考
    入力 金額 (m): 円
      参考
    入力 数量 (n): 円
      参考
    入力 受付日 (day): 日付
      基準日
    区分 商品 (product)
      出典 試験
    入力 商品 (p): 商品
      参考

    """

  private static let days = ["2020-05-15", "2024-03-15"]

  private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }

  /// 適用 and 対象, now and then.
  private var header: String {
    mutating get {
      var lines = ""
      if random.chance(25) { lines += "  適用 \(period)\n" }
      if random.chance(25) { lines += "  対象 \(test(of: 0))\n" }
      return lines
    }
  }

  private var period: String {
    mutating get {
      switch random.below(4) {
      case 0: "2020-05-15 から"
      case 1: "2024-03-14 まで"
      case 2: "2020-05-15 から 2024-03-14 まで"
      default: "常時"
      }
    }
  }

  private mutating func amount() -> String { "\(random.below(5) * 10)円" }

  private mutating func test(of level: Int) -> String {
    switch random.below(level == 0 ? 5 : 8) {
    case 0: return pick(["可", "可: なし", "否", "否: なし", "保全", "保全: なし"])
    case 1: return "種別: " + pick(["甲", "乙、丙", "甲以外", "甲、乙以外"])
    case 2: return "金額: \(amount())" + pick(["以上", "以下", "超", "未満", ""])
    case 3: return "数量: 10円以上\(30 + random.below(3) * 10)円未満"
    case 4: return "金額: 0円、20円" + pick(["", "以外"])
    case 5 where !requirements.isEmpty: return pick(requirements) + pick(["", ": 非充足", ""])
    case 6 where !tables.isEmpty:
      let table = tables[random.below(tables.count)]
      return pick([
        "\(table.name).基準", "\(table.name).基準: 非充足", "\(table.name).値: 20円以上", "\(table.name).\(table.band): 帯1",
        "\(table.name).\(table.band): 帯2以外",
      ])
    default:
      return pick(
        ["比率: 50%以上", "手数料: 20円以下", "合計: 40円超", "印", "印: なし", "率: 20円以上", "率: 10円以外"]
          + ["箱.可否", "箱.可否: 非充足", "箱.適用", "箱.額: 20円以上", "商品: 二号"])
    }
  }

  private mutating func block(depth: Int) -> String {
    let indent = String(repeating: "  ", count: depth + 1)
    let count = 1 + random.below(3)
    let least = "\(1 + random.below(count))つ以上"
    var lines = indent + (depth > 0 ? "・" : "") + pick(["すべて", "いずれか", "いずれもない", least]) + "\n"
    for _ in 0..<count {
      lines += depth < 2 && random.chance(25) ? block(depth: depth + 1) : "\(indent)  ・\(test(of: 1))\n"
    }
    return lines
  }

  private mutating func addRequirement(_ index: Int) {
    text += "要件 要\(index) (r\(index))\n\(header)\(block(depth: 0))"
    requirements.append("要\(index)")
  }

  /// Rows side by side, sometimes with a hole, chosen by an amount or a choice.
  private mutating func addTable(_ index: Int) {
    let name = "表\(index)"
    let byChoice = random.chance(50)
    let tests = byChoice ? ["甲", "乙", "丙"] : ["10円未満", "10円以上30円未満", "30円以上"]
    let kept = random.chance(60) ? 3 : 2
    text += "区分 帯\(index) (band\(index))\n  ・帯1 (one)\n  ・帯2 (two)\n  ・帯3 (three)\n"
    text += "表 \(name) (t\(index))\n" + (random.chance(25) ? "  適用 \(period)\n" : "")
    let selector = byChoice ? "種別" : "金額"
    text += "  | 帯\(index) | \(selector) || 基準 (criterion): 数量 | 値 (value): 円 | 適用 |\n"
    for row in 0..<kept {
      let criterion = pick(["20円以下", "20円超", "―", "\(amount())以上"])
      let dated = random.chance(20) ? period : "常時"
      text += "  | 帯\(row + 1) | \(tests[row]) || \(criterion) | \(pick([amount(), "―", "金額 + 10円"])) | \(dated) |\n"
    }
    text +=
      random.chance(30)
      ? "  | 帯3 | それ以外 || 10円以上 | 30円 | 常時 |\n" : "  該当なし: \(pick(["非充足", "対象外", "充足"]))\n"
    tables.append((name, "帯\(index)"))
  }

  private mutating func addCalculations() {
    text += "計算 合計 (sum): 円\n  = 金額 + 数量\n"
    text += "計算 比率 (ratio): 割合\n\(random.chance(30) ? "  対象 種別: 甲以外\n" : "")  = 金額 ÷ 数量\n"
  }

  /// A yes or no that is calculated, and a table that runs across.
  private mutating func addMatrix() {
    text += "計算 印 (flag): 有無\n\(random.chance(40) ? "  対象 種別: 甲、乙\n" : "")  = \(pick(["可", "否"]))\n"
    text += "表 率 (rate): 円\n\(random.chance(30) ? "  適用 \(period)\n" : "")"
    text += "  | 可 || 種別: 甲 | 乙、丙 |\n  | あり || 10円 | \(pick(["20円", "―"])) |\n  | なし || 30円 | 金額 |\n"
  }

  /// A form with three schemes; the last says little and may follow the first.
  private mutating func addSchemes() {
    text += "様式 箱 (box): 商品\n  ・可否 (open): 要件\(random.chance(50) ? " = 充足" : "")\n"
    text += "  ・額 (limit): 円\(random.chance(50) ? " = \(amount())" : "")\n"
    for (name, identifier) in [("一号", "one"), ("二号", "two"), ("三号", "three")] {
      text += "制度 \(name) (product_\(identifier))\n" + (random.chance(40) ? "  適用 \(period)\n" : "")
      let follows = identifier == "three" && random.chance(60)
      if follows { text += "  準用 一号\n" }
      if random.chance(follows ? 40 : 80) { text += "  可否: \(test(of: 0))\n" }
      guard random.chance(follows ? 40 : 80) else { continue }
      text +=
        random.chance(50)
        ? "  額: \(pick([amount(), "金額 + 10円", "数量"]))\n"
        : "  額\n    原則 \(amount())\n    ただし 別 (x\(identifier))  \(test(of: 0)) のとき \(pick([amount(), "数量"]))\n"
    }
  }

  private mutating func addPrinciple() {
    text += "計算 手数料 (fee): 円\n  原則 \(pick(["10円", "合計", "表1.値"]))\n"
    for (index, outcome) in ["20円", "合計 × 2", "表2.値"].enumerated() where random.chance(70) {
      text += "  ただし 例\(index) (e\(index)) 優先 \(index + 1) \(test(of: 0)) のとき \(outcome)\n"
    }
  }
}

extension RandomRules {
  /// Every fact with a value; the same seed gives the same application.
  package static func facts(_ random: inout Seeded) -> Facts {
    Facts([
      (key: "k", entry: .text(["甲", "乙", "丙"][random.below(3)])),
      (key: "p", entry: .text(["一号", "二号", "product_three"][random.below(3)])),
      (key: "x", entry: .truth(random.chance(50))),
      (key: "y", entry: .truth(random.chance(50))), (key: "j", entry: .truth(random.chance(50))),
      (key: "m", entry: .text("\(random.below(5) * 10)円")), (key: "n", entry: .text("\(random.below(5) * 10)円")),
      (key: "day", entry: .text(["2020-05-14", "2020-05-15", "2024-03-14", "2024-03-15"][random.below(4)])),
    ])
  }

  /// Some of an application's facts.
  package static func part(of facts: Facts, _ random: inout Seeded) -> Facts {
    let percent = 30 + random.below(60)
    return Facts(facts.entries.filter { _ in random.chance(percent) })
  }
}
