/// Slips that people make in a line.
extension SlipKind {
  static let inPhrases: [SlipKind] = [
    .within("people for yen", ["unit-mismatch"], .original) { $0.isFreeText ? nil : $0.text.once("円以下", "人以下") },
    .within("yen for people", ["unit-mismatch"], .original) { $0.isFreeText ? nil : $0.text.once("人以下", "円以下") },
    .within("yen left out", ["missing-unit"], .original) { $0.isFreeText ? nil : $0.text.once("円以下", "以下") },
    .within("people left out", ["missing-unit"], .original) { $0.isFreeText ? nil : $0.text.once("人以下", "以下") },
    .within("percent left out", ["missing-unit", "not-a-member"]) {
      $0.isFreeText || $0.statement == "区分" || $0.text.contains("ただし") ? nil : $0.text.once("%以上", "以上")
    },
    .within("yen left out of an example", ["missing-unit"], .original) { line in
      line.isRow && !line.isHeaderRow && line.statement == "例" ? line.text.once("円 ", " ") : nil
    },
    .within("comma in the wrong place", ["comma-grouping"]) { $0.isFreeText ? nil : $0.text.once("000万円", "00,0万円") },
    .within("multiple for percentage", ["unit-mismatch", "not-a-member"]) {
      $0.isFreeText || $0.statement == "区分" || $0.text.contains("ただし") ? nil : $0.text.once("%以上", "倍以上")
    },
    .within("a day that isn't", ["no-such-day"]) { line in
      line.isFreeText
        ? nil : line.text.firstMatch(of: /\d{4}-\d\d-\d\d/).map { line.text.replacing($0.0, with: "2018-02-30") }
    },
    .within("a day of another era", ["no-such-day"], .clean) { line in
      guard !line.isFreeText, let day = line.text.firstMatch(of: /(\d{4})-0?(\d+)-0?(\d+)/), let year = Int(day.1),
        year > 2019
      else { return nil }
      return line.text.once(String(day.0), "平成\(year - 1988)年\(day.2)月\(day.3)日")
    },
    .within("a year too far", ["far-day"]) { line in
      line.isFreeText || !line.text.contains(" から")
        ? nil : line.text.replacing(/\d{4}-\d\d-\d\d から/, with: "令和36年3月15日 から")
    },
    .within("colon left out of a condition", ["missing-test", "item-without-type", "other-words"], .original) { line in
      line.isBullet ? line.text.once(": ", " ") : nil
    },
    // Below an exception the mended line may truly meet another exception.
    .within("or within a line", ["joined-conditions"], .clean) { line in
      guard line.isBullet, line.statement != "様式", !line.text.hasPrefix("      "), !line.text.contains("、"),
        !line.text.hasSuffix("か"), !line.text.hasSuffix("ない")
      else { return nil }
      return line.text + " または 申込人区分: 会社、組合"
    },
    .within("or between members", ["other-words"], .original) { line in
      line.isBullet ? line.text.once("、", " または ") : nil
    },
    .within("middle dot between members", ["not-a-member", "other-words"], .original) { line in
      line.isBullet && line.text.contains(": ") ? line.text.once("、", "・") : nil
    },
    .within("quotation not closed in a bullet", ["unclosed-quote"], .clean) { line in
      line.isBullet && line.text.contains(": ") ? line.text.once("・", "・「") : nil
    },
    .within("quotation not closed in a cell", ["unclosed-quote"]) { line in
      line.isTableRow ? line.text.once("| ", "| 「") : nil
    },
    .within("another word for yes", ["not-a-truth"], .original) { line in
      line.isFreeText ? nil : line.isRow ? line.text.once(" あり ", " 有り ") : line.text.once(": あり", ": 有")
    },
    .within("another word for met", ["not-a-truth"], .clean) { line in
      line.isRow && !line.isHeaderRow && line.statement == "例" ? line.text.once(" 充足 ", " ○ ") : nil
    },
    .within(
      "half-width katakana", ["not-a-member", "unknown-name", "unknown-header", "unknown-column", "other-words"],
      .original
    ) {
      line in
      line.isFreeText || line.isStatement || line.statement == "区分" ? nil : line.text.once("サービス", "ｻｰﾋﾞｽ")
    },
    .within("x for times", ["other-words"], .original) { line in
      line.text.hasPrefix("  =") ? line.text.once(" × ", " x ") : nil
    },
    .within("wave dash for a range", ["upper-bound-expected"]) { line in
      line.isFreeText
        ? nil
        : line.text.firstMatch(of: /([\d,億万千]+円)以上([\d,億万千]+円)未満/).map {
          line.text.replacing($0.0, with: "\($0.1)～\($0.2)")
        }
    },
    .within("when left out", ["when-expected"]) { line in
      line.text.hasPrefix("  ただし") ? line.text.once(" のとき ", " ") : nil
    },
  ]

