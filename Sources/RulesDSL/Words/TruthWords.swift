/// What people write for あり and なし. An application may use any of these; a rule file has its own two words, and is
/// answered with the one that was meant.
package enum TruthWords {
  private static let yes: Set<String> = [
    "あり", "アリ", "有", "有り", "有る", "ある", "はい", "ハイ", "該当", "該当する", "充足", "満たす", "可", "適", "○", "〇", "◯", "✓", "✔", "☑",
    "yes", "y", "true", "met",
  ]
  private static let no: Set<String> = [
    "なし", "ナシ", "無", "無し", "無い", "ない", "いいえ", "イイエ", "非該当", "該当しない", "非充足", "満たさない", "否", "不可", "不適", "×", "✕",
    "✖", "☓", "no", "n", "false", "unmet",
  ]

  /// Which of the two a word means; nil for any other word.
  package static func meaning(of text: String) -> Bool? {
    if let truth = truth(text) { return truth }
    let word = Width.half(Width.fullKatakana(text)).lowercased()
    return truth(word)
  }

  private static func truth(_ word: String) -> Bool? {
    yes.contains(word) ? true : no.contains(word) ? false : nil
  }
}
