import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// The keys and columns that the caller wants left out (`--ignore`).
struct IgnoredKeys: Sendable {
  private let names: Set<String>

  /// A fact of an application can't be left out: the same application would be decided otherwise without a word.
  init(_ names: [String], _ vocabulary: Vocabulary, _ language: Language) throws(CallError) {
    let facts = names.filter { vocabulary.identifier(of: $0) != nil }
    guard facts.isEmpty else {
      throw CallError(
        facts.map { name in
          BilingualText(
            "--ignore: 「\(name.visible)」は申込の事実なので、読み飛ばせません。分からないときは、値を空けてください",
            "--ignore: “\(name.visible)” is a fact of an application and can't be left out; leave its value empty")
        }, language)
    }
    self.names = Set(names)
  }

  /// Whether a key is to be left out.
  func leavesOut(_ key: String) -> Bool { names.contains(key) }
}
