/// Where something stands in a rule file. Lines and columns count from 1, columns in Unicode characters as written
/// (`é` typed as two scalars is two); the end is the place after the last character.
public struct DiagnosticPlace: Hashable, Sendable {
  public let file: String
  public let line: Int
  public let column: Int
  public let endLine: Int
  public let endColumn: Int
}

/// A mend that an editor can make: what stands in a place gives way to another text.
public struct DiagnosticFix: Hashable, Sendable {
  public let place: DiagnosticPlace
  public let replacement: String
}

extension InvalidRules {
  /// Where one of these diagnostics stands.
  public func place(of diagnostic: Diagnostic) -> DiagnosticPlace { Report(sources).place(diagnostic.span) }

  /// Every place of one of these diagnostics: where it is told, where else the same fault stands, and last the place
  /// that explains it (the first declaration, the row that it meets), where there is one.
  public func places(of diagnostic: Diagnostic) -> [DiagnosticPlace] { Report(sources).places(diagnostic) }

  /// The mend of one of these diagnostics, where there is a sure one.
  public func fix(of diagnostic: Diagnostic) -> DiagnosticFix? { Report(sources).fix(diagnostic) }
}

extension RuleBook {
  /// Where one of the warnings stands.
  public func place(of warning: Diagnostic) -> DiagnosticPlace { Report(checked.sources).place(warning.span) }

  /// Every place of one of the warnings, as of the diagnostics of invalid rules.
  public func places(of warning: Diagnostic) -> [DiagnosticPlace] { Report(checked.sources).places(warning) }

  /// The mend of one of the warnings, where there is a sure one.
  public func fix(of warning: Diagnostic) -> DiagnosticFix? { Report(checked.sources).fix(warning) }
}

extension Report {
  fileprivate func place(_ span: Span) -> DiagnosticPlace {
    let start = position(span.range.lowerBound, in: span.source)
    let end = position(span.range.upperBound, in: span.source)
    return DiagnosticPlace(
      file: sources[span.source].name, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }

  fileprivate func places(_ diagnostic: Diagnostic) -> [DiagnosticPlace] {
    ([diagnostic.span] + diagnostic.others + [diagnostic.related].compactMap { $0 }).map { place($0) }
  }

  fileprivate func fix(_ diagnostic: Diagnostic) -> DiagnosticFix? {
    diagnostic.fix.map { DiagnosticFix(place: place($0.span), replacement: $0.replacement) }
  }
}
