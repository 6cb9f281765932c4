/// Conditions and references.
extension Meaning {
  func outlook(of condition: Condition) -> Outlook {
    switch condition {
    case .constant(let truth): return Outlook(Verdicts(truth))
    case .bare(let reference): return outlook(of: .truth(true), on: reference)
    case .test(let reference, let test): return outlook(of: test, on: reference)
    case .block(let kind, let lines):
      let outlooks = lines.map { outlook(of: $0) }
      switch kind {
      case .all: return .all(outlooks)
      case .any: return .any(outlooks)
      case .none: return .all(outlooks.map(\.reversed))
      case .atLeast(let least):
        let verdicts = Verdicts.atLeast(flaw == .oneIsEnough ? 1 : least, outlooks.map(\.verdicts))
        return .block(verdicts, of: outlooks, decidedBy: .met)
      }
    }
  }

  func outlook(of test: Test, on reference: Reference) -> Outlook {
    if book.isCondition(reference), case .truth(let truth) = test {
      let own = outlook(of: reference)
      return truth ? own : own.reversed
    }
    if case .metOrUnstated = test { return accepting(outlook(of: reference)) }
    return outlook(of: test, on: finding(of: reference))
  }

  /// 充足か未詳: what is open only because a source is silent counts as met.
  private func accepting(_ own: Outlook) -> Outlook {
    if !own.isOpen { return own }
    if flaw == .unstatedIsNeverMet || own.doubts.contains(.waits) {
      return Outlook(own.verdicts.union(.met), own.doubts)
    }
    return Outlook(.met)
  }

  func outlook(of reference: Reference) -> Outlook {
    switch reference {
    case .fact(let fact): outlook(of: fact)
    case .column(let table, let column): outlook(ofColumn: column, in: table)
    case .item(let item): outlook(ofItem: item)
    case .reception: outlookOfReception()
    case .rowName: preconditionFailure("a row's name is a value")
    }
  }

  func finding(of reference: Reference) -> Finding {
    switch reference {
    case .fact(let fact): finding(of: fact)
    case .column(let table, let column): finding(ofColumn: column, in: table)
    case .rowName(let table): findingOfRowName(in: table)
    case .item(let item): finding(ofItem: item)
    case .reception: preconditionFailure("a period is met or unmet")
    }
  }
}
