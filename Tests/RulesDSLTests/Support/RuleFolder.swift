import Foundation
import RulesDSL
import Testing

/// The folders of the repository that tests read.
enum RuleFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rule files of the repository, in the order of their paths.
  static let shipped: [RuleSource] = files(below: "Rules", ending: "rules")

  /// The faulty rule texts of the golden pairs.
  static let faulty: [RuleSource] = files(below: "Tests/Golden/diagnostics", ending: "rules")

  static func files(below folder: String, ending: String) -> [RuleSource] {
    let url = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return found.filter { $0.pathExtension == ending }.compactMap { file in
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return RuleSource(name: file.lastPathComponent, text: text)
    }.sorted { $0.name < $1.name }
  }
}

extension RuleSource: CustomTestStringConvertible {
  public var testDescription: String { name }
}
