import RulesDSL

/// Why a result came out as it did, each reason in a few words.
///
/// What a phrase says of a fact is the value found, and what it says of a rule is how that rule turned out, whatever
/// the line asked of it: a line that asks for `返済力: 非充足` fails because 返済力 is met, and the phrase says that.
struct Because {
  let language: Language
  /// Of alternatives that all fail, only the one that misses by least, with "…" for the others.
  var nearestOnly = false

  init(_ language: Language, nearestOnly: Bool = false) {
    self.language = language
    self.nearestOnly = nearestOnly
  }

  /// The phrases of the lines on which a result stands. What stands between is passed through, down to the lines that
  /// decide.
  func parts(of reasons: some Collection<Reason>, _ mark: Reason.Mark) -> [String] {
    var isCut = false
    let lines = bearing(reasons, mark, &isCut)
    // What fails because no row applies is told by what would have chosen one.
    let telling = lines.contains { !$0.lacksRow } ? lines.filter { !$0.lacksRow } : Array(lines.prefix(1))
    var parts: [String] = []
    for line in telling {
      // Of two bounds that one value misses, the one that says by how much.
      let isToldByAnother =
        !line.hasGap && line.kind == .test
        && telling.contains { $0.hasGap && $0.title == line.title && $0.value == line.value }
      if isToldByAnother { continue }
      // A value that is none of what several lines ask for is told once, without the list of all that it isn't.
      let isOneOfMany =
        line.isPlainTest
        && telling.contains {
          $0.isPlainTest && $0.title == line.title && $0.value == line.value && $0.test != line.test
        }
      let part = isOneOfMany ? "\(line.title) \(line.value ?? "")" : phrase(line)
      if !parts.contains(part) { parts.append(part) }
    }
    return parts + (isCut ? ["…"] : [])
  }

  /// Of a result that one of several lines is enough for: those that hold.
  func alternatives(_ reason: Reason) -> [String] {
    parts(of: reason.children.filter { $0.kind == .any && $0.mark == .met }, .met)
  }

  /// The lines themselves, for those who follow them on.
  func lines(of reason: Reason, _ mark: Reason.Mark) -> [Reason] {
    var isCut = false
    return bearing(reason.children, mark, &isCut)
  }

  private func bearing(_ reasons: some Collection<Reason>, _ mark: Reason.Mark, _ isCut: inout Bool) -> [Reason] {
    // What an exception puts in the standard's place stands behind it; without one, those that might have.
    var result: [Reason] = []
    for reason in reasons {
      switch reason.kind {
      case .all, .any, .atLeast:
        guard reason.mark == mark else { continue }
        var below = bearing(reason.children, mark, &isCut)
        // Of several amounts held against one bound, any of which would do, the one that misses by least counts.
        if reason.kind == .any, mark == .unmet { below = below.withoutLooser }
        if nearestOnly, reason.kind == .any, mark == .unmet, let nearest = below.nearest {
          isCut = isCut || below.contains { $0.gap != nearest.gap || $0.value != nearest.value }
          below = [nearest]
        }
        // Of so many lines none alone would do: how many are needed is said before them.
        if reason.kind == .atLeast, mark == .unmet { result.append(reason) }
        result += below
      case .none:
        if reason.mark == mark { result += bearing(reason.children, mark == .unmet ? .met : .unmet, &isCut) }
      case .exception: result += bearing(exception: reason, mark, &isCut)
      case .scope, .period, .row: break
      case .requirement, .exclusion:
        guard reason.mark == mark else { continue }
        let below = reason.isDenied ? [] : bearing(reason.children, mark, &isCut)
        result += below.isEmpty ? [reason] : below
      case .test where reason.isConstant:
        // 充足 or 非充足 written out: what led to it is said elsewhere.
        if reason.mark == mark { result += exceptionsThatMight(reasons, mark) }
      default:
        if reason.mark == mark { result.append(reason) }
      }
    }
    return result
  }

  private func bearing(exception reason: Reason, _ mark: Reason.Mark, _ isCut: inout Bool) -> [Reason] {
    guard reason.mark == .met else { return [] }
    let outcome = reason.children.filter { $0.kind != .period }.dropFirst()
    if outcome.contains(where: { $0.isConstant && $0.mark == mark }) { return [reason] }
    return bearing(outcome, mark, &isCut)
  }

