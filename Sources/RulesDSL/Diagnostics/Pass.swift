/// A stage of the checker: it takes a value, yields a value, and says what is wrong on the way.
protocol Pass {
  associatedtype Product
  var sources: [SourceText] { get }
  var diagnostics: [Diagnostic] { get set }
  mutating func run() -> Product
}

extension Pass {
  mutating func report(_ fault: any Fault, at span: Span, in context: TableContext? = nil, fix: Fix? = nil) {
    diagnostics.append(Diagnostic(fault, at: span, in: context, fix: fix))
  }

  func text(_ span: Span) -> String { sources[span.source].text(span.range) }

  func text(_ span: Span?) -> String? { span.map { text($0) } }

  /// `size.rules 7行目`
  func place(_ span: Span) -> Told {
    let source = sources[span.source]
    let line = source.line(at: span.range.lowerBound) + 1
    return Told("\(source.name) \(line)行目", "\(source.name), line \(line)")
  }
}
