import Answers
import CShinsa
import RulesDSL

extension Asked {
  /// What the options of a caller say; NULL says nothing. They may be those of a later header: what this library doesn't
  /// know must be zero.
  init(_ options: UnsafePointer<shinsa_options>?) throws(Failure) {
    self.init()
    guard let options else { return }
    let own = MemoryLayout<shinsa_options>.size
    let given = Int(options.pointee.size)
    guard given >= 8 else { throw Failure("the options have no size: set it to sizeof(shinsa_options)", key: "size") }
    guard options.pointee.abi == UInt32(SHINSA_ABI_VERSION) else {
      throw Failure(
        "the options are of ABI version \(options.pointee.abi), the library of \(SHINSA_ABI_VERSION)", key: "abi")
    }
    guard given <= Asked.largestSize else { throw Failure("options of \(given) bytes are too large", key: "size") }
    var known = shinsa_options()
    withUnsafeMutableBytes(of: &known) { room in
      room.copyMemory(from: UnsafeRawBufferPointer(start: options, count: min(own, given)))
    }
    let rest = UnsafeRawBufferPointer(start: options, count: given).dropFirst(own)
    guard rest.allSatisfy({ $0 == 0 }) else {
      throw Failure("the options say what this library doesn't know", key: "size")
    }
    try take(known)
  }

  private static let largestSize = 4096
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
    if let day = try text(options.on, "on") {
      guard let date = CalendarDate(typed: day) else {
        throw Failure(
          pick("「\(day)」は日付として読めません", "“\(day)” is not a date"), key: "on",
          hint: pick("「2024-03-15」か「令和6年3月15日」の形で書いてください", "write it as 2024-03-15"))
      }
      self.date = date
    }
    decisions = (try text(options.decisions, "decisions") ?? "").split(separator: ",").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    ignored = try lines(options.ignored, "ignored")
    carried = try lines(options.carried, "carried")
  }

  private func lines(_ string: shinsa_string, _ key: String) throws(Failure) -> [String] {
    (try text(string, key) ?? "").split(separator: "\n").map { String($0) }
  }

  private func text(_ string: shinsa_string, _ key: String) throws(Failure) -> String? {
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
