import ApplicationFiles
import Evaluator
import Reports
import RulesDSL
import Synchronization

/// Compares all applications of some files on all processors, and reports once: at the end, or when it is stopped.
final class ImpactRun: @unchecked Sendable {
  private let plan: ImpactPlan
  private let workers: [ImpactWorker]
  private let queue: ResultQueue
  private let reporting = Monitor()
  /// How many of the workers have a thread.
  private let begun = Mutex(0)
  private let report: @Sendable (ImpactTally, ImpactSamples, _ isStopped: Bool) -> Void

  init(
    _ plan: ImpactPlan, _ impact: Impact,
    report: @escaping @Sendable (ImpactTally, ImpactSamples, _ isStopped: Bool) -> Void
  ) {
    (self.plan, self.report) = (plan, report)
    workers = (0..<Threads.processors).map { ImpactWorker(plan, $0 == 0 ? impact : impact.copy()) }
    let presentation = Presentation(plan.language)
    let sheet = ResultSheet(plan.after.program, presentation, words: nil)
    queue = ResultQueue(
      ResultWriter(.text, presentation, isColoured: false, sheet: sheet), threads: workers.count)
  }

  func run(_ files: [String]) -> ExitStatus {
    let plan = plan
    let source = ApplicationSource(
      files, { plan.column($0) }, plan.language, ignoring: plan.ignored, linesOfPart: ImpactPlan.linesOfPart,
      isGathering: true)
    Interruption.watch { [self] in
      queue.stop()
      finish(isStopped: true)
    }
    Threads.run(workers.count) { [self] in
      let worker = workers[
        begun.withLock { begun in
          defer { begun += 1 }
          return begun
        }]
      while let part = source.next() { queue.finish(part.number, worker.take(part)) }
    }
    finish(isStopped: false)
    return queue.status
  }

  /// Whoever comes first reports; the other waits until the process ends.
  private func finish(isStopped: Bool) {
    reporting.close()
    queue.end()
    var all = workers[0].found
    for worker in workers.dropFirst() {
      let own = worker.found
      all.tally.add(own.tally)
      all.samples.add(own.samples)
    }
    report(all.tally, all.samples, isStopped)
  }
}
