import Answers
import CShinsa
import Evaluator
import RulesDSL

/// The rows of one array of applications, ready to be read by any thread.
struct Batch: Sendable {
  let count: Int
  let columns: [BatchColumn]
  private let remarks: [BatchColumn]
  private let names: [BatchColumn]
  /// The rows of the struct itself that are null.
  private let rows: Cells?

  init(
    _ taken: TakenArray, _ table: Table, _ reader: TextReader, _ asked: Asked
  ) throws(Failure) {
    let array = taken.array
    func wrong(_ message: String) -> Failure { Failure("the table \(message)", key: "applications") }
    guard array.length >= 0, array.offset >= 0, array.length < 1 << 40, array.offset < 1 << 40 else {
      throw wrong("has \(array.length) rows from \(array.offset)")
    }
    guard array.n_children == Int64(table.columnCount), array.n_children == 0 || array.children != nil else {
      throw wrong("has \(array.n_children) columns; its schema has \(table.columnCount)")
    }
    guard array.n_buffers == 1, array.buffers != nil else {
      throw wrong("has \(array.n_buffers) buffers; a struct has 1")
    }
    count = Int(array.length)
    let hasBits = array.null_count != 0 && array.buffers[0] != nil
    rows =
      hasBits
      ? try withUnsafePointer(to: array) { place throws(Failure) in
        try Cells(place, .structure, from: 0, count: Int(array.length), "applications")
      } : nil
    columns = try Batch.read(table.columns, of: array, reader, asked)
    remarks = try Batch.read(table.remarks, of: array, reader, asked)
    names = try Batch.read(table.names, of: array, reader, asked)
  }

  private static func read(
    _ columns: [Table.Column], of array: ArrowArray, _ reader: TextReader, _ asked: Asked
  ) throws(Failure) -> [BatchColumn] {
    var read: [BatchColumn] = []
    for column in columns {
      let cells = array.children[column.place]
      read.append(
        try BatchColumn(column, cells, from: Int(array.offset), count: Int(array.length), reader, asked))
    }
    return read
  }

  /// Refuses who judged and why where they aren't text; nothing is decided by them.
  func checkRemarks(_ rows: Range<Int>) throws(Failure) {
    for column in remarks {
      for row in rows { _ = try column.entry(row) }
    }
  }

  /// Whether there is an application at all.
  func isNull(_ row: Int) -> Bool { rows.map { !$0.isKnown(row) } ?? false }

  var mayHaveNulls: Bool { rows != nil }

  /// A row as the rules' exact path takes it.
  func facts(_ row: Int, withNames: Bool = false) throws(Failure) -> Facts {
    var entries: [(key: String, entry: Facts.Entry)] = []
    for column in withNames ? names + columns : columns {
      guard let entry = try column.entry(row) else { continue }
      entries.append((column.column.name, entry))
    }
    return Facts(entries)
  }
}

/// Rows of a column as numbers.
struct Loaded: Sendable {
  /// Whole numbers, days, 0 and 1, or places of members; numerators where `over` is more than 1.
  var numbers: [Int64]
  var over: Int64 = 1
  /// nil where all are.
  var isKnown: [Bool]?
  /// Rows that only the exact path can read, or refuse.
  var aside: [Int] = []

  /// Leaves a row to the exact path.
  mutating func leave(_ place: Int) {
    if isKnown == nil { isKnown = Array(repeating: true, count: numbers.count) }
    isKnown?[place] = false
    aside.append(place)
  }
}

/// A column of a batch.
struct BatchColumn: Sendable {
  let column: Table.Column
  let cells: Cells
  /// Of an encoded column the places in its dictionary, whose values `cells` are.
  private let codes: Cells?
  private let words: Loaded?
  private let parts: [Cells]

  /// A dictionary is read as a whole.
  private static let mostWords: Int64 = 1 << 26

