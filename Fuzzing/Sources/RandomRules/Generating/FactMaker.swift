import Evaluator
import RulesDSL

/// What an application says, before it is written as text.
struct Application {
  var given: [Int: Literal]
  /// A date that takes the place of the application's own.
  var date: CalendarDate?

  /// The day whose rules are used.
  func basisDate(_ book: Book) -> CalendarDate? {
    if let date { return date }
    if let basis = book.basisDate, case .date(let own)? = given[basis] { return own }
    return nil
  }

  /// With the day that is used as the basis date's own value, as tests of it see it.
  func effective(_ book: Book) -> [Int: Literal] {
    guard let basis = book.basisDate, let date else { return given }
    var result = given
    result[basis] = .date(date)
    return result
  }
}

/// Makes random applications for a book: bounds and their neighbours oftener than anything else, facts left out.
struct FactMaker {
  let book: Book
  var dice: Dice

  init(_ book: Book, seed: UInt64) {
    self.book = book
    dice = Dice(seed)
  }

  mutating func application() -> Application {
    let density = dice.pick([100, 90, 70, 40, 15])
    var result = Application(given: [:])
    for fact in book.given where dice.chance(density) { result.given[fact] = value(of: fact) }
    if book.basisDate != nil, dice.chance(15) { result.date = day() }
    return result
  }

  /// The same application with some, perhaps all, of what it left out.
  mutating func extended(_ application: Application) -> Application {
    var result = application
    let share = dice.pick([20, 50, 100])
    for fact in book.given where result.given[fact] == nil && dice.chance(share) {
      result.given[fact] = value(of: fact)
    }
    if application.date != nil { result.given[book.basisDate ?? -1] = application.given[book.basisDate ?? -1] }
    return result
  }

  /// The same application with everything that it left out.
  mutating func completed(_ application: Application) -> Application {
    var result = application
    for fact in book.given where result.given[fact] == nil { result.given[fact] = value(of: fact) }
    return result
  }

  mutating func value(of fact: Int) -> Literal {
    let kind = book.facts[fact].kind
    for _ in 0..<20 {
      let literal = literal(of: kind)
      if book.facts[fact].range?.passes(Datum(literal)) ?? true { return literal }
    }
    guard
      let bound = book.facts[fact].range?.literals.first(where: { book.facts[fact].range?.passes(Datum($0)) ?? true })
    else { return literal(of: kind) }
    return bound
  }

  private mutating func literal(of kind: Kind) -> Literal {
    switch kind {
    case .date: return .date(day())
    case .yesNo: return .truth(dice.chance(50))
    case .choice(let choice): return .member(dice.below(book.choices[choice].members.count))
    default:
      let marks = Marks.numbers(kind)
      let mark = dice.pick(marks)
      switch dice.below(10) {
      case 0...4: return .number(mark)
      case 5...7: return .number(mark.moved(by: dice.pick([-2, -1, 1, 2])))
      case 8: return .number(Number(dice.pick(marks).numerator / 2 + mark.numerator / 3, over: mark.denominator))
      default: return .number(Number(dice.number(-50...5_000), over: mark.denominator))
      }
    }
  }

  private mutating func day() -> CalendarDate {
    let (year, month, day) = dice.pick(Marks.days)
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return dice.pick([date, date, date.next, date.previous])
  }

  /// As the caller of the engine writes it, in any of the forms that mean the same.
  mutating func facts(_ application: Application) -> Facts {
    let keys = dice.shuffled(application.given.keys.sorted())
    return Facts(
      keys.compactMap { fact in
        guard let value = application.given[fact] else { return nil }
        let name = book.facts[fact].name
        return (key: dice.chance(70) ? name.identifier : name.japanese, entry: entry(value, of: fact))
      })
  }

  private mutating func entry(_ value: Literal, of fact: Int) -> Facts.Entry {
    let kind = book.facts[fact].kind
    switch value {
    case .truth(let truth):
      if book.facts[fact].role == .judgement, dice.chance(50) { return .judgement(truth, by: "担当", reason: nil) }
      return dice.chance(50) ? .truth(truth) : .text(truth ? "あり" : "なし")
    case .member(let member):
      guard case .choice(let choice) = kind else { preconditionFailure("only a choice has members") }
      let name = book.choices[choice].members[member]
      return .text(dice.chance(50) ? name.identifier : name.japanese)
    case .number(let number):
      if kind.isWhole, dice.chance(50) { return .number(Rational(number.numerator)) }
      if !kind.isWhole, !number.isNegative, dice.chance(10) {
        return .text("\(number.numerator)/\(number.denominator)")
      }
      return written(value, kind)
    case .date: return written(value, kind)
    }
  }

  private mutating func written(_ value: Literal, _ kind: Kind) -> Facts.Entry {
    var writer = LiteralWriter(Dice(dice.next()), isVaried: true)
    let text = writer.text(value, kind, isEnglish: dice.chance(20))
    return .text(dice.chance(20) ? LiteralWriter.widened(text) : text)
  }
}
