import Foundation
import RulesDSL
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    "３億円以下", "３００，０００，０００円以下", "3億円以下", "３億円　以下", "300,000千円以下",
  ])
  func widthOfDigitsSignsAndSpacesMeansNothing(test: String) throws {
    for bullet in ["資本金: \(test)", "資本金：\(test)", "資本金　：　\(test)", "資本金 : \(test)"] {
      let book = try Draft("結論 丙 (c)\n  ・\(bullet)").book()
      #expect(Meaning(book).definition(of: "c") == "capital <=300,000,000 yen", "\(bullet)")
    }
  }

  @Test(arguments: ["・", "･", "•", "- "])
  func everyBulletIsABullet(bullet: String) throws {
    let book = try Draft("結論 丙 (c)\n  すべて\n    \(bullet)延滞: なし\n    \(bullet)資本金: 0円超").book()
    #expect(Meaning(book).definition(of: "c") == "all(arrears false, capital >0 yen)")
  }

  @Test(arguments: ["―", "—", "–", "－", "ー", "ｰ", "−", "-", "‐", "‒"])
  func everyDashAloneInACellMeansNoSuchCriterion(dash: String) throws {
    let book = try Draft(
      "表 表 (t)\n  | 延滞 || 資本金 |\n  | あり || \(dash) |\n  | なし || 1円 |\n結論 丙 (c)\n  ・表.資本金"
    ).book()
    #expect(book.checked.tables[0].rows[0].cells.contains { if case .dash = $0 { true } else { false } })
  }

  @Test func aDashIsADashOnlyWhereItFillsTheCell() {
    let draft = Draft("表 表 (t)\n  | 延滞 || 純資産額 |\n  | あり || ―― |\n  | なし || －1円以上 |\n結論 丙 (c)\n  ・表.純資産額")
    #expect(draft.codes == ["not-a-value"])
  }

  @Test func aFullWidthSpaceIndentsAsTwoHalfWidthOnes() throws {
    let book = try Draft("結論 丙 (c)\n　すべて\n　　・延滞: なし\n    ・資本金: 0円超").book()
    #expect(Meaning(book).definition(of: "c") == "all(arrears false, capital >0 yen)")
  }

  @Test(arguments: [
    ("資本金", 6), ("abc", 3), ("３億円", 6), ("○", 1), ("―", 1), ("ｱ", 1), ("か\u{3099}", 2), ("𠮷野家", 6), ("", 0),
  ])
  func aTerminalTakesTwoColumnsForAWideLetter(text: String, columns: Int) {
    #expect(Width.columns(text) == columns)
  }

  @Test(arguments: [("\u{FEFF}", "\r\n"), ("", "\r"), ("", "\r\n"), ("", "\n")])
  func howAFileWasSavedMeansNothing(mark: String, lineEnd: String) throws {
    let text = Draft.vocabulary + "\n結論 丙 (c)\n  ・資本金: 3億円以下\n"
    let plain = Meaning(try RuleBook([RuleSource(name: "plain.rules", text: text)])).lines
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      let saved = mark + text.replacing("\n", with: lineEnd)
      #expect(Meaning(try RuleBook([RuleSource(name: "plain.rules", text: saved)])).lines == plain)
    }
  }

  @Test func aDecomposedFileMatchesAComposedOne() throws {
    let name = "か\u{3099}き\u{3099}ば\u{3099}ハ\u{309A}ヴ".precomposedStringWithCanonicalMapping
    #expect(name.unicodeScalars.count < name.decomposedStringWithCanonicalMapping.unicodeScalars.count)
    let other = "規則集 甲 (x)\n  出典 試験\n入力 \(name) (name): 円\n"
    let own = "結論 丙 (c)\n  ・\(name.decomposedStringWithCanonicalMapping): 1円以上\n"
    for (one, two) in [(other, own), (other.decomposedStringWithCanonicalMapping, own)] {
      #expect(Draft(files: one, "規則集 乙 (y)\n  出典 試験\n" + two).codes.isEmpty)
    }
  }

  /// Editors count what stands in the file.
  @Test func aColumnCountsTheMarksThatWereWritten() throws {
    let draft = Draft("結論 丙 (c)\n  いす\u{3099}れか\n    ・た\u{3099}め")
    let fault = try #require(draft.diagnostics.first)
    let place = Report(draft.sources.map { SourceText($0) }).position(fault.span.range.upperBound, in: 1)
    #expect(place.column == "    ・た\u{3099}め".unicodeScalars.count + 1)
  }

  /// Every mark that Unicode composes, and no other: あ with a mark is no ぃ.
  @Test func onlyLettersThatHaveAVoicedFormAreComposed() {
    for scalar in (0x3041...0x30FF).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      for mark in ["\u{3099}", "\u{309A}"] as [Unicode.Scalar] {
        let written = String(String.UnicodeScalarView([scalar, mark]))
        let whole = written.precomposedStringWithCanonicalMapping.unicodeScalars
        let expected = whole.count == 1 && !(0x30EF...0x30F2).contains(scalar.value) ? whole.first?.value : nil
        #expect(Width.composed(scalar.value, mark.value) == expected, "\(written)")
      }
    }
  }
}
