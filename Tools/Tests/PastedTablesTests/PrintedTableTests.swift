import Evaluator
import Foundation
import PastedTables
import RulesDSL
import Testing

/// Tables as printed, copied from a spreadsheet; `Tests/Paste/measure.py` says how much is left to be typed.
@Suite struct PrintedTableTests {
  static let names = ["fee", "finances", "limits", "size"]
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Tests/Golden/paste").standardized

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  static func options(_ name: String) throws -> PasteOptions {
    var options = PasteOptions()
    var arguments = try text("\(name).arguments").split(separator: "\n").map { String($0) }[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case "--turned": options.turned = true
      case "--after": options.after = arguments.popFirst()
      case "--rows": options.rows = arguments.popFirst()
      case "--name": options.name = arguments.popFirst()
      case "--unit": options.units += [arguments.popFirst()].compactMap { $0 }
      case "--rename": options.renames += [arguments.popFirst()].compactMap { $0 }
      default: Issue.record("\(argument)")
      }
    }
    return options
  }

  @Test(arguments: names) func aPrintedTableIsWrittenAsItSays(name: String) throws {
    let table = try PastedTable(PrintedTableTests.text("\(name).tsv"), PrintedTableTests.options(name))
    #expect(table.text == (try PrintedTableTests.text("\(name).pasted")))
  }

  /// What the clerk has in the end is accepted, says what is printed, and is laid out as the formatter does it.
  @Test(arguments: names) func theRuleFileThatTheTableIsForSaysWhatIsPrinted(name: String) throws {
    let source = RuleSource(name: name, text: try PrintedTableTests.text("\(name).rules"))
    let book = try RuleBook([source])
    #expect(book.warnings.isEmpty)
    let run = Program(book).runExamples()
    #expect(run.failures.isEmpty && run.passed > 0)
    #expect(try RuleFormatter([source]).format(name, .japanese) == source.text)
  }

  @Test func everyFixtureIsATestedTable() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: PrintedTableTests.folder.path())
    #expect(Set(files.filter { $0.hasSuffix(".tsv") }) == Set(PrintedTableTests.names.map { "\($0).tsv" }))
  }
}
