import RulesDSL

/// The mends of a text that nobody has to look over: every word, number and sign stays, in its order. Only spaces,
/// tabs, `|` and `:`, the ・ at the start of a line and characters that can't be seen are put right, and no condition
/// gets into another block.
struct SafeFixes {
  /// As many rounds as a mend may need that shows the next one.
  static let most = 20

  private let scalars: [Unicode.Scalar]
  /// The places of what the checker sees: neither a byte order mark nor the CR of a CR LF.
  private let seen: [Int]
  private let lineStarts: [Int]
  private let lineEnd: String

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let marked = scalars.indices.filter { scalars[$0] != "\u{FEFF}" }
    let seen = marked.indices.filter { place in
      scalars[marked[place]] != "\r" || place + 1 == marked.count || scalars[marked[place + 1]] != "\n"
    }.map { marked[$0] }
    self.scalars = scalars
    self.seen = seen
    lineStarts = [0] + seen.indices.filter { SafeFixes.isLineEnd(scalars[seen[$0]]) }.map { $0 + 1 }
    lineEnd = !text.unicodeScalars.contains("\r") ? "\n" : text.unicodeScalars.contains("\n") ? "\r\n" : "\r"
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  /// The text after those of some mends that are safe and don't overlap; nil where there are none.
  func applied(_ fixes: [(code: String, fix: Diagnostic.Fix)]) -> String? {
    var result = scalars
    var next = seen.count + 1
    let found = fixes.filter { $0.code != "unexpected-indent" }.map { (range($0.fix.place), $0.fix.replacement) }
      .filter { isSafe($0, $1) }
      .sorted { ($0.0.lowerBound, $0.0.upperBound) > ($1.0.lowerBound, $1.0.upperBound) }
    for (range, replacement) in found where range.upperBound < next {
      // What is put between two places stands behind the first: before the CR of a line end.
      let start = range.isEmpty && range.lowerBound > 0 ? seen[range.lowerBound - 1] + 1 : place(range.lowerBound)
      let end = range.isEmpty ? start : seen[range.upperBound - 1] + 1
      result.replaceSubrange(start..<end, with: replacement.replacing("\n", with: lineEnd).unicodeScalars)
      next = range.lowerBound
    }
    return next > seen.count ? nil : String(String.UnicodeScalarView(result))
  }

  private func place(_ index: Int) -> Int { index < seen.count ? seen[index] : scalars.count }

  private func range(_ place: Diagnostic.Place) -> Range<Int> {
    let start = lineStarts[place.line - 1] + place.column - 1
    return start..<max(start, lineStarts[place.endLine - 1] + place.endColumn - 1)
  }

  private func isSafe(_ range: Range<Int>, _ replacement: String) -> Bool {
    let start = lineStarts.last { $0 <= range.lowerBound } ?? 0
    let end = lineStarts.first { $0 > range.upperBound } ?? seen.count
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(range.lazy.map { scalars[seen[$0]] }.map { $0 == "\r" ? "\n" : $0 }))
    }
    let mended = text(start..<range.lowerBound) + replacement + text(range.upperBound..<end)
    return SafeFixes.words(text(start..<end)) == SafeFixes.words(mended)
  }

  /// The words of some lines, each without the ・ at its start. か and its mark, which is a character of its own, are
  /// equal to が.
  private static func words(_ lines: String) -> [Substring] {
    lines.unicodeScalars.split { $0 == "\n" || VisibleText.endsLine($0) }.map(Substring.init).flatMap { line in
      let visible = String(
        String.UnicodeScalarView(line.unicodeScalars.filter { $0 == "\t" || !VisibleText.isHidden($0) }))
      let start = visible.drop { $0.isWhitespace }
      return (start.first == "・" ? start.dropFirst() : start)
        .split { $0.isWhitespace || "|｜:：".contains($0) }
    }
  }
}
