/// A stage of the checker: it takes a value, yields a value, and says what is wrong on the way.
protocol Pass {
  associatedtype Product
  var sources: [SourceText] { get }
  var diagnostics: [Diagnostic] { get set }
  mutating func run() -> Product
}

extension Pass {
  mutating func report(
    _ fault: any Fault, at span: Span, in context: TableContext? = nil, fix: Fix? = nil, related: Span? = nil
  ) {
    var diagnostic = Diagnostic(fault, at: span, in: context, fix: fix)
    diagnostic.related = related
    diagnostics.append(diagnostic)
  }

  func text(_ span: Span) -> String { sources[span.source].text(span.range) }

  func text(_ span: Span?) -> String? { span.map { text($0) } }
}
