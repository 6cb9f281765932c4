import Answers
import CShinsa
import Evaluator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@c @implementation
public func shinsa_abi_version() -> UInt32 { UInt32(SHINSA_ABI_VERSION) }

/// Made once, at the first call, and never freed.
private nonisolated(unsafe) let version: UnsafePointer<CChar> = {
  let text = Array(Program.version.utf8CString)
  let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
  copy.initialize(from: text, count: text.count)
  return UnsafePointer(copy)
}()

@c @implementation
public func shinsa_version() -> UnsafePointer<CChar>! { version }

@c @implementation
public func shinsa_text_free(_ text: UnsafeMutablePointer<shinsa_text>!) {
  guard let text else { return }
  free(text.pointee.bytes)
  text.pointee = shinsa_text()
}

@c @implementation
public func shinsa_book_open(
  _ association: UnsafePointer<CChar>!, _ length: Int, _ options: UnsafePointer<shinsa_options>!,
  _ book: UnsafeMutablePointer<OpaquePointer?>!, _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  open(association, length, "association", options, book, error) { bytes, asked throws(Failure) in
    guard let name = String(validating: bytes, as: UTF8.self) else {
      throw Failure("the name of the association is not UTF-8 text", key: "association")
    }
    return try Book(shipped: name, asked)
  }
}

@c @implementation
public func shinsa_book_read(
  _ rules: UnsafePointer<CChar>!, _ length: Int, _ options: UnsafePointer<shinsa_options>!,
  _ book: UnsafeMutablePointer<OpaquePointer?>!, _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  open(rules, length, "rules", options, book, error) { bytes, asked throws(Failure) in
    try Book(reading: bytes, asked)
  }
}

private func open(
  _ start: UnsafePointer<CChar>?, _ length: Int, _ name: String, _ options: UnsafePointer<shinsa_options>?,
  _ book: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<shinsa_text>?,
  _ body: ([UInt8], Asked) throws(Failure) -> Book
) -> Int32 {
  book?.pointee = nil
  return answer(options, error) { asked throws(Failure) in
    guard let book else { throw Failure("there is no place for the book: it is NULL", key: "book") }
    let opened = try body(try Input.bytes(start, length, name), asked)
    book.pointee = OpaquePointer(Unmanaged.passRetained(opened).toOpaque())
    return SHINSA_OK
  }
}

@c @implementation
public func shinsa_book_free(_ book: OpaquePointer!) {
  guard let book else { return }
  Unmanaged<Book>.fromOpaque(UnsafeRawPointer(book)).release()
}

@c @implementation
public func shinsa_book_describe(
  _ book: OpaquePointer!, _ options: UnsafePointer<shinsa_options>!, _ result: UnsafeMutablePointer<shinsa_text>!,
  _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(options, result, error) { asked throws(Failure) in (try Book.at(book).description(asked), SHINSA_OK) }
}

@c @implementation
public func shinsa_check(
  _ rules: UnsafePointer<CChar>!, _ length: Int, _ options: UnsafePointer<shinsa_options>!,
  _ result: UnsafeMutablePointer<shinsa_text>!, _ error: UnsafeMutablePointer<shinsa_text>!
) -> Int32 {
  answer(options, result, error) { asked throws(Failure) in
    (try Book.check(try Input.bytes(rules, length, "rules"), asked), SHINSA_OK)
  }
}
