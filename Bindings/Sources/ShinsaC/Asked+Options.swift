import Answers
import CShinsa
import RulesDSL

extension Asked {
  /// What the options of a caller say; NULL says nothing. They may be those of a later header: what this library doesn't
  /// know must be zero.
  init(_ options: UnsafePointer<shinsa_options>?) throws(Failure) {
    self.init()
    guard let options else { return }
    guard options.pointee.size >= 8 else { throw Failure(Input.sizeless, key: "size") }
    guard options.pointee.abi == UInt32(SHINSA_ABI_VERSION) else {
      throw Failure(
        "the options are of ABI version \(options.pointee.abi), the library of \(SHINSA_ABI_VERSION)", key: "abi")
    }
    let known = try Input.known(options, size: options.pointee.size, shinsa_options())
    try take(known)
  }

  private static let mostThreads: UInt32 = 256

  private mutating func take(_ options: shinsa_options) throws(Failure) {
    switch try text(options.language, "language") {
    case nil, "ja": language = .japanese
    case "en": language = .english
    case let other?: throw Failure("there is no language “\(other)”", key: "language", hint: "ja, en")
    }
    let known = SHINSA_NO_REASONS | SHINSA_FULL_TEXT | SHINSA_NO_NEEDS | SHINSA_ERRORS_AS_JSON | SHINSA_BOTH_DIRECTIONS
    guard options.flags & ~known == 0 else {
      throw Failure("the flags \(options.flags & ~known) are unknown", key: "flags")
    }
    func has(_ flag: UInt32) -> Bool { options.flags & flag != 0 }
    (hasReasons, isFull, hasNeeds) = (!has(SHINSA_NO_REASONS), has(SHINSA_FULL_TEXT), !has(SHINSA_NO_NEEDS))
    (hasErrorsAsJSON, tellsBothDirections) = (has(SHINSA_ERRORS_AS_JSON), has(SHINSA_BOTH_DIRECTIONS))
    guard let form = Form(rawValue: options.form) else {
      throw Failure("there is no form \(options.form)", key: "form")
    }
    self.form = form
    guard options.threads <= Asked.mostThreads else {
      throw Failure("at most \(Asked.mostThreads) threads, not \(options.threads)", key: "threads")
    }
    threads = max(1, Int(options.threads))
    if options.most > 0 { most = Int(options.most) }
    date = try day(options.on, "on")
    decisions = try names(options.decisions, "decisions")
    ignored = try lines(options.ignored, "ignored")
    carried = try lines(options.carried, "carried")
  }

  /// A day; nil where none is said.
  func day(_ string: shinsa_string, _ key: String) throws(Failure) -> CalendarDate? {
    guard let day = try text(string, key) else { return nil }
    guard let date = CalendarDate(typed: day) else {
      throw Failure(
        pick("「\(day)」は日付として読めません", "“\(day)” is not a date"), key: key,
        hint: pick("「2024-03-15」か「令和6年3月15日」の形で書いてください", "write it as 2024-03-15"))
    }
    return date
  }

  /// Names with commas between them.
  func names(_ string: shinsa_string, _ key: String) throws(Failure) -> [String] {
    (try text(string, key) ?? "").split(separator: ",").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func lines(_ string: shinsa_string, _ key: String) throws(Failure) -> [String] {
    (try text(string, key) ?? "").split(separator: "\n").map { String($0) }
  }

  func text(_ string: shinsa_string, _ key: String) throws(Failure) -> String? {
    let bytes = try Input.bytes(string.bytes, string.length, key)
    guard !bytes.isEmpty else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("the option “\(key)” is not UTF-8 text", key: key)
    }
    return text
  }
}

/// What a caller hands over as a pointer with a length.
enum Input {
  static let sizeless = "the options have no size: set it to sizeof of their struct"
  private static let largestSize = 4096

  /// A struct of a caller's as this library knows it: what it doesn't know must be zero.
  static func known<Options: BitwiseCopyable>(
    _ given: UnsafePointer<Options>, size: UInt32, _ empty: Options
  ) throws(Failure) -> Options {
    let (own, size) = (MemoryLayout<Options>.size, Int(size))
    guard size >= 8 else { throw Failure(sizeless, key: "size") }
    guard size <= largestSize else { throw Failure("options of \(size) bytes are too large", key: "size") }
    var known = empty
    withUnsafeMutableBytes(of: &known) { room in
      room.copyMemory(from: UnsafeRawBufferPointer(start: given, count: min(own, size)))
    }
    guard UnsafeRawBufferPointer(start: given, count: size).dropFirst(own).allSatisfy({ $0 == 0 }) else {
      throw Failure("the options say what this library doesn't know", key: "size")
    }
    return known
  }

  static func bytes(_ start: UnsafePointer<CChar>?, _ length: Int, _ name: String) throws(Failure) -> [UInt8] {
    guard length != 0 else { return [] }
    guard let start else { throw Failure("“\(name)” is NULL with a length of \(UInt(bitPattern: length))", key: name) }
    // No application and no rules are longer: a negative number was handed over, or what is no length.
    guard length > 0, length < 1 << 31 else {
      throw Failure("“\(name)” can't be \(UInt(bitPattern: length)) bytes long", key: name)
    }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
