import RulesDSL

/// A line of an explanation before it is put into words: what it is about, by number. It is plain bits, so that a tree
/// is made without an allocation a line, and holds no language.
struct ReasonLine {
  /// A reference in half the room.
  enum Subject {
    case fact(Int32)
    case column(Int32, Int32)
    case rowName(Int32)
  }

  enum Title {
    case fact(Int32)
    case reference(Subject)
    /// A column without its table.
    case column(Int32, Int32)
    /// 設定「…」
    case parameter(Int32)
    /// A block; of n個以上 how many.
    case block(Int32)
    case constant(Bool)
    case scope, period
    /// By the fact whose 原則 it is an exception to.
    case exception(Int32, Int32)
    /// `= ` and the formula, in `expressions`.
    case working(Int32)
    /// 行「…」
    case row(Int32, Int32)
    /// What the first cell of the row says, where it is written out; else the row.
    case firstCell(Int32, Int32)
  }

  enum Shown {
    case of(Subject)
    /// The same of what is tested.
    case tested(Subject)
    case basisDate
    /// What came of a formula, in `expressions`.
    case result(Int32)
  }

  enum Criterion {
    /// The test of a condition in `conditions`.
    case test(Int32)
    /// The same in the words for a condition: 充足, 充足か未詳.
    case asCondition(Int32)
    case negated(Int32)
    /// なし in the fact's own word, where it has one.
    case denied(Int32, Int32)
    /// In `expressions`.
    case working(Int32)
    case brief(Int32)
    /// In `periods`.
    case period(Int32)
    case unmetCondition, noCondition
  }

  enum Row {
    /// The table with the row in use.
    case inUse(Int32)
    case nearest(Int32, Int32)
  }

  enum Remark {
    /// From passing the test of a condition in `conditions`.
    case distance(Int32)
    case counted(met: Int32, of: Int32, open: Int32)
    case takesNoPart(Int32)
    case absence(Finding.Absence)
    /// …
    case cut
    case askAssociation
    case notJudged(Int32)
    case judged(Int32)
    case formField(Int32)
    case noValue(Int32)
    case undefined(Subject)
    case noCriterion, noSchemeCondition
    case noRow(Int32)
    case notInForce
    /// In `periods`.
    case outOfForce(Int32)
    case superseded(Int32, Int32)
    /// It stands on the last line below.
    case doesNotApply
  }

  enum Source {
    case fact(Int32)
    case table(Int32)
    case row(Int32, Int32)
  }

  enum Layer {
    case fact(Int32)
    case table(Int32)
    case addition(Int32)
  }

  enum Gap {
    /// By how much the value of a condition in `conditions` misses a bound.
    case measured(Int32)
    /// By how much it is beyond the bound that makes for bad news.
    case excess(Int32)
  }

  /// What would have to be.
  enum Must {
    case own(Int32, Bool)
    case test(Int32)
  }

  /// Where it stands in the rule files.
  enum Place {
    case fact(Int32)
    case table(Int32)
    case row(Int32, Int32)
    /// In `conditions`.
    case span(source: Int32, Int32)
  }

  var kind: Reason.Kind
  var title: Title
  var place: Place
  var mark: Reason.Mark?
  var ruleMark: Reason.Mark?
  /// The fact or rule that it names; below zero where it names none.
  var named: Int32 = -1
  var value: Shown?
  var test: Criterion?
  var row: Row?
  /// A parameter's, behind that of the cell that tests it.
  var otherRow: Row?
  var remark: Remark?
  var source: Source?
  /// The line that a 変更 added, whose source stands behind its own.
  var addition: Int32 = -1
  var layer: Layer?
  var gap: Gap?
  var must: Must?
  var isDecisive = false
  var isFolded = false
  var isHidden = false
  var isAdverse = false
  var isDenied = false
  var isRequired = true
  /// The lines below it: while a tree is made by the number of each next one, in a tree beside each other.
  var chain = Chain()
  /// The line behind it in its chain.
  var next: Int32 = -1
  /// In a tree the line above it.
  var parent: Int32 = -1

  init(_ kind: Reason.Kind, _ title: Title, at place: Place, mark: Reason.Mark? = nil) {
    self.kind = kind
    self.title = title
    self.place = place
    self.mark = mark
  }

  /// Lines that follow each other, by their numbers.
  struct Chain {
    var first: Int32 = -1
    var last: Int32 = -1
    var isEmpty: Bool { first < 0 }
  }

  func source(in rules: CheckedRules) -> Span {
    switch place {
    case .fact(let fact): return rules.facts[Int(fact)].provenance.span
    case .table(let table): return rules.tables[Int(table)].provenance.span
    case .row(let table, let row): return rules.tables[Int(table)].rows[Int(row)].span
    case .span(let source, let offset): return Span(Int(source), Int(offset)..<Int(offset))
    }
  }

  /// The fact or rule that it names.
  var fact: FactID? {
    get { named < 0 ? nil : Int(named) }
    set { named = Int32(newValue ?? -1) }
  }

  /// The numbers of the lines below it in a tree.
  var below: Range<Int> { chain.isEmpty ? 0..<0 : Int(chain.first)..<Int(chain.last) + 1 }

  /// Whether it holds or doesn't.
  var isDecided: Bool { mark == .met || mark == .unmet }

  /// 充足 or 非充足 written out in a rule.
  var isConstant: Bool { kind == .test && value == nil && test == nil && row == nil }

  /// Whether it says more than the formula above it does.
  var bears: Bool { !chain.isEmpty || remark != nil || row != nil || layer != nil || test != nil }
}

extension ReasonLine.Subject {
  init(_ reference: Reference) {
    switch reference {
    case .fact(let fact): self = .fact(Int32(fact))
    case .column(let table, let column): self = .column(Int32(table), Int32(column))
    case .rowName(let table): self = .rowName(Int32(table))
    }
  }

  var reference: Reference {
    switch self {
    case .fact(let fact): .fact(Int(fact))
    case .column(let table, let column): .column(Int(table), Int(column))
    case .rowName(let table): .rowName(Int(table))
    }
  }
}
