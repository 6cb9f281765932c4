import Evaluator
import RulesDSL

extension FactColumns {
  /// The same applications as columns, over and over until there are so many. Left out are texts, and facts that some
  /// application writes otherwise than as a whole number, yes or no, a day or the name of a member.
  public init(_ applications: [Facts], count: Int, of program: Program) throws {
    self.init(count: count)
    let rows = applications.map { Dictionary($0.entries.map { ($0.key, $0.entry) }) { first, _ in first } }
    for fact in program.columnFacts {
      let entries = rows.map { $0[fact.identifier] ?? .unknown }
      guard entries.contains(where: { $0 != .unknown }), let values = FactColumns.values(entries, fact.kind) else {
        continue
      }
      let isKnown = entries.map { $0 != .unknown }
      try add(
        fact.identifier, values.repeated(count),
        isKnown: isKnown.allSatisfy(\.self) ? nil : (0..<count).map { isKnown[$0 % isKnown.count] })
    }
  }

  private static func values(_ entries: [Facts.Entry], _ kind: ColumnFact.Kind) -> Values? {
    func each<Element>(_ unknown: Element, _ value: (Facts.Entry) -> Element?) -> [Element]? {
      let values = entries.compactMap { $0 == .unknown ? unknown : value($0) }
      return values.count == entries.count ? values : nil
    }
    switch kind {
    case .whole:
      return each(0) { if case .number(let number) = $0 { Int64(number.description) } else { nil } }.map { .whole($0) }
    case .truth: return each(false) { if case .truth(let truth) = $0 { truth } else { nil } }.map { .truths($0) }
    case .day:
      return each(0) { if case .text(let text) = $0 { CalendarDate(typed: text)?.dayNumber } else { nil } }
        .map { .days($0) }
    case .member(let members):
      return each(0) { entry in
        guard case .text(let text) = entry else { return nil }
        return members.firstIndex { $0.contains(text) }.map { Int32($0) }
      }.map { .members($0, of: members.map { $0[0] }) }
    case .text, .other: return nil
    }
  }
}

extension FactColumns.Values {
  fileprivate func repeated(_ count: Int) -> Self {
    func over<Element>(_ values: [Element]) -> [Element] { (0..<count).map { values[$0 % values.count] } }
    return switch self {
    case .whole(let numbers): .whole(over(numbers))
    case .fractions(let tops, let bottom): .fractions(over(tops), over: bottom)
    case .members(let places, let names): .members(over(places), of: names)
    case .truths(let truths): .truths(over(truths))
    case .days(let days): .days(over(days))
    }
  }
}
