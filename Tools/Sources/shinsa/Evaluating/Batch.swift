import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// Evaluates the applications of files on all processors, and writes each result in the order of the files, as soon as
/// those before it are written.
struct Batch {
  let program: Program
  let language: Language
  let ignored: IgnoredKeys
  let results: ResultWriter
  /// How lines are decided in columns, where no reasons are asked for.
  let columns: DecidedRows.Plan?
  let work: BatchWorker.Work

  init(
    _ program: Program, _ language: Language, _ results: ResultWriter, ignoring ignored: IgnoredKeys,
    columns: DecidedRows.Plan? = nil, work: @escaping BatchWorker.Work
  ) {
    self.program = program
    self.language = language
    self.results = results
    self.ignored = ignored
    self.columns = columns
    self.work = work
  }

  /// A part that is explained takes long enough.
  private static let linesOfPart = 8

  /// Evaluates all, and says how much there was, and whose rules might have had what these don't.
  func evaluate(_ files: [String], _ others: BilingualText?) -> ExitStatus {
    // The ids of a page are numbered through.
    let threads = results.form == .html ? 1 : Threads.processors
    let queue = ResultQueue(results, threads: threads)
    let source = ApplicationSource(
      files, program.column, language, ignoring: ignored,
      linesOfPart: columns == nil ? Batch.linesOfPart : DecidedRows.linesOfPart)
    Interruption.watch { queue.stop() }
    Threads.run(threads) {
      var worker = BatchWorker(self)
      while let part = source.next() { queue.finish(part.number, worker.decide(part)) }
    }
    queue.end()
    tell(queue, others)
    return queue.status
  }

  private func tell(_ queue: ResultQueue, _ others: BilingualText?) {
    if queue.counts.read == 0, queue.status == .success {
      StandardError.write(language == .japanese ? "申込がありません\n" : "there is no application\n")
    }
    if let line = queue.counts.text(language) { StandardError.write(line) }
    if queue.namedUnknown, let others { StandardError.write(others.text(language).visible + "\n") }
  }
}
