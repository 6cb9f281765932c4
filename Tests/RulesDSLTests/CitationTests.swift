import RulesDSL
import Testing

/// The documents on which rules rest.
@Suite struct CitationTests {
  private static func citations(_ source: String) throws -> [Citation] {
    let text = """
      規則集 試し (trial)
        出典 しおり 3ページ
        確認日 2026-04-01

      入力 甲 (a): 円

      要件 乙 (b)
        出典 \(source)
        ・甲: 1円以上

      表 丙 (c)
        | 甲      || 丁 (d): 円 | 出典          |
        | 5円以下 || 1円        | 別表 画面2    |
        | それ以外 || 2円       | しおり 3ページ |

      結論 戊 (e): 円
        = 丙.丁
      結論 己 (f)
        ・乙

      """
    return try RuleBook([RuleSource(name: "trial.rules", text: text)]).citations
  }

  @Test(arguments: [
    ("あらまし2023 9-10ページ「連帯保証人」", ["あらまし2023"]),
    ("甲協会(ebook 画面28)、乙協会「案内2024」画面13", ["甲協会(ebook)", "乙協会「案内2024」"]),
    ("民法第143条(暦による期間の計算)", ["民法"]),
    ("施行令 第1条第1項", ["施行令"]),
    ("甲協会「対象、除外」(case/7482)", ["甲協会「対象、除外」(case/7482)"]),
    ("甲協会(business/able)、(注2)", ["甲協会(business/able)、(注2)"]),
  ])
  func aCitationIsDividedIntoDocuments(source: String, documents: [String]) throws {
    let own = try CitationTests.citations(source).filter { $0.identifier == "b" }
    #expect(own.map(\.document) == documents)
    #expect(own.map(\.text).joined(separator: "、") == source)
  }

  @Test func eachRuleThatCitesIsListedWithItsPlaceAndTheDayOfReading() throws {
    let citations = try CitationTests.citations("しおり 4ページ")
    let own = citations.filter { $0.document == "しおり" }
    #expect(own.map(\.identifier) == ["a", "b", "e", "f", "c"])
    #expect(own.map(\.statement) == ["入力", "要件", "結論", "結論", "表"])
    #expect(own.first { $0.identifier == "b" }?.line == 7)
    #expect(own.allSatisfy { $0.readOn?.description == "2026-04-01" })
  }

  @Test func aRowThatCitesAnotherDocumentIsListedForItself() throws {
    let rows = try CitationTests.citations("しおり 4ページ").filter { $0.document == "別表" }
    #expect(rows.map(\.identifier) == ["c"] && rows.first?.line == 13)
  }
}
