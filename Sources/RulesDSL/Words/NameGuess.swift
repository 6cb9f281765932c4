/// What may have been meant by a name that isn't there. A hint that changes a meaning is worse than none: nothing is
/// offered that is another word, another number, or leaves a "not" out.
package enum NameGuess: Hashable, Sendable {
  case nothing
  /// the same name but for a slip of the pen
  case slip(String)
  /// the one name that holds what was written, or is part of it
  case part(String)
  /// several names of which that can be said
  case several([String])
  /// declared, and found nowhere else, while what was written stands in several places: the new name of a thing
  case leftOver(String)
  /// declared with a slip of the pen, and called otherwise in several places
  case declaredAs(String)
  /// all that may be written there, the likeliest first
  case oneOf([String], hasMore: Bool)

  /// So many names are told one by one.
  package static let shown = 8

  package init(_ written: String, among names: [String]) {
    let wanted = LikeLetters(written)
    // A sign between two names is no part of one, and a damaged name is none to write again.
    guard !written.contains(where: { "+−×÷<>＜＞≦≧=＝＋\u{FFFD}".contains($0) }) else {
      self = .nothing
      return
    }
    let fitting = names.filter { !$0.contains("\u{FFFD}") && wanted.keepsSense(of: LikeLetters($0)) }
    var slips: [(name: String, distance: Int)] = []
    for name in fitting {
      if let distance = wanted.slips(to: LikeLetters(name)) { slips.append((name, distance)) }
    }
    let least = slips.map(\.distance).min()
    let nearest = slips.filter { $0.distance == least }.map(\.name)
    if nearest.count == 1 {
      self = .slip(nearest[0])
    } else if nearest.count > 1 {
      self = nearest.count > NameGuess.shown ? .nothing : .several(nearest)
    } else {
      let parts = fitting.filter { wanted.isPart(of: LikeLetters($0)) }
      self = parts.count == 1 ? .part(parts[0]) : parts.isEmpty || parts.count > 4 ? .nothing : .several(parts)
    }
  }

  /// Where little may be written: what that is, unless one of it is likely. Notes may say of what the word is a kind.
  package init(_ written: String, amongAll names: [String], and others: [String] = [], notes: [String] = []) {
    self = NameGuess(written, among: names + others)
    guard self == .nothing else { return }
    let (shown, hasMore) = NameGuess.likeliest(of: names, for: written, notes: notes)
    if !shown.isEmpty { self = .oneOf(shown, hasMore: hasMore) }
  }

  /// The first few, and whether there are more: those that a note names together with the word, then those that have
  /// most of it, then as they are declared.
  package static func likeliest(
    of names: [String], for written: String, notes: [String] = []
  ) -> (shown: [String], hasMore: Bool) {
    let wanted = LikeLetters(written)
    let sentences = notes.flatMap { $0.split(separator: "。") }.map { String($0) }
      .filter { written.count > 1 && $0.contains(written) }
    let ordered = names.enumerated().map { place, name in
      let isNoted = sentences.contains { $0.contains(name) }
      return (likeness: isNoted ? 1000 : wanted.shared(with: LikeLetters(name)), place: place, name: name)
    }.sorted { ($1.likeness, $0.place) < ($0.likeness, $1.place) }
    let few = names.count <= shown ? shown : 6
    return (ordered.prefix(few).map(\.name), names.count > few)
  }

  /// What is surely meant, if anything is.
  package var only: String? {
    switch self {
    case .slip(let name), .part(let name): name
    default: nil
    }
  }
}

/// A name as it is compared with others: width, the long sign and kanji for a number make no difference.
struct LikeLetters {
  private let letters: [Character]

  init(_ text: String) {
    var letters = Array(Width.fullKatakana(Width.half(text)))
    let numerals = Array("一二三四五六七八九")
    for index in letters.indices.dropLast() where LikeLetters.counters.contains(letters[index + 1]) {
      // 五号 is 5号; the 一 of 一般 is no number.
      if let value = numerals.firstIndex(of: letters[index]) { letters[index] = Character(String(value + 1)) }
    }
    self.letters = letters
  }

