import RulesDSL

/// Reads lines into rows where they are written plainly: an object of facts under their own names, each once, whose
/// values are whole numbers, true, false, null, dates as 2024-04-01, names of members, and texts without escapes.
///
/// All that it touches for each byte lies in memory of its own: counting references would cost more than the reading.
struct LineReader {
  /// By fact, a value for each row.
  let values: UnsafeMutablePointer<Int64>
  let isKnown: UnsafeMutablePointer<Bool>
  /// By fact, in how many rows it is known.
  let knownCounts: UnsafeMutablePointer<Int>
  /// How many rows are full.
  private(set) var count = 0
  private let capacity: Int
  private let facts: Int
  private let kinds: UnsafeMutablePointer<ColumnLayout.Kind>
  private let names: ByteNames.Table
  private let members: UnsafeMutablePointer<ByteNames.Table>
  /// By fact, the number of the line that gave it last: none may give one twice.
  private let lastGiven: UnsafeMutablePointer<Int>
  private var lineNumber = 0
  /// The names of the keys of the last line in their order: most lines have the same.
  private let keyOrder: UnsafeMutablePointer<Int32>
  private var keyCount = 0

  /// What is longer is refused.
  private static let longestLine = 1 << 20

  /// `layout` must live as long as the reader.
  init(_ layout: ColumnLayout, capacity: Int) {
    self.capacity = capacity
    facts = layout.facts.count
    values = .filled(0, facts * capacity)
    isKnown = .filled(false, facts * capacity)
    knownCounts = .filled(0, facts)
    lastGiven = .filled(0, facts)
    keyOrder = .filled(0, facts)
    names = layout.names.table
    kinds = .allocate(capacity: max(1, facts))
    kinds.initialize(from: layout.kinds, count: facts)
    members = .allocate(capacity: max(1, facts))
    members.initialize(from: layout.members.map(\.table), count: facts)
  }

  func deallocate() {
    values.deallocate()
    isKnown.deallocate()
    knownCounts.deallocate()
    lastGiven.deallocate()
    keyOrder.deallocate()
    kinds.deallocate()
    members.deallocate()
  }

  /// Reads lines, of which each has its line feed, and none but as many as there is room for.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> [ApplicationColumns.Line] {
    count = 0
    isKnown.update(repeating: false, count: facts * capacity)
    knownCounts.update(repeating: 0, count: facts)
    guard let base = bytes.baseAddress else { return [] }
    var lines: [ApplicationColumns.Line] = []
    lines.reserveCapacity(capacity)
    var (start, number) = (0, 0)
    while let end = bytes.firstLineFeed(from: start) {
      var place = start
      base.skipBlanks(&place)
      if place < end {
        let isRow = end - start <= LineReader.longestLine && readRow(base, &place, end)
        lines.append(ApplicationColumns.Line(row: isRow ? count : nil, bytes: start..<end, number: number))
        if isRow { count += 1 }
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  private mutating func readRow(_ base: UnsafeRawPointer, _ place: inout Int, _ end: Int) -> Bool {
    lineNumber += 1
    if readObject(base, &place, end) { return true }
    // What was given before the line turned out not to be plain.
    for fact in 0..<facts where isKnown[fact * capacity + count] {
      isKnown[fact * capacity + count] = false
      knownCounts[fact] -= 1
    }
    return false
  }

  private func set(_ fact: Int, _ value: Int64) {
    let place = fact * capacity + count
    values[place] = value
    isKnown[place] = true
    knownCounts[fact] += 1
  }

  /// Behind every line stands its line feed, which nothing here takes: so each step may look at the next byte.
  private mutating func readObject(_ base: UnsafeRawPointer, _ place: inout Int, _ end: Int) -> Bool {
    guard base.take(Byte.openBrace, &place) else { return false }
    base.skipBlanks(&place)
    if !base.take(Byte.closeBrace, &place) {
      var member = 0
      repeat {
        base.skipBlanks(&place)
        guard let fact = readKey(base, &place, end, member), lastGiven[fact] != lineNumber else { return false }
        lastGiven[fact] = lineNumber
        member += 1
        base.skipBlanks(&place)
        guard base.take(Byte.colon, &place) else { return false }
        base.skipBlanks(&place)
        guard readValue(of: fact, base, &place, end) else { return false }
        base.skipBlanks(&place)
      } while base.take(Byte.comma, &place)
      guard base.take(Byte.closeBrace, &place) else { return false }
    }
    base.skipBlanks(&place)
    return place == end
  }

  private mutating func readKey(_ base: UnsafeRawPointer, _ place: inout Int, _ end: Int, _ member: Int) -> Int? {
    guard base.take(Byte.quote, &place) else { return nil }
    if member < keyCount {
      let expected = Int(keyOrder[member])
      let count = names.length(of: expected)
      if place + count < end, base[place + count] == Byte.quote, names.spells(base + place, expected, count) {
        place += count + 1
        return Int(names.meanings[expected])
      }
    }
    let start = place
    guard base.skipText(&place), let name = names.find(base + start, place - start), member < facts else { return nil }
    place += 1
    keyOrder[member] = Int32(name)
    keyCount = max(keyCount, member + 1)
    return Int(names.meanings[name])
  }

  private func readValue(of fact: Int, _ base: UnsafeRawPointer, _ place: inout Int, _ end: Int) -> Bool {
    if base[place] == UInt8(ascii: "n") { return base.take(FourBytes.null, &place, end) }
    switch kinds[fact] {
    case .whole:
      guard let number = base.readWhole(&place) else { return false }
      set(fact, number)
    case .truth:
      if base.take(FourBytes.true, &place, end) {
        set(fact, 1)
      } else if base.take(UInt8(ascii: "f"), &place), base.take(FourBytes.alse, &place, end) {
        set(fact, 0)
      } else {
        return false
      }
    case .member:
      guard base.take(Byte.quote, &place) else { return false }
      let start = place
      guard base.skipText(&place), let name = members[fact].find(base + start, place - start) else { return false }
      set(fact, Int64(members[fact].meanings[name]))
      place += 1
    case .day:
      guard place + 12 <= end, base.take(Byte.quote, &place), let day = base.readDay(&place),
        base.take(Byte.quote, &place)
      else { return false }
      set(fact, Int64(day))
    case .text: return readText(fact, base, &place)
    case .other: return false
    }
    return true
  }

  /// A text as its place in the bytes; a number is its digits.
  private func readText(_ fact: Int, _ base: UnsafeRawPointer, _ place: inout Int) -> Bool {
    let isString = base.take(Byte.quote, &place)
    let start = place
    if isString {
      guard base.skipText(&place) else { return false }
      let text = UnsafeRawBufferPointer(start: base + start, count: place - start)
      guard text.firstBeyondASCII == nil || String(validating: text, as: UTF8.self) != nil else { return false }
    } else {
      guard base.readWhole(&place) != nil else { return false }
    }
    set(fact, Int64(start) << 32 | Int64(place - start))
    if isString { place += 1 }
    return true
  }
}

extension UnsafeMutablePointer {
  fileprivate static func filled(_ value: Pointee, _ count: Int) -> Self {
    let memory = allocate(capacity: Swift.max(1, count))
    memory.initialize(repeating: value, count: count)
    return memory
  }
}
