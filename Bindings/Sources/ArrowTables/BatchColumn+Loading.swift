import Answers
import Evaluator
import RulesDSL

extension Cells {
  /// From 0001-01-01 to 9999-12-31, as people write days.
  static let days: ClosedRange<Int64> = -719_162...2_932_896

  /// The day of a row since 1970-01-01, and what is left of a day behind it.
  func day(_ row: Int) -> (day: Int64, rest: Int64)? {
    switch type {
    case .days: (Int64(start(Int32.self)?[row] ?? 0), 0)
    case .milliseconds: Cells.split(start(Int64.self)?[row] ?? 0, 86_400_000)
    case .timestamp(let perDay): Cells.split(start(Int64.self)?[row] ?? 0, perDay)
    default: nil
    }
  }

  private static func split(_ time: Int64, _ perDay: Int64) -> (Int64, Int64) {
    let (day, rest) = time.quotientAndRemainder(dividingBy: perDay)
    return rest < 0 ? (day - 1, rest + perDay) : (day, rest)
  }
}

extension BatchColumn {
  /// Rows of cells that are no places in a dictionary.
  static func load(
    _ column: Table.Column, _ cells: Cells, _ parts: [Cells], _ rows: Range<Int>, _ reader: TextReader
  ) throws(Failure) -> Loaded {
    var loaded = Loaded(numbers: Array(repeating: 0, count: rows.count), isKnown: cells.known(rows))
    var aside: [Int] = []
    switch (column.fact.kind, cells.type) {
    case (_, .null): break
    case (_, .text): try load(text: cells, of: column.fact, rows, reader, &loaded)
    case (_, .structure): load(parts, rows, &loaded)
    case (.fraction, _):
      let over = loaded.numbers.withUnsafeMutableBufferPointer { room in
        room.baseAddress.flatMap { start in cells.loadNumerators(rows, into: start) { aside.append($0) } }
      }
      loaded.over = over ?? 1
      if over == nil { aside = Array(0..<rows.count).filter { loaded.isKnown?[$0] ?? true } }
    case (.truth, _):
      let truths = cells.truths(rows)
      for place in 0..<rows.count { loaded.numbers[place] = truths[place] ? 1 : 0 }
    case (.day, _):
      for row in rows {
        let place = row - rows.lowerBound
        guard let (day, rest) = cells.day(row) else { continue }
        if rest == 0, Cells.days.contains(day) {
          loaded.numbers[place] = day
        } else if loaded.isKnown?[place] ?? true {
          aside.append(place)
        }
      }
    default:
      loaded.numbers.withUnsafeMutableBufferPointer { room in
        if let start = room.baseAddress { cells.loadWhole(rows, into: start) { aside.append($0) } }
      }
    }
    for place in aside { loaded.leave(place) }
    return loaded
  }

  private static func load(
    text cells: Cells, of fact: TableFact, _ rows: Range<Int>, _ reader: TextReader, _ loaded: inout Loaded
  ) throws(Failure) {
    if fact.kind == .fraction { loaded.over = TextReader.over }
    for row in rows {
      let place = row - rows.lowerBound
      guard loaded.isKnown?[place] ?? true else { continue }
      let text = try cells.text(row)
      if let number = fact.kind == .member ? fact.memberNames.meaning(of: text).map({ Int64($0) }) : fact.plain(text) {
        loaded.numbers[place] = number
      } else if text.isEmpty {
        // As an empty cell of a sheet.
        if loaded.isKnown == nil { loaded.isKnown = Array(repeating: true, count: rows.count) }
        loaded.isKnown?[place] = false
      } else if let number = reader.number(try cells.string(row), fact) {
        loaded.numbers[place] = number
      } else {
        loaded.leave(place)
      }
    }
  }

  /// Numerators over one denominator; rows that have another are left to the exact path.
  private static func load(_ parts: [Cells], _ rows: Range<Int>, _ loaded: inout Loaded) {
    guard parts.count == 2 else { return }
    for row in rows {
      let place = row - rows.lowerBound
      guard loaded.isKnown?[place] ?? true else { continue }
      guard parts[0].isKnown(row), parts[1].isKnown(row), case .exact(let top)? = parts[0].number(row),
        case .exact(let bottom)? = parts[1].number(row), let number = top.divided(by: bottom), number.isInteger,
        let whole = Int64(exactly: number.numerator)
      else {
        loaded.leave(place)
        continue
      }
      loaded.numbers[place] = whole
    }
  }
}

extension TableFact {
  /// What is written as most numbers and days are: digits, or 2024-03-15.
  fileprivate func plain(_ text: UnsafeRawBufferPointer) -> Int64? {
    switch kind {
    case .whole:
      guard (1...18).contains(text.count), text.count == 1 || text[0] != UInt8(ascii: "0") else { return nil }
      var number: Int64 = 0
      for byte in text {
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        number = number * 10 + Int64(digit)
      }
      return number
    case .day:
      guard text.count == 10 else { return nil }
      func digits(_ places: Range<Int>) -> Int? {
        var number = 0
        for place in places {
          let digit = text[place] &- UInt8(ascii: "0")
          guard digit <= 9 else { return nil }
          number = number * 10 + Int(digit)
        }
        return number
      }
      let dash = UInt8(ascii: "-")
      guard text[4] == dash, text[7] == dash, let year = digits(0..<4), (1900..<3000).contains(year),
        let month = digits(5..<7), let day = digits(8..<10)
      else { return nil }
      return CalendarDate(year: year, month: month, day: day).map { Int64($0.dayNumber) }
    default: return nil
    }
  }
}

/// Reads texts as the rules read those of an application, each but once. For one thread.
final class TextReader {
  /// The denominator of what isn't whole: a rate of 1.15% is 1,150,000 of it.
  static let over: Int64 = 100_000_000

  private let decider: Decider
  /// By fact and text; nil where only the exact path can read it, or refuse it.
  private var known: [String: [String: Int64?]] = [:]
  private static let most = 1 << 14

  init(_ decider: Decider) { self.decider = decider }

  func number(_ text: String, _ fact: TableFact) -> Int64? {
    if let number = known[fact.identifier]?[text] { return number }
    let number = read(text, fact)
    if known[fact.identifier, default: [:]].count < TextReader.most { known[fact.identifier]?[text] = .some(number) }
    return number
  }

  private func read(_ text: String, _ fact: TableFact) -> Int64? {
    guard let value = try? decider.row(Facts([(key: fact.identifier, entry: .text(text))])).first?.value else {
      return nil
    }
    switch (fact.kind, value) {
    case (.member, .member(let place)): return Int64(place)
    case (.truth, .truth(let truth)): return truth ? 1 : 0
    case (.day, .date(let date)): return Int64(date.dayNumber)
    case (.whole, .whole(let number)): return number
    case (.fraction, .whole(let number)): return TextReader.exactly(number, 1)
    case (.fraction, .fraction(let top, let bottom)): return TextReader.exactly(top, bottom)
    default: return nil
    }
  }

  private static func exactly(_ top: Int64, _ bottom: Int64) -> Int64? {
    let (product, isLarge) = top.multipliedReportingOverflow(by: over)
    guard !isLarge, bottom != 0, product % bottom == 0 else { return nil }
    return product / bottom
  }
}
