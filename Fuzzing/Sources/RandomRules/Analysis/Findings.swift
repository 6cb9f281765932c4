import RulesDSL

/// What the checker must find in a book, and nothing else.
struct Findings {
  /// A code, the line it stands on, and the title of the other row.
  struct Finding: Hashable {
    var code: String
    var line: Int
    var other = ""
  }

  static let codes: Set = [
    "rows-differ", "gap", "row-never-chosen", "row-never-matches", "no-row-never-happens", "always-holds",
    "never-holds",
  ]

  private(set) var expected: Set<Finding> = []
  private let book: Book
  private let table: Table
  private let lines: [String]

  /// `text` is the book as it is written, for the lines and titles of its rows.
  init(_ book: Book, _ text: String) {
    self.book = book
    table = book.tables[0]
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    findRows()
    for fact in book.facts where fact.role == .requirement {
      guard case .condition(let condition) = fact.body else { continue }
      var line = line(of: "要件 " + fact.name.japanese) + 1
      _ = judge(condition, &line)
    }
  }

  private func line(of statement: String) -> Int {
    guard let index = lines.firstIndex(where: { $0.hasPrefix(statement + " (") }) else {
      preconditionFailure("\(statement) is not written")
    }
    return index + 1
  }

  /// Below the statement and the header.
  private func line(ofRow row: Int) -> Int { line(of: "表 " + table.name.japanese) + 2 + row }

  func row(onLine line: Int) -> Int? { table.rows.indices.first { self.line(ofRow: $0) == line } }

  /// The cells left of `||`.
  func title(ofRow row: Int) -> String {
    let cells = lines[line(ofRow: row) - 1].split(separator: "|", omittingEmptySubsequences: false)
    return cells.dropFirst().prefix { !$0.isEmpty }.map { $0.filter { $0 != " " } }.joined(separator: "・")
  }

  private mutating func findRows() {
    var all: UInt64 = 0
    var isFull = true
    // By row: those that share some case with it, and those that take all of its cases.
    var meeting = [UInt64](repeating: 0, count: table.rows.count)
    var covering = [UInt64](repeating: .max, count: table.rows.count)
    Cases(book).each { rows in
      if rows == 0 { isFull = false }
      guard rows & all != rows || rows.nonzeroBitCount != 1 || covering[rows.trailingZeroBitCount] != rows else {
        return
      }
      all |= rows
      for row in rows.rows {
        meeting[row] |= rows
        covering[row] &= rows
      }
    }
    let plain = table.rows.indices.filter { !table.rows[$0].isOtherwise }
    for row in plain where !all.rows.contains(row) {
      expected.insert(Finding(code: "row-never-matches", line: line(ofRow: row)))
    }
    for second in plain {
      for first in plain where first < second && meeting[second].rows.contains(first) {
        if !agree(first, second) {
          expected.insert(Finding(code: "rows-differ", line: line(ofRow: second), other: title(ofRow: first)))
        } else if covering[second].rows.contains(first) {
          expected.insert(Finding(code: "row-never-chosen", line: line(ofRow: second), other: title(ofRow: first)))
        } else if covering[first].rows.contains(second) {
          expected.insert(Finding(code: "row-never-chosen", line: line(ofRow: first), other: title(ofRow: second)))
        }
      }
    }
    let isSettled =
      table.noRow != nil || table.rows.contains { $0.isOtherwise && $0.period ?? Period() == Period() }
    if !isFull, !isSettled { expected.insert(Finding(code: "gap", line: line(of: "表 " + table.name.japanese))) }
    if isFull, table.noRow != nil {
      expected.insert(Finding(code: "no-row-never-happens", line: line(ofRow: table.rows.count)))
    }
  }

  /// Whether two rows say the same.
  func agree(_ first: Int, _ second: Int) -> Bool {
    table.rows[first].member == table.rows[second].member
      && table.rows[first].values == table.rows[second].values
  }

  /// Adds what is to be said of a condition, which begins on the line; false where there is something. A block is
  /// judged where each of its lines can go both ways.
  private mutating func judge(_ condition: Condition, _ line: inout Int) -> Bool {
    let own = line
    line += 1
    switch condition {
    case .block(_, let children):
      var canGoBothWays = true
      for child in children { canGoBothWays = judge(child, &line) && canGoBothWays }
      guard canGoBothWays else { return false }
    // あり or なし can't be more than what it says.
    case .test(let subject, _) where book.kind(of: subject) == .yesNo: return true
    default: break
    }
    let results = book.results(of: condition)
    guard results.count == 1, let holds = results.first else { return true }
    expected.insert(Finding(code: holds ? "always-holds" : "never-holds", line: own))
    return false
  }
}

extension Table.Row {
  /// What its cells say; nil is ―.
  var values: [Number?] {
    cells.map { if case .value(.literal(.number(let number), _)) = $0 { number } else { nil } }
  }
}

extension Book {
  /// Whether a condition of given facts holds, in any case that there is.
  func results(of condition: Condition) -> Set<Bool> {
    var tests: [Int: [Test]] = [:]
    func collect(_ condition: Condition) {
      switch condition {
      case .test(.fact(let fact), let test): tests[fact, default: []].append(test)
      case .block(_, let lines): lines.forEach { collect($0) }
      default: preconditionFailure("only tests of what is given")
      }
    }
    collect(condition)
    var results: Set<Bool> = []
    func go(_ facts: ArraySlice<Int>, _ point: [Int: Datum]) {
      guard let fact = facts.first else {
        results.insert(condition.holds(point))
        return
      }
      for sample in samples(of: .fact(fact), besides: tests[fact] ?? []) {
        go(facts.dropFirst(), point.merging([fact: sample]) { one, _ in one })
      }
    }
    go(tests.keys.sorted()[...], [:])
    return results
  }
}

extension Condition {
  fileprivate func holds(_ point: [Int: Datum]) -> Bool {
    switch self {
    case .test(.fact(let fact), let test): point[fact].map { test.passes($0) } ?? false
    case .block(.all, let lines): lines.allSatisfy { $0.holds(point) }
    case .block(.any, let lines): lines.contains { $0.holds(point) }
    case .block(.none, let lines): !lines.contains { $0.holds(point) }
    case .block(.atLeast(let least), let lines): lines.filter { $0.holds(point) }.count >= least
    default: preconditionFailure("only tests of what is given")
    }
  }
}
