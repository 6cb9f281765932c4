/// What the files declare: every name and what it stands for, with the definitions still to be read.
package struct Declarations: Referents, Sendable {
  package let sources: [SourceText]
  var names = Names()
  var ruleSets: [RuleSet] = []
  var choices: [Choice] = []
  /// The stages of the work (場面) that rule sets name.
  var stages = Stages()
  package var facts: [DeclaredFact] = []
  package var tables: [DeclaredTable] = []
  /// The table by whose name the items of the 様式 are called.
  var form: TableID?
  var consistencies: [Declaration] = []
  var examples: [Declaration] = []

  init(_ sources: [SourceText]) { self.sources = sources }
}

/// A statement that declares something, and the rule set in which it stands.
package struct Declaration: Sendable {
  var statement: Statement
  var ruleSet: Int
  /// The 変更 that takes the place of what it says.
  var override: Override?
  /// The 変更 that add to the block of what it says.
  var additions: [Override] = []

  struct Override {
    var statement: Statement
    var ruleSet: Int
  }

  /// What defines the thing.
  var defining: Statement { override?.statement ?? statement }

  /// 出典 of the statement; where it has none, nil.
  var sourceClause: Clause? { statement.clauses.first { $0.keyword == .source } }
}

package struct DeclaredFact: Named, Sendable {
  package var name: Name
  var kind: Fact.Kind
  /// nil where its header can't be read: then the name is poisoned, and nothing is said of its definition.
  var type: ValueType?
  /// Whether its result is met, unmet or undetermined rather than a value.
  var isCondition: Bool
  var declaration: Declaration
  /// Whether the same lines define another fact too, for which they are judged.
  var isRepeated = false
  /// The table that a 設定 reads whose value changes with the day.
  var rows: TableID?
}

package struct DeclaredTable: NamedTable, Sendable {
  enum Rows {
    /// The header, and below it the rows.
    case written(Row)
    /// Rows that another statement stands for.
    case made([MadeRow])
    /// The header can't be read: the name is poisoned, and nothing is said of the rows.
    case poisoned
  }

  package var name: Name
  var declaration: Declaration
  /// Where it is declared.
  var place: Span
  var selectors: [Table.Selector] = []
  package var rowNames: Int?
  package var columns: [Table.Column] = []
  /// What may follow its name and a full stop; behind the name of a 様式 stand all items, each a table of its own.
  var columnNames = NameTable<Names.Column>()
  package var isMatrix = false
  /// 様式 where it is an item of one, 設定 where it is the rows of one.
  var keyword = Keyword.table
  /// Whether it may go unused.
  var isImplied = false
  var rows = Rows.poisoned
}

/// A row that selects one member of a choice.
struct MadeRow {
  enum Cell {
    case dash
    /// what a fact says
    case fact(FactID)
    case phrase(Phrase)
    /// whether the basis date lies in it; always where there is none
    case period(Phrase?)
  }

  var member: Int
  var title: String
  var citation: String?
  var place: Span
  var cell: Cell
}

extension Statement {
  var clauses: [Clause] { items.compactMap { if case .clause(let clause) = $0 { clause } else { nil } } }

  var rows: [Row] { items.compactMap { if case .row(let row) = $0 { row } else { nil } } }
}
