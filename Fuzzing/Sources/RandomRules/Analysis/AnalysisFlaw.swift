/// A mistake planted in the enumeration of a table's cases; the law must notice each.
public enum AnalysisFlaw: CaseIterable, Sendable {
  /// 未満 and 超 are read as 以下 and 以上.
  case everyBoundIsInclusive
  /// A row is in force on the day after its last.
  case periodsEndADayLate
  /// Inputs may have any value.
  case rangesAreIgnored
}

extension Book {
  func with(_ flaw: AnalysisFlaw) -> Book {
    var result = self
    switch flaw {
    case .everyBoundIsInclusive:
      for row in result.tables[0].rows.indices {
        for side in result.tables[0].rows[row].tests.indices {
          guard case .range(var lower, var upper)? = result.tables[0].rows[row].tests[side] else { continue }
          lower?.isInclusive = true
          upper?.isInclusive = true
          result.tables[0].rows[row].tests[side] = .range(lower: lower, upper: upper)
        }
      }
    case .periodsEndADayLate:
      for row in result.tables[0].rows.indices {
        let last = result.tables[0].rows[row].period?.until
        result.tables[0].rows[row].period?.until = last?.next
      }
    case .rangesAreIgnored:
      for fact in result.facts.indices { result.facts[fact].range = nil }
    }
    return result
  }
}
