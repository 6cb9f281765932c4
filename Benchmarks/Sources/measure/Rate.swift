import Evaluator
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
    return [
      Rate(name: "w1_decide", count: part.count) { for facts in part { blackHole(try program.decide(facts)) } },
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
    return [
      Rate(name: "rules_ready", count: 1) { blackHole(Program(try RuleBook(ShinsaRules.files))) },
      Rate(name: "decide", count: 1) { blackHole(try program.decide(facts)) },
      Rate(name: "tree", count: 1) { blackHole(try program.explain(facts).reasons(.japanese)) },
      Rate(name: "text", count: 1) { blackHole(try program.explain(facts).text(.japanese)) },
      Rate(name: "json", count: 1) { blackHole(try program.explain(facts).json()) },
      Rate(name: "columns", count: columns.count) { blackHole(try program.decide(columns, decisions: screening)) },
    ]
  }

  /// The same decision from tables of different lengths.
  private static func growth() throws -> [Rate] {
    try [10, 10_000].map { rows in
      let program = Program(try RuleBook([GeneratedTables.ranges(rows: rows)]))
      let facts = (0..<100).map { ["amount": .number(Rational($0 * rows * 100 + 1))] as Facts }
      return Rate(name: "table_of_\(rows)", count: facts.count) {
        for facts in facts { blackHole(try program.decide(facts)) }
      }
    }
  }
}
