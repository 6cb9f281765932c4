import Evaluator
import Rendering
import RulesDSL
import Testing

@Suite struct HTMLTests {
  static func page(_ facts: Facts, _ language: Language = .japanese) throws -> String {
    try Trial(ExplanationTests.text + "\n入力 申込人名 (applicant_name): 文字\n  参考").program.explain(facts).html(language)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("A & B", "A &amp; B"),
    ("\"引用\"", "&quot;引用&quot;"),
    ("<b", "&lt;b"), ("<\u{338}img src=x>", "&lt;\u{338}img src=x&gt;"),
  ])
  func whatPeopleTypeIsShownAndNeverRun(name: String, shown: String) throws {
    let page = try HTMLTests.page(Facts([(key: "applicant_name", entry: .text(name))]))
    let (letters, wanted) = (Array(page.unicodeScalars), Array(shown.unicodeScalars))
    #expect(letters.indices.contains { letters[$0...].starts(with: wanted) })
    #expect(!page.contains("<script"))
  }

  @Test func theConclusionsAreATableAndTheReasonsLists() throws {
    let page = try HTMLTests.page(ExplanationTests.facts)
    for part in [
      "<!DOCTYPE html>", "<html lang=\"ja\">", "<th><a href=\"#company_size\">企業規模</a></th>",
      "<section id=\"company_size\">",
      "1億円超過", "審査役の判断「根抵当の余力」", "title=\"非充足\"", "あらまし 9ページ",
    ] { #expect(page.contains(part), "\(part)") }
    #expect(try HTMLTests.page(ExplanationTests.facts, .english).contains("<html lang=\"en\">"))
  }

  @Test func goodNewsIsGreenAlsoWhereItIsThatSomethingIsNotSo() throws {
    let text = """
      入力 甲 (a): 有無
      結論 延滞 (arrears)
        不利
        ・甲: あり
      結論 区域 (area)
        ・甲: あり
      結論 額 (amount): 円
        = 1円
      """
    for (given, arrears, area) in [(true, "bad", "good"), (false, "good", "bad")] {
      let page = try Trial(text).program.explain(["a": .init(booleanLiteral: given)]).html(.japanese)
      #expect(page.contains("延滞</a></th><td class=\"\(arrears)\">"))
      #expect(page.contains("区域</a></th><td class=\"\(area)\">"))
      #expect(page.contains("額</a></th><td class=\"neutral\">"))
    }
  }

  @Test func everyElementThatOpensCloses() throws {
    let page = try HTMLTests.page(ExplanationTests.facts)
    for name in [
      "table", "tr", "td", "th", "ul", "li", "section", "span", "a", "h1", "h2", "body", "html", "head", "style",
      "title", "details", "summary",
    ] {
      let opened = page.split(separator: "<\(name)", omittingEmptySubsequences: false).dropFirst().count {
        $0.first == ">" || $0.first == " "
      }
      #expect(opened == page.split(separator: "</\(name)>", omittingEmptySubsequences: false).count - 1, "\(name)")
    }
  }
}
