/// A stage of the checker: it takes a value, yields a value, and says what is wrong on the way.
protocol Pass {
  associatedtype Product
  var sources: [SourceText] { get }
  var diagnostics: [FoundFault] { get set }
  mutating func run() -> Product
}

extension Pass {
  mutating func report(
    _ fault: any Fault, at span: Span, in context: TableContext? = nil, fix: Fix? = nil, related: Span? = nil
  ) {
    var diagnostic = FoundFault(fault, at: span, in: context, fix: fix)
    diagnostic.related = related
    diagnostics.append(diagnostic)
  }

  /// Whether something that spoils the result was told behind the first so many.
  func hasErred(since told: Int) -> Bool { diagnostics[told...].contains { $0.severity == .error } }

  /// Whether names are still searched for what was meant: nobody mends more than so many before checking anew.
  var suggests: Bool { diagnostics.count < 50 }

  func text(_ span: Span) -> String { sources[span.source].text(span.range) }

  func text(_ span: Span?) -> String? { span.map { text($0) } }
}
