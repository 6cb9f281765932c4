import Evaluator
import RulesDSL

/// One book in three shapes (as it is, shuffled, and written otherwise), ready to be tried with many applications.
struct Trial {
  let book: Book
  /// With what associations change.
  let meant: Book
  let plain: Program
  private let shuffled: Program
  private let varied: Program
  /// The varied files in the one layout, in English.
  private let formatted: Program
  private let flaw: Flaw?

  init(_ book: Book, seed: UInt64, _ flaw: Flaw? = nil) throws(Violation) {
    self.book = book
    meant = book.overridden(without: flaw)
    self.flaw = flaw
    var plainWriter = BookWriter(book)
    var variedWriter = BookWriter(book, isVaried: true, seed: seed)
    var dice = Dice(seed)
    var shuffledWriter = BookWriter(book.shuffled(&dice))
    plain = try Trial.program(plainWriter.sources(), .accepted)
    shuffled = try Trial.program(dice.shuffled(shuffledWriter.sources()), .order)
    let files = variedWriter.sources()
    varied = try Trial.program(files, .spelling)
    formatted = try Trial.formatted(files)
  }

  /// There and back: Japanese, English, Japanese.
  private static func formatted(_ files: [RuleSource]) throws(Violation) -> Program {
    let japanese: [RuleSource]
    let english: [RuleSource]
    let pairs: [([RuleSource], [RuleSource])]
    do throws(InvalidRules) {
      japanese = try RuleFormatter(files).format(.japanese)
      let formatter = try RuleFormatter(japanese)
      english = formatter.format(.english)
      let way = try RuleFormatter(english)
      pairs = [
        (formatter.format(.japanese), japanese), (way.format(.english), english), (way.format(.japanese), japanese),
      ]
    } catch {
      throw Violation(law: .formatting, message: error.report(.japanese))
    }
    for (one, two) in pairs.flatMap({ Array(zip($0, $1)) }) where one.text != two.text {
      throw Violation(law: .formatting, message: one.text + "\n" + two.text)
    }
    return try program(english, .formatting)
  }

  private static func program(_ sources: [RuleSource], _ law: Law) throws(Violation) -> Program {
    do throws(InvalidRules) {
      return Program(try RuleBook(sources))
    } catch {
      let written = law == .accepted ? "" : sources.map(\.text).joined(separator: "\n")
      throw Violation(law: law, message: error.report(.japanese) + written)
    }
  }

  /// Every law for one sample; the first that does not hold is thrown. Whether the application was decided at all.
  @discardableResult
  func check(_ sample: Sample) throws(Violation) -> Bool {
    var maker = FactMaker(book, seed: sample.seed)
    let ruling = try decide(plain, sample.application, &maker)
    try Agreement.check(meant, sample.application, ruling, flaw)
    try checkSame(ruling, try decide(shuffled, sample.application, &maker), .order)
    try checkSame(ruling, try decide(varied, sample.application, &maker), .spelling)
    try checkSame(ruling, try decide(formatted, sample.application, &maker), .formatting)
    try checkMonotone(ruling, try decide(plain, sample.extended, &maker))
    try checkRefusal(sample.application, ruling, &maker)
    guard let decision = ruling.decision else { return false }
    try checkNeeds(decision, sample, &maker)
    try checkTrace(sample.application, &maker)
    try checkTrace(maker.completed(sample.application), &maker)
    return true
  }

  private func checkSame(_ first: Ruling, _ second: Ruling, _ law: Law) throws(Violation) {
    guard first.broken == second.broken else {
      throw Violation(law: law, message: "breaks \(first.broken.sorted()), or \(second.broken.sorted())")
    }
    guard let one = first.decision, let two = second.decision else { return }
    for outcome in one.outcomes where two[outcome.identifier]?.essence != outcome.essence {
      throw Violation(law: law, message: "\(outcome.essence)\n\(two[outcome.identifier]?.essence ?? "not decided")")
    }
  }

  /// A fuller application may be refused, but none is taken back.
  private func checkMonotone(_ first: Ruling, _ second: Ruling) throws(Violation) {
    guard first.broken.isSubset(of: second.broken) else {
      throw Violation(law: .monotone, message: "breaks \(first.broken.sorted()), then \(second.broken.sorted())")
    }
    guard let one = first.decision, let two = second.decision else { return }
    for before in one.outcomes where before.status != .undetermined {
      guard let after = two[before.identifier] else { continue }
      if before.status != after.status || before.value != after.value || (!before.isApplicable && after.isApplicable) {
        throw Violation(law: .monotone, message: "\(before.essence)\n\(after.essence)")
      }
    }
  }

  /// What is missing is named; everything else that the fuller application says leaves the decision open.
  private func checkNeeds(_ decision: Decision, _ sample: Sample, _ maker: inout FactMaker) throws(Violation) {
    let open = decision.outcomes.filter { $0.status == .undetermined }
    for outcome in open where outcome.needs.isEmpty && outcome.undefined.isEmpty {
      throw Violation(law: .needs, message: "\(outcome.identifier) is undetermined, but nothing is missing")
    }
    guard let chosen = maker.dice.pickAny(open) else { return }
    var without = sample.extended
    without.given = without.given.filter { fact, _ in
      sample.application.given[fact] != nil || !chosen.needs.contains(book.facts[fact].name.identifier)
    }
    let after = try decide(plain, without, &maker).decision?[chosen.identifier]
    if let after, after.status != .undetermined {
      throw Violation(law: .needs, message: "not among its needs, yet decides it: \(chosen.essence)\n\(after.essence)")
    }
  }
}
