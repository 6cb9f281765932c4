import RulesDSL

/// Rule files with one great table.
public enum GeneratedTables {
  /// The numbers below `count`, once each and in no order.
  private static func shuffled(_ count: Int) -> [Int] {
    let step = (1...).first { $0 * 2 > count && count.isCoprime(to: $0) } ?? 1
    return (0..<count).map { $0 * step % count }
  }

  /// A selector in yen, its rows in no order: `0円以上1万円未満`, `1万円以上2万円未満`, …
  public static func ranges(rows: Int) -> RuleSource {
    var text = """
      規則集 手数料 (fees)
        出典 生成した表

      入力 金額 (amount): 円

      表 手数料表 (fee_table)
        | 金額 || 手数料 (fee): 円 |

      """
    for row in shuffled(rows) {
      let until = row == rows - 1 ? "" : "\(row + 1)万円未満"
      text += "  | \(row)万円以上\(until) || \(row * 7 % 1000)円 |\n"
    }
    text += """
        該当なし: 非充足

      結論 手数料 (charge): 円
        = 手数料表.手数料

      """
    return RuleSource(name: "ranges.rules", text: text)
  }

  /// A choice and the periods in which its rows are in force: five rows a member, one behind the other.
  public static func periods(rows: Int) -> RuleSource {
    let members = (0..<max(1, rows / 5)).map { "制度\($0)号" }
    var text = "規則集 制度 (programs)\n  出典 生成した表\n\n区分 制度名 (program_names)\n"
    for (index, member) in members.enumerated() { text += "  ・\(member) (program_\(index))\n" }
    text += """

      入力 受付日 (received_on): 日付
        基準日

      入力 制度 (program): 制度名

      表 料率表 (rates)
        | 制度 || 料率 (base): 料率 | 適用 |

      """
    let periods = [
      "2000-03-31 まで", "2000-04-01 から 2008-03-31 まで", "2008-04-01 から 2016-03-31 まで",
      "2016-04-01 から 2022-03-31 まで", "2022-04-01 から",
    ]
    for (index, member) in members.enumerated() {
      for (number, period) in periods.enumerated() {
        text += "  | \(member) || \(1 + (index + number) % 2).\(10 + (index * 7 + number) % 90)% | \(period) |\n"
      }
    }
    text += """

      結論 適用料率 (rate): 料率
        = 料率表.料率

      """
    return RuleSource(name: "periods.rules", text: text)
  }

  /// Four selectors: a choice of ten, yes or no, yen and months, with ― where the months play no part.
  public static func mixed(rows: Int) -> RuleSource {
    let steps = max(1, rows / 30)
    var text = "規則集 手数料 (fees)\n  出典 生成した表\n\n区分 制度名 (program_names)\n"
    for member in 0..<10 { text += "  ・制度\(member)号 (program_\(member))\n" }
    text += """

      入力 制度 (program): 制度名

      入力 担保 (secured): 有無

      入力 金額 (amount): 円

      入力 期間 (term): か月

      表 手数料表 (fee_table)
        | 制度 | 担保 | 金額 | 期間 || 手数料 (fee): 円 |

      """
    for row in shuffled(steps * 10) {
      let (member, step) = (row / steps, row % steps)
      let amount = "\(step * 10)万円以上" + (step == steps - 1 ? "" : "\((step + 1) * 10)万円未満")
      text += "  | 制度\(member)号 | あり | \(amount) | 12か月以下 || \(row % 1000)円 |\n"
      text += "  | 制度\(member)号 | あり | \(amount) | 12か月超 || \(row % 999 + 1)円 |\n"
      text += "  | 制度\(member)号 | なし | \(amount) | ― || \(row % 998 + 2)円 |\n"
    }
    text += """
        該当なし: 非充足

      結論 手数料 (charge): 円
        = 手数料表.手数料

      """
    return RuleSource(name: "mixed.rules", text: text)
  }

  /// Calculations of which each but the first adds one yen to the one before.
  public static func chain(length: Int) -> RuleSource {
    var text = "規則集 連鎖 (chain)\n  出典 生成した計算\n\n入力 金額 (amount): 円\n"
    for link in 1...max(1, length) {
      let before = link == 1 ? "金額" : "計算\(link - 1)"
      text += "\n計算 計算\(link) (calculation_\(link)): 円\n  = \(before) + 1円\n"
    }
    text += "\n結論 合計 (total): 円\n  = 計算\(max(1, length))\n"
    return RuleSource(name: "chain.rules", text: text)
  }
}

extension Int {
  fileprivate func isCoprime(to other: Int) -> Bool {
    var (a, b) = (self, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 1
  }
}
