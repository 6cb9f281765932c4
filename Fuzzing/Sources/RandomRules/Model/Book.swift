import RulesDSL

/// A rule book before it is written as text: what the generator makes, the independent evaluator reads, and the
/// shrinker cuts down. Facts and tables are called by their index, which stays when statements are left out.
struct Book {
  var choices: [Choice] = []
  /// Inputs, judgements, parameters, calculations, requirements, exclusions and decisions.
  var facts: [Fact] = []
  var tables: [Table] = []
  var form: Form?
  var schemes: [Scheme] = []
  var consistencies: [Consistency] = []
  var overrides: [Override] = []
  /// The statements of each file, in the order in which they are written.
  var files: [[Item]] = []
  var basisDate: Int?

  enum Item: Hashable {
    case choice(Int)
    case fact(Int)
    case table(Int)
    case form
    case scheme(Int)
    case consistency(Int)
    case override(Int)
  }

  struct Choice {
    var name: Name
    var members: [Name]
  }

  /// The inputs and judgements that are written in some file.
  var given: [Int] { written.filter { facts[$0].body.isGiven } }
  var decisions: [Int] { written.filter { facts[$0].role == .decision } }

  private var written: [Int] {
    files.joined().compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
  }
}

struct Name: Hashable {
  var japanese: String
  var identifier: String
}

/// What a name in a condition or a calculation stands for.
enum Reference: Hashable {
  case fact(Int)
  case column(table: Int, column: Int)
  case rowName(table: Int)
  /// What the application's scheme says under an item of the form.
  case item(Int)
  /// 適用 of the application's scheme.
  case reception
}

struct Period: Hashable {
  var from: CalendarDate?
  var until: CalendarDate?
}

struct Fact {
  enum Role { case input, judgement, parameter, calculation, requirement, exclusion, decision }

  enum Body {
    case given
    case condition(Condition)
    case value(Expression)
    case principle(Principle)
    case dated(Dated)
    /// What a scheme says under an item by following another, as if it stood here once more (準用). Nothing of its own is
    /// written.
    case followed(item: Int, scheme: Int)

    var isGiven: Bool { if case .given = self { true } else { false } }
  }

  var name: Name
  var role: Role
  /// What its value is; a requirement, exclusion or decision without a value is a condition.
  var kind: Kind
  var isCondition: Bool
  var range: Test?
  var period: Period?
  var scope: [Condition] = []
  /// 追加できる
  var mayBeExtended = false
  var body: Body
}

/// The values of a parameter that changes with the day; no two of its rows are in force at once.
struct Dated {
  struct Row {
    var value: Expression
    var period: Period
  }

  var rows: [Row]
  /// What it says of days without a row; nil where there are none.
  var noRow: Table.NoRow?
}

/// 原則 … ただし …
struct Principle {
  enum Outcome {
    case condition(Condition)
    case value(Expression)
  }

  struct Exception {
    var name: Name
    var priority: Int?
    var guarding: Condition
    var period: Period?
    var outcome: Outcome
  }

  var standard: Outcome
  var exceptions: [Exception]
}

indirect enum Condition {
  enum Block: Hashable {
    case all, any, none
    /// 2つ以上
    case atLeast(Int)
  }

  case test(Reference, Test)
  /// A bare name: met, or あり
  case bare(Reference)
  case block(Block, [Condition])
  case constant(Bool)
}

enum Test {
  case range(lower: Bound?, upper: Bound?)
  case oneOf([Operand], isNegated: Bool)
  /// あり, なし; 充足, 非充足
  case truth(Bool)
  /// 充足か未詳
  case metOrUnstated

  struct Bound {
    var operand: Operand
    var isInclusive: Bool
  }
}

enum Operand {
  case literal(Literal)
  case reference(Reference)
  /// 後(日, 期間)
  case calculated(Expression)
}

indirect enum Expression {
  enum Operator: CaseIterable { case plus, minus, times, divided }
  enum Function: CaseIterable {
    case roundDown, roundUp, roundHalf, maximum, minimum, monthsBetween, monthsLater, daysLater
  }

  /// In the notation of a kind, which may differ from that of the fact it belongs to.
  case literal(Literal, Kind)
  case reference(Reference)
  case unstated
  case binary(Operator, Expression, Expression)
  case negated(Expression)
  case call(Function, Expression, Expression)
}

struct Table {
  enum NoRow: CaseIterable { case met, unmet, notApplicable }

  struct Column {
    enum Content {
      /// The cell is a test of this.
      case criterion(Reference)
      case value(Kind)
    }
    /// nil for a criterion that goes by the name of its fact.
    var name: Name?
    var content: Content
  }

  enum Cell {
    case dash
    case test(Test)
    case value(Expression)
  }

  struct Row {
    /// One a selector; nil is ―.
    var tests: [Test?]
    var isOtherwise = false
    var member: Int?
    var cells: [Cell]
    var period: Period?
  }

  /// In a matrix, the fact across the columns and its tests; a row has a cell for each.
  struct Across {
    var subject: Reference
    var tests: [Test]
  }

  var name: Name
  var selectors: [Reference]
  /// The choice whose members name the rows.
  var rowNames: Int?
  /// Of a matrix: its one value.
  var columns: [Column]
  var across: Across?
  var rows: [Row]
  var hasPeriods = false
  var noRow: NoRow?
  var period: Period?
}
