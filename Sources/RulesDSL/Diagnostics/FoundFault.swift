/// A fault and where it was found, as the stages that find faults tell each other; hosts are told it as a `Diagnostic`.
///
/// The words come from the fault's `wording`, in either language.
package struct FoundFault: Sendable {
  package let fault: any Fault
  package let span: Span
  package let context: TableContext?
  package let fix: Fix?
  /// Where else the same fault stands.
  package var others: [Span] = []
  /// Another place that explains it: the first declaration, the row that it meets.
  package var related: Span?
  /// For a file in English, what its things are called there, by their Japanese names.
  package var englishNames: [String: String] = [:]

  package init(_ fault: any Fault, at span: Span, in context: TableContext? = nil, fix: Fix? = nil) {
    self.fault = fault
    self.span = span
    self.context = context
    self.fix = fix
  }

  package var code: String { fault.wording.code }
  package var severity: Diagnostic.Severity { fault.severity }

  /// One sentence that says what is wrong, without the place.
  package func message(_ language: Language) -> String {
    let wording = fault.wording
    let count = others.count
    let more =
      count > 0 ? language.pick(" (ほか\(count)か所)", " (and in \(count) more \(count == 1 ? "place" : "places"))") : ""
    return language.pick(wording.japanese, inEnglish(wording.english)) + more
  }

  /// What to do about it; nil where the message says all.
  package func hint(_ language: Language) -> String? {
    fault.wording.hint.map { language.pick($0.japanese, inEnglish($0.english)) }
  }

  func place(_ language: Language) -> String? {
    context.map { language.pick($0.text(.japanese), inEnglish($0.text(.english))) }
  }

  /// Quoted names as the file has them: the stages that find faults know a thing by its Japanese name.
  private func inEnglish(_ text: String) -> String {
    guard !englishNames.isEmpty else { return text }
    let parts = text.split(separator: "“", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { result, part in
      guard let end = part.firstIndex(of: "”") else { return result + "“" + part }
      let quoted = part[..<end]
      // 表.列 and 事実: テスト hold names too.
      let whole = [".", ":"].reduce([quoted]) { parts, sign in
        parts.flatMap { $0.split(separator: Character(sign), omittingEmptySubsequences: false) }
      }
      let mended = whole.reduce(into: (text: "", place: quoted.startIndex)) { mended, name in
        mended.text += quoted[mended.place..<name.startIndex] + (englishNames[String(name)] ?? String(name))
        mended.place = name.endIndex
      }
      return result + "“" + mended.text + part[end...]
    }
  }
}

/// A kind of fault. A fault is a fact (an enum case with what was found); its wording is derived.
package protocol Fault: Hashable, Sendable {
  var wording: Wording { get }
  var severity: Diagnostic.Severity { get }
  /// What makes faults one, told at the first of their places; nil where only the same fault at the same place is.
  var repetition: Repetition? { get }
}

/// Faults that have one cause.
package enum Repetition: Hashable, Sendable {
  case ofName(String)
  case ofMember(String, choice: String)
  case ofMissingSource(inFile: Int)
}

extension Fault {
  package var severity: Diagnostic.Severity { .error }
  package var repetition: Repetition? { nil }
}

/// Something quoted in a message in either language: a place, a case, a chain of names.
package struct Told: Hashable, Sendable {
  package var japanese: String
  package var english: String

  package init(_ japanese: String, _ english: String) {
    self.japanese = japanese
    self.english = english
  }
}

package struct Wording: Sendable {
  package let code: String
  package let japanese: String
  package let english: String
  package let hint: (japanese: String, english: String)?

  package init(
    _ code: String, _ japanese: String, _ english: String,
    hint: (japanese: String, english: String)? = nil
  ) {
    self.code = code
    self.japanese = japanese
    self.english = english
    self.hint = hint
  }
}

/// The table, row and column in which a fault stands, by the names that the reader sees.
package struct TableContext: Sendable, Hashable {
  package var table: String
  package var row: String?
  package var column: String?
  /// 表, or what else has rows: the cases of an 例, the values of a 設定.
  package var keyword = Keyword.table

  package func text(_ language: Language) -> String {
    var parts = [language.pick("\(keyword.japanese)「\(table)」", "\(keyword.english) “\(table)”")]
    if let row {
      parts.append(
        keyword == .example ? language.pick("\(row)件目", "case \(row)") : language.pick("行「\(row)」", "row “\(row)”"))
    }
    if let column { parts.append(language.pick("列「\(column)」", "column “\(column)”")) }
    return parts.joined(separator: " ")
  }
}

/// A replacement that removes the diagnostic it belongs to.
package struct Fix: Sendable, Hashable {
  package let span: Span
  package let replacement: String

  package init(replacing span: Span, with replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
