import ApplicationFiles
import Evaluator
import RulesDSL

/// Evaluates the applications of files, one at a time, and writes each result before the next is read.
struct Batch {
  /// Decides an application, writes what came out, and says how the verdict turned out, where there is one.
  typealias Work = (Application, inout ResultWriter) throws(EvaluationError) -> Outcome.Status?

  let program: Program
  private let work: Work
  let language: Language
  private let ignored: IgnoredKeys
  var results: ResultWriter
  private(set) var status = ExitStatus.success
  private(set) var counts = BatchCounts()
  /// Whether an application named what the rules don't have.
  private var namedUnknown = false
  private var progress: Progress

  init(
    _ program: Program, _ language: Language, _ results: ResultWriter, ignoring ignored: IgnoredKeys,
    work: @escaping Work
  ) {
    self.program = program
    self.work = work
    self.language = language
    self.ignored = ignored
    self.results = results
    progress = Progress(language)
  }

  mutating func evaluate(file path: String) {
    let name = path == "-" ? (language == .japanese ? "標準入力" : "standard input") : path
    var reader: ApplicationReader
    do throws(InputFile.Failure) {
      reader = try ApplicationReader(path: path) { [program, ignored] header in
        ignored.leavesOut(header) ? .leftOut : program.column(header)
      }
    } catch {
      StandardError.write("\(name.visible): \(error.wording.text(language))\n")
      return status = .wrongCall
    }
    var isEncodingTold = false
    while let item = reader.next() {
      progress.erase()
      if reader.isShiftJIS, !isEncodingTold {
        isEncodingTold = true
        tellShiftJIS(name)
      }
      switch item {
      case .application(let application): evaluate(application.leavingOut(ignored.leavesOut), file: name)
      case .unreadable(let unreadable): refuse(Refusal(unreadable, file: name, language))
      }
      progress.show(counts.read)
    }
  }

  /// Ends the output, and says how much there was, and whose rules might have had what these don't.
  mutating func end(_ others: BilingualText?) {
    progress.erase()
    results.end()
    if counts.read == 0, status == .success {
      StandardError.write(language == .japanese ? "申込がありません\n" : "there is no application\n")
    }
    if let line = counts.text(language) { StandardError.write(line) }
    if namedUnknown, let others { StandardError.write(others.text(language).visible + "\n") }
  }

  private mutating func evaluate(_ application: Application, file: String) {
    do throws(EvaluationError) {
      counts.addDecided(try work(application, &results))
    } catch {
      namedUnknown = namedUnknown || error.problems.contains { $0.kind.isOfUnknownName }
      refuse(Refusal(error, of: application, file: file, language))
    }
  }

  private mutating func refuse(_ refusal: Refusal) {
    results.write(refusal)
    // In text the reader has it already, in its place among the results.
    if results.form != .text { StandardError.write(refusal.report(language)) }
    status = max(status, .refused)
    counts.addRefused()
  }

  private func tellShiftJIS(_ name: String) {
    StandardError.write(
      language == .japanese
        ? "\(name.visible): Shift_JIS (Windows) の文字コードとして読みました\n"
        : "\(name.visible): read as Shift_JIS as Windows writes it\n")
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
