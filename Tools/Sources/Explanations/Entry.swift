import RulesDSL

extension DiagnosticCatalogue {
  /// What one code means.
  package struct Entry: Sendable {
    package let code: String
    private let japanese: String
    private let english: String
    /// Lines of a rule file that have the fault.
    package let wrong: String
    /// The same lines without it.
    package let right: String
    private let setting: Setting

    /// What a sample is read with.
    enum Setting {
      /// Lines below the head of a file, beside the vocabulary.
      case lines
      /// A whole file beside the vocabulary.
      case file
      /// A whole file and nothing else.
      case alone
      /// Lines below the head of a file, beside the vocabulary and a choice of schemes.
      case schemes
      /// The same beside a form for the schemes too.
      case form
    }

    init(
      _ code: String, in setting: Setting = .lines, _ japanese: String, _ english: String, wrong: String, right: String
    ) {
      self.code = code
      self.japanese = japanese
      self.english = english
      self.wrong = wrong
      self.right = right
      self.setting = setting
    }

    /// What it means, and what to do.
    package func meaning(_ language: Language) -> String { language == .japanese ? japanese : english }

    /// The wrong lines as files that can be checked.
    package var wrongSources: [RuleSource] { sources(wrong) }
    package var rightSources: [RuleSource] { sources(right) }

    private func sources(_ text: String) -> [RuleSource] {
      let vocabulary = RuleSource(name: "vocabulary.rules", text: DiagnosticCatalogue.vocabulary)
      let schemes = DiagnosticCatalogue.schemes + (setting == .form ? "\n" + DiagnosticCatalogue.form : "")
      let beside = RuleSource(name: "schemes.rules", text: schemes)
      let file = RuleSource(name: "sample.rules", text: text + "\n")
      let lines = RuleSource(name: file.name, text: "規則集 見本 (sample)\n  出典 見本\n\n" + file.text)
      return switch setting {
      case .alone: [file]
      case .file: [vocabulary, file]
      case .lines: [vocabulary, lines]
      case .schemes, .form: [vocabulary, beside, lines]
      }
    }
  }

  /// Codes of one kind, with the name of the kind.
  package struct Group: Sendable {
    private let japanese: String
    private let english: String
    package let entries: [Entry]

    init(_ japanese: String, _ english: String, _ entries: [Entry]) {
      self.japanese = japanese
      self.english = english
      self.entries = entries
    }

    package func title(_ language: Language) -> String { language == .japanese ? japanese : english }
  }
}
