import RulesDSL

/// A line on a terminal that says how far a long batch has come; it is erased before anything else is written.
struct Progress {
  private let language: Language
  private let isShown = StandardError.isTerminal
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  /// The columns of what stands on the line.
  private var width = 0

  /// A batch that is done by then needs no word.
  private static let patience = Duration.seconds(2)
  private static let pause = Duration.milliseconds(200)

  init(_ language: Language) {
    self.language = language
  }

  /// Shows the count, not more often than it can be read.
  mutating func show(_ count: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > Progress.patience, last.map({ now - $0 > Progress.pause }) ?? true else { return }
    last = now
    let text = language == .japanese ? "\(count)件を判定しました" : "\(count) applications decided"
    StandardError.write("\r" + text)
    width = 2 * text.unicodeScalars.count
  }

  mutating func erase() {
    guard width > 0 else { return }
    StandardError.write("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
  }
}