  private static let counters: Set<Character> = Set("号期回年月日人円型類種級%")
  private static let joints: Set<Character> = Set("・の_、/ ()「」")
  private static let denials: Set<Character> = Set("不無非未外除")
  private static let denyingWords = [["除く", "除いた", "以外"], ["ない", "なし", "無し"]]

  /// Whether both have the same numbers, and the other no "not" less.
  func keepsSense(of other: LikeLetters) -> Bool {
    guard numbers == other.numbers, denials == other.denials else { return false }
    let (own, its) = (String(letters), String(other.letters))
    return LikeLetters.denyingWords.allSatisfy { words in
      !words.contains { own.contains($0) } || words.contains { its.contains($0) }
    }
  }

  private var numbers: [String] { letters.split { !($0.isASCII && $0.isNumber) }.map { String($0) } }
  private var denials: Int { letters.count { LikeLetters.denials.contains($0) } }

  /// How many slips of the pen lie between two names; nil where they are more than a name can have, or where it is
  /// another word: a kanji is a word's whole part, and taken only for one that sounds, looks or means alike.
  func slips(to other: LikeLetters) -> Int? {
    let (first, second) = (letters, other.letters)
    let most = min(max(1, max(first.count, second.count) / 3), 4)
    guard first.count >= 2, second.count >= 2, abs(first.count - second.count) <= most else { return nil }
    var before: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1] + Array(repeating: 0, count: second.count)
      for j in second.indices {
        let exchanged =
          first[i] == second[j] ? 0 : LikeKanji.mayBeTaken(first[i], for: second[j]) ? 1 : LikeLetters.never
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + exchanged)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      (before, last) = (last, row)
    }
    let distance = last[second.count]
    // One kanji lost and another put in are an exchange by another name.
    guard distance <= most, distance < 2 || !hasForeignKanji(other) else { return nil }
    return distance
  }

  private static let never = 1000

  /// Whether both have a kanji for which the other has nothing.
  private func hasForeignKanji(_ other: LikeLetters) -> Bool {
    func foreign(_ own: [Character], _ its: [Character]) -> Bool {
      own.contains { letter in
        LikeKanji.isKanji(letter) && !its.contains { $0 == letter || LikeKanji.mayBeTaken(letter, for: $0) }
      }
    }
    return foreign(letters, other.letters) && foreign(other.letters, letters)
  }

  /// 小売業 of 小売業・飲食業, 旅行業 of 旅行・観光業, 保証料率 with 料率 in it.
  func isPart(of other: LikeLetters) -> Bool {
    let (own, its) = (letters, other.letters)
    guard own.count >= 2, its.count >= 2 else { return false }
    if own.count > its.count {
      return own.count <= 2 * its.count && String(own).contains(String(its)) || other.isAround(self)
    }
    return String(its).contains(String(own)) ? !other.holdsByChance(self) : isAround(other)
  }

  /// 旅行業, of which the beginning and the end are those of 旅行・観光業.
  private func isAround(_ longer: LikeLetters) -> Bool {
    guard longer.letters.count > letters.count, longer.letters.count <= 2 * letters.count else { return false }
    let start = zip(letters, longer.letters).prefix { $0 == $1 }.count
    let end = zip(letters.reversed(), longer.letters.reversed()).prefix { $0 == $1 }.count
    return start >= 2 && end >= 1 && start + end >= letters.count
  }

  /// 法人 is no slip of 医療法人等.
  private func holdsByChance(_ part: LikeLetters) -> Bool {
    guard letters.count >= 2 * part.letters.count else { return false }
    if part.letters.contains(where: { LikeLetters.joints.contains($0) }) { return !letters.starts(with: part.letters) }
    return !letters.split { LikeLetters.joints.contains($0) }.contains {
      $0.starts(with: part.letters) && $0.count < 3 * part.letters.count
    }
  }

  /// The length of the longest stretch that both have; one with a number tells most.
  func shared(with other: LikeLetters) -> Int {
    var longest = 0
    for start in letters.indices {
      for place in other.letters.indices {
        let run = zip(letters[start...], other.letters[place...]).prefix { $0 == $1 }.map(\.0)
        guard run.count > 1 else { continue }
        longest = max(longest, run.count + (run.contains { $0.isASCII && $0.isNumber } ? 10 : 0))
      }
    }
    return longest
  }
}
