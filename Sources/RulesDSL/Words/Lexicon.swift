/// What people write for words of the language: the one list of them. Nothing here is read; it is answered with the word
/// that was most likely meant.
enum Lexicon {
  /// What people call the lines of a statement elsewhere.
  static let lineWords: [String: Keyword] = [
    "備考": .note, "補足": .note, "注意": .note, "注記": .note, "メモ": .note, "根拠": .source, "資料": .source, "典拠": .source,
    "但し": .except, "但し、": .except, "ただし、": .except, "但書": .except,
  ]

  /// What they write in a cell where there is no such criterion.
  static let dashWords: Set<String> = [
    "なし", "無し", "無", "条件なし", "要件なし", "制限なし", "定めなし", "定めない", "問わない", "不問", "空欄", "/", "none", "n/a", "any",
  ]
}
