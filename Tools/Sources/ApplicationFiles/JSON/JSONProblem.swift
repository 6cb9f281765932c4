/// Something wrong in a JSON text, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  public let kind: Kind
  public let position: TextPosition

  public enum Kind: Hashable, Sendable {
    case endsEarly(expected: Expected)
    case unexpected(String, expected: Expected)
    case trailingComma(Expected)
    /// A word that isn't true, false or null: `はい`, `True`, `NaN`.
    case unknownWord(String)
    /// Text without quotation marks that begins like a number: `300人`.
    case unquoted(String)
    case malformedNumber(String)
    /// `1,000`
    case groupedNumber
    case unclosedString
    case controlCharacter(UInt8)
    case unknownEscape(String)
    case loneSurrogate
    case notUTF8(TextEncoding)
    case byteOrderMark
    case comment
    case tooDeep(Int)
    case tooLarge(bytes: Int)
    case duplicateKey(String, firstLine: Int)
  }

  /// What should have stood at a place.
  public enum Expected: Hashable, Sendable {
    case value, key, colon, commaOrBrace, commaOrBracket, endOfLine, endOfFile
  }
}
