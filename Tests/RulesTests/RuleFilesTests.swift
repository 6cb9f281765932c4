import Evaluator
import Foundation
import RulesDSL
import ShinsaRules
import Testing

/// The rule files on disk and their embedded copy.
enum RuleFolder {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Rules")

  /// Every rule file, by its path below `Rules/`, in the order of paths.
  static func sources() throws -> [RuleSource] {
    let enumerator = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
    let files = (enumerator?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "rules" }
    return try files.map { file in
      let name = file.path().replacing(url.path(), with: "").trimmingPrefix("/")
      return RuleSource(name: String(name), text: try String(contentsOf: file, encoding: .utf8))
    }.sorted { $0.name < $1.name }
  }

  /// `RuleFiles.swift` as it must read.
  static func embedded(_ sources: [RuleSource]) -> String {
    var text = "// Made from the rule files below this folder by `RECORD=1 swift test --filter RuleFilesTests`.\n\n"
    text += "import RulesDSL\n\n/// Every rule file, so that nothing has to be found on a disk.\n"
    text += "enum RuleFiles {\n  /// In the order of their paths.\n"
    text += "  static let all: [RuleSource] = [\n"
    for source in sources {
      text += "    RuleSource(\n      name: \"\(source.name)\",\n      text: #\"\"\"\n\(source.text)\n\"\"\"#),\n"
    }
    return text + "  ]\n}\n"
  }
}

@Suite struct RuleFilesTests {
  @Test(arguments: ShinsaRules.associations) func everyFileIsInTheOneLayout(association: String) throws {
    let book = try RuleFolder.sources().filter {
      $0.name.hasPrefix("national/") || $0.name.hasPrefix(association + "/")
    }
    let formatted = try RuleFormatter(book).format(.japanese)
    #expect(formatted.map(\.name) == book.map(\.name))
    for (file, wanted) in zip(book, formatted) {
      #expect(file.text == wanted.text, "\(file.name): shinsa format Rules")
    }
  }

  @Test func theEmbeddedCopyEqualsTheFiles() throws {
    let sources = try RuleFolder.sources()
    #expect(!sources.isEmpty)
    let target = RuleFolder.url.appending(path: "RuleFiles.swift")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try RuleFolder.embedded(sources).write(to: target, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD=1")
      return
    }
    // The path of a file begins with its layer.
    let layers = Set(sources.compactMap { $0.name.split(separator: "/").first.map { String($0) } })
    #expect(ShinsaRules.associations == layers.subtracting(["national"]).sorted())
    for association in ShinsaRules.associations {
      let own = ["national/", association + "/"].flatMap { layer in sources.filter { $0.name.hasPrefix(layer) } }
      #expect(ShinsaRules.files(of: association) == own, "run RECORD=1 swift test --filter RuleFilesTests")
    }
  }

  @Test(arguments: ShinsaRules.associations) func theFactsOfTheVocabularyComeFirst(association: String) throws {
    let inputs = Program(try RuleBook(try #require(ShinsaRules.files(of: association)))).vocabulary.inputs
    let files = inputs.map(\.file)
    #expect(files.first == "national/vocabulary.rules")
    #expect(files.drop { $0 == "national/vocabulary.rules" }.allSatisfy { $0.hasPrefix(association + "/") })
  }

  @Test func theStandardBookIsThatOfOneAssociation() {
    #expect(ShinsaRules.files == ShinsaRules.files(of: ShinsaRules.standardAssociation))
    #expect(ShinsaRules.files.contains { $0.name.hasPrefix("national/") })
  }

  @Test func noLayerIsAnAssociationThatDoesNotExist() {
    for name in ["national", "", "Kagoshima", "osaka"] { #expect(ShinsaRules.files(of: name) == nil) }
  }

  @Test func theBookOfEveryAssociationIsSound() throws {
    for association in ShinsaRules.associations {
      let book = try RuleBook(try #require(ShinsaRules.files(of: association)))
      #expect(book.report(.japanese).isEmpty, "\(association)")
    }
  }
}
