import Evaluator
import Testing

/// What is counted from dates and figures is no longer entered: a key of before is refused with what to write instead.
@Suite struct ReplacedKeysTests {
  @Test(arguments: [
    ("日数", ["保証の始期", "保証の終期"]), ("期間の月数", ["保証の始期", "保証の終期"]), ("期間の端数日数", ["保証の始期", "保証の終期"]),
    ("2期の決算の確定", ["保証申込受付日", "設立日", "決算月", "直近の決算の確定"]), ("売上高の減少率", ["最近1か月の売上高", "前年同月の売上高"]),
    ("基準時からの減少率", ["前年同月の売上高", "基準時の月平均売上高"]), ("利益率の減少", ["など"]),
    ("創業までの月数", ["保証申込受付日", "創業の予定日"]), ("承継の予定までの月数", ["保証申込受付日", "承継の予定日"]),
    ("months_to_start", ["received_on", "planned_start"]),
    ("months_to_succession", ["received_on", "planned_succession"]),
    ("days", ["guarantee_from", "guarantee_until"]), ("whole_months", ["guarantee_from", "guarantee_until"]),
    ("extra_days", ["guarantee_from", "guarantee_until"]),
    ("two_fiscal_years_closed", ["received_on", "established_on", "fiscal_year_end_month", "latest_accounts_settled"]),
    ("sales_decline", ["sales_latest", "sales_latest_last_year"]),
    ("decline_from_basis", ["sales_latest_last_year", "basis_monthly_sales"]), ("margin_decline", ["など"]),
  ])
  func itIsRefusedWithWhatToWrite(key: String, facts: [String]) throws {
    let error = try #require(throws: EvaluationError.self) {
      _ = try Repository.program().decide(Facts([(key, .number(1))]))
    }
    let message = try #require(error.problems.first).message(.japanese)
    #expect(message.hasPrefix("「\(key)」は、規則が「") && message.contains("から計算するので、申込には書けません"), "\(message)")
    for fact in facts { #expect(message.contains(fact == "など" ? fact : "「\(fact)」"), "\(message)") }
  }
}
