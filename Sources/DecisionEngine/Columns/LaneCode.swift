import RulesDSL

/// What of a plan is run for some decisions, over lanes: instructions whose results have numbered places.
///
/// Only what the decisions and the consistency statements (整合) rest on is here, so that other rules cost nothing. What
/// is handed on unchanged (a reference, a rule that is nothing but its condition) has one place under all its names.
package struct LaneCode: Sendable {
  typealias Slice = Range<Int32>

  enum Operation: Sendable {
    case constant(UInt8)
    /// Of the outcomes at the places in `operands`.
    case block(Condition.BlockKind, Slice)
    case negated(Int32)
    /// 充足か未詳
    case accepting(Int32)
    case isTruth(Int32, Bool)
    /// One of the members whose bits are set in the plan's `words`.
    case isMember(Int32, Slice, negated: Bool)
    /// A number or a day between bounds that are written out; in `tests`.
    case isBetween(Int32, test: Int32)
    case within(Int32, lower: Plan.Bound, upper: Plan.Bound)
    /// One of the values at the places in `operands`.
    case equalsOne(Int32, Slice, negated: Bool)
    case unstated
    case negative(Int32)
    case binary(Expression.Operator, Int32, Int32)
    case call(Expression.Function, Int32, Int32)
  }

  struct Instruction: Sendable {
    var place: Int32
    var operation: Operation
  }

  /// What is run for the result at one place: an outcome or a value.
  struct Body: Sendable {
    var instructions: Slice
    var place: Int32
  }

  /// A class, like that of tables, so that running it copies nothing.
  final class FactCode: Sendable {
    enum Definition: Sendable {
      case given
      case body(Body)
      case principle(Principle)
    }
    final class Principle: Sendable {
      let standard: Body
      let exceptions: [Exception]
      /// The results of the exceptions, and behind them of the standard.
      let outcomes: [Body]

      init(standard: Body, exceptions: [Exception]) {
        (self.standard, self.exceptions) = (standard, exceptions)
        outcomes = exceptions.map(\.outcome) + [standard]
      }
    }
    let isCondition: Bool
    let place: Int32
    let period: Period
    let scope: [Body]
    let definition: Definition
    let isNumber: Bool

    init(
      isCondition: Bool, place: Int32, period: Period, scope: [Body], definition: Definition,
      isNumber: Bool
    ) {
      (self.isCondition, self.place, self.period, self.scope) = (isCondition, place, period, scope)
      (self.definition, self.isNumber) = (definition, isNumber)
    }
  }

  struct Exception: Sendable {
    var guarding: Body
    var outcome: Body
    var priority: Int
    var period: Period
  }

  final class TableCode: Sendable {
    let plan: Plan.TablePlan
    let rows: [Row]
    let columns: [Column]
    let selectors: [Selector]
    /// The place of the row's name; below zero where rows have none.
    let namePlace: Int32
    let lookup: RowLookup?

    init(
      plan: Plan.TablePlan, rows: [Row], columns: [Column], selectors: [Selector], namePlace: Int32,
      lookup: RowLookup?
    ) {
      (self.plan, self.rows, self.columns) = (plan, rows, columns)
      (self.selectors, self.namePlace, self.lookup) = (selectors, namePlace, lookup)
    }
  }

  struct Row: Sendable {
    var instructions: Slice
    /// The places of its selectors' outcomes.
    var selectors: [Int32]
    var member: Int32?
    var period: Period
  }

  struct Selector: Sendable {
    var place: Int32
    var isCondition: Bool
  }

  final class Column: Sendable {
    let place: Int32
    let isCondition: Bool
    let isNumber: Bool
    /// By row.
    let cells: [Cell]
    /// The same as bodies; of ― one that does nothing.
    let bodies: [Body]
    /// Where every cell is written out: what a lane takes from its row.
    let written: Written?

    /// A class, so that handing it on copies nothing.
    final class Written: Sendable {
      let column: WrittenColumn

      init(_ column: WrittenColumn) { self.column = column }
    }

    init(place: Int32, isCondition: Bool, isNumber: Bool, cells: [Cell], written: WrittenColumn?) {
      (self.place, self.isCondition, self.isNumber) = (place, isCondition, isNumber)
      (self.cells, self.written) = (cells, written.map { Written($0) })
      bodies = cells.map { cell in
        if case .body(let body) = cell { body } else { Body(instructions: 0..<0, place: place) }
      }
    }
  }

  enum Cell: Sendable {
    case dash
    case body(Body)
  }

  enum Step: Sendable {
    /// Rules that are nothing but their conditions and values.
    case plain(Slice)
    case fact(FactCode)
    case table(TableCode)
  }

  var steps: [Step] = []
  var instructions: [Instruction] = []
  var operands: [Int32] = []
  var tests: [WrittenTest] = []
  var consistencies: [[Body]] = []
  var outcomeCount = 0
  var valueCount = 0
  /// What is written out in the rules, by place.
  var literals: [(place: Int32, value: Value)] = []
  /// By fact of the rules, its place; below zero where it isn't needed.
  package var outcomePlaces: [Int32] = []
  package var valuePlaces: [Int32] = []
  /// The same by column of the plan's tables, and by node: of a condition the place of its outcome.
  package var columnPlaces: [Int32] = []
  package var nodePlaces: [Int32] = []
  /// The inputs that a scope or a period may make inapplicable.
  var scopedInputs: [FactID] = []
  /// What of the plan is needed, for the lanes that are decided exactly.
  package var planSteps: [RulesDSL.Step] = []
  /// By input that is a yes or no: the place where its tests find it as an outcome.
  var truthPlaces: [Int32] = []
}
