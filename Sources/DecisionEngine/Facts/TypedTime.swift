import RulesDSL

/// The time of day behind a date, which spreadsheets and other programs add: `0:00`, `T00:00:00+09:00`.
enum TypedTime {
  /// The start of the day, by which a date is stored.
  case midnight
  case other
  /// A time of another zone, or past the day: it may be of another day in Japan.
  case elsewhere

  /// What stands behind the date, in capitals.
  static func read(_ text: [UInt32]) -> TypedTime? {
    var words = TypedText.string(text)
    // 2024-10-01T00:00:00 as 2024-10-01 00:00:00
    if words.hasPrefix("T") { words = " " + words.dropFirst() }
    guard words.hasPrefix(" ") else { return nil }
    words = words.filter { $0 != " " }
    let zone = takeZone(&words)
    let half = takeHalf(&words)
    guard let clock = clock(words), half == nil || (0...12).contains(clock.hour) else { return nil }
    if zone == .foreign || clock.hour == 24 { return .elsewhere }
    let hour = half == nil ? clock.hour : clock.hour % 12 + (half == .after ? 12 : 0)
    return hour == 0 && clock.rest == 0 ? .midnight : .other
  }

  private enum Zone { case japan, foreign }
  private enum Half { case before, after }

  private static func takeZone(_ words: inout String) -> Zone? {
    for (form, zone) in [("+09:00", Zone.japan), ("+0900", .japan), ("JST", .japan), ("Z", .foreign)]
    where words.hasSuffix(form) {
      words.removeLast(form.count)
      return zone
    }
    guard let sign = words.lastIndex(where: { $0 == "+" || $0 == "-" || $0 == "−" }) else { return nil }
    let offset = words[words.index(after: sign)...]
    guard (2...5).contains(offset.count), offset.allSatisfy({ "0123456789:".contains($0) }) else { return nil }
    words.removeSubrange(sign...)
    return .foreign
  }

  private static func takeHalf(_ words: inout String) -> Half? {
    for (form, half) in [("午前", Half.before), ("AM", .before), ("午後", .after), ("PM", .after)] {
      if words.hasPrefix(form) {
        words.removeFirst(form.count)
        return half
      }
      if words.hasSuffix(form) {
        words.removeLast(form.count)
        return half
      }
    }
    return nil
  }

  /// `9:30`, `09:30:00.000`, `9時30分`: the hour, and whether anything follows it.
  private static func clock(_ words: String) -> (hour: Int, rest: Int)? {
    var plain = words.replacing("時", with: ":").replacing("分", with: ":").replacing("秒", with: ":")
    if plain != words, plain.hasSuffix(":") { plain.removeLast() }
    let isKanji = plain != words
    var parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    var fraction = 0
    if parts.count == 3, let point = parts[2].firstIndex(of: ".") {
      let digits = parts[2][parts[2].index(after: point)...]
      guard (1...9).contains(digits.count), let value = number(digits) else { return nil }
      (fraction, parts[2]) = (value, parts[2][..<point])
    }
    guard (isKanji ? 1...3 : 2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { (1...2).contains($0.count) ? number($0) : nil }
    guard numbers.count == parts.count, numbers[0] <= 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    return (numbers[0], numbers.dropFirst().reduce(fraction, +))
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
