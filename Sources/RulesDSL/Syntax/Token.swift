/// A piece of a line. What no token holds is space.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case comment
    /// ・ at the start of a line
    case bullet
    /// `|` and `||` of a table row
    case bar, doubleBar
    /// `=` at the start of a line
    case equals
    /// `:` after a keyword
    case colon
    /// a keyword at the start of a line or a bullet
    case keyword(Keyword)
    /// everything else, trimmed: a name, a test, an expression, free text
    case phrase
  }

  package let kind: Kind
  package let range: Range<Int>
}

/// The tokens of one line, without the comment, which means nothing to the parser.
package struct Line: Sendable {
  /// Counted from 0.
  package let number: Int
  /// The columns before the first token; a full-width space counts as two.
  package let indent: Int
  package let tokens: [Token]
  package let range: Range<Int>
}
