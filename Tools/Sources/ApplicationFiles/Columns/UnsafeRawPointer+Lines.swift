import RulesDSL

/// What a line is made of, taken from where `place` is.
extension UnsafeRawPointer {
  @inline(__always)
  subscript(place: Int) -> UInt8 { load(fromByteOffset: place, as: UInt8.self) }

  @inline(__always)
  func skipBlanks(_ place: inout Int) {
    while self[place] <= 0x20, self[place] != Byte.lineFeed, Byte.isWhitespace(self[place]) { place += 1 }
  }

  @inline(__always)
  func take(_ byte: UInt8, _ place: inout Int) -> Bool {
    guard self[place] == byte else { return false }
    place += 1
    return true
  }

  @inline(__always)
  func take(_ word: FourBytes, _ place: inout Int, _ end: Int) -> Bool {
    guard place + 4 <= end, loadUnaligned(fromByteOffset: place, as: UInt32.self) == word.bits else { return false }
    place += 4
    return true
  }

  /// Goes to the quotation mark that ends a text; false where it has escapes or control characters.
  func skipText(_ place: inout Int) -> Bool {
    while self[place] != Byte.quote {
      guard Byte.isPlainInString(self[place]) else { return false }
      place += 1
    }
    return true
  }

  /// `-5`, `0`, `280000000`: of at most eighteen digits.
  func readWhole(_ place: inout Int) -> Int64? {
    let isNegative = take(UInt8(ascii: "-"), &place)
    let start = place
    var number: Int64 = 0
    while case let digit = self[place] &- UInt8(ascii: "0"), digit <= 9, place - start < 18 {
      number = number &* 10 &+ Int64(digit)
      place += 1
    }
    let isPlain = place > start && (self[start] != UInt8(ascii: "0") || place == start + 1 && !isNegative)
    return isPlain ? (isNegative ? -number : number) : nil
  }

  /// `2024-04-01`, as days since 1970-01-01; years far off are left to those who know what a date may be.
  func readDay(_ place: inout Int) -> Int32? {
    func digits(_ range: Range<Int>) -> Int? {
      var number = 0
      for index in range {
        let digit = self[place + index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        number = number * 10 + Int(digit)
      }
      return number
    }
    guard let year = digits(0..<4), (1900..<3000).contains(year), self[place + 4] == UInt8(ascii: "-"),
      let month = digits(5..<7),
      self[place + 7] == UInt8(ascii: "-"), let day = digits(8..<10),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    place += 10
    return date.dayNumber
  }
}

/// A word of four letters that is compared at once, as it lies in memory.
struct FourBytes {
  fileprivate let bits: UInt32

  static var null: FourBytes { FourBytes(bits: UInt32(littleEndian: 0x6C6C_756E)) }
  static var `true`: FourBytes { FourBytes(bits: UInt32(littleEndian: 0x6575_7274)) }
  /// `false` behind its first letter.
  static var alse: FourBytes { FourBytes(bits: UInt32(littleEndian: 0x6573_6C61)) }
}
