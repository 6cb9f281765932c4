import CShinsa

/// Bytes that are taken one after another; zeros behind their end.
struct Source {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = Array(bytes)[...] }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  mutating func text() -> [UInt8] {
    let count = Int(byte() % 24)
    return (0..<count).map { _ in byte() }
  }
}

/// Any formats, numbers and buffers as a table. Buffers are as large as the widest type needs, for nothing in Arrow tells
/// how large they are; what stands in them is any.
func tables(_ bytes: UnsafeBufferPointer<UInt8>) -> CInt {
  var source = Source(bytes)
  let count = Int(source.byte() % 5)
  let rows = Int(source.byte() % 40)
  let columns = (0..<count).map { _ in Column(&source, rows: rows) }
  var schema = ArrowSchema()
  var array = ArrowArray()
  let children = UnsafeMutablePointer<UnsafeMutablePointer<ArrowSchema>?>.allocate(capacity: 5)
  let arrays = UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>.allocate(capacity: 5)
  for (index, column) in columns.enumerated() {
    children[index] = column.schema
    arrays[index] = column.array
  }
  let buffers = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: 1)
  buffers[0] = nil
  let bits = Column.memory(&source, 64)
  if source.byte() % 4 == 0 { buffers[0] = UnsafeRawPointer(bits) }
  (schema.n_children, schema.children, schema.release) = (Int64(count), children, releaseSchema)
  (array.n_children, array.children, array.release) = (Int64(count), arrays, releaseArray)
  array.offset = Int64(source.byte() % 8)
  (array.length, array.n_buffers, array.buffers) = (Int64(rows) - array.offset, 1, buffers)
  array.null_count = Int64(source.byte() % 3) - 1
  "+s".withCString { format in
    schema.format = format
    var (error, result) = (shinsa_text(), ArrowArray())
    var asked = shinsa_options()
    (asked.size, asked.abi) = (UInt32(MemoryLayout<shinsa_options>.size), 1)
    asked.flags = UInt32(source.byte() % 2) * SHINSA_NO_NEEDS
    "company_size,fee_rate,guarantee_total".withCString { names in
      asked.decisions = shinsa_string(bytes: names, length: 37)
      if source.byte() % 4 == 0 {
        impact(&schema, &array, &asked, &source)
      } else {
        check(shinsa_arrow_decide(smallBook, &schema, &array, &asked, &result, &error), error)
      }
    }
    // What comes out holds together, and may be released.
    if result.release != nil {
      guard result.n_children >= 8, result.length >= 0 else { fatalError("a result without columns") }
      result.release(&result)
    }
    shinsa_text_free(&error)
  }
  guard array.release == nil else { fatalError("the array was not taken over") }
  columns.forEach { $0.free() }
  bits.deallocate()
  buffers.deallocate()
  children.deallocate()
  arrays.deallocate()
  return 0
}

/// The table as a stream of one batch, to the small book and the shipped ones or the small book twice.
private func impact(
  _ schema: inout ArrowSchema, _ array: inout ArrowArray, _ asked: inout shinsa_options, _ source: inout Source
) {
  withUnsafeMutablePointer(to: &schema) { schema in
    withUnsafeMutablePointer(to: &array) { array in
      var parts: (UnsafeMutablePointer<ArrowSchema>, UnsafeMutablePointer<ArrowArray>) = (schema, array)
      withUnsafeMutablePointer(to: &parts) { parts in
        var stream = ArrowArrayStream(
          get_schema: { stream, schema in
            schema?.pointee = Table.of(stream).0.pointee
            return 0
          },
          get_next: { stream, array in
            array?.pointee = Table.of(stream).1.pointee
            Table.of(stream).1.pointee.release = nil
            return 0
          }, get_last_error: { _ in nil }, release: { $0?.pointee.release = nil }, private_data: parts)
        var (told, error, terms) = (shinsa_text(), shinsa_text(), shinsa_impact())
        (terms.size, terms.sample) = (UInt32(MemoryLayout<shinsa_impact>.size), UInt32(source.byte() % 3))
        let other = source.byte() % 2 == 0 ? smallBook : book
        asked.form = UInt32(source.byte() % 4)
        asked.decisions = shinsa_string()
        "guarantee_total".withCString { sums in
          terms.sums = shinsa_string(bytes: sums, length: 15)
          check(shinsa_arrow_impact(smallBook, other, &stream, &asked, &terms, &told, &error), error)
        }
        shinsa_text_free(&told)
        shinsa_text_free(&error)
      }
      // What was refused before anything was read is still there.
      array.pointee.release?(array)
    }
  }
}

/// The schema and the array behind a stream.
private enum Table {
  static func of(
    _ stream: UnsafeMutablePointer<ArrowArrayStream>?
  ) -> (UnsafeMutablePointer<ArrowSchema>, UnsafeMutablePointer<ArrowArray>) {
    guard let stream, let parts = stream.pointee.private_data else { fatalError("a stream without a table") }
    return parts.load(as: (UnsafeMutablePointer<ArrowSchema>, UnsafeMutablePointer<ArrowArray>).self)
  }
}

