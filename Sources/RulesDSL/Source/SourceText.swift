/// A rule file as it is given to the engine.
public struct RuleSource: Sendable, Hashable {
  /// The path or name by which messages call the file.
  public let name: String
  /// The whole file.
  public let text: String

  /// A file's text under a name of the host's choice.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The text of a rule file, by Unicode scalar, with its width folded and its lines found.
///
/// How a file was saved means nothing: lines end with LF, CR LF or CR, and か with a voicing mark of its own is が.
/// Folding is one scalar for one scalar, so a place in the folded text is the same place in the text as written.
package final class SourceText: Sendable {
  package let name: String
  /// As written, but for line ends and voicing marks.
  package let scalars: [Unicode.Scalar]
  /// Full-width forms as their half-width equals, and tabs, which are reported, as spaces; what the lexer and the
  /// names see.
  package let folded: [UInt32]
  /// The offset at which each line begins.
  package let lineStarts: [Int]
  /// Of the words with which its statements begin; the first one tells.
  package let language: Language
  /// The offsets of what was written as two scalars.
  private let composed: [Int]

  package init(_ source: RuleSource) {
    name = source.name
    var scalars: [Unicode.Scalar] = []
    var folded: [UInt32] = []
    var starts = [0]
    scalars.reserveCapacity(source.text.utf8.count)
    folded.reserveCapacity(source.text.utf8.count)
    var composed: [Int] = []
    var followsReturn = false
    for scalar in source.text.unicodeScalars {
      let isReturn = scalar == "\r"
      switch scalar {
      case "\u{FEFF}": continue
      case "\n" where followsReturn: break
      case "\n", "\r":
        scalars.append("\n")
        folded.append(0x0A)
        starts.append(scalars.count)
      case "\u{3099}", "\u{309A}":
        let whole = folded.last.flatMap { Width.composed($0, scalar.value) }.flatMap { Unicode.Scalar($0) }
        if let whole {
          composed.append(scalars.count - 1)
          (scalars[scalars.count - 1], folded[folded.count - 1]) = (whole, whole.value)
        } else {
          scalars.append(scalar)
          folded.append(scalar.value)
        }
      default:
        scalars.append(scalar)
        folded.append(scalar == "\t" ? Scalar.space : Width.folded(scalar.value))
      }
      followsReturn = isReturn
    }
    self.scalars = scalars
    self.folded = folded
    self.composed = composed
    lineStarts = starts
    language = SourceText.language(folded)
  }

  private static func language(_ folded: [UInt32]) -> Language {
    var rest = folded[...]
    while let first = rest.first(where: { $0 != Scalar.space && $0 != 0x0A }) {
      guard first == Scalar.hash else { return first < 0x7F ? .english : .japanese }
      rest = rest[(rest.firstIndex(of: Scalar.hash) ?? rest.endIndex)...].drop { $0 != 0x0A }
    }
    return .japanese
  }

  /// The column (counted from 0) of an offset, in scalars as they were written.
  package func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset)]
    return offset - start + SourceText.count(composed, below: offset) - SourceText.count(composed, below: start)
  }

  package func text(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count * 4) { buffer in
      var count = 0
      for scalar in scalars[range] {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[count] = unit
          count += 1
        }
      }
      return count
    }
  }

  package var lineCount: Int { lineStarts.count }

  /// The scalars of a line (counted from 0), without its end.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : scalars.count
    return start..<end
  }

  /// The line (counted from 0) that holds an offset.
  package func line(at offset: Int) -> Int { SourceText.count(lineStarts, below: offset + 1) - 1 }

  /// How many of ascending offsets lie below a limit.
  private static func count(_ offsets: [Int], below limit: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A stretch of one source: the file's index in the rule book and scalar offsets.
package struct Span: Hashable, Sendable {
  package var source: Int
  package var range: Range<Int>

  package init(_ source: Int, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  package func contains(_ other: Span) -> Bool {
    source == other.source && range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound
  }

  package func joined(_ other: Span) -> Span {
    Span(source, min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound))
  }
}
