import Evaluator
import RulesDSL

/// One book against the law "analysis": the checker says of it what brute force finds, and the engine takes the rows
/// that brute force takes.
struct AnalysisTrial {
  let book: Book
  /// The book as brute force sees it; another only where a mistake is planted.
  let seen: Book
  private let sources: [RuleSource]
  private let findings: Findings

  init(_ book: Book, _ flaw: AnalysisFlaw? = nil) {
    self.book = book
    seen = flaw.map { book.with($0) } ?? book
    var writer = BookWriter(book)
    sources = writer.sources()
    findings = Findings(seen, sources[0].text)
  }

  /// The codes of what was found; throws where it is too much, too little or untrue.
  func check(_ dice: inout Dice) throws(Violation) -> [String] {
    var told: [(finding: Findings.Finding, message: String)] = []
    var program: Program?
    func tell(_ diagnostic: Diagnostic) {
      let message = diagnostic.message(.japanese)
      var finding = Findings.Finding(code: diagnostic.code, line: diagnostic.place.line)
      if let other = AnalysisTrial.quoted(message, diagnostic.code) { finding.other = other }
      told.append((finding, message))
    }
    do throws(InvalidRules) {
      let rules = try RuleBook(sources)
      rules.warnings.forEach(tell)
      program = Program(rules)
    } catch {
      error.diagnostics.forEach(tell)
    }
    for (finding, message) in told where finding.code == "hole-between-rows" { try checkWitness(finding, message) }
    // What is only worth a look is no finding: a hole that 該当なし fills, a value where a range is
    // likely, a condition that stands twice.
    told.removeAll { ["hole-between-rows", "exactly-equal", "clause-twice"].contains($0.finding.code) }
    for (finding, message) in told where !Findings.codes.contains(finding.code) {
      throw Violation(law: .analysis, message: "line \(finding.line): \(finding.code) \(message)")
    }
    // Pairs of rows that differ as those told before do are only counted.
    var counted = 0
    told.removeAll { finding, message in
      guard let count = AnalysisTrial.counted(message, finding.code) else { return false }
      counted += count
      return true
    }
    for (finding, message) in told { try checkWitness(finding, message) }
    let found = Set(told.map(\.finding))
    for missed in findings.expected.subtracting(found) {
      if missed.code == "rows-differ", counted > 0 {
        counted -= 1
        continue
      }
      throw Violation(law: .analysis, message: "not found: \(missed.code) on line \(missed.line) \(missed.other)")
    }
    for invented in found.subtracting(findings.expected) {
      throw Violation(law: .analysis, message: "not so: \(invented.code) on line \(invented.line) \(invented.other)")
    }
    // Facts that are missing leave a row open even where their range rules it out, of which it is warned.
    if let program, !found.contains(where: { $0.code == "row-never-matches" }) {
      for _ in 0..<20 { try checkRow(program, &dice) }
    }
    return told.map(\.finding.code)
  }

  /// The number in `ほか3組の行も重なり、内容が違います`.
  private static func counted(_ message: String, _ code: String) -> Int? {
    guard code == "rows-differ", message.hasPrefix("ほか"), let end = message.firstRange(of: "組の行も") else { return nil }
    return Int(message[..<end.lowerBound].dropFirst(2))
  }

  /// The other row, as the message calls it.
  private static func quoted(_ message: String, _ code: String) -> String? {
    let names = message.split(separator: "「").dropFirst().compactMap { $0.split(separator: "」").first }
    return switch code {
    case "rows-differ": names.first.map { String($0) }
    case "row-never-chosen": names.dropFirst().first.map { String($0) }
    default: nil
    }
  }

