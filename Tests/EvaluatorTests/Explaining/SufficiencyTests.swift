import Evaluator
import RulesDSL
import Testing

/// What the trace names as decisive is enough: with those facts alone the decision has the same status.
@Suite struct SufficiencyTests {
  /// Collects the given facts that decisive lines cite: their own fact, what stands below them, and the selectors of
  /// the row that they use. A line that only names a rule cites what that rule's own telling cites.
  struct Citations {
    let program: Program
    let explanation: Explanation
    private(set) var keys: Set<String> = []
    private var visited: Set<String> = []
    private var tellings: [String: Reason] = [:]

    init(_ program: Program, _ explanation: Explanation) {
      self.program = program
      self.explanation = explanation
      for decision in explanation.reasons(.japanese) { collectTellings(decision) }
    }

    private mutating func collectTellings(_ reason: Reason) {
      let identifier = reason.identifier
      if !reason.children.isEmpty {
        if tellings[identifier].map({ !$0.isDecisive && reason.isDecisive }) ?? true { tellings[identifier] = reason }
      }
      for child in reason.children { collectTellings(child) }
    }

    /// Decisive lines only: of a rule or block what is decisive below it, of a test all that it shows.
    mutating func visit(_ reason: Reason) {
      guard reason.isDecisive else { return }
      let below = reason.children.filter(\.isDecisive)
      switch reason.kind {
      case .decision, .requirement, .exclusion, .all, .any, .none, .atLeast, .exception, .scope:
        cite(row: reason.row)
        if below.isEmpty { cite(reason) }
        for child in below { visit(child) }
      default: cite(reason)
      }
    }

    private mutating func cite(_ reason: Reason) {
      cite(row: reason.row)
      // `確認資料の基準(270人)超`: a bound that is calculated is named in the test.
      if let test = reason.test, test.contains("(" as Character) {
        for fact in program.rules.facts where test.contains("\(fact.name.japanese)(") {
          cite(fact.name.identifier, told: false)
        }
      }
      cite(reason.identifier, told: !reason.children.isEmpty)
      for child in reason.children { cite(child) }
    }

    /// `規模基準「製造業等」`: the facts that choose the row.
    private mutating func cite(row: String?) {
      guard let row else { return }
      let name = row.prefix { $0 != "「" }
      guard let table = program.rules.tables.first(where: { $0.name.japanese == name }) else { return }
      for selector in table.selectors {
        if case .fact(let fact) = selector.subject { cite(program.rules.facts[fact].name.identifier, told: false) }
        if case .column(let other, _) = selector.subject { cite(row: program.rules.tables[other].name.japanese) }
      }
    }

    private mutating func cite(_ identifier: String, told: Bool) {
      guard let fact = program.rules.facts.first(where: { $0.name.identifier == identifier }) else { return }
      if fact.isGiven {
        keys.insert(identifier)
      } else if case .expression = fact.definition {
        // The formula shows every fact that it is made of.
        if visited.insert(identifier).inserted { citeAll(fact) }
      } else if !told, visited.insert(identifier).inserted {
        if let telling = tellings[identifier], telling.isDecisive || fact.kind == .decision {
          visit(telling)
        } else {
          citeAll(fact)
        }
      }
    }

    /// Where the row isn't told: what chooses it, and what its cells name.
    private mutating func citeCells(_ table: TableID, _ column: Int) {
      let definition = program.rules.tables[table]
      guard visited.insert("\(table).\(column)").inserted else { return }
      var references = References()
      for selector in definition.selectors { references.add(selector.subject) }
      for row in definition.rows {
        if case .value(let expression) = row.cells[column] { references.collect(expression) }
      }
      for reference in references.found {
        switch reference {
        case .fact(let other): cite(program.rules.facts[other].name.identifier, told: false)
        case .column(let other, let column): citeCells(other, column)
        case .rowName(let other): cite(row: program.rules.tables[other].name.japanese)
        }
      }
    }

    /// Where the rule isn't told: everything that it names.
    private mutating func citeAll(_ fact: Fact) {
      var references = References()
      references.collect(expressionsAndConditionsOf: fact)
      for reference in references.found {
        switch reference {
        case .fact(let other): cite(program.rules.facts[other].name.identifier, told: false)
        case .column(let table, let column):
          citeCells(table, column)
          if case .criterion(.fact(let other)) = program.rules.tables[table].columns[column].kind {
            cite(program.rules.facts[other].name.identifier, told: false)
          }
        case .rowName(let table): cite(row: program.rules.tables[table].name.japanese)
        }
      }
    }
  }

