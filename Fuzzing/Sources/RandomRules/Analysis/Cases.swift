/// Every case of a table by brute force: on and beside each bound and each day that is written, every member, yes
/// and no. Rows are the bits of a number; それ以外 is none of them.
struct Cases {
  /// A given fact, what stands for all its values, and for each of these the rows that may take it.
  struct Side {
    var fact: Int
    var samples: [Datum]
    var taking: [UInt64]
  }

  private(set) var sides: [Side] = []
  private let book: Book
  private let table: Table

  init(_ book: Book) {
    self.book = book
    table = book.tables[0]
    var tests: [Int: [Test]] = [:]
    for (position, subject) in table.selectors.enumerated() {
      tests[Cases.fact(subject)] = table.rows.compactMap { $0.tests[position] }
    }
    if let basis = book.basisDate, table.hasPeriods { tests[basis, default: []] += [] }
    for (fact, tests) in tests.sorted(by: { $0.key < $1.key }) {
      var samples = book.samples(of: .fact(fact), besides: tests)
      if fact == book.basisDate { samples += Book.days(around: table.rows.compactMap(\.period)) }
      sides.append(Side(fact: fact, samples: samples, taking: samples.map { rows(taking: $0, of: fact) }))
    }
  }

  static func fact(_ subject: Reference) -> Int {
    guard case .fact(let fact) = subject else { preconditionFailure("only what is given selects a row here") }
    return fact
  }

  /// Whatever the other facts are.
  func rows(taking datum: Datum, of fact: Int) -> UInt64 {
    table.rows.indices.reduce(0) { rows, index in
      let row = table.rows[index]
      let passes = zip(row.tests, table.selectors).allSatisfy { test, subject in
        Cases.fact(subject) != fact || test?.passes(datum) ?? true
      }
      let isInForce = fact != book.basisDate || row.isInForce(on: datum)
      return !row.isOtherwise && passes && isInForce ? rows | 1 << UInt64(index) : rows
    }
  }

  /// The rows that take each case; facts whose value is known have only that.
  func each(_ known: [Int: Datum] = [:], _ body: (UInt64) -> Void) {
    let plain = table.rows.indices.reduce(UInt64(0)) { table.rows[$1].isOtherwise ? $0 : $0 | 1 << UInt64($1) }
    let taking = sides.map { side in known[side.fact].map { [rows(taking: $0, of: side.fact)] } ?? side.taking }
    func go(_ side: Int, _ rows: UInt64) {
      guard side < taking.count else { return body(rows) }
      for more in taking[side] { go(side + 1, rows & more) }
    }
    go(0, plain)
  }
}

extension UInt64 {
  /// The numbers of the bits that are set.
  var rows: [Int] { (0..<64).filter { self & (1 << UInt64($0)) != 0 } }
}