private let releaseSchema: @convention(c) (UnsafeMutablePointer<ArrowSchema>?) -> Void = { $0?.pointee.release = nil }
private let releaseArray: @convention(c) (UnsafeMutablePointer<ArrowArray>?) -> Void = { $0?.pointee.release = nil }

/// A column, and perhaps a dictionary of it.
private struct Column {
  let schema: UnsafeMutablePointer<ArrowSchema>
  let array: UnsafeMutablePointer<ArrowArray>
  private var owned: [UnsafeMutableRawPointer] = []
  private var dictionary: [Column] = []

  private static let names = [
    "capital", "industry", "liabilities", "received_on", "tax_arrears", "eligible_member_share", "employees",
    "application_id", "資本金", "nothing", "prospect", "prospect_by", "prospect_reason",
  ]
  private static let formats = [
    "n", "b", "c", "C", "s", "S", "i", "I", "l", "L", "f", "g", "u", "U", "vu", "tdD", "tdm", "tss:", "tsn:",
    "d:9,2,32",
    "d:18,3,64", "d:20,4", "d:38,0", "d:60,5,256", "d:5,-3", "+s", "+l", "z", "tsu:UTC", "d:1", "d:1,2,3", "",
  ]

  init(_ source: inout Source, rows: Int, depth: Int = 0) {
    schema = .allocate(capacity: 1)
    array = .allocate(capacity: 1)
    var (own, values) = (ArrowSchema(), ArrowArray())
    let format = Column.formats[Int(source.byte()) % Column.formats.count]
    let isAny = source.byte() % 16 == 0
    own.format = UnsafePointer(keep(isAny ? source.text() : Array(format.utf8)))
    own.name = UnsafePointer(keep(Array(Column.names[Int(source.byte()) % Column.names.count].utf8)))
    own.release = source.byte() % 32 == 0 ? nil : releaseSchema
    let offset = Int(source.byte() % 9)
    (values.offset, values.length) = (
      Int64(offset), Int64(rows) + Int64(source.byte() % 3) - (source.byte() % 16 == 0 ? 9 : 0)
    )
    values.null_count = Int64(source.byte() % 4) - 1
    values.release = source.byte() % 32 == 0 ? nil : releaseArray
    let cells = rows + offset + 16
    let room = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: 4)
    owned.append(UnsafeMutableRawPointer(room))
    for index in 0..<4 {
      let memory = Column.memory(&source, cells * 32)
      owned.append(memory)
      room[index] = source.byte() % 12 == 0 ? nil : UnsafeRawPointer(memory)
    }
    // Offsets point into the bytes behind them.
    if format == "u" || format == "U" {
      for cell in 0..<cells where room[1] != nil {
        let place = UnsafeMutableRawPointer(mutating: room[1]!)
        if format == "u" {
          place.storeBytes(
            of: Int32(source.byte()) % 32 - (source.byte() % 64 == 0 ? 40 : 0), toByteOffset: cell * 4, as: Int32.self)
        } else {
          place.storeBytes(of: Int64(source.byte()) % 32, toByteOffset: cell * 8, as: Int64.self)
        }
      }
    }
    if format == "vu", room[3] != nil {
      UnsafeMutableRawPointer(mutating: room[3]!).storeBytes(of: Int64(cells * 32), as: Int64.self)
    }
    let counts: [Int64] =
      format == "n"
      ? [0, 0, 1] : format == "u" || format == "U" ? [3, 3, 2] : format == "vu" ? [4, 4, 3] : [2, 2, 1]
    values.n_buffers = counts[Int(source.byte()) % 3]
    values.buffers = room
    if depth < 2, source.byte() % 3 == 0 {
      // One within another is refused.
      let words = Column(&source, rows: Int(source.byte() % 6), depth: source.byte() % 16 == 0 ? depth + 1 : 2)
      dictionary = [words]
      (own.dictionary, values.dictionary) = (words.schema, source.byte() % 16 == 0 ? nil : words.array)
    }
    schema.initialize(to: own)
    array.initialize(to: values)
  }

  static func memory(_ source: inout Source, _ count: Int) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16), alignment: 16)
    let pattern = (0..<Int(source.byte() % 32) + 1).map { _ in source.byte() }
    for index in 0..<max(count, 16) {
      memory.storeBytes(of: pattern[index % pattern.count], toByteOffset: index, as: UInt8.self)
    }
    return memory
  }

  private mutating func keep(_ text: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let room = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
    for (index, byte) in text.enumerated() { room[index] = CChar(bitPattern: byte) }
    room[text.count] = 0
    owned.append(UnsafeMutableRawPointer(room))
    return room
  }

  func free() {
    dictionary.forEach { $0.free() }
    owned.forEach { $0.deallocate() }
    schema.deallocate()
    array.deallocate()
  }
}
