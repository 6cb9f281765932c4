/// `2つ以上`, `二つ以上`, `at least 2 of`: the head of a block of which so many lines must hold.
package enum LeastCount {
  /// The number, as great as can be where it is too great to count; nil where the word is another.
  package static func read(_ folded: ArraySlice<UInt32>) -> Int? {
    let inEnglish = folded.starts(with: english.before) && folded.reversed().starts(with: english.after.reversed())
    let number: ArraySlice<UInt32> =
      inEnglish
      ? folded.dropFirst(english.before.count).dropLast(english.after.count)
      : folded.reversed().starts(with: japanese.reversed()) ? folded.dropLast(japanese.count) : []
    if !inEnglish, number.count == 1, let kanji = kanji.firstIndex(of: number[number.startIndex]) { return kanji + 1 }
    return count(number)
  }

  /// The head as it is printed.
  package static func spelling(_ count: Int, _ language: Language) -> String {
    language.pick("\(count)つ以上", "at least \(count) of")
  }

  /// What a block headed by `2つ以下`, `3つ未満`, `ちょうど2つ` or `at most 2 of` is: not fewer than so many, or fewer than
  /// so many, or both; nil where the words are no count.
  static func bounds(_ written: String) -> (least: Int?, fewerThan: Int?)? {
    let folded = Width.folded(written)
    let numbers = folded.split { !Scalar.isDigit($0) }
    let word = kanji.indices.first { numbers.isEmpty && folded.contains(kanji[$0]) }.map { $0 + 1 }
    func has(_ words: String...) -> Bool { words.contains { written.contains($0) } }
    guard meant(by: written) == nil, has("つ", "個", "項目", " of"),
      let number = numbers.count == 1 ? count(numbers[0]) : word, (1..<100).contains(number)
    else { return nil }
    if has("未満", "fewer than", "less than") { return (nil, number) }
    if has("以下", "以内", "まで", "at most", "超えない", "up to") { return (nil, number + 1) }
    if has("超", "more than", "over") { return (number + 1, nil) }
    return has("ちょうど", "だけ", "のみ", "exactly", "only") ? (number, number + 1) : nil
  }

  /// What someone meant by `いずれか2つ以上`, `2項目以上`, `少なくとも2つ`; nil where it may have been an exact number.
  static func meant(by written: String) -> Int? {
    let folded = Width.folded(written)
    guard ["以上", "少なくとも", "at least"].contains(where: { written.contains($0) }) else { return nil }
    let numbers = folded.split { !Scalar.isDigit($0) }
    if numbers.count == 1 { return count(numbers[0]) }
    if written.hasSuffix("以上"), folded.count == 3, let place = kanji.firstIndex(of: folded[0]) { return place + 1 }
    return kanji.indices.first {
      numbers.isEmpty && folded.contains(Width.folded("つ")[0]) && folded.contains(kanji[$0])
    }
    .map { $0 + 1 }
  }

  private static func count(_ digits: ArraySlice<UInt32>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy(Scalar.isDigit) else { return nil }
    return Int(String(String.UnicodeScalarView(digits.compactMap { Unicode.Scalar($0) }))) ?? .max
  }

  private static let japanese = Width.folded("つ以上")
  private static let english = (before: Width.folded("at least "), after: Width.folded(" of"))
  private static let kanji = Width.folded("一二三四五六七八九十")
}
