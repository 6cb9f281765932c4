/// Diagnostics as people read them: the place, the sentence, the line as written, the mend and the code.
package struct Report {
  package let sources: [SourceText]

  package init(_ sources: [SourceText]) {
    self.sources = sources
  }

  package func text(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    diagnostics.map { text($0, language) }.joined(separator: "\n")
  }

  package func text(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let source = sources[diagnostic.span.source]
    let line = source.line(at: diagnostic.span.range.lowerBound)
    var head = name(of: diagnostic.span, language)
    if let place = diagnostic.place(language) { head += "  " + place }
    if diagnostic.severity == .warning { head += language.pick("  (注意)", "  (warning)") }
    var result = "\(head): \(diagnostic.message(language))\n"
    result += quotation(of: diagnostic.span, in: source, line: line)
    if let hint = diagnostic.hint(language) {
      result += "  \(hint)  [\(diagnostic.code)]\n"
    } else {
      result += "  [\(diagnostic.code)]\n"
    }
    result += others(diagnostic.others, language)
    guard let related = diagnostic.related else { return result }
    let other = sources[related.source]
    return result + "  " + language.pick("参照: ", "see ") + name(of: related, language) + "\n"
      + quotation(of: related, in: other, line: other.line(at: related.range.lowerBound))
  }

  /// Where else: `  ほか: fee.rules 12、15行目、size.rules 7行目`
  private func others(_ spans: [Span], _ language: Language) -> String {
    let listed = 12
    var files: [(source: Int, lines: [Int])] = []
    for span in spans.prefix(listed) {
      let line = sources[span.source].line(at: span.range.lowerBound) + 1
      if files.last?.source != span.source { files.append((span.source, [])) }
      if files[files.count - 1].lines.last != line { files[files.count - 1].lines.append(line) }
    }
    guard !files.isEmpty else { return "" }
    let places = files.map { file in
      let (name, lines) = (sources[file.source].name, file.lines.map { String($0) })
      return language.pick(
        "\(name) \(lines.joined(separator: "、"))行目",
        "\(name), \(lines.count > 1 ? "lines" : "line") \(lines.joined(separator: ", "))")
    }
    let more = spans.count > listed
    return language.pick(
      "  ほか: \(places.joined(separator: "、"))\(more ? "など" : "")\n",
      "  also: \(places.joined(separator: "; "))\(more ? " and more" : "")\n")
  }

  /// `size.rules 7行目`
  private func name(of span: Span, _ language: Language) -> String {
    let line = sources[span.source].line(at: span.range.lowerBound) + 1
    return language.pick("\(sources[span.source].name) \(line)行目", "\(sources[span.source].name), line \(line)")
  }

  /// The line with its fault underlined, and no more of it than fits on a screen.
  private func quotation(of span: Span, in source: SourceText, line: Int) -> String {
    let range = source.lineRange(line)
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
