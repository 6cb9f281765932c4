import CShinsa
import ShinsaC

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libFuzzer's own main, as a function.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The shipped rules, opened once.
nonisolated(unsafe) let book: OpaquePointer = {
  var (book, error) = (OpaquePointer?.none, shinsa_text())
  guard shinsa_book_open(nil, 0, nil, &book, &error) == SHINSA_OK, let book else { fatalError("the rules don't open") }
  return book
}()

/// `mutating texts|options|tables [libFuzzer's options] [corpus…]`: no bytes may crash an entry point, or leave memory.
@main
struct Main {
  static func main() {
    var (count, arguments) = (CommandLine.argc - 1, CommandLine.unsafeArgv)
    let target = CommandLine.arguments.dropFirst().first
    arguments[1] = arguments[0]
    arguments += 1
    switch target {
    case "texts": exit(runDriver(&count, &arguments) { texts(UnsafeBufferPointer(start: $0, count: $1)) })
    case "options": exit(runDriver(&count, &arguments) { options(UnsafeBufferPointer(start: $0, count: $1)) })
    case "tables": exit(runDriver(&count, &arguments) { tables(UnsafeBufferPointer(start: $0, count: $1)) })
    default:
      print("usage: mutating texts|options|tables [options] [corpus]")
      exit(2)
    }
  }
}

/// Any bytes as rules and as an application, to each function that takes them; the first byte chooses.
private func texts(_ bytes: UnsafeBufferPointer<UInt8>) -> CInt {
  guard let first = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst()).map { CChar(bitPattern: $0) }
  var (result, error, none) = (shinsa_text(), shinsa_text(), OpaquePointer?.none)
  rest.withUnsafeBufferPointer { text in
    let (start, count) = (text.baseAddress, text.count)
    let status: Int32
    switch first % 8 {
    case 0: status = shinsa_decide(book, start, count, nil, &result, &error)
    case 1: status = shinsa_explain(book, start, count, nil, &result, &error)
    case 2: status = shinsa_ask(book, start, count, nil, &result, &error)
    case 3: status = shinsa_schemes(book, start, count, nil, &result, &error)
    case 4: status = shinsa_check(start, count, nil, &result, &error)
    case 5: status = shinsa_book_read(start, count, nil, &none, &error)
    case 6: status = shinsa_book_open(start, count, nil, &none, &error)
    default: status = shinsa_why_not(book, start, count, nil, &result, &error)
    }
    check(status, error)
  }
  shinsa_text_free(&result)
  shinsa_text_free(&error)
  shinsa_book_free(none)
  return 0
}

/// Any numbers as options, with texts that lie where they say.
private func options(_ bytes: UnsafeBufferPointer<UInt8>) -> CInt {
  var source = Source(bytes)
  // Those of a later header are longer.
  let room = UnsafeMutableRawPointer.allocate(byteCount: 160, alignment: 16)
  defer { room.deallocate() }
  for place in 0..<160 { room.storeBytes(of: 0, toByteOffset: place, as: UInt8.self) }
  if source.byte() > 200 {
    room.storeBytes(of: source.byte(), toByteOffset: 104 + Int(source.byte() % 50), as: UInt8.self)
  }
  let asked = room.bindMemory(to: shinsa_options.self, capacity: 1)
  asked.pointee.size = source.byte() < 200 ? UInt32(MemoryLayout<shinsa_options>.size) : UInt32(source.byte()) % 160
  asked.pointee.abi = source.byte() < 240 ? 1 : UInt32(source.byte())
  (asked.pointee.flags, asked.pointee.form) = (UInt32(source.byte()), UInt32(source.byte() % 4))
  (asked.pointee.threads, asked.pointee.most) = (UInt32(source.byte() % 4), UInt32(source.byte()))
  let texts = (0..<5).map { _ in source.text() }
  let kept = texts.map { text -> UnsafeMutablePointer<CChar> in
    let room = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, text.count))
    for (index, byte) in text.enumerated() { room[index] = CChar(bitPattern: byte) }
    return room
  }
  func string(_ index: Int) -> shinsa_string { shinsa_string(bytes: kept[index], length: texts[index].count) }
  (asked.pointee.language, asked.pointee.on, asked.pointee.decisions) = (string(0), string(1), string(2))
  (asked.pointee.ignored, asked.pointee.carried) = (string(3), string(4))
  var (result, error, schema) = (shinsa_text(), shinsa_text(), ArrowSchema())
  check(shinsa_check("{\"files\": {}}", 13, asked, &result, &error), error)
  shinsa_text_free(&result)
  shinsa_text_free(&error)
  check(shinsa_arrow_decisions(smallBook, nil, asked, &schema, &error), error)
  schema.release?(&schema)
  shinsa_text_free(&error)
  kept.forEach { $0.deallocate() }
  return 0
}

/// A call that is wrong says so in words.
func check(_ status: Int32, _ error: shinsa_text) {
  guard status == SHINSA_WRONG else { return }
  guard let bytes = error.bytes, error.length > 0, String(validatingCString: bytes) != nil else {
    fatalError("wrong without words")
  }
}
