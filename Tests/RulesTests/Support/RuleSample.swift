import Evaluator
import Foundation
import RulesDSL
import ShinsaRules

/// The rule files that a block of a guide stands for.
///
/// A block without a rule set of its own stands behind one. `more` adds it to the block before it, and a first line
/// `# 用語集を使う` puts it beside the shipped rules. One marked `error` can't be used, one marked `warning` is worth
/// a look, and of one marked `fails` an example does not come true.
struct RuleSample {
  let block: Document.Block
  let sources: [RuleSource]
  /// The name that messages call it by.
  let name: String

  var isFaulty: Bool { ["error", "warning", "fails"].contains { block.isMarked($0) } }

  static func all(in document: Document) -> [RuleSample] {
    let isJapanese = document.language == .japanese
    let name = isJapanese ? "見本.rules" : "sample.rules"
    var samples: [RuleSample] = []
    var text = ""
    var usesVocabulary = false
    for block in document.blocks where block.words.first == "rules" && block.origin == nil {
      var own = block.text + "\n"
      if block.isMarked("more") {
        own = text + "\n" + own
      } else {
        usesVocabulary = block.lines.first == "# 用語集を使う"
        let first = block.lines.first { !$0.isEmpty && !$0.hasPrefix("#") } ?? ""
        if !first.hasPrefix("規則集 ") && !first.hasPrefix("ruleset ") {
          own = (isJapanese ? "規則集 見本 (sample)\n  出典 見本\n" : "ruleset sample (見本)\n  source sample\n") + own
        }
      }
      let shipped = usesVocabulary ? ShinsaRules.files : []
      let sample = RuleSample(block: block, sources: shipped + [RuleSource(name: name, text: own)], name: name)
      samples.append(sample)
      if !sample.isFaulty { text = own }
    }
    return samples
  }

  /// Its own examples that don't come true; an override may contradict those of the rules that it changes.
  func failures(of book: RuleBook) -> [ExampleRun.Failure] {
    let hasExamples = block.lines.contains { $0.hasPrefix("例 ") || $0.hasPrefix("example ") }
    return hasExamples ? Program(book).runExamples().failures.filter { $0.file == name } : []
  }

  /// What `shinsa check` says of it, or `shinsa test` where it is marked `fails`.
  func report(_ language: Language) -> String {
    do throws(InvalidRules) {
      let book = try RuleBook(sources)
      if block.isMarked("error") { return "(no error)" }
      guard block.isMarked("fails") else { return book.report(language).trimmingCharacters(in: .newlines) }
      let run = Program(book).runExamples(language)
      let failures = run.failures.map { failure in
        "\(failure.file) \(failure.line)行目  例「\(failure.title)」: "
          + "\(failure.subject) は \(failure.expected) のはずですが、\(failure.found) です\n"
          + failure.why.split(separator: "\n").map { "    \($0)\n" }.joined()
      }
      return failures.joined(separator: "\n") + "\n\(run.passed) passed, \(run.failed) failed"
    } catch {
      return error.report(language).trimmingCharacters(in: .newlines)
    }
  }
}
