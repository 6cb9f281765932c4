import Foundation
import RulesDSL
import Testing

/// The folders of the repository that tests read.
enum RuleFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every rule file of the repository, by its path below `Rules`, in the order of paths.
  static let all: [RuleSource] = files(below: "Rules", ending: "rules")

  /// The national rules and those of one association: a rule book.
  static func book(of association: String) -> [RuleSource] {
    all.filter { $0.name.hasPrefix("national/") || $0.name.hasPrefix(association + "/") }
  }

  static let associations = Set(all.map { String($0.name.prefix { $0 != "/" }) }).subtracting(["national"]).sorted()

  static let shipped = book(of: "kagoshima")

  /// The faulty rule texts of the golden pairs.
  static let faulty: [RuleSource] = files(below: "Tests/Golden/diagnostics", ending: "rules")

  static func files(below folder: String, ending: String) -> [RuleSource] {
    let url = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return found.filter { $0.pathExtension == ending }.compactMap { file in
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return RuleSource(name: String(file.path().replacing(url.path(), with: "").trimmingPrefix("/")), text: text)
    }.sorted { $0.name < $1.name }
  }
}

extension RuleSource: CustomTestStringConvertible {
  public var testDescription: String { name }
}
