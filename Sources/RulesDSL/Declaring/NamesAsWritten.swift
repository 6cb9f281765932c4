/// Names as statements write them.
extension [SourceText] {
  func text(_ span: Span) -> String { self[span.source].text(span.range) }

  func unquoted(_ phrase: Phrase) -> String { text(Parser.unquoted(phrase, in: self[phrase.source])) }

  /// The two names of a statement; a missing one is the other.
  func name(of statement: Statement) -> Name {
    name(statement.name ?? statement.identifier, statement.identifier)
  }

  /// The names that stand at two places, with the English label behind the second.
  func name(_ first: Phrase?, _ second: Phrase?) -> Name {
    var name = Name(first.map { text($0) } ?? "", (second ?? first).map { text($0) } ?? "")
    name.label = second.flatMap { Parser.label(behind: $0, in: self[$0.source]) }.map { Width.half(text($0)) }
    return name
  }

  /// `原則必要 (required in principle)`, in the English view `required in principle (原則必要)`.
  func displayWords(_ phrase: Phrase) -> Fact.Display.Words {
    let (first, second) = Parser.nameAndIdentifier(phrase, in: self[phrase.source])
    guard let first, let second else { return Fact.Display.Words(japanese: first.map { text($0) } ?? "", english: nil) }
    let words = (text(first), text(second))
    return words.0.isPlain && !words.1.isPlain
      ? Fact.Display.Words(japanese: words.1, english: words.0)
      : Fact.Display.Words(japanese: words.0, english: words.1)
  }
}

extension Name {
  /// In the English view the identifier stands first and the Japanese name in brackets.
  init(_ first: String, _ second: String) {
    let (first, second) = (Width.half(first), Width.half(second))
    let isSwapped = first.isIdentifier && !second.isIdentifier
    self.init(japanese: isSwapped ? second : first, identifier: isSwapped ? first : second)
  }

  /// Both, or the one that serves as both.
  var spellings: [String] { japanese == identifier ? [japanese] : [japanese, identifier] }
}

extension String {
  var isIdentifier: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
    return utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  /// Whether it has no letter of the Japanese scripts.
  var isPlain: Bool { unicodeScalars.allSatisfy { $0.value < 0x3000 } }

  /// The inside of 「…」, where all of it is quoted.
  var withoutQuotes: String {
    guard count > 2, first == "「", last == "」" else { return self }
    return String(dropFirst().dropLast())
  }
}
