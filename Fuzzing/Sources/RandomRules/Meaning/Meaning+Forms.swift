/// 様式 and 制度, and 整合.
extension Meaning {
  /// The schemes that the application may be for, and whether it doesn't say which.
  private func schemes(of form: Form) -> ([Scheme], isOpen: Bool) {
    let all = book.writtenSchemes
    guard case .member(let member)? = finding(of: form.subject).datum else { return (all, true) }
    return (all.filter { $0.member == member }, false)
  }

  private var form: Form {
    guard let form = book.form else { preconditionFailure("an item has a form") }
    return form
  }

  private func entry(_ item: Int, of scheme: Scheme) -> Int? {
    var scheme = scheme
    if flaw == .nothingIsFollowed { scheme.follows = nil }
    return book.entry(item, of: scheme)
  }

  func outlook(ofItem index: Int) -> Outlook {
    let (schemes, isOpen) = schemes(of: form)
    let candidates = schemes.map { scheme -> Outlook in
      if let entry = entry(index, of: scheme) { return outlook(of: entry) }
      guard case .condition(let standard)? = form.items[index].standard else { return Outlook(.leaves) }
      return outlook(of: standard)
    }
    return .one(of: candidates, isOpen ? .waits : [])
  }

  func finding(ofItem index: Int) -> Finding {
    let (schemes, isOpen) = schemes(of: form)
    let candidates = schemes.map { scheme -> Finding in
      if let entry = entry(index, of: scheme) { return finding(of: entry) }
      guard case .value(let standard)? = form.items[index].standard else { return .none(.leaving) }
      return finding(of: standard)
    }
    return .one(of: candidates, isOpen ? .waits : [])
  }

  func outlookOfReception() -> Outlook {
    let (schemes, isOpen) = schemes(of: form)
    return .one(of: schemes.map { isInForce($0.period) }, isOpen ? .waits : [])
  }

  /// The names of the consistency statements that the application breaks.
  func broken() -> [String] {
    book.writtenConsistencies.filter { consistency in
      let areMet = consistency.conditions.map { outlook(of: $0).verdicts == .met }
      return flaw == .oneLineContradicts ? areMet.contains(true) : !areMet.contains(false)
    }.map(\.name.japanese)
  }
}
