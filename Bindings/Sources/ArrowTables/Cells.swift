import Answers
import CShinsa

/// The cells of a column as they lie in another's memory, row by row from a first one. What can be checked without
/// reading them is checked when they are taken up: buffers, offsets, lengths.
struct Cells: @unchecked Sendable {
  let column: String
  let type: ArrowType
  let count: Int
  /// Where the first row stands in the buffers.
  private let offset: Int
  private let validity: UnsafePointer<UInt8>?
  /// Values, offsets of texts, or views.
  private let values: UnsafeRawPointer?
  /// What the offsets point into.
  private let bytes: UnsafeRawPointer?
  private let pieces: [(start: UnsafeRawPointer?, count: Int64)]

  /// Rows from the first of an array. What stands above it, as a struct does, has an offset of its own.
  init(
    _ array: UnsafePointer<ArrowArray>?, _ type: ArrowType, from first: Int, count: Int, _ column: String
  ) throws(Failure) {
    func wrong(_ message: String) -> Failure { Failure("the column “\(column)” \(message)", key: column) }
    guard let array = array?.pointee else { throw wrong("is NULL") }
    guard array.release != nil else { throw wrong("was released already") }
    (self.column, self.type, self.count) = (column, type, count)
    let (end, endIsLarge) = first.addingReportingOverflow(count)
    guard array.length >= 0, array.offset >= 0, !endIsLarge, Int64(end) <= array.length else {
      throw wrong("has \(array.length) rows from \(array.offset), not \(first) and \(count)")
    }
    let (offset, isLarge) = Int(array.offset).addingReportingOverflow(first)
    guard !isLarge, offset <= Int.max / 64 - count else { throw wrong("has an offset of \(array.offset)") }
    self.offset = offset
    let buffers = type == .text(.views) ? array.n_buffers >= 3 : array.n_buffers == type.bufferCount
    guard buffers, array.n_buffers <= 1 << 20, array.n_buffers == 0 || array.buffers != nil else {
      throw wrong("has \(array.n_buffers) buffers; its type has \(type.bufferCount)")
    }
    guard array.n_buffers > 0 else {
      (validity, values, bytes, pieces) = (nil, nil, nil, [])
      return
    }
    let bits = array.buffers[0]?.assumingMemoryBound(to: UInt8.self)
    guard bits != nil || array.null_count <= 0 || count == 0 else {
      throw wrong("has \(array.null_count) nulls but says not which")
    }
    validity = array.null_count == 0 ? nil : bits
    values = array.n_buffers > 1 ? array.buffers[1] : nil
    guard values != nil || count == 0 || type == .structure else { throw wrong("has no values: a buffer is NULL") }
    switch type {
    case .text(.offsets):
      (bytes, pieces) = (array.buffers[2], [])
    case .text(.views):
      bytes = nil
      let last = Int(array.n_buffers) - 1
      let lengths = array.buffers[last]?.assumingMemoryBound(to: Int64.self)
      guard last == 2 || lengths != nil || count == 0 else { throw wrong("has no lengths of its buffers") }
      pieces = (2..<last).map { (array.buffers[$0], lengths?[$0 - 2] ?? 0) }
    default: (bytes, pieces) = (nil, [])
    }
  }

  /// Where values of a type begin, at the first row.
  func start<Element>(_ type: Element.Type) -> UnsafePointer<Element>? {
    values.map { ($0 + offset * MemoryLayout<Element>.stride).assumingMemoryBound(to: type) }
  }

  func isKnown(_ row: Int) -> Bool {
    if type == .null { return false }
    guard let validity else { return true }
    let place = offset + row
    return validity[place >> 3] >> (place & 7) & 1 != 0
  }

  /// nil where all of the rows are known.
  func known(_ rows: Range<Int>) -> [Bool]? {
    if type == .null { return Array(repeating: false, count: rows.count) }
    guard let validity else { return nil }
    return bits(validity, rows)
  }

  /// Of a boolean.
  func truths(_ rows: Range<Int>) -> [Bool] {
    guard let values else { return Array(repeating: false, count: rows.count) }
    return bits(values.assumingMemoryBound(to: UInt8.self), rows)
  }

  private func bits(_ bytes: UnsafePointer<UInt8>, _ rows: Range<Int>) -> [Bool] {
    Array(unsafeUninitializedCapacity: rows.count) { room, count in
      let first = offset + rows.lowerBound
      for row in 0..<rows.count {
        let place = first + row
        (room.baseAddress! + row).initialize(to: bytes[place >> 3] >> (place & 7) & 1 != 0)
      }
      count = rows.count
    }
  }

  func truth(_ row: Int) -> Bool { truths(row..<row + 1)[0] }

  /// The bytes of a text, which must be known.
  func text(_ row: Int) throws(Failure) -> UnsafeRawBufferPointer {
    func wrong(_ message: String) -> Failure {
      Failure("the column “\(column)” has in row \(row + 1) \(message)", key: column, row: row)
    }
    if case .text(.views) = type {
      guard let view = values.map({ $0 + (offset + row) * 16 }) else { throw wrong("no view") }
      let length = Int(view.loadUnaligned(as: Int32.self))
      guard length >= 0 else { throw wrong("a text of \(length) bytes") }
      if length <= 12 { return UnsafeRawBufferPointer(start: view + 4, count: length) }
      let piece = Int(view.loadUnaligned(fromByteOffset: 8, as: Int32.self))
      let start = Int(view.loadUnaligned(fromByteOffset: 12, as: Int32.self))
      guard pieces.indices.contains(piece), start >= 0, Int64(start) + Int64(length) <= pieces[piece].count,
        let base = pieces[piece].start
      else { throw wrong("a view of what is not there") }
      return UnsafeRawBufferPointer(start: base + start, count: length)
    }
    guard let values else { throw wrong("no offset") }
    let place = offset + row
    let (start, end) =
      type == .text(.offsets(bytes: 8))
      ? (
        values.loadUnaligned(fromByteOffset: place * 8, as: Int64.self),
        values.loadUnaligned(fromByteOffset: place * 8 + 8, as: Int64.self)
      )
      : (
        Int64(values.loadUnaligned(fromByteOffset: place * 4, as: Int32.self)),
        Int64(values.loadUnaligned(fromByteOffset: place * 4 + 4, as: Int32.self))
      )
    guard start >= 0, end >= start, end < 1 << 46 else { throw wrong("a text from \(start) to \(end)") }
    guard start < end else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    guard let bytes else { throw wrong("a text whose bytes are missing") }
    return UnsafeRawBufferPointer(start: bytes + Int(start), count: Int(end - start))
  }

  /// A text that must be UTF-8.
  func string(_ row: Int) throws(Failure) -> String {
    guard let text = String(validating: try text(row), as: UTF8.self) else {
      throw Failure("the column “\(column)” has in row \(row + 1) what is not UTF-8 text", key: column, row: row)
    }
    return text
  }
}
