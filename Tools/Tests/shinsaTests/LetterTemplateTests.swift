import Foundation
import RulesDSL
import Testing

@testable import shinsa

/// The text of the letter: an association's own, and what is wrong with it.
@Suite(.timeLimit(.minutes(5))) struct LetterTemplateTests {
  private static let rules = Repository.url.appending(path: "Rules")
  private static let shipped = rules.appending(path: "national/letters/owner.letter")

  /// The national rules with one association, and a letter in it.
  private static func folder(_ letter: String, at path: String = "kagoshima/letters/owner.letter") throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder([path: letter])
    for layer in ["national", "kagoshima"] {
      let enumerator = FileManager.default.enumerator(atPath: rules.appending(path: layer).path())
      while let name = enumerator?.nextObject() as? String {
        guard name.hasSuffix(".rules") else { continue }
        try folder.write(Data(contentsOf: rules.appending(path: "\(layer)/\(name)")), to: "\(layer)/\(name)")
      }
    }
    return folder
  }

  private static func template() throws -> String { try String(contentsOf: shipped, encoding: .utf8) }

  @Test func theEmbeddedCopyEqualsTheFile() throws {
    let text = try LetterTemplateTests.template()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let swift = """
        // Made from the letters below `Rules` by `RECORD=1 swift test --package-path Tools --filter LetterTemplateTests`.
        // swift-format-ignore-file

        import RulesDSL

        /// The texts of letters that ship with the command.
        enum ShippedLetters {
          static let all: [RuleSource] = [
            RuleSource(
              name: "national/letters/owner.letter",
              text: #\"\"\"

        """ + text + "\n\"\"\"#)\n  ]\n}\n"
      let target = Repository.url.appending(path: "Tools/Sources/shinsa/Letters/ShippedLetters.swift")
      try swift.write(to: target, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD=1")
      return
    }
    #expect(ShippedLetters.all.map(\.name) == ["national/letters/owner.letter"])
    #expect(
      ShippedLetters.all.first?.text == text, "RECORD=1 swift test --package-path Tools --filter LetterTemplateTests")
  }

  @Test func anAssociationsOwnLetterIsUsed() throws {
    let own = try LetterTemplateTests.template().replacing("題 経営者保証についてのご説明", with: "題 鹿児島のご説明")
    let folder = try LetterTemplateTests.folder(own)
    let application = Repository.url.appending(path: "Examples/applications/route-none.json").path()
    #expect(try shinsa("check", folder.url.path()).status == 0)
    let run = try shinsa("letter", application, "--rules", folder.url.path())
    #expect(run.output.contains("<h1>鹿児島のご説明</h1>"))
  }

  @Test func theFolderNeedsNoLetter() throws {
    let folder = try LetterTemplateTests.folder("", at: "other.txt")
    let application = Repository.url.appending(path: "Examples/applications/route-none.json").path()
    #expect(try shinsa("letter", application, "--rules", folder.url.path()).output.contains("<h1>経営者保証についてのご説明</h1>"))
  }

  /// What is changed, and what is told of it.
  static let slips: [(from: String, to: String, told: String)] = [
    ("({差})\n    short Net assets (", "({指})\n    short Net assets (", "「不足」に {指} は差し込めません"),
    ("宛名 {申込人} 様", "宛名 {申込} 様", "「宛名」に {申込} は差し込めません。{申込人} ではありませんか?"),
    ("addressee {applicant}", "addressee {aplicant}", "「addressee」に {aplicant} は差し込めません。{applicant} ではありませんか?"),
    ("{変更後}まで増やす", "{変更ご}まで増やす", "「改善」に {変更ご} は差し込めません。差し込めるのは {"),
    ("題 経営者", "題 {申込人} 経営者", "「題」に {申込人} は差し込めません。この文には何も差し込めません"),
    ("宛名 {申込人} 様", "宛名 {申込人 様", "「{」と「}」が対になっていません"),
    ("事実 自己資本比率", "事実 自己資本率", "「自己資本率」という事実や規則はありません。「自己資本比率」ではありませんか?"),
    ("結論 申込みの連帯保証人", "結論 純資産額", "「純資産額」は結論ではありません"),
    ("取扱い 担保充足型", "取扱い 担保充実型", "「担保充実型」という事実や規則はありません。「担保充足型」ではありませんか?"),
    ("宛名 {申込人} 様 (経営者の方へ)\n", "", "「宛名」がありません。書いてください"),
    ("宛名 {申込人}", "宛名 {申込人}\n宛名 {申込人}", "「宛名」が二度書かれています (一度目は"),
    ("要件 finances", "要件 separation", "「要件 separation」が二度書かれています"),
    ("見込み 次の", "見込 次の", "「見込」で始まる行はありません。「見込み」ではありませんか?"),
    ("  ・除外事由", "  ・除外事項", "「除外事項」という事実や規則はありません。「除外事由」ではありませんか?"),
    ("  ・除外事由", "  ・除外事由\n  ・事業者選択型", "「代表者への貸付がない」は「非開示」にかかわるので、書面に出せません"),
    ("    不足 会社と経営者の資産", "    不足 {値} 会社と経営者の資産", "「法人と経営者の一体性解消」は判断なので、値や基準を差し込めません"),
    ("  事実 負債額\n", "  事実 負債額\n  事実 資本金\n", "「負債額」に「不足」か「改善」がありません"),
    ("題 経営者保証についてのご説明", "題", "「題」の文がありません"),
    ("場合 個人事業者は不要", "場合 個人事業主は不要", "「個人事業主は不要」は「方法」の値ではありません。「個人事業者は不要」ではありませんか?"),
    ("料率 保証料率\n", "", "「料率」がありません。書いてください"),
    ("  負担 信用", "  # 信用", "「事業者選択型」に「負担」がありません"),
  ]

  @Test func aSlipIsToldWithItsLineAndMend() throws {
    let text = try LetterTemplateTests.template()
    let book = try RuleFiles.load(folder: nil, association: nil, .japanese).book(.japanese)
    for slip in LetterTemplateTests.slips {
      let place = try #require(text.range(of: slip.from), "\(slip.from)")
      let slipped = RuleSource(name: "a.letter", text: text.replacingCharacters(in: place, with: slip.to))
      let told = LetterCheck.faults(slipped, book).map { $0.line(.japanese) }
      let line = told.first { $0.contains(slip.told) }
      #expect(line?.contains(#/^a\.letter \d+行目: /#) == true, "\(slip.told)\n\(told)")
    }
  }

  @Test func checkTellsOfTheLetterOnceAmongAllBooks() throws {
    let text = try LetterTemplateTests.template().replacing("宛名 {申込人}", with: "宛名 {申込}", maxReplacements: 1)
    let folder = try LetterTemplateTests.folder(text, at: "national/letters/owner.letter")
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 2)
    let told = run.lines.filter { $0.contains("差し込めません") }
    #expect(told.count == 1)
    #expect(
      told.first?.contains(#/^national\/letters\/owner\.letter \d+行目: .*\{申込人\} ではありませんか\?  \[letter\]$/#) == true)
  }

  @Test func theLetterIsNotMadeFromAFaultyTemplate() throws {
    let text = try LetterTemplateTests.template().replacing("宛名 {申込人}", with: "宛名 {申込者}")
    let folder = try LetterTemplateTests.folder(text)
    let application = Repository.url.appending(path: "Examples/applications/route-none.json").path()
    let run = try shinsa("letter", application, "--rules", folder.url.path())
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("行目: 「宛名」に {申込者} は差し込めません"))
  }

  @Test func aLetterThatIsNotUsedIsToldOf() throws {
    let folder = try LetterTemplateTests.folder(try LetterTemplateTests.template(), at: "kagoshima/owner.letter")
    let run = try shinsa("check", folder.url.path(), "--output", "json")
    #expect(run.output.contains("\"file\": \"kagoshima/owner.letter\", \"line\": 1"))
    #expect(run.output.contains("この書面は使われません"))
  }
}
