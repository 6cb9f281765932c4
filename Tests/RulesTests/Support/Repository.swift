import Evaluator
import Foundation
import RulesDSL
import ShinsaRules

/// The files of this repository that tests read, and the shipped rules made ready.
enum Repository {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let applications = url.appending(path: "Examples/applications")
  static let golden = url.appending(path: "Tests/Golden")

  private static let made = Result { Program(try RuleBook(ShinsaRules.files)) }

  /// The shipped rules.
  static func program() throws -> Program { try made.get() }

  static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

  /// The lines of a file of JSON Lines.
  static func lines(_ url: URL) throws -> [String] {
    try text(url).split(separator: "\n").map { String($0) }
  }

  /// The names, without the ending, of a folder's files with an ending.
  static func names(in folder: URL, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
