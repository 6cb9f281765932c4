/// How a condition may turn out: a set of outcomes (Documentation/decisions/02).
///
/// What a block makes of its lines is written down for one outcome each, and carried over to sets by trying every
/// combination; nothing here knows a shortcut.
struct Verdicts: OptionSet, Hashable {
  let rawValue: Int

  static let met = Verdicts(rawValue: 1)
  static let unmet = Verdicts(rawValue: 2)
  /// The line leaves its block.
  static let leaves = Verdicts(rawValue: 4)

  static let unknown: Verdicts = [.met, .unmet]
  static let anything: Verdicts = [.met, .unmet, .leaves]

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ truth: Bool) { self = truth ? .met : .unmet }

  private static let single: [Verdicts] = [.met, .unmet, .leaves]

  var each: [Verdicts] { Verdicts.single.filter { contains($0) } }

  /// すべて of two lines whose outcomes are certain.
  private static func bothOf(_ one: Verdicts, _ two: Verdicts) -> Verdicts {
    if one == .leaves { return two }
    if two == .leaves { return one }
    return one == .met && two == .met ? .met : .unmet
  }

  /// いずれか of two lines whose outcomes are certain.
  private static func eitherOf(_ one: Verdicts, _ two: Verdicts) -> Verdicts {
    if one == .leaves { return two }
    if two == .leaves { return one }
    return one == .met || two == .met ? .met : .unmet
  }

  private static func overSets(_ combine: (Verdicts, Verdicts) -> Verdicts) -> [Verdicts] {
    (0..<64).map { index in
      let (first, second) = (Verdicts(rawValue: index / 8), Verdicts(rawValue: index % 8))
      return first.each.reduce(into: Verdicts()) { result, one in
        for two in second.each { result.formUnion(combine(one, two)) }
      }
    }
  }

  private static let both = overSets(bothOf)
  private static let either = overSets(eitherOf)

  static func all(_ lines: [Verdicts]) -> Verdicts {
    lines.reduce(.leaves) { both[$0.rawValue * 8 + $1.rawValue] }
  }

  static func any(_ lines: [Verdicts]) -> Verdicts {
    lines.reduce(.leaves) { either[$0.rawValue * 8 + $1.rawValue] }
  }

  /// 2つ以上: for every way in which the lines may turn out, how many are met and whether one stays is counted.
  static func atLeast(_ least: Int, _ lines: [Verdicts]) -> Verdicts {
    struct Count: Hashable {
      var met = 0
      var stays = false
    }
    var counts: Set<Count> = [Count()]
    for line in lines {
      counts = Set(
        counts.flatMap { count in
          line.each.map { Count(met: count.met + ($0 == .met ? 1 : 0), stays: count.stays || $0 != .leaves) }
        })
    }
    return counts.reduce(into: Verdicts()) { result, count in
      result.formUnion(!count.stays ? .leaves : Verdicts(count.met >= least))
    }
  }

  /// 非充足 instead of 充足, and the other way round.
  var reversed: Verdicts {
    each.reduce(into: Verdicts()) { $0.formUnion($1 == .met ? .unmet : $1 == .unmet ? .met : .leaves) }
  }
}

/// A value that is known.
enum Datum: Hashable {
  case number(BigRational)
  /// Days since 1970-01-01.
  case date(Int)
  case member(Int)
  case truth(Bool)

  init(_ literal: Literal) {
    switch literal {
    case .number(let number): self = .number(number.exact)
    case .date(let date): self = .date(Int(date.dayNumber))
    case .member(let member): self = .member(member)
    case .truth(let truth): self = .truth(truth)
    }
  }

  var number: BigRational? { if case .number(let number) = self { number } else { nil } }

  /// Whether it lies above another; only numbers and dates are ordered.
  func isAbove(_ other: Datum) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let two)): two < one
    case (.date(let one), .date(let two)): two < one
    default: preconditionFailure("only numbers and dates are compared")
    }
  }
}
