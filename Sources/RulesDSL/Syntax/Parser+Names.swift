/// Names with brackets and quotation marks; also used where a phrase holds a name that is declared later.
extension Parser {
  /// `名 (identifier)` or `名 (identifier: English label)`: the bracket that holds the second name stands last and after
  /// a space; that name may have brackets of its own, as in `a (基準(a))`.
  package static func nameAndIdentifier(
    _ phrase: Phrase, in source: SourceText
  ) -> (name: Phrase?, identifier: Phrase?) {
    guard let whole = trimmed(phrase, in: source) else { return (nil, nil) }
    let folded = source.folded
    let range = whole.range
    guard folded[range.upperBound - 1] == Scalar.close,
      let open = openingBracket(of: range, in: folded), open > range.lowerBound, folded[open - 1] == Scalar.space
    else { return (unquoted(whole, in: source), nil) }
    let inside = open + 1..<range.upperBound - 1
    let end = firstColon(in: inside, of: folded) ?? inside.upperBound
    return (
      trimmed(Span(phrase.source, range.lowerBound..<open), in: source).map { unquoted($0, in: source) },
      trimmed(Span(phrase.source, inside.lowerBound..<end), in: source).map { unquoted($0, in: source) }
    )
  }

  /// `(identifier: English label)`: what stands between the colon behind an identifier and the end of its bracket.
  package static func label(behind identifier: Phrase, in source: SourceText) -> Phrase? {
    let folded = source.folded
    let rest = folded[identifier.range.upperBound...]
    guard let colon = rest.firstIndex(where: { $0 != Scalar.space && $0 != Scalar.closeQuote }),
      folded[colon] == Scalar.colon
    else { return nil }
    var (depth, isQuoted) = (0, false)
    for offset in colon..<source.lineRange(source.line(at: colon)).upperBound {
      switch folded[offset] {
      case Scalar.openQuote: isQuoted = true
      case Scalar.closeQuote: isQuoted = false
      case _ where isQuoted: break
      case Scalar.open: depth += 1
      case Scalar.close where depth == 0: return trimmed(Span(identifier.source, colon + 1..<offset), in: source)
      case Scalar.close: depth -= 1
      default: break
      }
    }
    return nil
  }

  /// The colon that divides a name from its type: the last one outside 「…」 and brackets.
  package static func typeColon(in range: Range<Int>, of folded: [UInt32]) -> Int? {
    var (quotes, depth) = (0, 0)
    for offset in range.reversed() {
      switch folded[offset] {
      case Scalar.closeQuote: quotes += 1
      case Scalar.openQuote: quotes -= 1
      case Scalar.close where quotes == 0: depth += 1
      case Scalar.open where quotes == 0: depth -= 1
      case Scalar.colon where quotes == 0 && depth <= 0: return offset
      default: break
      }
    }
    return nil
  }

  /// The first colon outside 「…」.
  static func firstColon(in range: Range<Int>, of folded: [UInt32]) -> Int? {
    var isQuoted = false
    return range.first { offset in
      switch folded[offset] {
      case Scalar.openQuote: isQuoted = true
      case Scalar.closeQuote: isQuoted = false
      default: break
      }
      return !isQuoted && folded[offset] == Scalar.colon
    }
  }

  /// The bracket that the last one of a range closes; what 「…」 holds doesn't count.
  private static func openingBracket(of range: Range<Int>, in folded: [UInt32]) -> Int? {
    var (depth, quotes) = (0, 0)
    for offset in range.reversed() {
      switch folded[offset] {
      case Scalar.closeQuote: quotes += 1
      case Scalar.openQuote: quotes -= 1
      case Scalar.close where quotes == 0: depth += 1
      case Scalar.open where quotes == 0:
        depth -= 1
        if depth == 0 { return offset }
      default: break
      }
    }
    return nil
  }

  /// The inside of 「…」, where the whole phrase is quoted.
  package static func unquoted(_ phrase: Phrase, in source: SourceText) -> Phrase {
    let range = phrase.range
    guard range.count > 2, source.folded[range.lowerBound] == Scalar.openQuote,
      source.folded[range.upperBound - 1] == Scalar.closeQuote
    else { return phrase }
    return Span(phrase.source, range.lowerBound + 1..<range.upperBound - 1)
  }

  /// Without the spaces at both ends; nil where nothing else is left.
  package static func trimmed(_ phrase: Phrase, in source: SourceText) -> Phrase? {
    var (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
    while start < end, source.folded[start] == Scalar.space { start += 1 }
    while end > start, source.folded[end - 1] == Scalar.space { end -= 1 }
    return start < end ? Span(phrase.source, start..<end) : nil
  }
}
