import ApplicationFiles
import Crypto
import RulesDSL
import ShinsaRules

/// The rule files of a run, in the order of their names.
struct RuleFiles {
  let sources: [RuleSource]

  private init(_ sources: [RuleSource]) {
    self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The files below a folder, or those that ship with the command where none is given.
  static func load(folder: String?, _ language: Language) throws(CallError) -> RuleFiles {
    guard let folder else { return RuleFiles(ShinsaRules.files) }
    var reading = RuleFolder(path: folder)
    reading.read()
    guard reading.problems.isEmpty else { throw CallError(reading.problems, language) }
    return RuleFiles(reading.sources)
  }

  /// Reads and checks the rules.
  func book(_ language: Language) throws(CallError) -> RuleBook {
    do throws(InvalidRules) {
      return try RuleBook(sources)
    } catch {
      throw CallError(error, language)
    }
  }

  /// The SHA-256 of every name and text, each ended by a zero byte: it tells which rules decided.
  var digest: String {
    var hash = SHA256()
    for source in sources {
      hash.update(data: Array(source.name.utf8) + [0])
      hash.update(data: Array(source.text.utf8) + [0])
    }
    return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