  init(
    _ column: Table.Column, _ array: UnsafeMutablePointer<ArrowArray>?, from first: Int, count: Int,
    _ reader: TextReader, _ asked: Asked
  ) throws(Failure) {
    self.column = column
    guard let index = column.index else {
      cells = try Cells(array, column.type, from: first, count: count, column.name)
      codes = nil
      words = nil
      var parts: [Cells] = []
      for part in column.parts {
        guard let array = array?.pointee, array.n_children == 2, array.children != nil else {
          throw Failure("the column “\(column.name)” has no two parts", key: column.name)
        }
        let start = Int(array.offset) + first
        parts.append(try Cells(array.children[part.place], part.type, from: start, count: count, column.name))
      }
      self.parts = parts
      return
    }
    let codes = try Cells(array, index, from: first, count: count, column.name)
    guard let dictionary = array?.pointee.dictionary else {
      throw Failure("the column “\(column.name)” has no dictionary", key: column.name)
    }
    let length = dictionary.pointee.length
    guard (0...BatchColumn.mostWords).contains(length) else {
      throw Failure("the dictionary of the column “\(column.name)” has \(length) values", key: column.name)
    }
    cells = try Cells(dictionary, column.type, from: 0, count: Int(length), column.name)
    parts = []
    words = column.fact.kind == .text ? nil : try BatchColumn.load(column, cells, [], 0..<Int(length), reader)
    self.codes = codes
  }

  func load(_ rows: Range<Int>, _ reader: TextReader) throws(Failure) -> Loaded {
    guard let codes, let words else { return try BatchColumn.load(column, cells, parts, rows, reader) }
    var loaded = Loaded(numbers: Array(repeating: 0, count: rows.count), over: words.over, isKnown: codes.known(rows))
    var places = [Int64](repeating: 0, count: rows.count)
    places.withUnsafeMutableBufferPointer { room in
      if let start = room.baseAddress { codes.loadWhole(rows, into: start) { _ in } }
    }
    let asides = Set(words.aside)
    for place in 0..<rows.count where loaded.isKnown?[place] ?? true {
      guard let code = Int(exactly: places[place]), code >= 0, code < words.numbers.count else {
        throw Failure(
          "the column “\(column.name)” has in row \(rows.lowerBound + place + 1) the place \(places[place]) of a dictionary of "
            + "\(words.numbers.count)", key: column.name, row: rows.lowerBound + place)
      }
      if words.isKnown?[code] ?? true {
        loaded.numbers[place] = words.numbers[code]
      } else if asides.contains(code) {
        loaded.leave(place)
      } else {
        if loaded.isKnown == nil { loaded.isKnown = Array(repeating: true, count: rows.count) }
        loaded.isKnown?[place] = false
      }
    }
    return loaded
  }

  /// What a row says, for the exact path; nil where it is null.
  func entry(_ row: Int) throws(Failure) -> Facts.Entry? {
    var row = row
    if let codes {
      guard codes.isKnown(row) else { return nil }
      guard case .exact(let place)? = codes.number(row), let code = Int(exactly: place.numerator), code >= 0,
        code < cells.count
      else {
        throw Failure(
          "the column “\(column.name)” has in row \(row + 1) a place that its dictionary lacks", key: column.name,
          row: row)
      }
      row = code
    }
    guard cells.isKnown(row) else { return nil }
    switch column.type {
    case .boolean: return .truth(cells.truth(row))
    case .text:
      // An empty text is unknown, as an empty cell of a sheet.
      let text = try cells.string(row)
      return text.isEmpty ? nil : .text(text)
    case .days, .milliseconds, .timestamp: return day(row)
    case .structure: return fraction(row)
    default:
      switch cells.number(row) {
      case .exact(let number): return entry(number)
      case .tooLarge: return .text("9" + String(repeating: "0", count: 18) + "9")
      case .inexact(let number): return .text("\(number)")
      case nil: return nil
      }
    }
  }

  private func entry(_ number: Rational) -> Facts.Entry {
    .quantity(Quantity(number: number, unit: column.fact.unit ?? .number))
  }

  private func fraction(_ row: Int) -> Facts.Entry {
    guard parts.count == 2, parts.allSatisfy({ $0.isKnown(row) }) else { return .other("{…}") }
    guard case .exact(let top)? = parts[0].number(row), case .exact(let bottom)? = parts[1].number(row),
      let number = top.divided(by: bottom)
    else { return .other("?/0") }
    return entry(number)
  }

  private func day(_ row: Int) -> Facts.Entry {
    guard let (day, rest) = cells.day(row) else { return .other("日付") }
    let isWritten = Cells.days.contains(day)
    if rest == 0, isWritten { return .date(CalendarDate(dayNumber: Int32(day))) }
    guard isWritten else { return .other("\(day)") }
    // What has a time of day is refused in the words that a text is.
    return .text(CalendarDate(dayNumber: Int32(day)).description + "T12:34:56")
  }
}
