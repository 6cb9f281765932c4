import RulesDSL

/// One line of an explanation, with the lines below it. Text, JSON and HTML are three ways to write the same tree.
///
/// A line is put into words when they are asked for: a tree that nobody reads costs no text.
public struct Reason: Sendable {
  /// What a line is about: a decision, a rule, a fact, or the part of a rule in which it stands.
  public enum Kind: String, Sendable, Hashable, Codable {
    case decision, requirement, exclusion, calculation, input, judgement, parameter
    /// The blocks すべて, いずれか and いずれもない.
    case all, any, none
    /// The block n個以上.
    case atLeast = "at least"
    /// The test of a value; of a value that the row of a table asks for; and the row itself.
    case test, criterion, row
    /// 対象, 適用期間 and ただし of a rule.
    case scope, period, exception
  }

  /// Whether a line holds.
  public typealias Mark = DecisionEngine.Mark

  let tree: ReasonTree
  let index: Int
  /// The language of its words.
  public let language: Language

  var line: ReasonLine { _read { yield tree.lines[index] } }
  var words: ReasonWords { ReasonWords(tree: tree, language: language) }

  public var kind: Kind { line.kind }
  /// Whether the line holds; nil for lines that are values rather than conditions.
  public var mark: Mark? { line.mark }
  /// Of a line that names a rule, how that rule turned out; the line itself may ask for the opposite.
  public var ruleMark: Mark? { line.ruleMark }
  /// The identifier of the fact or rule that it names. Of other lines the rule in which they stand and their place in
  /// it, as in `company_size/1.2`.
  public var identifier: String { words.identifier(index) }
  /// What the line is called: the name of its fact or rule, or the word for a part of a rule.
  public var title: String { words.title(line) }
  /// The value found, in the notation of its type with its unit.
  public var value: String? { words.value(line) }
  /// While the value isn't known, between which ends it lies: an input within its 範囲, a calculation within what the
  /// ranges of its operands leave. nil where it is known or may be anything.
  public var range: AmountRange? { words.range(line) }
  /// The test with its threshold, as the rule says it; of a value the formula behind it.
  public var test: String? { words.test(line) }
  /// The table and row in use.
  public var row: String? { words.row(line) }
  /// The distance to the threshold, who judged, what is missing, why it takes no part.
  public var remark: String? { words.remark(index) }
  /// Where the rule comes from (出典): document and page, as the rule file cites them.
  public var source: String? { words.source(line) }
  /// Whose 変更 gave the value or the row, where an association's took the place of the national one.
  public var layer: String? { words.layer(line) }
  /// Whether the result stands on this line: together, the decisive lines are enough for it.
  public var isDecisive: Bool { line.isDecisive }
  /// Whether being met is bad news, as for an exclusion.
  public var isAdverse: Bool { line.isAdverse }
  /// Whether the line asks that the rule it names be unmet.
  public var isDenied: Bool { line.isDenied }
  /// The rule file in which the line's own rule, condition, row or fact stands.
  public var file: String { tree.rules.sources[line.source(in: tree.rules).source].name }
  /// The line of `file` at which it begins, counted from 1.
  public var fileLine: Int {
    let span = line.source(in: tree.rules)
    return tree.rules.sources[span.source].line(at: span.range.lowerBound) + 1
  }
  /// The lines below it.
  public var children: Children { Children(tree: tree, language: language, range: line.below) }

  /// The lines below a line, in the order in which they are told.
  public struct Children: RandomAccessCollection, Sendable {
    let tree: ReasonTree
    let language: Language
    let range: Range<Int>

    public var startIndex: Int { 0 }
    public var endIndex: Int { range.count }
    public subscript(position: Int) -> Reason {
      precondition(position >= 0 && position < range.count, "there is no such line")
      return Reason(tree: tree, index: range.lowerBound + position, language: language)
    }
  }
}

/// What the layout of a page asks of a line.
extension Reason {
  /// Whether the line itself says enough, so that text leaves out what is below it.
  package var isFolded: Bool { line.isFolded }
  /// Whether text leaves the line out altogether, because it says only that a rule takes part.
  package var isHidden: Bool { line.isHidden }
  /// Whether the rule needs it to hold, rather than it being one of several ways, or what would count against.
  var isRequired: Bool { line.isRequired }
  /// How far the value is from passing, with the bound: 2億8,000万円を2,000万円超過.
  var gap: String? { words.gap(line) }
  /// What a choice must be, where it isn't: 会社であること.
  var asked: String? { words.must(line) }
  /// The same distance as a part of the bound, for finding what misses by least.
  var nearness: Rational? { words.nearness(line) }
  /// What an exception is called, without the word before it.
  var exception: String { words.exception(line) }
  /// Whether it fails because no row of its table applies.
  var lacksRow: Bool { kind == .criterion && mark == .unmet && line.test == nil }
  /// 充足 or 非充足 written out in a rule.
  var isConstant: Bool { line.isConstant }
  var hasGap: Bool { line.gap != nil }
  var hasRow: Bool { line.row != nil }
}

extension Reason.Kind {
  init(block: Condition.BlockKind) {
    switch block {
    case .all: self = .all
    case .any: self = .any
    case .none: self = .none
    case .atLeast: self = .atLeast
    }
  }

  init(_ kind: Fact.Kind) {
    switch kind {
    case .input: self = .input
    case .judgement: self = .judgement
    case .parameter: self = .parameter
    case .calculation: self = .calculation
    case .requirement: self = .requirement
    case .exclusion: self = .exclusion
    case .decision: self = .decision
    }
  }
}
