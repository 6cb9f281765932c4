/// Cuts a failing case down while the same law still fails.
struct Shrinker {
  private(set) var book: Book
  private(set) var sample: Sample
  private(set) var violation: Violation
  private let seed: UInt64
  private let flaw: Flaw?
  private var attempts = 2_000

  init(_ book: Book, _ sample: Sample, seed: UInt64, _ violation: Violation, _ flaw: Flaw?) {
    self.flaw = flaw
    self.book = book
    self.sample = sample
    self.seed = seed
    self.violation = violation
  }

  /// The law that a case breaks, if any.
  private func violation(_ book: Book, _ sample: Sample) -> Violation? {
    do throws(Violation) {
      let trial = try Trial(book, seed: seed, flaw)
      try trial.check(sample)
      _ = try trial.searchChange(sample)
      return nil
    } catch {
      return error
    }
  }

  mutating func run() {
    // Almost anything that is left out makes the checker reject a book for another reason.
    guard violation.law != .accepted else { return }
    while attempts > 0, shrinkBook() || shrinkFacts() {}
  }

  private mutating func accepts(_ book: Book, _ sample: Sample) -> Bool {
    guard attempts > 0 else { return false }
    attempts -= 1
    var sample = sample
    let given = Set(book.given)
    sample.application = sample.application.keeping(given)
    sample.extended = sample.extended.keeping(given)
    guard let found = violation(book, sample), found.law == violation.law else { return false }
    (self.book, self.sample, violation) = (book, sample, found)
    return true
  }

  private mutating func shrinkBook() -> Bool {
    var index = 0
    var hasShrunk = false
    while true {
      let smaller = book.smaller
      guard index < smaller.count else { return hasShrunk }
      if accepts(smaller[index], sample) { hasShrunk = true } else { index += 1 }
    }
  }

  private mutating func shrinkFacts() -> Bool {
    var hasShrunk = false
    for fact in sample.extended.given.keys.sorted() {
      var fewer = sample
      fewer.application.given[fact] = nil
      fewer.extended.given[fact] = nil
      if accepts(book, fewer) { hasShrunk = true }
    }
    if sample.application.date != nil {
      var undated = sample
      undated.application.date = nil
      undated.extended.date = nil
      if accepts(book, undated) { hasShrunk = true }
    }
    return hasShrunk
  }
}

extension Book {
  /// The book without one of its parts, in every way, the largest parts first.
  fileprivate var smaller: [Book] {
    var result: [Book] = []
    func add(_ change: (inout Book) -> Void) {
      var book = self
      change(&book)
      result.append(book)
    }
    for (file, items) in files.enumerated() {
      for position in items.indices.reversed() { add { $0.files[file].remove(at: position) } }
    }
    if let form {
      // Without schemes the choice of them is empty, so that it goes with the form where nothing else uses it.
      let choice = schemeChoice(of: form)
      add { book in
        book.files = book.files.map { items in
          items.filter { !$0.isOfForm && !$0.isFact(form.subject) && !$0.isChoice(choice) }
        }
      }
      add { book in book.files = book.files.map { $0.filter { !$0.isOfForm } } }
    }
    if files.count > 1 { add { $0.files = [Array($0.files.joined())] } }
    for item in files.joined() {
      switch item {
      case .choice: break
      case .form:
        for item in form?.items.indices ?? 0..<0 where form?.items[item].standard != nil {
          add { $0.form?.items[item].standard = nil }
        }
      case .fact(let index):
        for fact in facts[index].smaller { add { $0.facts[index] = fact } }
      case .table(let index):
        for table in tables[index].smaller { add { $0.tables[index] = table } }
      case .scheme(let index):
        for scheme in schemes[index].smaller { add { $0.schemes[index] = scheme } }
        for fact in schemes[index].entries.map(\.fact) {
          for smaller in facts[fact].smaller where smaller.role == facts[fact].role { add { $0.facts[fact] = smaller } }
        }
      case .consistency(let index):
        for smaller in Condition.block(.all, consistencies[index].conditions).smaller {
          if case .block(_, let conditions) = smaller { add { $0.consistencies[index].conditions = conditions } }
        }
      case .override(let index):
        for change in overrides[index].change.smaller(in: self) { add { $0.overrides[index].change = change } }
      }
    }
    return result
  }
}

extension Fact {
  var smaller: [Fact] {
    var result: [Fact] = []
    func add(_ change: (inout Fact) -> Void) {
      var fact = self
      change(&fact)
      result.append(fact)
    }
    // An exclusion that nothing uses isn't accepted, so it keeps what uses it.
    if role == .exclusion { add { $0.role = .requirement } }
    if range != nil { add { $0.range = nil } }
    if period != nil { add { $0.period = nil } }
    for index in scope.indices { add { $0.scope.remove(at: index) } }
    switch body {
    case .given, .followed: break
    case .condition(let condition): for smaller in condition.smaller { add { $0.body = .condition(smaller) } }
    case .value(let expression): for smaller in expression.smaller { add { $0.body = .value(smaller) } }
    case .dated(let dated):
      for row in dated.rows { add { $0.body = .value(row.value) } }
      for index in dated.rows.indices where dated.rows.count > 1 {
        var fewer = dated
        fewer.rows.remove(at: index)
        fewer.noRow = fewer.noRow ?? .notApplicable
        add { $0.body = .dated(fewer) }
      }
    case .principle(let principle):
      for outcome in [principle.standard] + principle.exceptions.map(\.outcome) {
        switch outcome {
        case .condition(let condition): add { $0.body = .condition(condition) }
        case .value(let expression): add { $0.body = .value(expression) }
        }
      }
      for smaller in principle.smaller { add { $0.body = .principle(smaller) } }
    }
    return result
  }
}

extension Principle {
  fileprivate var smaller: [Principle] {
    var result: [Principle] = []
    for index in exceptions.indices {
      var fewer = self
      fewer.exceptions.remove(at: index)
      if !fewer.exceptions.isEmpty { result.append(fewer) }
      for guarding in exceptions[index].guarding.smaller {
        var smaller = self
        smaller.exceptions[index].guarding = guarding
        result.append(smaller)
      }
      if exceptions[index].period != nil {
        var smaller = self
        smaller.exceptions[index].period = nil
        result.append(smaller)
      }
    }
    return result
  }
}
