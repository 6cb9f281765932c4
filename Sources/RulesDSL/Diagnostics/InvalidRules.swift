/// Rule files that can't be used, with everything that was found wrong in them.
public struct InvalidRules: Error, Sendable, Hashable {
  /// Errors and warnings, in the order of files and lines.
  public let diagnostics: [Diagnostic]

  package init(_ found: [FoundFault], in sources: [SourceText]) {
    let report = Report(sources)
    diagnostics = found.map { report.diagnostic($0) }
  }

  /// The full report: every fault with its place, the line as written and the mend.
  public func report(_ language: Language) -> String { diagnostics.report(language) }
}

extension InvalidRules: CustomStringConvertible {
  public var description: String { report(.japanese) }
}
