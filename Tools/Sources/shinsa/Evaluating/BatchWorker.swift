import ApplicationFiles
import Evaluator
import RulesDSL

/// Decides the parts that one thread takes.
struct BatchWorker {
  /// Decides an application, writes what came out, and says how the verdict turned out, where there is one.
  typealias Work = @Sendable (Application, inout ResultWriter) throws(EvaluationError) -> Outcome.Status?

  let ignored: IgnoredKeys
  let language: Language
  let work: Work
  var results: ResultWriter
  /// Decides plain lines in columns, where no reasons are asked for.
  var rows: DecidedRows?
  private var result = PartResult()

  init(_ batch: Batch) {
    ignored = batch.ignored
    language = batch.language
    work = batch.work
    results = batch.results
    rows = batch.columns.map { DecidedRows($0) }
  }

  mutating func decide(_ part: ApplicationSource.Part) -> PartResult {
    result = part.result
    for content in part.contents {
      switch content {
      case .item(let item): take(item, part.file)
      case .lines(let lines):
        if rows == nil {
          for item in lines { take(item, part.file) }
        } else {
          takeRows(lines, part.file)
        }
      }
    }
    handOver()
    return result
  }

  private mutating func takeRows(_ lines: ApplicationLines, _ file: String) {
    guard let decided = rows?.decide(lines) else { return }
    for line in decided.lines {
      if let verdict = decided.write(line, to: &results) {
        result.counts.addDecided(verdict.status)
      } else {
        for item in decided.application(line) { take(item, file) }
      }
    }
  }

  private mutating func take(_ item: ApplicationReader.Item, _ file: String) {
    switch item {
    case .application(let application):
      for entry in application.entries where ignored.leavesOut(entry.key) {
        handOver()
        result.add(.leftOut(entry.key))
      }
      evaluate(application.leavingOut(ignored.leavesOut), file)
    case .unreadable(let unreadable): refuse(Refusal(unreadable, file: file, language))
    }
  }

  private mutating func evaluate(_ application: Application, _ file: String) {
    do throws(EvaluationError) {
      result.counts.addDecided(try work(application, &results))
    } catch {
      result.namedUnknown = result.namedUnknown || error.problems.contains { $0.kind.isOfUnknownName }
      refuse(Refusal(error, of: application, file: file, language))
    }
  }

  private mutating func refuse(_ refusal: Refusal) {
    results.write(refusal)
    handOver()
    // In text the reader has it already, in its place among the results.
    if results.form != .text { result.add(.message(refusal.report(language))) }
    result.status = max(result.status, .refused)
    result.counts.addRefused()
  }

  /// Puts what was written so far before what is told next.
  private mutating func handOver() {
    let bytes = results.take()
    if !bytes.isEmpty { result.add(.results(bytes)) }
  }
}

extension EvaluationError.Problem.Kind {
  /// Whether it names a fact or a member of a choice that the rules don't have.
  fileprivate var isOfUnknownName: Bool {
    switch self {
    case .unknownKey, .notAMember: true
    default: false
    }
  }
}
