/// What was found, told with the rule files at hand.
package struct Report {
  package let sources: [SourceText]

  package init(_ sources: [SourceText]) {
    self.sources = sources
  }

  package func diagnostic(_ found: FoundFault) -> Diagnostic {
    func wording(_ language: Language) -> Diagnostic.Wording {
      Diagnostic.Wording(
        message: found.message(language), hint: found.hint(language), context: found.place(language))
    }
    return Diagnostic(
      code: found.code, severity: found.severity, place: place(found.span), others: found.others.map { place($0) },
      related: found.related.map { place($0) },
      fix: found.fix.map { Diagnostic.Fix(place: place($0.span), replacement: $0.replacement) },
      japanese: wording(.japanese), english: wording(.english), quotation: quotation(of: found.span),
      relatedQuotation: found.related.map { quotation(of: $0) } ?? "")
  }

  package func text(_ found: [FoundFault], _ language: Language) -> String {
    found.map { diagnostic($0) }.report(language)
  }

  private func place(_ span: Span) -> Diagnostic.Place {
    let start = position(span.range.lowerBound, in: span.source)
    let end = position(span.range.upperBound, in: span.source)
    return Diagnostic.Place(
      file: sources[span.source].name, line: start.line, column: start.column, endLine: end.line,
      endColumn: end.column)
  }

  /// The line with its fault underlined, and no more of it than fits on a screen.
  private func quotation(of span: Span) -> String {
    let source = sources[span.source]
    let range = source.lineRange(source.line(at: span.range.lowerBound))
    let limit = 120
    let start = range.count <= limit ? range.lowerBound : max(range.lowerBound, span.range.lowerBound - limit / 2)
    let end = min(range.upperBound, max(start + limit, min(span.range.upperBound, start + limit)))
    guard start <= end else { return "" }
    let shown = source.text(start..<end)
    let trimmed = shown.drop { $0 == " " || $0 == "\u{3000}" }
    let dropped = shown.unicodeScalars.count - trimmed.unicodeScalars.count
    let from = min(max(span.range.lowerBound, start + dropped), end)
    let to = min(max(span.range.upperBound, from), end)
    let before = Width.columns(source.text(start + dropped..<from))
    let under = max(1, Width.columns(source.text(from..<to)))
    return "    \(trimmed)\n    " + String(repeating: " ", count: before)
      + String(repeating: "^", count: under) + "\n"
  }

  /// The place as line and column, counted from 1, for editors.
  package func position(_ offset: Int, in source: Int) -> (line: Int, column: Int) {
    (sources[source].line(at: offset) + 1, sources[source].column(at: offset) + 1)
  }
}
