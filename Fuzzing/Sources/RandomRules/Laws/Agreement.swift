import Evaluator
import RulesDSL

/// The engine against the independent evaluator.
enum Agreement {
  static func check(
    _ book: Book, _ application: Application, _ ruling: Ruling, _ flaw: Flaw?
  ) throws(Violation) {
    let (given, date) = (application.effective(book), application.basisDate(book))
    let meaning = Meaning(book, given: given, on: date, flaw)
    let broken = Set(meaning.broken())
    guard broken == ruling.broken else {
      throw Violation(
        law: .agreement, message: "expected \(broken.sorted()) to be broken, the engine says \(ruling.broken.sorted())")
    }
    guard let decision = ruling.decision else { return }
    for index in book.decisions {
      let fact = book.facts[index]
      guard let outcome = decision[fact.name.identifier] else {
        throw Violation(law: .agreement, message: "\(fact.name.japanese) was not decided")
      }
      let expected = text(index, fact, meaning)
      let found = fact.isCondition ? text(outcome) : text(outcome, fact.kind, book)
      if meaning.sawConflict {
        throw Violation(law: .agreement, message: "\(fact.name.japanese): two exceptions hold together")
      }
      if found != expected, !meaning.sawHuge {
        throw Violation(
          law: .agreement, message: "\(fact.name.japanese): expected \(expected), the engine says \(found)")
      }
    }
  }

  /// Whether the range of a missing number decides something that would be open without it.
  static func restsOnRanges(_ book: Book, _ application: Application) -> Bool {
    let (given, date) = (application.effective(book), application.basisDate(book))
    let meaning = Meaning(book, given: given, on: date)
    let without = Meaning(book, given: given, on: date, .missingHasNoRange)
    return book.decisions.contains { index in
      text(index, book.facts[index], meaning) != text(index, book.facts[index], without)
    }
  }

  private static func text(_ index: Int, _ fact: Fact, _ meaning: Meaning) -> String {
    fact.isCondition ? text(meaning.outlook(of: index).verdicts) : text(meaning.finding(of: index), fact.kind)
  }

  private static func text(_ verdicts: Verdicts) -> String {
    if verdicts == .met { return "met" }
    if verdicts.contains(.met) { return "undetermined" }
    return verdicts == .leaves ? "unmet, not applicable" : "unmet"
  }

  private static func text(_ outcome: Outcome) -> String {
    outcome.status.rawValue + (outcome.isApplicable ? "" : ", not applicable")
  }

  private static func text(_ finding: Finding, _ kind: Kind) -> String {
    switch finding {
    case .none: return "unmet"
    case .open: return "undetermined"
    case .known(.truth(let truth)): return truth ? "met yes" : "unmet no"
    case .known(.member(let member)): return "met \(member)"
    case .known(.date(let day)): return "met \(CalendarDate(dayNumber: Int32(day)))"
    case .known(.number(let number)): return "met " + text(number)
    }
  }

  private static func text(_ number: BigRational) -> String {
    let reduced = number.reduced
    return (reduced.isNegative ? "-" : "") + "\(reduced.numerator.digits)/\(reduced.denominator.digits)"
  }

  private static func text(_ outcome: Outcome, _ kind: Kind, _ book: Book) -> String {
    guard let value = outcome.value else { return outcome.status.rawValue }
    let status = outcome.status.rawValue + " "
    switch value {
    case .truth(let truth): return status + (truth ? "yes" : "no")
    case .date(let date): return status + "\(date)"
    case .member(let found):
      guard case .choice(let choice) = kind else { return status + found.identifier }
      let member = book.choices[choice].members.firstIndex { $0.identifier == found.identifier }
      return status + (member.map { "\($0)" } ?? found.identifier)
    case .number(let quantity):
      let digits = quantity.number.description
      return status + (BigRational(written: digits).map { text($0) } ?? digits)
    }
  }
}
