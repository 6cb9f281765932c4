import Evaluator
import Rendering
import RulesDSL
import ShinsaRules
import Workloads

/// Something that is done so many times in a pass.
struct Rate {
  let name: String
  let count: Int
  let pass: () throws -> Void

  static func all() throws -> [Rate] { try screening() + shipped() + growth() }

  /// W1, which the peers decide too.
  private static func screening() throws -> [Rate] {
    let program = try W1Workload.program()
    let workload = try W1Workload.whole() ?? W1Workload.sample()
    let part = Array(workload.facts.prefix(2_000))
    let columns = try FactColumns(workload.facts, count: 1_000_000, of: program)
    let decider = try program.decider()
    let rows = try workload.facts.map { try decider.row($0) }
    return [
      Rate(name: "w1_decide", count: rows.count) { for row in rows { blackHole(try decider.decide(row)) } },
      Rate(name: "w1_tree", count: part.count) {
        for facts in part { blackHole(try program.explain(facts).reasons(.japanese)) }
      },
      Rate(name: "w1_columns", count: columns.count) { blackHole(try program.decide(columns)) },
    ]
  }

  /// An application and all rules that are shipped.
  private static func shipped() throws -> [Rate] {
    let program = Program(try RuleBook(ShinsaRules.files))
    let facts = try Applications.complete()
    let columns = try FactColumns([facts], count: 10_000, of: program)
    let screening = program.decisions(Presentation(.japanese)).map(\.identifier)
    let decider = try program.decider(screening)
    let row = try decider.row(facts)
    return [
      Rate(name: "rules_ready", count: 1) { blackHole(Program(try RuleBook(ShinsaRules.files))) },
      Rate(name: "decide", count: 1) { blackHole(try decider.decide(row)) },
      Rate(name: "tree", count: 1) { blackHole(try program.explain(facts).reasons(.japanese)) },
      Rate(name: "text", count: 1) { blackHole(try program.explain(facts).text(.japanese)) },
      Rate(name: "json", count: 1) { blackHole(try program.explain(facts).json()) },
      Rate(name: "columns", count: columns.count) { blackHole(try decider.decide(columns)) },
    ]
  }

  /// The same decision from tables of different lengths.
  private static func growth() throws -> [Rate] {
    try [10, 10_000].map { rows in
      let program = Program(try RuleBook([GeneratedTables.ranges(rows: rows)]))
      let decider = try program.decider()
      let facts = try (0..<100).map { try decider.row(["amount": .number(Rational($0 * rows * 100 + 1))]) }
      return Rate(name: "table_of_\(rows)", count: facts.count) {
        for row in facts { blackHole(try decider.decide(row)) }
      }
    }
  }
}
