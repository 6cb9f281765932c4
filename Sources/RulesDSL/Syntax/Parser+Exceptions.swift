/// 原則 and ただし.
extension Parser {
  /// exception = "ただし" name "(" identifier ")" ["優先" n] (phrase "のとき" phrase | block "のとき" phrase)
  mutating func parseException() -> Exception {
    let line = lines[next]
    next += 1
    var exception = Exception(span: span(line))
    let told = diagnostics.count
    var rest: Phrase?
    if let header = phrase(after: 1, of: line) {
      rest = parseLabel(header, into: &exception)
    } else {
      report(.exceptionWithoutLabel, at: span(line))
    }
    if let phrase = rest {
      rest = parsePriority(phrase, into: &exception)
    }
    exception.inline = rest
    parseExceptionBody(below: line, into: &exception)
    exception.isPoisoned = hasErred(since: told)
    return exception
  }

  /// The label: `名 (identifier)`; what follows the bracket is the rest of the line.
  private mutating func parseLabel(_ header: Phrase, into exception: inout Exception) -> Phrase? {
    guard let bracket = labelBracket(in: header.range) else {
      report(.exceptionWithoutLabel, at: header)
      return header
    }
    exception.name = trimmed(header.range.lowerBound..<bracket.lowerBound).map(unquoted)
    let inside = bracket.lowerBound + 1..<bracket.upperBound - 1
    let end = Parser.firstColon(in: inside, of: source.folded) ?? inside.upperBound
    exception.identifier = trimmed(inside.lowerBound..<end).map(unquoted)
    return trimmed(bracket.upperBound..<header.range.upperBound)
  }

  /// The first bracket with a space before it, to where it is closed; 「…」 hides brackets, and names may hold pairs.
  private func labelBracket(in range: Range<Int>) -> Range<Int>? {
    var (depth, quoted) = (0, false)
    var start: Int?
    for offset in range {
      switch source.folded[offset] {
      case Scalar.openQuote: quoted = true
      case Scalar.closeQuote: quoted = false
      case _ where quoted: break
      case Scalar.open where start != nil: depth += 1
      case Scalar.open where offset > range.lowerBound && source.folded[offset - 1] == Scalar.space: start = offset
      case Scalar.close where depth > 0: depth -= 1
      case Scalar.close: if let start { return start..<offset + 1 }
      default: break
      }
    }
    return nil
  }

  /// ["優先" n]
  private mutating func parsePriority(_ phrase: Phrase, into exception: inout Exception) -> Phrase? {
    let folded = source.folded
    for form in Keyword.priority.forms where folded[phrase.range].starts(with: form + [Scalar.space]) {
      let rest = phrase.range.lowerBound + form.count..<phrase.range.upperBound
      let start = rest.first { folded[$0] != Scalar.space } ?? rest.upperBound
      let end = (start..<phrase.range.upperBound).first { !Scalar.isDigit(folded[$0]) } ?? phrase.range.upperBound
      exception.priority = trimmed(start..<end)
      if let priority = exception.priority {
        if Int(Width.half(text(priority))) == nil { report(.numberTooLarge(text(priority)), at: priority) }
        return trimmed(end..<phrase.range.upperBound)
      }
      report(.priorityWithoutNumber, at: phrase)
      // The word that stands in the number's place belongs to no condition.
      let next = (start..<phrase.range.upperBound).first { folded[$0] == Scalar.space } ?? start
      return trimmed(next..<phrase.range.upperBound)
    }
    return phrase
  }

  /// A guard written as a block stands below the label, and `のとき …` below the block; so may 適用.
  private mutating func parseExceptionBody(below line: Line, into exception: inout Exception) {
    while next < lines.count, lines[next].indent > line.indent {
      let child = lines[next]
      switch child.tokens.first?.kind {
      case .keyword(.then)?:
        next += 1
        if exception.outcome != nil { report(.lineTwice(.then), at: span(child)) }
        exception.outcome = phrase(after: 1, of: child)
        if exception.outcome == nil { report(.missingOutcome, at: span(child)) }
      case .keyword(.inForce)?:
        next += 1
        if exception.period != nil { report(.lineTwice(.inForce), at: span(child)) }
        exception.period = phrase(after: 1, of: child)
      case .keyword(let keyword)? where keyword.isBlock:
        next += 1
        if exception.guardItem != nil { report(.lineTwice(keyword), at: span(child)) }
        exception.guardItem = .block(parseBlock(keyword, headedBy: child))
      default:
        report(.notInException(text(span(child))), at: span(child))
        next += 1
        skipLines(deeperThan: child.indent)
      }
    }
  }
}
