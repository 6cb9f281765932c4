import ApplicationFiles
import Evaluator
import RulesDSL

/// Evaluates the applications of files, one at a time, and writes each result before the next is read.
struct Batch {
  /// Decides an application and writes what came out.
  typealias Work = (Application, inout ResultWriter) throws(EvaluationError) -> Void

  let program: Program
  private let work: Work
  let language: Language
  var results: ResultWriter
  private(set) var status = ExitStatus.success

  init(_ program: Program, _ language: Language, _ results: ResultWriter, work: @escaping Work) {
    self.program = program
    self.work = work
    self.language = language
    self.results = results
  }

  mutating func evaluate(file path: String) {
    let name = path == "-" ? (language == .japanese ? "標準入力" : "standard input") : path
    let reader: ApplicationReader
    do throws(InputFile.Failure) {
      reader = try ApplicationReader(path: path) { [program, language] in program.column($0, language) }
    } catch {
      StandardError.write("\(name): \(error.wording.text(language))\n")
      return status = .wrongCall
    }
    for item in reader {
      switch item {
      case .application(let application): evaluate(application, file: name)
      case .unreadable(let unreadable): refuse(Refusal(unreadable, file: name, language))
      }
    }
  }

  private mutating func evaluate(_ application: Application, file: String) {
    do throws(EvaluationError) {
      try work(application, &results)
    } catch {
      refuse(Refusal(error, of: application, file: file, language))
    }
  }

  private mutating func refuse(_ refusal: Refusal) {
    results.write(refusal)
    // In text the reader has it already, in its place among the results.
    if results.form != .text { StandardError.write(refusal.report(language)) }
    status = max(status, .refused)
  }
}
