/// What bytes that are no UTF-8 seem to be.
public enum TextEncoding: Hashable, Sendable {
  case shiftJIS, eucJP, utf16, unknown

  /// The best guess for bytes that are not UTF-8.
  public init(guessing bytes: some Collection<UInt8>) {
    let first = Array(bytes.prefix(4096))
    if TextEncoding.looksUTF16(first) {
      self = .utf16
    } else if TextEncoding.isMadeOfPairs(first, lead: TextEncoding.eucLead, trail: 0xA1...0xFE) {
      // EUC-JP comes first: most of its pairs would pass as half-width katakana of Shift_JIS.
      self = .eucJP
    } else if TextEncoding.isMadeOfPairs(first, lead: TextEncoding.shiftJISLead, trail: 0x40...0xFC) {
      self = .shiftJIS
    } else {
      self = .unknown
    }
  }

  static func looksUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    if (bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF) { return true }
    // ASCII in UTF-16 has a zero in every second byte.
    return (bytes[0] == 0) != (bytes[1] == 0)
  }

  private static let eucLead: Set<UInt8> = Set(0xA1...0xFE).union([0x8E])
  private static let shiftJISLead: Set<UInt8> = Set(0x81...0x9F).union(0xE0...0xFC)

  /// Whether every byte above ASCII belongs to a two-byte character (or, in Shift_JIS, is half-width katakana).
  private static func isMadeOfPairs(_ bytes: [UInt8], lead: Set<UInt8>, trail: ClosedRange<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if lead.contains(byte) {
        // A pair cut off by the end of the sample says nothing against it.
        guard index + 1 < bytes.count else { return true }
        guard trail.contains(bytes[index + 1]), bytes[index + 1] != 0x7F else { return false }
        index += 2
      } else if trail.lowerBound == 0x40, (0xA1...0xDF).contains(byte) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// The mend, in a sentence.
  public var mend: BilingualText {
    switch self {
    case .shiftJIS: TextEncoding.saveAs("Shift_JIS", "Shift_JIS")
    case .eucJP: TextEncoding.saveAs("EUC-JP", "EUC-JP")
    case .utf16: TextEncoding.saveAs("UTF-16", "UTF-16")
    case .unknown:
      BilingualText("文字コードをUTF-8にして保存し直してください", "save it again with the encoding UTF-8")
    }
  }

  private static func saveAs(_ japanese: String, _ english: String) -> BilingualText {
    BilingualText(
      "\(japanese)のようです。メモ帳なら「名前を付けて保存」で文字コードに「UTF-8」を選ぶか、"
        + "「iconv -f \(iconvName(japanese)) -t UTF-8」で変換してください",
      "it seems to be \(english): save it as UTF-8 (in Notepad: Save as, encoding UTF-8), "
        + "or convert it with “iconv -f \(iconvName(japanese)) -t UTF-8”")
  }

  /// Windows writes its own extension of Shift_JIS (①, 髙).
  private static func iconvName(_ encoding: String) -> String {
    encoding == "Shift_JIS" ? "CP932" : encoding
  }
}
