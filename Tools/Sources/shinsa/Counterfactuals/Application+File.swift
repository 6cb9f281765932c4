import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

extension Application {
  /// The one application of a file.
  static func only(
    in file: String, _ program: Program, ignoring ignored: IgnoredKeys, _ language: Language
  ) throws -> Application {
    let items: [ApplicationReader.Item]
    do throws(InputFile.Failure) {
      items = Array(
        try ApplicationReader(path: file) { ignored.leavesOut($0) ? .leftOut : program.column($0) }.prefix(2))
    } catch {
      let wording = error.wording
      throw CallError(
        BilingualText("\(file.visible): \(wording.text(.japanese))", "\(file.visible): \(wording.text(.english))"),
        language)
    }
    guard items.count == 1 else {
      throw CallError(
        BilingualText(
          "\(file.visible): 申込を一つだけ書いたファイルを指定してください", "\(file.visible): must hold exactly one application"),
        language)
    }
    switch items[0] {
    case .application(let application): return application.leavingOut(ignored.leavesOut)
    case .unreadable(let unreadable):
      StandardError.write(Refusal(unreadable, file: file, language).report(language))
      throw ExitStatus.refused
    }
  }
}