  private func checkWitness(_ finding: Findings.Finding, _ message: String) throws(Violation) {
    func require(_ text: some StringProtocol, _ holds: (UInt64) -> Bool) throws(Violation) {
      guard let cases = Witness.all(text, book), cases.allSatisfy({ $0.isTrue(seen, holds) }) else {
        throw Violation(law: .analysis, message: "line \(finding.line): the case is not one: \(message)")
      }
    }
    if finding.code == "rows-differ", let row = findings.row(onLine: finding.line),
      let end = message.firstRange(of: " は「")
    {
      try require(message[..<end.lowerBound]) { rows in
        rows.rows.contains(row)
          && rows.rows.contains { findings.title(ofRow: $0) == finding.other && !findings.agree($0, row) }
      }
    }
    if finding.code == "hole-between-rows", let end = message.firstRange(of: " のとき、どの行にも当たらず") {
      try require(message[..<end.lowerBound]) { $0 == 0 }
    }
    if finding.code == "gap", let end = message.firstRange(of: " に当たる行がありません") {
      let cases = message[..<end.lowerBound]
      let shown = cases.hasSuffix(" など") ? cases.dropLast(3) : cases
      for part in String(shown).split(separator: " / ") { try require(part) { $0 == 0 } }
    }
  }

  /// The value that the table gives for random facts, some of them missing.
  private func checkRow(_ program: Program, _ dice: inout Dice) throws(Violation) {
    let table = seen.tables[0]
    var known: [Int: Datum] = [:]
    let cases = Cases(seen)
    for side in cases.sides where dice.chance(75) { known[side.fact] = dice.pick(side.samples) }
    // A dash and 該当なし: 非充足 are two ways of having no value.
    var candidates: Set<Finding> = []
    cases.each(known) { rows in
      let row = rows.rows.first ?? table.rows.firstIndex(where: \.isOtherwise)
      let value = row.map { table.rows[$0].values[0].map { Finding.known(.number($0.exact)) } ?? .none(.leaving) }
      candidates.insert(value ?? .none(table.noRow == .unmet ? .failing : .leaving))
    }
    // Elsewhere the date matters by それ以外 only.
    guard !table.rows.contains(where: { $0.isOtherwise && $0.period != nil }) else { return }
    var maker = FactMaker(book, seed: dice.next())
    let facts = maker.facts(Application(given: known.mapValues { Literal($0) }))
    let column = table.columns[0].name?.japanese ?? ""
    guard let probe = book.facts.first(where: { $0.gives(.column(table: 0, column: 0)) }) else { return }
    let outcome: Outcome?
    do throws(EvaluationError) {
      outcome = try program.decide(facts)[probe.name.identifier]
    } catch {
      throw Violation(law: .total, message: error.problems.map { $0.message(.japanese) }.joined(separator: "\n"))
    }
    let expected: (Outcome.Status, Rational?)
    switch candidates.first {
    case .known(.number(let number))? where candidates.count == 1:
      expected = (.met, Rational(Literal.int(number.numerator)))
    case .some(.none) where candidates.count == 1: expected = (.unmet, nil)
    default: expected = (.undetermined, nil)
    }
    if outcome?.status != expected.0 || outcome?.value?.number != expected.1 {
      throw Violation(
        law: .analysis,
        message: "\(column) of \(facts): expected \(expected), the engine says \(outcome?.essence ?? "")")
    }
  }
}

extension Fact {
  fileprivate func gives(_ wanted: Reference) -> Bool {
    guard role == .decision, case .value(.reference(let reference)) = body else { return false }
    return reference == wanted
  }
}

extension Literal {
  fileprivate init(_ datum: Datum) {
    switch datum {
    case .date(let day): self = .date(CalendarDate(dayNumber: Int32(day)))
    case .member(let member): self = .member(member)
    case .truth(let truth): self = .truth(truth)
    case .number(let number):
      let reduced = number.reduced
      let (top, bottom) = (Literal.int(reduced.numerator), Literal.int(reduced.denominator))
      self = .number(Number(reduced.isNegative ? -top : top, over: bottom))
    }
  }

  /// Samples are small.
  fileprivate static func int(_ number: BigNatural) -> Int { number.digits.reversed().reduce(0) { $0 << 32 | Int($1) } }
}
