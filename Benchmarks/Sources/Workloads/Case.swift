import Evaluator
import Rendering
import RulesDSL
import ShinsaRules

/// Something whose cost is measured: what is made ready once, and what is then done again and again.
public struct Case: Sendable {
  public let name: String
  public let prepare: @Sendable () throws -> () throws -> Void

  init(_ name: String, _ prepare: @escaping @Sendable () throws -> () throws -> Void) {
    self.name = name
    self.prepare = prepare
  }

  public static let all = rules + growth + tables + application

  /// From text to rules that are ready.
  private static let rules = [
    checking("check the shipped rules") { ShinsaRules.files },
    Case("make the program") {
      let book = try RuleBook(ShinsaRules.files)
      return { blackHole(Program(book)) }
    },
  ]

  /// Linear where each takes twice as long as the one before.
  private static let growth = [1, 2, 4, 8].map { copies in
    checking("check the rules \(copies) times over") { CopiedRules().sources(copies: copies) }
  }

  private static let tables = [
    checking("check 10,000 rows of yen ranges") { [GeneratedTables.ranges(rows: 10_000)] },
    checking("check 100,000 rows of yen ranges") { [GeneratedTables.ranges(rows: 100_000)] },
    checking("check 10,000 rows of a choice by periods") { [GeneratedTables.periods(rows: 10_000)] },
    checking("check 10,000 rows of four selectors") { [GeneratedTables.mixed(rows: 10_000)] },
    checking("check 100,000 rows of four selectors") { [GeneratedTables.mixed(rows: 100_000)] },
    checking("check a chain of 1,000 calculations") { [GeneratedTables.chain(length: 1_000)] },
    checking("check a chain of 10,000 calculations") { [GeneratedTables.chain(length: 10_000)] },
  ]

  /// One application and all shipped rules.
  private static let application = [
    Case("decide") {
      let program = Program(try RuleBook(ShinsaRules.files))
      let decider = try program.decider(program.decisions(Presentation(.japanese)).map(\.identifier))
      let row = try decider.row(Applications.complete())
      return { blackHole(try decider.decide(row)) }
    },
    deciding("evaluate for an explanation") { blackHole(try $0.explain($1)) },
    deciding("explain as a tree") { blackHole(try $0.explain($1).reasons(.japanese)) },
    deciding("explain as text") { blackHole(try $0.explain($1).text(.japanese)) },
    deciding("explain as JSON") { blackHole(try $0.explain($1).json()) },
  ]

  private static func checking(_ name: String, _ sources: @escaping @Sendable () -> [RuleSource]) -> Case {
    Case(name) {
      let sources = sources()
      return { blackHole(try RuleBook(sources)) }
    }
  }

  private static func deciding(
    _ name: String, _ body: @escaping @Sendable (Program, Facts) throws -> Void
  ) -> Case {
    Case(name) {
      let program = Program(try RuleBook(ShinsaRules.files))
      let facts = try Applications.complete()
      return { try body(program, facts) }
    }
  }
}
