import Evaluator
import RulesDSL

/// The examples beside the rules, run in the book of each association: one counts once, and has passed where it did
/// in every book that holds it.
struct ExampleCheck {
  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  private struct Told: Hashable {
    let place: Place
    let subject: String
    let found: String
  }

  private struct Failing {
    let failure: ExampleRun.Failure
    /// Where its example stands.
    let place: Place
    var associations: [String]
  }

  private let language: Language
  private var held: [Place: Int] = [:]
  private var failed: Set<Place> = []
  private var failing: [Failing] = []
  private var known: [Told: Int] = [:]

  init(_ language: Language) {
    self.language = language
  }

  mutating func run(_ book: RuleBook, of association: String?) {
    for example in Program(book).runExamples(language).examples {
      let place = Place(file: example.file, line: example.line)
      held[place, default: 0] += 1
      if !example.failures.isEmpty { failed.insert(place) }
      for failure in example.failures { add(failure, of: association, at: place) }
    }
  }

  private mutating func add(_ failure: ExampleRun.Failure, of association: String?, at place: Place) {
    let told = Told(
      place: Place(file: failure.file, line: failure.line), subject: failure.subject, found: failure.found)
    if let index = known[told] {
      failing[index].associations += [association].compactMap { $0 }
    } else {
      known[told] = failing.count
      failing.append(Failing(failure: failure, place: place, associations: [association].compactMap { $0 }))
    }
  }

  var hasFailed: Bool { !failed.isEmpty }

  /// Each failure, with the associations where not all have it, and the last line.
  var text: String {
    failing.map { report($0) }.joined() + "\(held.count - failed.count) passed, \(failed.count) failed\n"
  }

  /// Where, what was expected, what came out, and why.
  private func report(_ failing: Failing) -> String {
    let it = failing.failure
    let isPartial = failing.associations.count < held[failing.place, default: 0]
    let place = isPartial ? failing.associations.map { $0 + ": " }.joined() : ""
    let head =
      language == .japanese
      ? "\(place)\(it.file) \(it.line)行目  例「\(it.title)」: \(it.subject) は \(it.expected) のはずですが、\(it.found) です\n"
      : "\(place)\(it.file), line \(it.line)  example “\(it.title)”: \(it.subject) should be \(it.expected), but is "
        + "\(it.found)\n"
    return head + it.why.split(separator: "\n").map { "    \($0)\n" }.joined() + "\n"
  }
}