  /// Whether the status stays with the cited facts alone; what was lost otherwise.
  static func loss(_ program: Program, _ facts: Facts, on day: CalendarDate?) throws -> [String] {
    let explanation = try program.explain(facts, on: day)
    return try explanation.decision.outcomes.compactMap { outcome -> String? in
      guard outcome.status != .undetermined, !outcome.isValued, outcome.isApplicable,
        let reason = explanation.reasons(.japanese, decisions: [outcome.identifier]).first
      else { return nil }
      var citations = Citations(program, explanation)
      citations.visit(reason)
      let cited = facts.keeping { citations.keys.contains($0) }
      let again = try program.decide(cited, on: day)[outcome.identifier]
      return again?.status == outcome.status
        ? nil
        : "\(outcome.identifier) \(outcome.status) → \(again?.status.rawValue ?? "") cited \(citations.keys.sorted())"
    }
  }

  @Test func whatIsDecisiveOfTheShippedRulesIsEnough() throws {
    let seed: UInt64 = 930
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let day = try CalendarDate(day: "2024-06-01")
    let count = 40
    var losses: [String] = []
    for _ in 0..<count {
      let facts = try applicant.accepted(&random, on: day)
      losses += try SufficiencyTests.loss(program, facts, on: day)
    }
    print("applications: \(count), seed \(seed)")
    #expect(losses.prefix(5) == [], "\(losses.count) in all")
  }

  static let small: [(String, Facts)] = [
    ("結論 丙 (c)\n  いずれか\n    ・甲\n    ・乙", ["a": true, "b": true]),
    ("結論 丙 (c)\n  いずれもない\n    ・甲\n    ・すべて\n      ・乙\n      ・丁: 3円以上", ["a": false, "b": true, "d": 2]),
    ("要件 戊 (e)\n  対象 甲\n  ・乙\n結論 丙 (c)\n  ・戊", ["a": true, "b": true]),
    ("要件 戊 (e)\n  対象 甲\n  ・乙\n要件 己 (f)\n  ・丁: 0円\n結論 丙 (c)\n  すべて\n    ・戊\n    ・己", ["a": false, "b": false, "d": 0]),
    ("結論 丙 (c)\n  原則 甲\n  ただし 例 (x)  乙 のとき 丁: 0円", ["a": true, "b": false, "d": 5]),
    ("結論 丙 (c)\n  原則 甲\n  ただし 例 (x)  乙 のとき 丁: 0円", ["a": true, "b": true, "d": 5]),
    ("計算 和 (s): 円\n  = 丁 + 1円\n結論 丙 (c)\n  ・和: 5円以下", ["d": 3]),
    ("表 表 (t)\n  | 甲 || 丁 |\n  | あり || 5円以下 |\n  | なし || 1円以下 |\n結論 丙 (c)\n  ・表.丁", ["a": true, "d": 3]),
  ]

  @Test(arguments: small.indices)
  func whatIsDecisiveOfASmallRuleIsEnough(index: Int) throws {
    let inputs = "入力 甲 (a): 有無\n  参考\n入力 乙 (b): 有無\n  参考\n入力 丁 (d): 円\n  参考\n"
    let (text, facts) = SufficiencyTests.small[index]
    #expect(try SufficiencyTests.loss(Trial(inputs + text).program, facts, on: nil) == [], "\(text)")
  }

  /// One reason is enough for いずれか, and the trace names no more.
  @Test func whatIsDecisiveIsNoMoreThanNeeded() throws {
    let inputs = "入力 甲 (a): 有無\n入力 乙 (b): 有無\n入力 丁 (d): 有無\n"
    let text = "結論 丙 (c)\n  いずれか\n    ・すべて\n      ・甲\n      ・乙\n    ・丁"
    let program = try Trial(inputs + text).program
    let explanation = try program.explain(["a": true, "b": true, "d": true])
    let reason = try #require(explanation.reasons(.japanese, decisions: ["c"]).first)
    var citations = Citations(program, explanation)
    citations.visit(reason)
    #expect(citations.keys == ["d"])
  }
}

extension References {
  /// What a rule names, through the public collectors.
  fileprivate mutating func collect(expressionsAndConditionsOf fact: Fact) {
    fact.scope.forEach { collect($0) }
    switch fact.definition {
    case .given: break
    case .condition(let condition): collect(condition)
    case .expression(let expression): collect(expression)
    case .principle(let principle):
      for exception in principle.exceptions { collect(exception.guard) }
      for outcome in [principle.standard] + principle.exceptions.map(\.outcome) {
        switch outcome {
        case .condition(let condition): collect(condition)
        case .expression(let expression): collect(expression)
        }
      }
    }
  }
}
