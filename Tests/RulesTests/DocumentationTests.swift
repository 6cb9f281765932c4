import Evaluator
import Foundation
import Rendering
import RulesDSL
import Testing

/// What the documents show is true: their rules are sound, their output is the engine's, their excerpts are found.
/// `RECORD=1` puts what is true into them.
@Suite(.serialized) struct DocumentationTests {
  @Test(arguments: Document.names) func everyRuleIsSoundAndItsExamplesComeTrue(_ name: String) throws {
    let document = try Document(name)
    for sample in RuleSample.all(in: document) where !sample.isFaulty {
      let place = document.place(sample.block)
      do throws(InvalidRules) {
        let book = try RuleBook(sample.sources)
        // What a part of a rule file declares is used elsewhere.
        let warnings = book.warnings.filter { $0.code != "unused" }.map { $0.message(.english) }
        #expect(warnings.isEmpty, "\(place)")
        for failure in sample.failures(of: book) {
          Issue.record("\(place): \(failure.title), \(failure.subject) found \(failure.found)\n\(failure.why)")
        }
      } catch {
        Issue.record("\(place)\n\(error.report(.english))")
      }
    }
  }

  @Test(arguments: Document.names) func everyReportIsAsPrinted(_ name: String) throws {
    let document = try Document(name)
    var printed: [(block: Document.Block, text: String)] = []
    for sample in RuleSample.all(in: document) where sample.isFaulty {
      let block = try #require(document.block(after: sample.block), "\(document.place(sample.block))")
      #expect(block.words == ["text"], "\(document.place(sample.block)): no report stands below it")
      printed.append((block, sample.report(document.language)))
    }
    try check(printed.filter { $0.block.text != $0.text }, in: document)
  }

  @Test(arguments: Document.names) func everyEvaluationGivesWhatIsShown(_ name: String) throws {
    let document = try Document(name)
    let samples = RuleSample.all(in: document)
    var shown: [(block: Document.Block, output: String)] = []
    for block in document.blocks
    where block.words.first == "json" && (block.isMarked("evaluate") || block.isMarked("schemes")) {
      var program = try Repository.program()
      if block.isMarked("more") {
        let sample = try #require(samples.last { $0.block.line < block.line && !$0.isFaulty })
        program = Program(try RuleBook(sample.sources))
      }
      let decisions = block.words.dropFirst(2).first { $0 != "more" }?.split(separator: ",").map { String($0) }
      let result = try #require(document.block(after: block), "\(document.place(block))")
      let facts = try ApplicationJSON(block.text).facts
      do throws(EvaluationError) {
        if block.isMarked("schemes") {
          let comparison = try program.schemes(facts)
          shown.append((result, comparison?.text(document.language) ?? "no schemes"))
          continue
        }
        let explanation = try program.explain(facts)
        var presentation = Presentation(document.language, decisions: decisions)
        presentation.isFull = result.isMarked("full")
        let output =
          result.isMarked("json") ? explanation.json(presentation) : explanation.text(presentation)
        shown.append((result, Golden.masked(output)))
      } catch {
        shown.append((result, error.problems.map { $0.message(document.language) }.joined(separator: "\n")))
      }
    }
    try check(excerpts: shown, in: document)
  }

  @Test(arguments: Document.names) func everyExcerptIsFoundInItsFile(_ name: String) throws {
    let document = try Document(name)
    for block in document.blocks {
      guard let origin = block.origin else { continue }
      let file = try Repository.text(Repository.url.appending(path: origin))
      let missing = Excerpt(Array(block.lines.dropFirst())).missing(in: file)
      #expect(missing == nil, "\(document.place(block))")
    }
  }

  @Test(arguments: ["README.md", "README.ja.md"]) func theFirstCommandGivesTheExplanation(_ name: String) throws {
    let document = try Document(name)
    let commands = try #require(document.blocks.first { $0.words == ["sh"] }).lines
    let call = "swift run --package-path Tools shinsa evaluate "
    #expect(commands.count == 2 && commands.last == "bash Tests/run.sh")
    let first = try #require(commands.first)
    try #require(first.hasPrefix(call))
    let application = try Repository.text(Repository.url.appending(path: String(first.dropFirst(call.count))))
    let output = try Golden.masked(Repository.program().explain(ApplicationJSON(application).facts).text(.japanese))
    let shown = try #require(document.blocks.first { $0.words == ["text"] })
    try check(excerpts: [(shown, output)], in: document)
  }

  /// A block marked with the name of an application shows what `shinsa schemes` says of it.
  @Test(arguments: Document.names) func everyComparisonIsThatOfTheCommand(_ name: String) throws {
    let document = try Document(name)
    var shown: [(block: Document.Block, output: String)] = []
    for block in document.blocks where block.words.starts(with: ["text", "schemes"]) {
      let application = try ApplicationGoldenTests.application(try #require(block.words.last))
      let comparison = try Repository.program().schemes(ApplicationJSON(application).facts)
      shown.append((block, try #require(comparison).text(.japanese)))
    }
    #expect(!shown.isEmpty || !name.hasPrefix("README"))
    try check(excerpts: shown, in: document)
  }

  private func check(excerpts: [(block: Document.Block, output: String)], in document: Document) throws {
    let wrong = excerpts.filter { Excerpt($0.block.lines).missing(in: $0.output) != nil }
    try check(
      wrong.map { ($0.block, Excerpt($0.block.lines).updated(from: $0.output).joined(separator: "\n")) },
      in: document)
  }

  /// Blocks that should read otherwise.
  private func check(_ wrong: [(block: Document.Block, text: String)], in document: Document) throws {
    if Golden.isRecording, !wrong.isEmpty {
      try document.record(wrong)
      Issue.record("\(document.name) recorded; run again without RECORD=1")
      return
    }
    for (block, text) in wrong { Issue.record("\(document.place(block)) should be\n\(text)") }
  }

  @Test(arguments: ["Documentation/guide.md", "Documentation/guide.ja.md"])
  func theGuidesHoldRulesToCheck(_ name: String) throws {
    let samples = RuleSample.all(in: try Document(name))
    #expect(samples.contains { $0.isFaulty } && samples.contains { !$0.isFaulty })
  }

  @Test func theGuideExplainsEveryItemOfTheShippedForm() throws {
    let guide = try Document("Documentation/guide.ja.md").lines
    let rules = try Repository.text(Repository.url.appending(path: "Rules/national/schemes.rules"))
    let form = rules.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("様式 ") }
      .prefix { !$0.isEmpty }
    let items = form.compactMap { $0.firstMatch(of: /^  ・(\S+) \(/).map { String($0.1) } }
    #expect(items.count > 10)
    for item in items { #expect(guide.contains { $0.hasPrefix("| \(item) | ") }, "\(item)") }
  }

  @Test func theGuideNamesEveryKeyword() throws {
    let guide = try Document("Documentation/guide.md").lines.joined(separator: "\n")
    for keyword in Keyword.allCases {
      #expect(guide.contains("| \(keyword.japanese) | `\(keyword.english)` |"))
      for other in keyword.alternatives { #expect(guide.contains(other), "\(keyword.japanese)") }
    }
  }

  @Test(arguments: Document.names) func everyLinkLeadsSomewhere(_ name: String) throws {
    let text = try Document(name).lines.joined(separator: "\n")
    let folder = Repository.url.appending(path: name).deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)#:]+)\)/) {
      let file = folder.appending(path: String(match.1)).path()
      #expect(FileManager.default.fileExists(atPath: file), "\(name): \(match.1)")
    }
  }
}
