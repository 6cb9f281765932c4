import Explanations
import Reports
import RulesDSL

extension DiagnosticCatalogue.Entry {
  /// What checking the wrong lines says of this fault.
  private var sample: Diagnostic {
    let diagnostics: [Diagnostic]
    do throws(InvalidRules) {
      diagnostics = try RuleBook(wrongSources).warnings
    } catch {
      diagnostics = error.diagnostics
    }
    guard let found = diagnostics.first(where: { $0.code == code }) else {
      preconditionFailure("INVARIANT: the wrong lines of an entry have its fault")
    }
    return found
  }

  /// The entry for a terminal.
  func text(_ language: Language) -> String {
    let sample = sample
    return CodeText(
      code: code, severity: sample.severity, meaning: meaning(language), wrong: wrong,
      said: [sample.message(language), sample.hint(language)].compactMap(\.self), right: right
    ).text(language)
  }

  fileprivate var markdown: String {
    let sample = sample
    let said = Language.allCases.map { language in
      "- " + sample.message(language) + (sample.hint(language).map { " — \($0)" } ?? "")
    }
    return """
      ### `\(code)`\(sample.severity == .warning ? " (注意 / warning)" : "")

      \(meaning(.japanese))

      \(meaning(.english))

      \(said.joined(separator: "\n"))

      ```
      \(wrong)
      ```

      正しくは / right:

      ```
      \(right)
      ```


      """
  }
}

/// What one code means, laid out for a terminal.
struct CodeText {
  let code: String
  let severity: Diagnostic.Severity
  let meaning: String
  let wrong: String
  /// What is said of the wrong lines.
  let said: [String]
  let right: String

  func text(_ language: Language) -> String {
    let kind =
      severity == .error
      ? language.pick("誤り", "error") : language.pick("注意 (このままでも使える)", "warning: the rules can be used as they are")
    return """
      \(code)  (\(kind))

      \(meaning)

      \(language.pick("誤った書き方", "wrong"))
      \(indented(wrong))
      \(language.pick("このように知らされる", "what is said of it"))
      \(indented(said.joined(separator: "\n")))
      \(language.pick("正しい書き方", "right"))
      \(indented(right))
      """
  }

  private func indented(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}

extension DiagnosticCatalogue {
  /// Every code, as a document in both languages.
  static var markdown: String {
    let sections = groups.map { group in
      "## \(group.title(.japanese)) / \(group.title(.english))\n\n" + group.entries.map(\.markdown).joined()
    }
    return """
      # 点検で知らされること / What the checker says

      規則のファイルの誤りと注意は、それぞれ [ ] の中の名前で呼ばれます。一つずつの説明は `shinsa check --explain 名前`
      でも読めます。例の資本金、業種などの事実は、終わりの用語のとおりです。この文書は `shinsa check --catalogue`
      が書いたものです。

      Each error and warning of a rule file has a name in [ ]; `shinsa check --explain NAME` tells of one. The facts
      that the samples speak of stand at the end. This document is written by `shinsa check --catalogue`.

      \(sections.joined())\(LetterFault.markdown)## 例の用語 / The vocabulary of the samples

      ```
      \(vocabulary)```

      様式と制度の例は、次のものも使います (様式は、様式のない例を除きます)。 / The samples of forms and schemes use
      these too, those that bring no form of their own also the form:

      ```
      \(schemes)
      \(form)```

      """
  }
}
