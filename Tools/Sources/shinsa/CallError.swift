import ApplicationFiles
import RulesDSL

/// Why a command can't do its work at all: the call or the rules are wrong.
struct CallError: Error {
  /// Ready to be shown, each line ended.
  let text: String

  init(_ messages: [BilingualText], _ language: Language) {
    text = messages.map { $0.text(language) + "\n" }.joined()
  }

  init(_ message: BilingualText, _ language: Language) {
    self.init([message], language)
  }

  init(_ invalid: InvalidRules, _ language: Language) {
    text = invalid.report(language)
  }
}