  /// Exceptions beside a constant that would have led to the opposite: why they don't apply.
  private func exceptionsThatMight(_ reasons: some Collection<Reason>, _ mark: Reason.Mark) -> [Reason] {
    guard !reasons.contains(where: { $0.kind == .exception && $0.mark == .met }) else { return [] }
    return reasons.filter { $0.kind == .exception && $0.mark == .notApplicable }.flatMap { exception -> [Reason] in
      var isCut = false
      let guarding = exception.children.filter { $0.kind != .period }.prefix(1)
      return bearing(guarding, .unmet, &isCut)
    }
  }

  private func phrase(_ reason: Reason) -> String {
    switch reason.kind {
    case .exception: return language.pick("「\(reason.exception)」に当たる", "“\(reason.exception)” applies")
    case .exclusion, .requirement: return phrase(ofRule: reason)
    case .atLeast:
      let count = reason.remark ?? ""
      return language.pick("\(reason.title)が必要 (\(count))", "\(reason.title) these needed (\(count))")
    case .decision:
      guard reason.ruleMark != nil, let shown = reason.value else { return reason.title }
      return "\(reason.title) \(shown)"
    default: return phrase(ofValue: reason)
    }
  }

  /// How the rule turned out, in words of its kind.
  private func phrase(ofRule reason: Reason) -> String {
    let title = reason.title
    switch (reason.kind, reason.ruleMark ?? reason.mark) {
    case (.exclusion, .met?): return language.pick("「\(title)」に当たる", "“\(title)” applies")
    case (.exclusion, .unmet?): return language.pick("「\(title)」に当たらない", "“\(title)” does not apply")
    case (_, .met?): return language.pick("「\(title)」を満たしている", "“\(title)” is met")
    case (_, .unmet?): return language.pick("「\(title)」を満たさない", "“\(title)” is not met")
    case (_, .undetermined?): return language.pick("「\(title)」がまだ決まらない", "“\(title)” is not decided yet")
    case (_, .notApplicable?), (_, nil): return language.pick("「\(title)」は対象外", "“\(title)” is not applicable")
    }
  }

  private func phrase(ofValue reason: Reason) -> String {
    guard let value = reason.value else { return reason.title }
    if reason.lacksRow, let table = reason.row {
      let chosen = reason.children.filter { $0.kind != .row }.compactMap { line in
        line.value.map { "\(line.title) \($0)" }
      }
      if !chosen.isEmpty {
        let none = language.pick("\(table)に該当する行がない", "no row of \(table) applies")
        return chosen.joined(separator: language.pick("・", " / ")) + " (\(none))"
      }
    }
    let selector = reason.children.first { $0.hasGap && $0.hasRow }
    if let selector { return phrase(ofValue: selector) }
    if reason.hasRow, reason.kind == .test {
      let selectors = reason.children.filter { $0.kind != .row }.prefix(2).compactMap { line in
        line.value.map { "\(line.title) \($0)" }
      }
      return selectors.joined(separator: language.pick("・", " / ")) + " (\(reason.title) \(value))"
    }
    if let gap = reason.gap { return "\(reason.title) \(value) (\(gap))" }
    // Of one way among several it goes without saying what it would take.
    let isWay = !reason.isRequired && reason.kind == .test && reason.test == Keyword.no.spelling(language)
    let shown = reason.asked ?? (isWay ? "" : reason.shownTest(language))
    let test = shown.isEmpty && reason.kind == .criterion ? reason.remark ?? "" : shown
    return "\(reason.title) \(value)" + (test.isEmpty ? "" : " (\(test))")
  }
}

extension Reason {
  /// A test of a value that misses no bound, as of a choice.
  fileprivate var isPlainTest: Bool { kind == .test && !hasGap && !hasRow && value != nil }
}

extension [Reason] {
  /// Without those that miss by more what another misses by less.
  fileprivate var withoutLooser: [Reason] {
    enumerated().filter { place, reason in
      guard let own = reason.nearness, let test = reason.test else { return true }
      return !enumerated().contains { other, rival in
        guard other != place, rival.test == test, let nearness = rival.nearness else { return false }
        let saysTheSame = rival.gap == reason.gap && rival.value == reason.value
        return nearness < own || (nearness == own && other < place && saysTheSame)
      }
    }.map(\.element)
  }

  /// The one that misses its bound by the least part of it, where one has a bound.
  fileprivate var nearest: Reason? {
    filter { $0.nearness != nil }.min { ($0.nearness ?? .zero) < ($1.nearness ?? .zero) }
  }
}
