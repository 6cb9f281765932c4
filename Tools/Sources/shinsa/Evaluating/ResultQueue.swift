import Reports
import RulesDSL
import Synchronization

/// Writes what came out of parts in the order of the parts, whichever thread comes to its end first.
///
/// No thread gets further ahead of the others than a few parts, so memory doesn't grow with the number of applications.
final class ResultQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private let language: Language
  private let writer: ResultWriter
  private let mostWaiting: Int
  private var waiting: [Int: PartResult] = [:]
  private var next = 0
  private var told: Set<String> = []
  private var progress: Progress
  private var hasResults = false
  /// No more is written, but for the line that is being written.
  private let isStopped = Atomic(false)

  private(set) var status = ExitStatus.success
  private(set) var counts = BatchCounts()
  private(set) var namedUnknown = false

  init(_ writer: ResultWriter, threads: Int) {
    self.writer = writer
    language = writer.presentation.language
    mostWaiting = 4 * threads
    progress = Progress(language)
  }

  /// Takes what came out of the part with this number, counted from 0.
  func finish(_ number: Int, _ result: PartResult) {
    monitor.enter {
      while number >= next + mostWaiting { monitor.wait() }
      waiting[number] = result
      guard number == next else { return }
      while let result = waiting.removeValue(forKey: next) {
        write(result)
        next += 1
      }
      monitor.wake()
    }
  }

  /// Ends the output; to be called when all parts are finished.
  func end() {
    progress.erase()
    if let rest = writer.rest(hasResults: hasResults) { output(rest) }
  }

  /// Returns when nothing more is written, and what was is whole lines.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    monitor.close()
  }

  private func write(_ result: PartResult) {
    progress.erase()
    for piece in result.pieces {
      switch piece {
      case .results(let bytes):
        if !hasResults { output(writer.opening) }
        output(hasResults ? bytes : Array(bytes.dropFirst(writer.separator.count)))
        hasResults = true
      case .message(let text): StandardError.write(text)
      case .leftOut(let key): tellLeftOut(key)
      }
    }
    status = max(status, result.status)
    counts.add(result.counts)
    namedUnknown = namedUnknown || result.namedUnknown
    progress.show(counts.read)
  }

  private func output(_ bytes: [UInt8]) {
    StandardOutput.write(bytes) { !isStopped.load(ordering: .relaxed) }
  }

  private func tellLeftOut(_ key: String) {
    guard told.insert(key).inserted else { return }
    StandardError.write(
      language == .japanese ? "--ignore: 「\(key.visible)」を読み飛ばします\n" : "--ignore: “\(key.visible)” is left out\n")
  }
}
