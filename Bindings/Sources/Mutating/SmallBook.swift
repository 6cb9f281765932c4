import CShinsa

/// A book with a fact of each type and a decision of each kind, which decides quickly: what is tried is the tables.
nonisolated(unsafe) let smallBook: OpaquePointer = {
  let rules = """
    規則集 見本 (sample: Sample)
      出典 見本

    区分 業種 (industry)
      ・製造業等 (manufacturing_etc)
      ・卸売業 (wholesale)

    入力 申込番号 (application_id): 文字
      参考
    入力 保証申込受付日 (received_on): 日付
      基準日
    入力 業種 (industry): 業種
    入力 資本金 (capital): 円
      範囲 0円以上
    入力 従業員数 (employees): 人
      参考
    入力 負債額 (liabilities): 円
    入力 税金の滞納 (tax_arrears): 有無
    入力 構成員の割合 (eligible_member_share): 割合
    判断 完納の見通し (prospect)

    結論 規模 (company_size)
      適用 2000-01-01から
      すべて
        ・資本金: 3億円以下
        ・業種: 卸売業
        ・税金の滞納: なし
        ・完納の見通し: あり
        ・構成員の割合: 50%以上

    結論 割り (fee_rate): 倍率
      = 資本金 ÷ 負債額

    結論 額 (guarantee_total): 円
      = 資本金
    """
  let json =
    "{\"files\": {\"a.rules\": \""
    + rules.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    + "\"}}"
  var (book, error) = (OpaquePointer?.none, shinsa_text())
  let status = json.withCString { shinsa_book_read($0, json.utf8.count, nil, &book, &error) }
  guard status == SHINSA_OK, let book else { fatalError(error.bytes.map { String(cString: $0) } ?? "no book") }
  return book
}()
