import Evaluator
import RulesDSL
import Specification

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
  package func firstDifference() -> String? {
    for number in 0..<books {
      if let difference = AgreementRun.difference(seed + number, each, shrinks: true) { return difference }
    }
    return nil
  }

  /// How many books it takes to see a difference.
  package func booksUntilDifference() -> Int? {
    (0..<books).first { AgreementRun.difference(seed + $0, each, shrinks: false) != nil }.map { $0 + 1 }
  }

  /// Every other book has everything that is calculated or tested; the rest are small.
  static func text(_ seed: Int) -> String {
    let body = seed % 2 == 0 ? RandomRules(seed: UInt64(seed)).text : RichRules(seed: UInt64(seed)).text
    return "規則集 試し (trial)\n  出典 試験\n\n" + body
  }

  private static func difference(_ seed: Int, _ each: Int, shrinks: Bool) -> String? {
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
    var rows: [(given: [Value?], meaning: Meaning)] = []
    for number in 0..<each {
      let whole = applications.whole(&random)
      let given = applications.part(of: whole, &random)
      // Now and then, whether what was said of part of the facts stays true of all.
      if number % 8 == 0, case let flips = specified.flips(given, whole), !flips.isEmpty {
        let facts = [given, whole].map { specified.text($0) }.joined(separator: "\nthen ")
        return (["seed \(seed), given \(facts)"] + flips + [text]).joined(separator: "\n")
      }
      rows.append((given, specified.meaning(of: given)))
      let differences = specified.differences(given, rows[number].meaning)
      if differences.isEmpty { continue }
      guard shrinks else { return differences[0] }
      let few = specified.shrunk(given) { !specified.differences($0).isEmpty }
      let fewer = shrunk(text, few, program.rules.facts) { !$0.differences($1).isEmpty }
      return (["seed \(seed), given \(specified.text(few))"] + specified.differences(few) + [fewer])
        .joined(separator: "\n")
    }
    // Known all, known in part and alone: columns have ways of their own for each.
    let whole = rows.filter { !applications.lacks($0.given) }
    let part = rows.filter { applications.lacks($0.given) }
    for batch in [whole, part] + rows.shuffled(using: &random).prefix(5).map({ [$0] }) where !batch.isEmpty {
      if let difference = columnDifference(specified, batch, &random) {
        return "seed \(seed), \(difference)\n\(text)"
      }
    }
    return nil
  }

  /// In columns now and then only some of the decisions are asked for.
  private static func columnDifference(
    _ specified: SpecifiedProgram, _ rows: [(given: [Value?], meaning: Meaning)], _ random: inout Seeded
  ) -> String? {
    var decisions = specified.program.rules.decisions
    if random.chance(30) { decisions = Array(decisions.shuffled(using: &random).prefix(1 + random.below(3))) }
    func differences(_ rows: [(given: [Value?], meaning: Meaning)]) -> [(given: [Value?], text: String)] {
      do {
        return try specified.columnDifferences(rows, decisions)
      } catch {
        return [([], "\(error)")]
      }
    }
    guard let first = differences(rows).first else { return nil }
    func alone(_ given: [Value?]) -> [(given: [Value?], text: String)] {
      differences([(given, specified.meaning(of: given))])
    }
    // Some mistakes show only among other rows.
    guard !alone(first.given).isEmpty else {
      return "a row of \(rows.count), given \(specified.text(first.given)): \(first.text)"
    }
    let few = specified.shrunk(first.given) { !alone($0).isEmpty }
    return "given \(specified.text(few)): \(alone(few).map(\.text).joined(separator: "\n"))"
  }

  private static func program(_ text: String) throws(InvalidRules) -> Program {
    Program(try RuleBook([RuleSource(name: "random.rules", text: text)]))
  }

  /// The rule book without the statements that the difference doesn't need.
  private static func shrunk(
    _ text: String, _ given: [Value?], _ facts: [Fact], _ differs: (SpecifiedProgram, [Value?]) -> Bool
  ) -> String {
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
      if differs(SpecifiedProgram(program), given) { statements = fewer }
    }
    return statements.joined(separator: "\n")
  }
}
