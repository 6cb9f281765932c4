/// What a format string of Arrow's C data interface says, as far as applications need it.
enum ArrowType: Equatable {
  case null
  case boolean
  /// Bytes of one number.
  case integer(bytes: Int, isSigned: Bool)
  case floating(bytes: Int)
  /// Digits behind the point (they may be negative), and the bytes of a number.
  case decimal(scale: Int, bytes: Int)
  case text(Text)
  /// Days since 1970-01-01, or milliseconds that are whole days.
  case days
  case milliseconds
  /// So many in a day, without a zone.
  case timestamp(perDay: Int64)
  case structure

  enum Text: Equatable {
    /// Offsets of 32 or 64 bits.
    case offsets(bytes: Int)
    case views
  }

  /// The type of a format; nil where applications have no such, or it is no format at all.
  init?(_ format: String) {
    switch format {
    case "n": self = .null
    case "b": self = .boolean
    case "c": self = .integer(bytes: 1, isSigned: true)
    case "C": self = .integer(bytes: 1, isSigned: false)
    case "s": self = .integer(bytes: 2, isSigned: true)
    case "S": self = .integer(bytes: 2, isSigned: false)
    case "i": self = .integer(bytes: 4, isSigned: true)
    case "I": self = .integer(bytes: 4, isSigned: false)
    case "l": self = .integer(bytes: 8, isSigned: true)
    case "L": self = .integer(bytes: 8, isSigned: false)
    case "f": self = .floating(bytes: 4)
    case "g": self = .floating(bytes: 8)
    case "u": self = .text(.offsets(bytes: 4))
    case "U": self = .text(.offsets(bytes: 8))
    case "vu": self = .text(.views)
    case "tdD": self = .days
    case "tdm": self = .milliseconds
    case "tss:": self = .timestamp(perDay: 86_400)
    case "tsm:": self = .timestamp(perDay: 86_400_000)
    case "tsu:": self = .timestamp(perDay: 86_400_000_000)
    case "tsn:": self = .timestamp(perDay: 86_400_000_000_000)
    case "+s": self = .structure
    default:
      guard format.hasPrefix("d:") else { return nil }
      self.init(decimal: format.utf8.dropFirst(2))
    }
  }

  /// `18,2` or `40,2,256`: precision, scale, and bits where they aren't 128.
  private init?(decimal: Substring.UTF8View) {
    let parts = decimal.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      Int(Substring($0))
    }
    guard (2...3).contains(parts.count), let precision = parts[0], let scale = parts[1],
      let bits = parts.count == 3 ? parts[2] : 128, [32, 64, 128, 256].contains(bits), (1...76).contains(precision),
      (-1000...1000).contains(scale)
    else { return nil }
    self = .decimal(scale: scale, bytes: bits / 8)
  }

  /// Buffers of an array of the type; of views at least so many.
  var bufferCount: Int64 {
    switch self {
    case .null: 0
    case .structure: 1
    case .text(.offsets), .text(.views): 3
    default: 2
    }
  }

  /// What a format is called, for messages; the format itself where it is rare.
  static func name(_ format: String) -> String {
    let names = [
      "z": "binary", "Z": "large binary", "vz": "binary view", "e": "half float", "+l": "list", "+L": "large list",
      "+vl": "list view", "+vL": "large list view", "+m": "map", "+r": "run-end encoded", "tts": "time", "ttm": "time",
      "ttu": "time", "ttn": "time", "tiM": "interval", "tiD": "interval", "tin": "interval", "tDs": "duration",
      "tDm": "duration", "tDu": "duration", "tDn": "duration", "+s": "struct", "b": "bool", "n": "null",
      "f": "float", "g": "double", "tdD": "date32", "tdm": "date64", "u": "string", "U": "large string",
      "vu": "string view",
    ]
    if let name = names[format] { return name }
    if format.hasPrefix("ts") {
      let zone = format.split(separator: ":", maxSplits: 1).dropFirst().first ?? ""
      return zone.isEmpty ? "timestamp" : "timestamp of the zone \(zone)"
    }
    if format.hasPrefix("d:") { return "decimal" }
    if format.hasPrefix("+u") { return "union" }
    if format.hasPrefix("+w") { return "fixed-size list" }
    if format.hasPrefix("w:") { return "fixed-size binary" }
    if case .integer(let bytes, let isSigned)? = ArrowType(format) { return "\(isSigned ? "" : "u")int\(bytes * 8)" }
    return "“\(format.prefix(40))”"
  }
}
