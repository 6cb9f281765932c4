import RandomRules

/// `laws --pairs N --books M --seed S`: tries random rule books with random applications, N pairs in all, and what the
/// checker finds in M random tables; stops early at the third case (or `--failures N`) that breaks a law.
@main
struct Main {
  static func main() {
    var pairs = 1_000_000
    var books = 100_000
    var seed: UInt64 = 1
    var failures = 3
    var arguments = CommandLine.arguments.dropFirst()
    while let option = arguments.popFirst() {
      let value = arguments.popFirst()
      switch (option, value.flatMap { UInt64($0) }) {
      case ("--pairs", let number?): pairs = Int(number)
      case ("--books", let number?): books = Int(number)
      case ("--seed", let number?): seed = number
      case ("--failures", let number?): failures = Int(number)
      default:
        print("usage: laws [--pairs N] [--books M] [--seed S] [--failures N]")
        return
      }
    }
    analyse(books, seed, failures)
    guard pairs > 0 else { return }
    let clock = ContinuousClock()
    let start = clock.now
    var session = Session()
    session.run(pairs: pairs, from: seed, failures: failures)
    for failure in session.failures { print("seed \(failure.seed): \(failure.text)\n") }
    print(
      "\(session.pairs) pairs, \(session.books) books from seed \(seed), \(session.failures.count) failures,",
      "\(clock.now - start)")
    print("\(session.refused) refused; of a tenth, \(session.ranged) rest on the range of what is missing")
    print("books with \(session.census.text)")
    print(
      "other values of what a trace cites: \(session.searches) searches, \(session.constants) decisions that never change,",
      "\(session.notFound) without an answer")
  }

  private static func analyse(_ books: Int, _ seed: UInt64, _ failures: Int) {
    let clock = ContinuousClock()
    let start = clock.now
    var session = AnalysisSession()
    session.run(books: books, from: seed, failures: failures)
    for failure in session.failures { print("seed \(failure.seed): \(failure.text)\n") }
    let found = session.findings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "\(session.books) tables from seed \(seed), \(session.failures.count) failures, \(clock.now - start):",
      found.joined(separator: ", "))
  }
}
