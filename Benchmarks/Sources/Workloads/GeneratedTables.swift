import RulesDSL

/// Rule files with one great table.
public enum GeneratedTables {
  /// A selector in yen: `0円以上1万円未満`, `1万円以上2万円未満`, …
  public static func ranges(rows: Int) -> RuleSource {
    var text = """
      規則集 手数料 (fees)
        出典 生成した表

      入力 金額 (amount): 円

      表 手数料表 (fee_table)
        | 金額 || 手数料 (fee): 円 |

      """
    for row in 0..<rows {
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
}
