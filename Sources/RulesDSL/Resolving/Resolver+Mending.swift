/// What is said of a phrase that can't be read, where it is clear what was meant.
extension Resolver {
  enum PhraseKind {
    case condition
    case value
    case other
    /// Only the beginning is read; the rest is a phrase of its own.
    case beginning
  }

  /// nil where nothing that can be read is near; what is very long, or stands behind many faults, isn't searched for.
  mutating func mended(
    _ phrase: Phrase, _ kind: PhraseKind, in context: TableContext?, _ isRead: (String) -> Bool
  ) -> [FoundFault]? {
    guard suggests, phrase.range.count <= 400 else { return nil }
    let written = text(phrase)
    let language = language(of: phrase)
    return withoutActuallyEscaping(isRead) { isRead in
      let mender = Mender(declarations: declarations, language: language, isRead: isRead)
      if kind == .value, let value = mender.value(in: written) {
        return [
          FoundFault(
            PhraseFault.onlyAValue(written, value: value), at: phrase, in: context,
            fix: Fix(replacing: phrase, with: value))
        ]
      }
      if let meant = mender.meaning(of: written) {
        return [
          FoundFault(
            PhraseFault.otherWords(written, meant: meant), at: phrase, in: context,
            fix: Fix(replacing: phrase, with: meant))
        ]
      }
      if let word = mender.vague(in: written) { return [FoundFault(PhraseFault.vague(word), at: phrase, in: context)] }
      guard kind == .condition, let (joiner, first, second) = mender.conditions(in: written) else { return nil }
      return [
        FoundFault(
          PhraseFault.joinedConditions(joiner, first, second), at: phrase, in: context,
          fix: fix(joiner, first, second, at: phrase))
      ]
    }
  }

  /// The bullet as a block of two, or as two bullets where it stands in a block.
  private func fix(_ joiner: Keyword?, _ first: String, _ second: String, at phrase: Phrase) -> Fix? {
    let source = sources[phrase.source]
    let number = source.line(at: phrase.range.lowerBound)
    let line = source.lineRange(number)
    guard let bullet = source.bullet(in: line), bullet < phrase.range.lowerBound else { return nil }
    let indent = source.text(line.lowerBound..<bullet)
    let whole = Span(phrase.source, bullet..<phrase.range.upperBound)
    let mark = source.language.bullet
    if let joiner {
      let lines = [first, second].map { "\n\(indent)  \(mark)\($0)" }.joined()
      return Fix(replacing: whole, with: mark + joiner.spelling(source.language) + lines)
    }
    guard number > 0 else { return nil }
    let above = source.lineRange(number - 1)
    let isSibling = source.bullet(in: above).map { $0 - above.lowerBound == bullet - line.lowerBound } ?? false
    let isBlock = Keyword.allCases.contains { keyword in
      keyword.isBlock && keyword.forms.contains { source.folded[above].reversed().starts(with: $0.reversed()) }
    }
    return isSibling || isBlock ? Fix(replacing: whole, with: "\(mark)\(first)\n\(indent)\(mark)\(second)") : nil
  }
}

extension SourceText {
  /// Where the bullet stands that begins a line.
  fileprivate func bullet(in line: Range<Int>) -> Int? {
    let first = line.first { folded[$0] != Scalar.space }
    return first.flatMap { [Scalar.bullet, Scalar.roundBullet, Scalar.hyphen].contains(folded[$0]) ? $0 : nil }
  }
}
