import Evaluator

/// Rows that are being filled, a column a fact. One serves many blocks of lines, one after another.
public final class ColumnRows {
  private let layout: ColumnLayout
  private let capacity: Int
  private var reader: LineReader
  /// By fact, its values one after another: a number, a day, 0 or 1, a member's place, or the place of a text.
  private var values: UnsafeMutablePointer<Int64> { reader.values }
  private var isKnown: UnsafeMutablePointer<Bool> { reader.isKnown }
  private var count: Int { reader.count }
  private let identifiers: [[String]]
  private let keys: [[UInt8]]

  /// Rows for blocks of so many lines at most.
  public init(_ layout: ColumnLayout, capacity: Int) {
    (self.layout, self.capacity) = (layout, capacity)
    reader = LineReader(layout, capacity: capacity)
    identifiers = layout.facts.map { fact in
      if case .member(let members) = fact.kind { members.map { $0[0] } } else { [] }
    }
    keys = layout.facts.map { Array("\"\($0.keyInResults)\": \"".utf8) }
  }

  deinit { reader.deallocate() }

  /// Reads lines, of which there are no more than the capacity.
  public func read(_ source: ApplicationLines) -> ApplicationColumns {
    var source = source
    if source.bytes.last != Byte.lineFeed { source.bytes.append(Byte.lineFeed) }
    let lines = source.bytes.withUnsafeBytes { reader.read($0) }
    return ApplicationColumns(source, lines, self)
  }

  private func knownCount(_ fact: Int) -> Int { reader.knownCounts[fact] }

  var facts: FactColumns {
    var columns = FactColumns(count: count)
    for (fact, kind) in layout.kinds.enumerated() where knownCount(fact) > 0 {
      guard let values = column(fact, kind) else { continue }
      do throws(ColumnError) {
        try columns.add(layout.facts[fact].identifier, values, isKnown: known(fact))
      } catch {
        preconditionFailure("INVARIANT: every column has a value for each row")
      }
    }
    return columns
  }

  private func column(_ fact: Int, _ kind: ColumnLayout.Kind) -> FactColumns.Values? {
    let values = UnsafeBufferPointer(start: values + fact * capacity, count: count)
    switch kind {
    case .whole: return .whole(Array(values))
    case .truth: return .truths(values.map { $0 != 0 })
    case .day: return .days(values.map { Int32(truncatingIfNeeded: $0) })
    case .member: return .members(values.map { Int32(truncatingIfNeeded: $0) }, of: identifiers[fact])
    case .text, .other: return nil
    }
  }

  /// nil where all are known.
  private func known(_ fact: Int) -> [Bool]? {
    knownCount(fact) == count
      ? nil : Array(UnsafeBufferPointer(start: isKnown + fact * capacity, count: count))
  }

  var texts: [ApplicationColumns.TextColumn] {
    layout.kinds.indices.filter { layout.kinds[$0] == .text && knownCount($0) > 0 }.map { fact in
      ApplicationColumns.TextColumn(
        key: keys[fact],
        ranges: (0..<count).map { row in
          let place = fact * capacity + row
          let start = Int(values[place] >> 32)
          return isKnown[place] ? start..<start + Int(values[place] & 0xFFFF_FFFF) : nil
        })
    }
  }

  var basisDates: (days: [Int32]?, isKnown: [Bool]) {
    guard let fact = layout.facts.firstIndex(where: \.isBasisDate), knownCount(fact) > 0,
      case .days(let days)? = column(fact, .day)
    else { return (nil, []) }
    return (days, known(fact) ?? Array(repeating: true, count: count))
  }
}
