/// Something wrong, or worth a look, in a rule file: what it is, where, and where possible its mend. It stands alone:
/// it may be kept, compared, sent elsewhere as JSON and shown there without the rule files.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// Whether the rules can't be used as they are.
  public enum Severity: String, Sendable, Hashable, Codable { case error, warning }

  /// Where something stands in a rule file. Lines and columns count from 1, columns in Unicode scalars as written
  /// (`é` typed as two is two); the end is the place after the last.
  public struct Place: Hashable, Sendable, Codable {
    /// The file's name, as its `RuleSource` has it.
    public let file: String
    public let line: Int
    public let column: Int
    public let endLine: Int
    public let endColumn: Int
  }

  /// A mend that an editor can make: what stands in a place gives way to another text.
  public struct Fix: Hashable, Sendable, Codable {
    /// What gives way; a place of no length where something is only put in.
    public let place: Place
    public let replacement: String
  }

  struct Wording: Hashable, Sendable, Codable {
    let message: String
    let hint: String?
    /// The table, row and column.
    let context: String?
  }

  /// The stable name of the kind of fault, such as `unit-mismatch`; `shinsa check --explain CODE` explains it.
  public let code: String
  public let severity: Severity
  /// Where it is told.
  public let place: Place
  /// Where else the same fault stands.
  public let others: [Place]
  /// Another place that explains it: the first declaration, the row that it meets.
  public let related: Place?
  /// The mend, where there is a sure one.
  public let fix: Fix?
  let japanese: Wording
  let english: Wording
  /// The line as written with its fault underlined; and that of `related`.
  let quotation: String
  let relatedQuotation: String

  private func wording(_ language: Language) -> Wording { language.pick(japanese, english) }

  /// One sentence that says what is wrong, without the place.
  public func message(_ language: Language) -> String { wording(language).message }

  /// What to do about it; nil where the message says all.
  public func hint(_ language: Language) -> String? { wording(language).hint }

  /// The place, the sentence, the line as written, the mend and the code, for people to read; it ends with a line break.
  public func report(_ language: Language) -> String {
    var head = place.name(language)
    if let context = wording(language).context { head += "  " + context }
    if severity == .warning { head += language.pick("  (注意)", "  (warning)") }
    var result = "\(head): \(message(language))\n" + quotation
    if let hint = hint(language) { result += "  \(hint)" }
    result += "  [\(code)]\n" + reportOfOthers(language)
    guard let related else { return result }
    return result + "  " + language.pick("参照: ", "see ") + related.name(language) + "\n" + relatedQuotation
  }

  /// Where else: `  ほか: fee.rules 12、15行目、size.rules 7行目`
  private func reportOfOthers(_ language: Language) -> String {
    let listed = 12
    var files: [(name: String, lines: [Int])] = []
    for place in others.prefix(listed) {
      if files.last?.name != place.file { files.append((place.file, [])) }
      if files[files.count - 1].lines.last != place.line { files[files.count - 1].lines.append(place.line) }
    }
    guard !files.isEmpty else { return "" }
    let places = files.map { file in
      let lines = file.lines.map { String($0) }
      return language.pick(
        "\(file.name) \(lines.joined(separator: "、"))行目",
        "\(file.name), \(lines.count > 1 ? "lines" : "line") \(lines.joined(separator: ", "))")
    }
    let more = others.count > listed
    return language.pick(
      "  ほか: \(places.joined(separator: "、"))\(more ? "など" : "")\n",
      "  also: \(places.joined(separator: "; "))\(more ? " and more" : "")\n")
  }
}

extension Diagnostic.Place {
  /// `size.rules 7行目`
  fileprivate func name(_ language: Language) -> String {
    language.pick("\(file) \(line)行目", "\(file), line \(line)")
  }
}

extension Sequence<Diagnostic> {
  /// The reports of all, one below the other; empty where there are none.
  public func report(_ language: Language) -> String { map { $0.report(language) }.joined(separator: "\n") }
}
