import RulesDSL

/// Many random books, each with many applications, against every law.
public struct Session: Sendable {
  /// A case that breaks a law, cut down.
  public struct Failure: Sendable {
    public let law: Law
    /// The seed that makes the book, and with `--pairs` 1 the case.
    public let seed: UInt64
    /// The rules, the facts, and what went wrong.
    public let text: String
  }

  public private(set) var books = 0
  public private(set) var pairs = 0
  /// Of how many decided conditions other values were sought for what the trace cites, how many can't change at all,
  /// and of how many none was found although there are too many to try all.
  public private(set) var searches = 0
  public private(set) var constants = 0
  public private(set) var notFound = 0
  /// How many applications were refused (整合).
  public private(set) var refused = 0
  /// Of how many applications, one in ten, the range of a missing number decided something.
  public private(set) var ranged = 0
  /// How many books hold what.
  public private(set) var census = Census()
  public private(set) var failures: [Failure] = []

  /// How many applications a book is tried with.
  static let pairsPerBook = 100

  private let flaw: Flaw?

  public init(_ flaw: Flaw? = nil) { self.flaw = flaw }

  /// Goes on from a seed until so many pairs have been tried or so many cases have failed.
  public mutating func run(pairs wanted: Int, from first: UInt64, failures limit: Int = 3) {
    var seed = first
    while pairs < wanted, failures.count < limit {
      run(seed, pairs: min(Session.pairsPerBook, wanted - pairs))
      seed += 1
    }
  }

  public mutating func run(_ seed: UInt64, pairs wanted: Int) {
    let book = BookMaker.book(seed: seed)
    books += 1
    census.count(book)
    var maker = FactMaker(book, seed: seed &* 31 &+ 7)
    let trial: Trial
    do throws(Violation) {
      trial = try Trial(book, seed: seed, flaw)
    } catch {
      let application = maker.application()
      return fail(book, Sample(application: application, extended: application, seed: seed), seed, error)
    }
    for number in 0..<wanted {
      let application = maker.application()
      let sample = Sample(application: application, extended: maker.extended(application), seed: maker.dice.next())
      pairs += 1
      do throws(Violation) {
        if try !trial.check(sample) { refused += 1 }
        if number % 10 == 0, Agreement.restsOnRanges(trial.meant, sample.application) { ranged += 1 }
        if number % 10 == 0, let change = try trial.searchChange(sample) {
          searches += 1
          constants += change == .isConstant ? 1 : 0
          notFound += change == .notFound ? 1 : 0
        }
      } catch {
        return fail(book, sample, seed, error)
      }
    }
  }

  private mutating func fail(_ book: Book, _ sample: Sample, _ seed: UInt64, _ violation: Violation) {
    var shrinker = Shrinker(book, sample, seed: seed, violation, flaw)
    shrinker.run()
    failures.append(Failure(law: violation.law, seed: seed, text: shrinker.text))
  }
}

extension Shrinker {
  /// What a person needs to see of a case.
  var text: String {
    var writer = BookWriter(book)
    var literals = LiteralWriter(Dice(0), isVaried: false)
    let rules = writer.sources().map { "# \($0.name)\n\($0.text)" }.joined(separator: "\n")
    func facts(_ application: Application) -> String {
      let given = application.given.keys.sorted().compactMap { fact -> String? in
        application.given[fact].map {
          "\(book.facts[fact].name.japanese): \(writer.text($0, of: book.facts[fact].kind))"
        }
      }
      let date = application.date.map { ["on \(literals.date($0))"] } ?? []
      return (given + date).joined(separator: "、")
    }
    return """
      \(violation.law.rawValue)
      \(violation.message)
      facts: \(facts(sample.application))
      more facts: \(facts(sample.extended))
      \(rules)
      """
  }
}