  static let inNames: [SlipKind] = [
    .within("a letter too many in a name", ["unknown-name"], .original) { line in
      line.isBullet && line.statement != "様式" && !line.text.contains(".") ? line.text.once(": ", "金: ") : nil
    },
    .within("a letter lost from a column", ["unknown-column"], .original) { line in
      line.isBullet ? line.text.once(".従業員数", ".従員数") : nil
    },
    .within("a letter lost from a table", ["unknown-name"], .original) { line in
      line.isBullet ? line.text.once("基準.", "準.") : nil
    },
    .within("a letter lost from a header", ["unknown-header", "unknown-name"], .original) { line in
      line.isHeaderRow ? line.text.once("業員数", "員数") ?? line.text.once("純資産額", "純資額") : nil
    },
    .within("a letter lost from a member", ["not-a-member"], .original) { line in
      line.isFreeText || line.isStatement || line.statement == "区分" || line.isHeaderRow
        ? nil : line.text.once("製造業等", "製業等") ?? line.text.once("一般保証", "般保証")
    },
    .within("a letter lost from a type", ["unknown-type"], .original) { line in
      line.isStatement ? line.text.once("): 保証制度", "): 保証度") ?? line.text.once("): 有無", "): 有無し") : nil
    },
    .within("type left out", ["type-missing"]) { line in
      ["入力", "計算", "設定"].contains(line.statement) && line.isStatement
        ? line.text.firstMatch(of: /: \S+$/).map { line.text.replacing($0.0, with: "") } : nil
    },
    .within("colon left out before a type", ["type-missing"], .original) { line in
      ["入力", "計算", "設定"].contains(line.statement) && line.isStatement ? line.text.once("): ", ") ") : nil
    },
    .within("identifier left out", ["missing-identifier"]) { line in
      ["入力", "要件", "計算", "表"].contains(line.statement) && line.isStatement
        ? line.text.firstMatch(of: /\ \([a-z_0-9]+\)/).map { line.text.replacing($0.0, with: "") } : nil
    },
    .within("no space before the bracket", ["missing-identifier"], .original) { line in
      line.isStatement && line.statement != "例"
        ? line.text.firstMatch(of: /\ \(([a-z_0-9]+)\)/).map {
          line.text.replacing($0.0, with: "(\($0.1))")
        } : nil
    },
    .within("another bracket", ["missing-identifier"], .original) { line in
      line.isStatement && line.statement != "例"
        ? line.text.firstMatch(of: /\ \(([a-z_0-9]+)\)/).map {
          line.text.replacing($0.0, with: " [\($0.1)]")
        } : nil
    },
    .within("bracket not closed", ["missing-identifier"], .original) { line in
      line.isStatement && line.statement != "例"
        ? line.text.firstMatch(of: /\ \(([a-z_0-9]+)\)/).map {
          line.text.replacing($0.0, with: " (\($0.1)")
        } : nil
    },
    .within("capital letters in an identifier", ["bad-identifier"], .original) { line in
      line.isStatement && line.statement != "例"
        ? line.text.firstMatch(of: /\ \(([a-z_0-9]+)\)/).map {
          line.text.replacing($0.0, with: " (\(String($0.1).uppercased()))")
        } : nil
    },
  ]
}

extension String {
  /// With the first of one text replaced by another; nil where there is none.
  func once(_ text: String, _ other: String) -> String? {
    guard let range = self.ranges(of: text).first else { return nil }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
