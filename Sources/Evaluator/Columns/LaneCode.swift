import RulesDSL

/// What of a plan is run for some decisions, over lanes: instructions whose results have numbered places.
///
/// Only what the decisions and the consistency statements (整合) rest on is here, so that other rules cost nothing. What
/// is handed on unchanged (a reference, a rule that is nothing but its condition) has one place under all its names.
struct LaneCode: Sendable {
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

  struct FactCode: Sendable {
    enum Definition: Sendable {
      case given
      case body(Body)
      case principle(standard: Body, exceptions: [Exception])
    }
    var isCondition: Bool
    var place: Int32
    var period: Period
    var scope: [Body]
    var definition: Definition
    /// Whether nothing but the body is run: its place is the fact's.
    var isPlain: Bool
    var isNumber: Bool
  }

  struct Exception: Sendable {
    var guarding: Body
    var outcome: Body
    var priority: Int
    var period: Period
  }

  struct TableCode: Sendable {
    var plan: Plan.TablePlan
    var rows: [Row]
    var columns: [Column]
    var selectors: [Selector]
    /// The place of the row's name; below zero where rows have none, or it isn't needed.
    var namePlace: Int32
    var lookup: RowLookup?
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

  struct Column: Sendable {
    var place: Int32
    var isCondition: Bool
    var isNumber: Bool
    /// By row.
    var cells: [Cell]
    /// Where every cell is written out: what a lane takes from its row.
    var written: WrittenColumn?
  }

  enum Cell: Sendable {
    case dash
    case body(Body)
  }

  enum Step: Sendable {
    case fact(Int32)
    case table(Int32)
  }

  var steps: [Step] = []
  var instructions: [Instruction] = []
  var operands: [Int32] = []
  var tests: [WrittenTest] = []
  var facts: [FactCode] = []
  var tables: [TableCode] = []
  var consistencies: [[Body]] = []
  var outcomeCount = 0
  var valueCount = 0
  /// What is written out in the rules, by place.
  var literals: [(place: Int32, value: Value)] = []
  /// By fact of the rules, its place; below zero where it isn't needed.
  var outcomePlaces: [Int32] = []
  var valuePlaces: [Int32] = []
  /// What of the plan is needed, for the lanes that are decided exactly.
  var planSteps: [RulesDSL.Step] = []
  /// By input that is a yes or no: the place where its tests find it as an outcome.
  var truthPlaces: [Int32] = []
}
