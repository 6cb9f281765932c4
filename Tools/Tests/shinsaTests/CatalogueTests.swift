import Foundation
import Testing

/// The explanations of codes as the command gives them: all in a document, or one by its name.
@Suite(.timeLimit(.minutes(2))) struct CatalogueTests {
  @Test func theDocumentIsCurrent() throws {
    let document = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Documentation/diagnostics.md")
    let run = try shinsa("check", "--catalogue")
    #expect(run.status == 0)
    let isCurrent = try run.output == String(contentsOf: document, encoding: .utf8)
    #expect(isCurrent, "swift run --package-path Tools shinsa check --catalogue > Documentation/diagnostics.md")
  }

  @Test func aCodeIsExplainedInEitherLanguage() throws {
    for name in ["unit-mismatch", "[unit-mismatch]", "Unit-Mismatch"] {
      let run = try shinsa("check", "--explain", name)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("unit-mismatch  (誤り)\n\n単位が、その事実の単位と違います。"))
      #expect(run.output.contains("    「3億人以下」は金額の条件ではありません\n    単位は円です。"))
      #expect(run.output.contains("      ・資本金: 3億円以下\n"))
    }
    let english = try shinsa("check", "--explain", "unused", "--language", "en")
    #expect(english.output.hasPrefix("unused  (warning: the rules can be used as they are)\n\nNothing uses this name."))
  }

  @Test func theCodeOfALettersFaultsIsExplained() throws {
    let run = try shinsa("check", "--explain", "[letter]")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("letter  (誤り)\n\n経営者への書面の文面(letters/owner.letter)に誤りがあります。"))
    #expect(run.output.contains("「題」に {申込人} は差し込めません"))
    #expect(try shinsa("check", "--explain", "leter").errors.contains("「letter」ではありませんか?"))
  }

  @Test func anUnknownCodeIsToldWithTheNearest() throws {
    let run = try shinsa("check", "--explain", "unit-missmatch")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "--explain: 「unit-missmatch」という名前の誤りはありません。「unit-mismatch」ではありませんか?\n")
    #expect(try shinsa("check", ".", "--explain", "gap").status == 2)
  }
}
