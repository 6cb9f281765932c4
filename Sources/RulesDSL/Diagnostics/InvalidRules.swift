/// Rule files that can't be used, with everything that was found wrong in them.
public struct InvalidRules: Error, Sendable {
  /// Errors and warnings, in the order of files and lines.
  public let diagnostics: [Diagnostic]
  package let sources: [SourceText]

  package init(diagnostics: [Diagnostic], sources: [SourceText]) {
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// The full report: every fault with its place, the line as written and the mend.
  public func report(_ language: Language) -> String {
    report(of: diagnostics, language)
  }

  /// The report of some of the diagnostics.
  public func report(of diagnostics: [Diagnostic], _ language: Language) -> String {
    Report(sources).text(diagnostics, language)
  }
}

extension InvalidRules: CustomStringConvertible {
  public var description: String { report(.japanese) }
}
