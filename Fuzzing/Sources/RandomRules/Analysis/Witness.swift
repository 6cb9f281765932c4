import RulesDSL

/// A case as a message of the checker tells it: `資本金 3億円、基準日 2018-03-31`. What it leaves out may be anything.
struct Witness {
  private(set) var point: [Int: Datum] = [:]

  /// The cases that it tells: one, or one for each member that it lists. nil where something in it names no given fact,
  /// or can't be read.
  static func all(_ text: some StringProtocol, _ book: Book) -> [Witness]? {
    var found = [Witness()]
    for part in text.split(separator: "、") {
      // Where everything is one case, a day is told also of rules without a basis date.
      if book.basisDate == nil, part.hasPrefix("基準日 ") { continue }
      guard let space = part.firstIndex(of: " "),
        let fact = book.given.first(where: { book.facts[$0].name.japanese == part[..<space] }),
        let data = Witness.data(Substring(part[part.index(after: space)...]), book.facts[fact].kind, book)
      else { return nil }
      found = found.flatMap { witness in
        data.map { datum in
          var witness = witness
          witness.point[fact] = datum
          return witness
        }
      }
    }
    return found
  }

  private static func data(_ text: Substring, _ kind: Kind, _ book: Book) -> [Datum]? {
    switch kind {
    case .yesNo: return text == "あり" ? [.truth(true)] : text == "なし" ? [.truth(false)] : yesAndNo(text)
    case .choice(let choice): return members(text, book.choices[choice].members.map(\.japanese))
    case .date:
      let parts = text.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3 else { return nil }
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2]).map { [.date(Int($0.dayNumber))] }
    default: return number(text).map { [.number($0)] }
    }
  }

  private static func yesAndNo(_ text: Substring) -> [Datum]? {
    ["ありかなし", "なしかあり"].contains(text) ? [.truth(true), .truth(false)] : nil
  }

  /// `製造業か卸売業`, `製造業か卸売業など`
  private static func members(_ text: Substring, _ names: [String]) -> [Datum]? {
    for (member, name) in names.enumerated() where text.hasPrefix(name) {
      let rest = text.dropFirst(name.count)
      if rest.isEmpty || rest == "など" { return [.member(member)] }
      if rest.first == "か", let others = members(rest.dropFirst(), names) { return [.member(member)] + others }
    }
    return nil
  }

  /// 2億8,000万円, −1人, 2.55%, 1年6か月
  private static func number(_ text: Substring) -> BigRational? {
    let isNegative = text.first == "−" || text.first == "-"
    var rest = isNegative ? text.dropFirst() : text
    var sum = BigRational(0)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || $0 == "/" }
      guard let value = BigRational(written: digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      let unit = units.first { rest.hasPrefix($0.0) } ?? ("", BigRational(1))
      guard !unit.0.isEmpty || rest.isEmpty else { return nil }
      sum = sum.plus(value.times(unit.1))
      rest = rest.dropFirst(unit.0.count)
      if rest == "円" { break }
    }
    return isNegative ? BigRational(0).minus(sum) : sum
  }

  private static let units = [
    ("兆", BigRational(1_000_000_000_000)), ("億", BigRational(100_000_000)), ("万", BigRational(10_000)),
    ("円", BigRational(1)), ("人", BigRational(1)), ("回", BigRational(1)), ("日", BigRational(1)),
    ("年", BigRational(12)), ("か月", BigRational(1)), ("%", BigRational(1, over: 100)), ("倍", BigRational(1)),
  ]

  /// Whether it can happen, and some condition on the rows that take it holds in every case that it stands for.
  func isTrue(_ book: Book, _ holds: (UInt64) -> Bool) -> Bool {
    let isPossible = point.allSatisfy { fact, datum in book.facts[fact].range?.passes(datum) ?? true }
    var isTrue = isPossible
    Cases(book).each(point) { rows in isTrue = isTrue && holds(rows) }
    return isTrue
  }
}
