import RulesDSL

/// Checked rules as flat instructions over numbered slots: what a program runs.
///
/// A node's slot is its id, so that what is computed is recorded where explanations look for it. Everything here is
/// plain bits in a few arrays; lists are stretches of those.
package struct Plan: Sendable {
  package typealias Slice = Range<Int32>

  /// Where the value or outcome of a reference is found.
  enum Slot {
    case fact(Int32)
    /// By number among the columns of all tables.
    case column(Int32)
    case rowName(Int32)
  }

  /// A bound's slot; below zero where the range has none.
  struct Bound {
    var node: Int32
    var isInclusive: Bool

    static let none = Bound(node: -1, isInclusive: false)
  }

  enum Operation {
    case constant(Bool)
    /// Of the conditions in `nodes`.
    case block(Condition.BlockKind, Slice)
    /// What is a condition itself.
    case holds(Slot, Bool)
    /// The same as met where only what no source states keeps it open (充足か未詳).
    case holdsOrUnstated(Slot)
    case isTruth(Slot, Bool)
    case within(Slot, lower: Bound, upper: Bound)
    /// One of the members whose bits are set in `words`.
    case isMember(Slot, Slice, negated: Bool)
    /// One of the values of the expressions in `nodes`.
    case equalsOne(Slot, Slice, negated: Bool)
    case value(of: Slot)
    case unstated
    case negative(Int32)
    case binary(Expression.Operator, Int32, Int32)
    case call(Expression.Function, Int32, Int32)
  }

  struct Instruction {
    var node: Int32
    var operation: Operation
  }

  /// What is run for the result of one node.
  package struct Body {
    var instructions: Slice
    var node: Int32
  }

  package struct FactPlan {
    enum Definition {
      case given
      case body(Body)
      case principle(standard: Body, exceptions: Slice)
    }
    var isCondition: Bool
    var period: Period
    /// 対象, in `bodies`.
    var scope: Slice
    var definition: Definition
    /// Of an input that is a number: what it can be as long as it isn't given.
    var range: NumberRange?
  }

  struct ExceptionPlan {
    var guarding: Body
    var outcome: Body
    var priority: Int
    var period: Period
  }

  package struct TablePlan {
    var period: Period
    var rows: Slice
    /// Numbers of the columns, among those of all tables.
    package var columns: Slice
    /// In `selectors`.
    var selectors: Slice
    /// In `gaps`; the last is the first to be asked.
    var gaps: Slice
    var noRow: Table.NoRow?
    /// Which row is それ以外, if one is.
    var otherwise: Int32?
  }

  struct RowPlan {
    var node: Int32
    /// The tests of its selectors, in `nodes`.
    var selectors: Slice
    var instructions: Slice
    /// By column, in `cells`.
    var cells: Slice
    var member: Int32?
    var period: Period
  }

  enum Cell {
    case dash
    case criterion(Body)
    case value(Body)
  }

  struct Selector {
    var slot: Slot
    var isCondition: Bool
  }

  /// A node of a table's gaps.
  struct GapNode {
    /// A selector, or the basis date behind them; nil where every branch must be possible.
    var side: Int32?
    /// In `gapBranches`.
    var branches: Slice
    /// Whether several nodes lead to it.
    var isShared: Bool
  }

  struct GapBranch {
    var values: Side?
    var next: Int32
  }

  /// Values of a selector or of the basis date.
  enum Side {
    /// Bits in `words`.
    case members(Slice)
    /// In `intervals`.
    case numbers(Slice)
  }

  let rules: CheckedRules
  var instructions: [Instruction] = []
  var nodes: [Int32] = []
  var words: [UInt64] = []
  package var bodies: [Body] = []
  package var facts: [FactPlan] = []
  var exceptions: [ExceptionPlan] = []
  package var tables: [TablePlan] = []
  var rows: [RowPlan] = []
  var cells: [Cell] = []
  var selectors: [Selector] = []
  /// By table, each behind those that it leads to.
  var gaps: [GapNode] = []
  var gapBranches: [GapBranch] = []
  var intervals: [Interval] = []
  package var steps: [Step] = []
  /// 整合, each as conditions in `bodies`.
  package var consistencies: [Slice] = []
  /// The values that are written out in the rules: known before anything is run.
  package var literals: [(node: NodeID, value: Value)] = []
}
