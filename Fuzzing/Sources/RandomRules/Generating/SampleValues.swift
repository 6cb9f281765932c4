import RulesDSL

extension Book {
  /// Values of a given fact on and beside every bound that the book could compare it with.
  func sampleValues(of index: Int) -> [Literal] {
    let fact = facts[index]
    let values: [Literal]
    switch fact.kind {
    case .yesNo: values = [.truth(true), .truth(false)]
    case .choice(let choice): values = choices[choice].members.indices.map { .member($0) }
    case .date:
      values = Marks.days.compactMap { CalendarDate(year: $0.0, month: $0.1, day: $0.2) }
        .flatMap { [$0.previous, $0, $0.next] }.map { .date($0) }
    case let kind:
      let marks = Kind.kinds(of: kind.dimension ?? .pure).flatMap { Marks.numbers($0) }
      let beside = marks.flatMap { mark in (-3...3).map { mark.moved(by: $0) } }
      values = beside.compactMap { number in
        guard kind.isWhole else { return .number(number) }
        guard number.numerator % number.denominator == 0 else { return nil }
        return .number(Number(number.numerator / number.denominator))
      }
    }
    var seen: Set<Datum> = []
    return values.filter { (fact.range?.passes(Datum($0)) ?? true) && seen.insert(Datum($0)).inserted }
  }
}
