extension Book.Item {
  /// What goes with the form.
  var isOfForm: Bool {
    switch self {
    case .form, .scheme: true
    default: false
    }
  }

  func isFact(_ index: Int) -> Bool { if case .fact(index) = self { true } else { false } }
  func isChoice(_ index: Int) -> Bool { if case .choice(index) = self { true } else { false } }
}

/// Smaller schemes and changes of associations.
extension Scheme {
  var smaller: [Scheme] {
    var result: [Scheme] = []
    func add(_ change: (inout Scheme) -> Void) {
      var scheme = self
      change(&scheme)
      result.append(scheme)
    }
    if follows != nil { add { $0.follows = nil } }
    if period != nil { add { $0.period = nil } }
    for index in entries.indices { add { $0.entries.remove(at: index) } }
    return result
  }
}

extension Override.Change {
  func smaller(in book: Book) -> [Override.Change] {
    switch self {
    case .parameter(let index, let body):
      var changed = book.facts[index]
      changed.body = body
      return changed.smaller.map { .parameter(index, $0.body) }
    case .table(let index, let table):
      // It keeps the columns.
      return table.smaller.filter { $0.columns.count == table.columns.count }.map { .table(index, $0) }
    case .lines(let index, let lines):
      return Condition.block(.all, lines).smaller.compactMap { smaller in
        guard case .block(_, let fewer) = smaller else { return nil }
        return .lines(index, fewer)
      }
    }
  }
}
