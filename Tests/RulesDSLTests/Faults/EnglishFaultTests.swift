import RulesDSL
import Testing

/// Messages about a file in English: its own names, and amounts as it writes them.
@Suite struct EnglishFaultTests {
  static func report(_ bullet: String) -> String {
    Draft(
      files: """
        ruleset trial (試し)
          source a test
        input capital (資本金): yen
        input employees (従業員数): people
        input term (保証期間): months
        input received (受付日): date
          basis date
        table size_standard (規模基準)
          | term             || capital         | employees          |
          | at most 1 year   || at most 5 yen   | at most 300 people |
          | over 1 year      || at most 9 yen   | at most 200 people |
        decision result (結果)
          in force from 2022-01-01
          all
            - size_standard.employees
            - size_standard.capital
            - term: at most 2 years
            - \(bullet)
        """
    ).report(.english)
  }

  @Test(arguments: [
    ("employees: 5 persons", "“employees: 5 people”?"), ("employees: at most 300", "“300 people”?"),
    ("capital: abc", "like “300,000,000 yen”"),
    ("employees: over 3 yen", "“3 people”?"), ("term: at most 15", "“15 months” or “15 years”?"),
    ("capital: no more than 3 yen", "did you mean “capital: at most 3 yen”?"),
    ("capital: up to 3 yen", "did you mean “capital: at most 3 yen”?"),
    ("capital: at most 5 million yen", "“capital: at most 5,000,000 yen”?"),
    ("term: 1 year or more", "did you mean “term: at least 1 year”?"),
    ("received: from 2024-03-15 to 2027-03-31", "did you mean “received: from 2024-03-15 until 2027-03-31”?"),
    ("capital", "“capital” has no test"),
    ("size_standard.captal", "table “size_standard” has no column “captal”"),
    ("size_standard", "“size_standard.column”"),
    ("capital: employees", "“employees” is a number of people"),
  ])
  func aMessageSpeaksAsTheFileDoes(bullet: String, words: String) {
    let report = EnglishFaultTests.report(bullet)
    #expect(report.contains(words))
    let lines = report.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(!lines.contains { $0.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) } }, "\(report)")
  }

  static let head = """
    ruleset trial (試し)
      source a test
    input capital (資本金): yen
      for reference
    input arrears (滞納): yes_no
      for reference
    decision result (結果)

    """

  @Test(arguments: [
    "  all\n    - arrears: true", "  all\n    arrears: yes\n    - capital: at least 1 yen",
    "  ※ a note\n  - arrears: yes",
    "  at least 2 conditions\n    - arrears: yes\n    - capital: at least 1 yen\n    - capital: at least 5 yen",
    "  all\n    - capital: at least 1 yen or arrears: yes",
    "  - arrears: yes\nexample one\n  arrears: true\n  expect\n    result: met",
    "  - arrears: yes\nexample one\n  arrears: yes\n  expect\n    result: true",
  ])
  func aFixIsWrittenAsTheFileIs(body: String) {
    let fixes = Draft(files: EnglishFaultTests.head + body).diagnostics.compactMap(\.fix)
    #expect(!fixes.isEmpty)
    for fix in fixes { #expect(fix.replacement.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(fix.replacement)") }
  }

  @Test func theEndsOfARangeAreOfferedAsTheFileWritesThem() {
    let report = Draft(files: EnglishFaultTests.head + "  - capital: 1,000 yen～2,000 yen").report(.english)
    #expect(report.contains("at least 1,000 yen and at most 2,000 yen"))
  }
}
