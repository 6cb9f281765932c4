import ApplicationFiles
import Evaluator
import RandomRules
import Rendering
import RulesDSL
import ShinsaRules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done with arbitrary bytes. Nothing may crash, hang or use up the stack; what comes out must hold together.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A rule file: lexer, parser, checker, reports in both languages, and the examples of what is sound.
  case rules
  /// A rule file that is sound, written in both languages.
  case formatting
  /// An application file of any format.
  case applications
  /// An application file as a sheet, whatever it looks like.
  case sheets
  /// Facts for the shipped rules, with the explanation in each form.
  case decisions
  /// Numbers and dates as text, and numbers as bytes: reading, calculating, writing.
  case numbers
  /// A phrase after a fixed vocabulary.
  case phrases
  /// The rows of a table, below a fixed head.
  case tables
  /// Lexer and parser alone.
  case parser
  /// A random rule book, changed in its structure.
  case structure

  public func run(_ bytes: [UInt8]) {
    switch self {
    case .rules: FuzzTarget.checkRules(bytes)
    case .formatting: FuzzTarget.format(bytes)
    case .applications: FuzzTarget.read(bytes, isNamedCSV: false)
    case .sheets: FuzzTarget.read(bytes, isNamedCSV: true)
    case .decisions: FuzzTarget.decide(bytes)
    case .numbers: FuzzTarget.calculate(bytes)
    case .phrases: FuzzTarget.readPhrase(bytes)
    case .tables: FuzzTarget.checkTable(bytes)
    case .parser: FuzzTarget.parse(bytes)
    case .structure:
      guard let flaw = ChangedBook.flaw(bytes) else { break }
      // Longer than what a failure says of itself; a trap would lose what isn't written yet.
      print(flaw)
      fflush(nil)
      FuzzTarget.require(false, "a law does not hold")
    }
  }

  private static func checkRules(_ bytes: [UInt8]) {
    let source = RuleSource(name: "fuzz.rules", text: String(decoding: bytes, as: UTF8.self))
    do throws(InvalidRules) {
      let book = try RuleBook([source])
      _ = book.report(.japanese)
      let program = Program(book)
      _ = program.runExamples()
      // Everything is unknown: still a decision.
      _ = try? program.explain([:]).text(.japanese)
    } catch {
      require(error.diagnostics.contains { $0.severity == .error }, "rules are refused without an error")
      for language in Language.allCases { require(!error.report(language).isEmpty, "an empty report") }
    }
  }

  private static func format(_ bytes: [UInt8]) {
    let source = RuleSource(name: "fuzz.rules", text: String(decoding: bytes, as: UTF8.self))
    guard let formatter = try? RuleFormatter([source]) else { return }
    let japanese = formatter.format(.japanese)
    let english = formatter.format(.english)
    for (sources, language) in [(japanese, Language.japanese), (english, .english)] {
      guard let again = try? RuleFormatter(sources) else {
        require(false, "what was formatted is not read: \(sources[0].text)")
        return
      }
      require(again.format(language)[0].text == sources[0].text, "formatting again changes \(sources[0].text)")
      require(again.format(.japanese)[0].text == japanese[0].text, "lost on the way back: \(sources[0].text)")
    }
  }

  private static func read(_ bytes: [UInt8], isNamedCSV: Bool) {
    func problems(chunk: Int) -> [Int] {
      var rest = bytes[...]
      let stream = ByteStream {
        defer { rest = rest.dropFirst(chunk) }
        return Array(rest.prefix(chunk))
      }
      return ApplicationReader(stream, isNamedCSV: isNamedCSV).map { item in
        guard case .unreadable(let unreadable) = item else { return 0 }
        for problem in unreadable.problems {
          let isInside = problem.position.line >= 1 && problem.position.column <= bytes.count + 1
          require(isInside && !problem.message.japanese.isEmpty, "a problem nowhere")
        }
        return unreadable.problems.count
      }
    }
    let found = problems(chunk: 7)
    require(found.count <= bytes.count + 1, "more applications than bytes")
    require(found == problems(chunk: 4096), "what is read depends on how the bytes arrive")
  }

  private static let shipped: Program = {
    guard let book = try? RuleBook(ShinsaRules.files) else { preconditionFailure("the shipped rules are sound") }
    return Program(book)
  }()

  private static func decide(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let stream = ByteStream {
      defer { rest = [] }
      return Array(rest)
    }
    for case .application(let application) in ApplicationReader(stream).prefix(2) {
      do throws(EvaluationError) {
        let explanation = try shipped.explain(application.facts)
        for outcome in explanation.decision.outcomes where outcome.status == .undetermined {
          require(!outcome.needs.isEmpty || !outcome.undefined.isEmpty, "\(outcome.identifier) wants nothing")
        }
        require(!explanation.text(.japanese).isEmpty && !explanation.html(.english).isEmpty, "no explanation")
        var whole = Presentation(.english)
        (whole.isFull, whole.columns) = (true, 40)
        require(!explanation.text(whole).isEmpty, "no reasons")
        _ = explanation.json()
        _ = explanation.verdict(.japanese)
      } catch {
        require(!error.problems.isEmpty, "refused without a reason")
        for problem in error.problems {
          for language in Language.allCases { require(!problem.message(language).isEmpty, "an empty message") }
        }
      }
    }
  }

  static func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
  }
}
