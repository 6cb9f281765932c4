/// What a name in a condition or an expression stands for.
package enum Reference: Hashable, Sendable {
  case fact(FactID)
  /// the condition or value that the row in use puts in a column
  case column(TableID, Int)
  /// the row's own name
  case rowName(TableID)
}

/// Something that holds, does not hold, is not known to hold, or is not applicable.
package struct Condition: Sendable {
  package indirect enum Kind: Sendable {
    /// `事実: テスト`; also a bare name, which means 充足 or あり
    case test(Reference, Test)
    case block(BlockKind, [Condition])
    case constant(Bool)
  }

  package enum BlockKind: Sendable, Hashable {
    case all, any, none
    /// 2つ以上
    case atLeast(Int)
  }

  package var node: NodeID
  package var kind: Kind
  package var span: Span
}

/// What a cell, a bullet or an example says of a value.
package struct Test: Sendable {
  package enum Kind: Sendable {
    /// 5千万円以上3億円未満; at least one bound
    case range(lower: Bound?, upper: Bound?)
    /// 農業、林業; with 以外 it is the others that pass
    case oneOf([Expression], negated: Bool)
    /// あり, なし; 充足, 非充足
    case truth(Bool)
  }

  package struct Bound: Sendable {
    package var value: Expression
    /// 以上, 以下 rather than 超, 未満
    package var isInclusive: Bool
  }

  package var kind: Kind
  package var span: Span
  /// 充足か未詳: also where only what no source states keeps the condition open.
  package var acceptsUnstated = false

  /// 充足, as an example asks for it.
  package static func holds(at span: Span) -> Test { Test(kind: .truth(true), span: span) }
}

/// Something that has a value.
package struct Expression: Sendable {
  package enum Operator: String, Sendable { case plus = "+", minus = "−", times = "×", divided = "÷" }
  package enum Function: Sendable, CaseIterable {
    case roundDown, roundUp, roundHalf, maximum, minimum
    /// 経過月数, 経過日数
    case monthsBetween, daysBetween
    /// 後, by the unit of the period
    case monthsLater, daysLater

    package var isBetweenDays: Bool { self == .monthsBetween || self == .daysBetween }
    package var isOfDays: Bool { isBetweenDays || self == .monthsLater || self == .daysLater }

    package var keyword: Keyword {
      switch self {
      case .roundDown: .roundDown
      case .roundUp: .roundUp
      case .roundHalf: .roundHalf
      case .maximum: .maximum
      case .minimum: .minimum
      case .monthsBetween: .monthsBetween
      case .daysBetween: .daysBetween
      case .monthsLater, .daysLater: .later
      }
    }
  }

  package indirect enum Kind: Sendable {
    case literal(Value)
    case reference(Reference)
    case binary(Operator, Expression, Expression)
    case negated(Expression)
    case call(Function, [Expression])
    /// 未詳: the sources don't say; evaluates to "undefined"
    case unstated
  }

  package var node: NodeID
  package var kind: Kind
  /// The notation in which to show it; nil where no type has its dimension (円×か月).
  package var type: ValueType?
  package var dimension: Dimension?
  package var span: Span
}

/// A decision table.
package struct Table: Sendable {
  package struct Selector: Sendable {
    package var subject: Reference
    package var title: String
  }

  package struct Column: Sendable {
    package enum Kind: Sendable, Hashable {
      /// the cell is a test of this
      case criterion(Reference)
      /// the cell is a condition of its own: an item of a 様式
      case condition
      /// the cell is a value of this type
      case value(ValueType)
    }
    package var name: Name
    package var kind: Kind

    package var isCondition: Bool { if case .value = kind { false } else { true } }
  }

  package struct Row: Sendable {
    package var node: NodeID
    /// One a selector; nil is "any value".
    package var selectors: [Condition?]
    package var member: Int?
    package var cells: [Cell]
    package var period: Period
    package var citation: String?
    package var note: String?
    package var span: Span
    /// The texts of the selector cells, by which messages and traces call the row.
    package var title: String
    /// それ以外: the row for what no other row takes.
    package var isOtherwise: Bool
  }

  package enum Cell: Sendable {
    /// ―
    case dash
    case criterion(Condition)
    case value(Expression)
  }

  package enum NoRow: Sendable, Hashable { case met, unmet, notApplicable }

  package var name: Name
  package var provenance: Provenance
  /// Whether one fact chooses among the columns too; the rows are then one for each cell as printed, and the table
  /// has a single value, which its name alone stands for.
  package var isMatrix = false
  package var selectors: [Selector]
  /// The choice whose member is the row's own name.
  package var rowNames: Int?
  package var columns: [Column]
  package var rows: [Row]
  package var noRow: NoRow?
  /// What no row takes: the selectors are its sides, and the basis date the last.
  package var gaps = Gaps.none
  /// Whether its rows differ in their periods alone, so that they have no titles.
  package var isChosenByDayAlone: Bool { selectors.isEmpty && rowNames == nil }
  /// The statement whose rows they are: only those of a 設定 are chosen by the day alone.
  package var keyword: Keyword { isChosenByDayAlone ? .parameter : .table }
}
