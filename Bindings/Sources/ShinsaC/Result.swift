import Answers
import CShinsa

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a call puts what it says.
struct Place {
  private let text: UnsafeMutablePointer<shinsa_text>?

  /// Nothing stands there until something is written.
  init(_ text: UnsafeMutablePointer<shinsa_text>?) {
    self.text = text
    text?.pointee = shinsa_text()
  }

  /// Hands a copy over to the caller.
  func write(_ string: String) {
    guard let text else { return }
    var string = string
    string.withUTF8 { bytes in
      guard let copy = malloc(bytes.count + 1) else { return }
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
      let characters = copy.assumingMemoryBound(to: CChar.self)
      characters[bytes.count] = 0
      text.pointee = shinsa_text(bytes: characters, length: bytes.count)
    }
  }
}

/// Carries a call out: takes the options, and hands over the error where there is one.
func answer(
  _ options: UnsafePointer<shinsa_options>?, _ error: UnsafeMutablePointer<shinsa_text>?,
  _ body: (Asked) throws(Failure) -> Int32
) -> Int32 {
  let place = Place(error)
  // Also where another option is wrong, that is told as the caller wishes.
  let asJSON = options.map { $0.pointee.size >= 12 && $0.pointee.flags & SHINSA_ERRORS_AS_JSON != 0 } ?? false
  do throws(Failure) {
    return try body(try Asked(options))
  } catch {
    place.write(asJSON ? error.json : error.text)
    return SHINSA_WRONG
  }
}

/// The same of a call whose result is a text.
func answer(
  _ options: UnsafePointer<shinsa_options>?, _ result: UnsafeMutablePointer<shinsa_text>?,
  _ error: UnsafeMutablePointer<shinsa_text>?, _ body: (Asked) throws(Failure) -> (text: String, status: Int32)
) -> Int32 {
  let place = Place(result)
  return answer(options, error) { asked throws(Failure) in
    guard result != nil else { throw Failure("there is no place for the result: it is NULL", key: "result") }
    let (text, status) = try body(asked)
    place.write(text)
    return status
  }
}

/// The same of a call about one application, or several.
func answer(
  _ book: OpaquePointer?, _ bytes: UnsafePointer<CChar>?, _ length: Int, _ options: UnsafePointer<shinsa_options>?,
  _ result: UnsafeMutablePointer<shinsa_text>?, _ error: UnsafeMutablePointer<shinsa_text>?,
  _ body: (Book, [UInt8], Asked) throws(Failure) -> (text: String, status: Int32)
) -> Int32 {
  answer(options, result, error) { asked throws(Failure) in
    try body(try Book.at(book), try Input.bytes(bytes, length, "application"), asked)
  }
}

extension Book {
  /// The book of a handle.
  static func at(_ handle: OpaquePointer?) throws(Failure) -> Book {
    guard let handle else { throw Failure("there is no book: its handle is NULL", key: "book") }
    return Unmanaged<Book>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
  }
}
