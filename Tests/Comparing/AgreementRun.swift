import Evaluator
import RulesDSL

/// Random applications to random rule books, held against the specification until one differs.
package struct AgreementRun {
  /// The first book's seed.
  package let seed: Int
  package let books: Int
  /// Applications to each.
  package let each: Int

  package init(seed: Int, books: Int, each: Int = 200) {
    (self.seed, self.books, self.each) = (seed, books, each)
  }

  /// What differs first, with what is needed to see it again.
  package struct Difference: Sendable {
    package let description: String
    /// How many books were tried.
    package let books: Int
  }

  package func firstDifference() -> Difference? {
    for number in 0..<books {
      if let description = AgreementRun.difference(seed + number, each) {
        return Difference(description: description, books: number + 1)
      }
    }
    return nil
  }

  /// Every other book has everything that is calculated or tested; the rest are small.
  static func text(_ seed: Int) -> String {
    let body = seed % 2 == 0 ? RandomRules(seed: UInt64(seed)).text : RichRules(seed: UInt64(seed)).text
    return "規則集 試し (trial)\n  出典 試験\n\n" + body
  }

  private static func difference(_ seed: Int, _ each: Int) -> String? {
    let text = AgreementRun.text(seed)
    let program: Program
    do throws(InvalidRules) {
      program = try AgreementRun.program(text)
    } catch {
      return "the rule book of seed \(seed) is refused: \(error.report(.english))\n\(text)"
    }
    let specified = SpecifiedProgram(program)
    let applications = Applications(program.rules)
    var random = Seeded(UInt64(seed))
    for number in 0..<each {
      let whole = applications.whole(&random)
      let given = applications.part(of: whole, &random)
      // Now and then, whether what was said of part of the facts stays true of all.
      if number % 8 == 0, case let flips = specified.flips(given, whole), !flips.isEmpty {
        let facts = [given, whole].map { specified.text($0) }.joined(separator: "\nthen ")
        return (["seed \(seed), given \(facts)"] + flips + [text]).joined(separator: "\n")
      }
      guard !specified.differences(given).isEmpty else { continue }
      let few = specified.shrunk(given)
      let lines = ["seed \(seed), given \(specified.text(few))"] + specified.differences(few) + [shrunk(text, few, program.rules.facts)]
      return lines.joined(separator: "\n")
    }
    return nil
  }

  private static func program(_ text: String) throws(InvalidRules) -> Program {
    Program(try RuleBook([RuleSource(name: "random.rules", text: text)]))
  }

  /// The rule book without the statements that the difference doesn't need.
  private static func shrunk(_ text: String, _ given: [Value?], _ facts: [Fact]) -> String {
    var values: [String: Value] = [:]
    for (fact, value) in zip(facts, given) { values[fact.name.identifier] = value }
    var statements: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix(" "), let last = statements.popLast() {
        statements.append(last + "\n" + line)
      } else {
        statements.append(String(line))
      }
    }
    for number in statements.indices.reversed() {
      var fewer = statements
      fewer.remove(at: number)
      guard let program = try? program(fewer.joined(separator: "\n")) else { continue }
      // Facts are known by their names, for their places differ.
      let given = program.rules.facts.map { values[$0.name.identifier] }
      if !SpecifiedProgram(program).differences(given).isEmpty { statements = fewer }
    }
    return statements.joined(separator: "\n")
  }
}
