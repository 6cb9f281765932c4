/// Random rule books of everything that is calculated or tested, for what runs rules alone: numbers with a 範囲,
/// formulas, days, several selectors, 未詳 and what accepts it, contradictions.
package struct RichRules {
  private var random: Seeded
  package private(set) var text: String
  /// What is a condition, has an amount, and has a share, by now.
  private var conditions = ["要1", "要2", "要3", "表1.基準", "表2.基準", "箱.可否", "箱.適用"]
  private var amounts = ["金額", "数量", "手数料", "率", "合計", "表1.値", "表2.値", "箱.額"]
  private var shares = ["比率", "割", "掛目"]
  private var months = ["期間"]

  package init(seed: UInt64) {
    random = Seeded(seed &+ 77_000_000)
    text = RandomRules(seed: seed).text
    addInputs()
    for index in 1...3 { addFormula(index) }
    addShare()
    addDays()
    addUnstated()
    addParameter()
    for index in 1...3 { addTable(index) }
    addExceptions()
    for index in 1...4 { addRequirement(index) }
    if random.chance(40) { text += "整合 矛盾 (contradiction)\n  あってはならない\n    ・\(test())\n    ・\(test())\n" }
    for (index, kind) in ["すべて", "いずれか", "いずれもない", "2つ以上"].enumerated() {
      text += "結論 総\(index + 1) (g\(index + 1))\n\(header)  \(kind)\n"
      for condition in conditions.shuffled(using: &random).prefix(3) {
        text += "    ・\(condition)\(pick(["", "", ": 非充足", ": 充足か未詳"]))\n"
      }
    }
    for (index, amount) in amounts.suffix(5).enumerated() {
      text += "結論 値\(index + 1) (v\(index + 1)): 円\n  = \(amount)\n"
    }
    text += "結論 日 (last_day): 日付\n  = 期限\n結論 日々の数 (days_passed): 日\n  = 日々\n"
  }

  private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }

  private mutating func range(_ ranges: [String]) -> String {
    let range = pick(ranges + [""])
    return range.isEmpty ? "" : "  範囲 \(range)\n"
  }

  /// Inputs of the other types, and two with narrow ranges.
  private mutating func addInputs() {
    text += "入力 残高 (balance): 円\n  参考\n\(range(["0円以上", "0円超", "10円以上50円未満", "−20円以上20円以下", "30円以下"]))"
    text += "入力 元本 (principal): 円\n  参考\n\(range(["0円以上100円以下", "−5円超", "20円未満"]))"
    text += "入力 割 (share): 割合\n  参考\n\(range(["0%以上", "0%超100%以下", "−50%以上50%以下", "100%未満", "50%以上"]))"
    text += "入力 掛目 (weight): 倍率\n  参考\n\(range(["0.5倍以上2倍以下", "0倍超", "1倍以上"]))"
    text += "入力 人数 (head): 人\n  参考\n\(range(["0人以上", "1人以上5人以下"]))"
    text += "入力 期間 (term): か月\n  参考\n\(range(["0か月以上", "1か月超12か月以下", "−3か月以上"]))"
    text += "入力 起点 (since): 日付\n  参考\n\(range(["2019-01-31 から", "2019-12-31 から 2024-02-29 まで"]))"
  }

  private var header: String {
    mutating get {
      (random.chance(15) ? "  適用 \(period)\n" : "") + (random.chance(15) ? "  対象 \(test())\n" : "")
    }
  }

  private var period: String {
    mutating get { pick(["2020-05-15 から", "2024-03-14 まで", "2020-05-15 から 2024-03-14 まで"]) }
  }

  private mutating func yen() -> String { pick(["", "−", "", ""]) + "\(random.below(7) * 10)円" }

  // MARK: Calculations

  private mutating func amount(_ depth: Int) -> String {
    guard depth > 0 else { return random.chance(70) ? operand() : yen() }
    switch random.below(12) {
    case 0: return "(\(amount(depth - 1)) + \(amount(depth - 1)))"
    case 1: return "(\(amount(depth - 1)) − \(amount(depth - 1)))"
    case 2: return "\(operand()) × \(pick(shares))"
    case 3: return "(\(amount(depth - 1))) ÷ \(pick(shares))"
    case 4: return "(\(amount(depth - 1))) × \(pick(["2", "−3", "1.5", "0.25"]))"
    case 5: return "切捨て(\(amount(depth - 1)), \(pick(["1円", "10円", "0.5円", "7円"])))"
    case 6: return "切上げ(\(amount(depth - 1)), \(pick(["1円", "10円", "20円"])))"
    case 7: return "四捨五入(\(amount(depth - 1)), \(pick(["1円", "10円", "20円"])))"
    case 8: return "最大(\(amount(depth - 1)), \(amount(depth - 1)))"
    case 9: return "最小(\(amount(depth - 1)), \(amount(depth - 1)))"
    case 10: return "−(\(amount(depth - 1)))"
    default: return "\(operand()) × (\(amount(depth - 1))) ÷ \(operand())"
    }
  }

  private mutating func operand() -> String {
    pick(random.chance(60) ? ["残高", "元本", "金額", "数量"] : amounts)
  }

  private mutating func addFormula(_ index: Int) {
    text += "計算 式\(index) (f\(index)): 円\n\(header)  = \(amount(1 + random.below(3)))\n"
    amounts.append("式\(index)")
  }

  private mutating func addShare() {
    let body = pick(["\(operand()) ÷ \(operand())", "割 × 掛目", "最大(割, 比率)", "人数 ÷ 4人", "期間 ÷ 12か月 + 割"])
    let head = "計算 分 (part): 割合\n\(header)"
    text += head + "  = \(body)\n"
    shares.append("分")
  }

  private mutating func addDays() {
    text += "計算 経過 (elapsed): か月\n\(header)  = 経過月数(\(pick(["起点, 受付日", "受付日, 起点", "起点, 2024-02-29"])))\n"
    months.append("経過")
    let period = pick(["期間", "経過", "1か月", "−14か月", "期間 × 割", "100日", "期間 + 経過"])
    text += "計算 日々 (day_count): 日\n\(header)  = 経過日数(\(pick(["起点, 受付日", "受付日, 起点", "期限, 受付日"])))\n"
    text += "計算 期限 (due): 日付\n\(header)  = 後(\(pick(["起点", "受付日", "2019-12-31"])), \(period))\n"
  }

  /// What the sources don't say, alone and among what they say.
  private mutating func addUnstated() {
    text += "計算 不詳 (not_said): 円\n\(header)  = 未詳\n計算 不明額 (unstated): 円\n\(header)"
    text +=
      random.chance(50)
      ? "  = \(pick(["未詳", "不詳 + \(operand())", "最大(不詳, \(operand()))"]))\n"
      : "  原則 未詳\n  ただし 明 (stated) \(test()) のとき \(yen())\n"
    amounts.append("不明額")
    for index in 1...2 {
      text += "要件 不\(index) (n\(index))\n\(header)  \(pick(["すべて", "いずれか", "いずれもない", "2つ以上"]))\n"
      text += "    ・不明額: \(yen())以上\n    ・\(test())\n"
      conditions.append("不\(index)")
    }
  }

  /// A value of the day.
  private mutating func addParameter() {
    text += "設定 幅 (step): 円\n  | 値 | 適用 |\n  | 10円 | 2020-05-14 まで |\n"
    text +=
      random.chance(50) ? "  | 20円 | 2020-05-15 から |\n" : "  | 30円 | 2024-03-15 から |\n  該当なし: \(pick(["対象外", "非充足"]))\n"
    amounts.append("幅")
  }

  // MARK: Tables

  /// What a selector is, and cases of it side by side.
  private mutating func selector() -> (subject: String, cases: [String]) {
    switch random.below(9) {
    case 0: return (pick(["可", "否", "保全", "印"]), ["あり", "なし"])
    case 1: return (pick(["要1", "不1", "表1.基準", "箱.可否"]), ["充足", "非充足"])
    case 2: return ("種別", pick(["甲|乙、丙", "甲以外|甲", "甲|乙|丙"]).split(separator: "|").map(String.init))
    case 3: return ("表1.帯1", ["帯1", "帯2、帯3"])
    case 4: return (pick(["起点", "受付日", "期限"]), ["2020-05-15 まで", "2020-05-16 から 2024-03-14 まで", "2024-03-15 から"])
    case 5: return (pick(["割", "分", "比率"]), ["0%未満", "0%以上50%未満", "50%以上"])
    case 6: return (pick(["期間", "経過"]), ["6か月以下", "6か月超36か月以下", "36か月超"])
    default:
      let subject = pick(["残高", "元本", "金額", "式1", "式2", "手数料", "不明額", "幅"])
      return (
        subject,
        pick(["10円未満|10円以上30円未満|30円以上", "20円以下|20円超", "0円、10円|20円|30円|40円以上", "10円|10円以外"])
          .split(separator: "|").map(String.init)
      )
    }
  }

  private mutating func addTable(_ index: Int) {
    var (one, two) = (selector(), selector())
    while two.subject == one.subject { two = selector() }
    let isDouble = random.chance(60)
    if !isDouble { two = ("", [""]) }
    let value = pick(["額", "率入"])
    text += "表 多\(index) (m\(index))\n" + (random.chance(15) ? "  適用 \(period)\n" : "")
    text += "  | \(one.subject) |\(isDouble ? " \(two.subject) |" : "")| 条 (crit): 残高 | \(value) (value): 円 | 適用 |\n"
    let hasRest = random.chance(40)
    var count = 0
    for first in one.cases {
      // Rows that leave one selector open stand for all of its cases.
      let isAny = isDouble && random.chance(20)
      for second in isAny ? ["―"] : two.cases where count == 0 || random.chance(80) {
        count += 1
        let cells = isDouble ? "\(first) | \(second)" : first
        text += "  | \(cells) || \(cell(pick(["10円以上", "20円未満", "10円超40円以下", "金額以上", "0円、10円以外"]))) "
        text += "| \(cell(random.chance(50) ? yen() : amount(1))) | \(random.chance(15) ? period : "常時") |\n"
      }
    }
    let restIsDated = hasRest && random.chance(10)
    if hasRest {
      let period = restIsDated ? period : "常時"
      text += "  | それ以外 \(isDouble ? "| それ以外 " : "")|| 30円以下 | \(pick([yen(), "残高"])) | \(period) |\n"
    }
    if !hasRest || restIsDated || random.chance(30) { text += "  該当なし: \(pick(["非充足", "対象外", "充足"]))\n" }
    amounts.append("多\(index).\(value)")
    conditions.append("多\(index).条")
  }

  private mutating func cell(_ text: String) -> String { random.chance(10) ? "―" : text }

  // MARK: Conditions

  private mutating func bound() -> String { random.chance(70) ? yen() : operand() }

  private mutating func test() -> String {
    switch random.below(13) {
    case 0: return pick(conditions) + pick(["", ": 非充足", ": 充足か未詳"])
    case 1:
      return random.chance(30)
        ? "掛目: " + pick(["1倍以上", "0.5倍超2倍以下", "2倍未満", "0.5倍、1倍以外"])
        : pick(shares.filter { $0 != "掛目" }) + ": " + pick(["50%以上", "0%超", "100%未満", "10%以上60%以下"])
    case 2: return "\(pick(months)): " + pick(["6か月以上", "36か月未満", "12か月", "0か月、6か月以外"])
    case 3:
      return pick(["起点", "受付日"]) + ": " + pick(["2020-05-15 から", "2024-03-14 まで", "2024-02-29", "後(2019-12-31, 期間)から"])
    case 4: return "人数: " + pick(["1人", "5人以上", "0人、3人以外", "2人以下"])
    case 5: return "\(pick(amounts)): \(bound())、\(yen())" + pick(["", "以外"])
    case 6: return "\(operand()): \(yen())超\(70 + random.below(3) * 10)円以下"
    case 7: return pick(["可", "否: なし", "保全", "種別: 甲", "種別: 乙以外", "商品: 一号、三号"])
    default: return "\(pick(amounts)): \(bound())" + pick(["以上", "以下", "超", "未満"])
    }
  }

  private mutating func addExceptions() {
    text += "計算 段 (stage_fee): 円\n\(header)  原則 \(amount(1))\n"
    for index in 1...(1 + random.below(3)) {
      text += "  ただし 段\(index) (s\(index)) 優先 \(index) \(test()) のとき \(pick([yen(), operand(), amount(1)]))\n"
      if random.chance(25) { text += "    適用 \(period)\n" }
    }
    amounts.append("段")
    text += "要件 原 (principle_rule)\n\(header)  原則 \(test())\n"
    for index in 1...2 { text += "  ただし 異\(index) (d\(index)) 優先 \(index) \(test()) のとき \(test())\n" }
    conditions.append("原")
  }

  private mutating func addRequirement(_ index: Int) {
    text += "要件 条\(index) (q\(index))\n\(header)  \(pick(["すべて", "いずれか", "いずれもない", "2つ以上"]))\n"
    for _ in 0..<(2 + random.below(3)) {
      if random.chance(25) {
        text += "    ・\(pick(["すべて", "いずれか", "いずれもない", "1つ以上"]))\n        ・\(test())\n        ・\(test())\n"
      } else {
        text += "    ・\(test())\n"
      }
    }
    conditions.append("条\(index)")
  }
}
