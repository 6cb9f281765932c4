import Testing

@testable import ApplicationFiles

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct ShiftJISTests {
  /// 資本金,a / 1,2 as Excel saves "CSV"
  static let sheet: [UInt8] = [0x8E, 0x91, 0x96, 0x7B, 0x8B, 0xE0, 0x2C, 0x61, 0x0A, 0x31, 0x2C, 0x32, 0x0A]

  @Test func aSheetIsReadWhateverItsChunks() {
    for chunk in 1...14 { #expect(items(ShiftJISTests.sheet, chunk: chunk) == ["資本金=1 a=2"]) }
    let late = Array("a,b\n1,\n2,".utf8) + [0x83, 0x5C, 0x95, 0x5C] + Array("\n".utf8)
    for chunk in 1...14 { #expect(items(late, chunk: chunk) == ["a=1 b=null", "a=2 b=ソ表"]) }
  }

  @Test func aSecondByteThatIsASignOfJSONEndsNothing() {
    let bytes = Array("{\"a\": \"".utf8) + [0x83, 0x5C, 0x94, 0x5C, 0x83, 0x7B, 0xB1] + Array("\"}".utf8)
    #expect(items(bytes) == ["a=ソ能ボｱ"])
  }

  @Test func whatIsNoCharacterIsRefusedWhereItStands() {
    let wrong = ShiftJISTests.sheet + Array("3,".utf8) + Array(repeating: 0x61, count: 5000) + [0x85, 0x40, 0x0A]
    #expect(items(wrong, chunk: 512) == ["資本金=1 a=2", "3:1 this is not UTF-8 text"])
    let cut = ShiftJISTests.sheet + Array("3,".utf8) + Array(repeating: 0x61, count: 5000) + [0x8E]
    #expect(items(cut, chunk: 512) == ["資本金=1 a=2", "3:1 this is not UTF-8 text"])
  }

  @Test func otherTextIsNotTakenForIt() {
    // EUC-JP
    #expect(
      items([0xBB, 0xF1, 0xCB, 0xDC, 0xB6, 0xE2, 0x2C, 0x61, 0x0A, 0x31, 0x2C, 0x32, 0x0A]) == [
        "1:1 this is not UTF-8 text"
      ])
    // UTF-8 with a byte lost
    let broken = Array("資本金,申込人".utf8).dropLast() + Array("\n1,2\n".utf8)
    for chunk in 1...14 { #expect(items(Array(broken), chunk: chunk) == ["1:1 this is not UTF-8 text"]) }
    // UTF-8 as far as its first line goes, whatever comes then
    let mixed = Array("{\"a\": \"社\",\n\"b\": \"".utf8) + Array(repeating: 0xB4, count: 40) + Array("\"}\n".utf8)
    for chunk in 1...60 { #expect(items(mixed, chunk: chunk) == items(mixed, chunk: 4096)) }
    #expect(items("資本金,あ\n1,２\n", chunk: 1) == ["資本金=1 あ=２"])
    let late = Array("資本金,a\n1,2\n".utf8) + ShiftJISTests.sheet
    #expect(items(late) == ["資本金=1 a=2", "3:1 this is not UTF-8 text"])
  }

  #if canImport(Glibc)
    /// Every pair of bytes, by the C library, where it has the table.
    @Test func everyCharacterIsThatOfWindows() throws {
      guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else { return }
      defer { iconv_close(converter) }
      var count = 0
      for lead in Array(UInt8(0x81)...0x9F) + Array(0xE0...0xFC) {
        for trail in UInt8(0x40)...0xFC {
          var input = [CChar(bitPattern: lead), CChar(bitPattern: trail)]
          var output = [CChar](repeating: 0, count: 16)
          let length = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
              var (from, left, to, room) = (input.baseAddress, 2, output.baseAddress, 16)
              let result = iconv(converter, &from, &left, &to, &room)
              return Int(truncatingIfNeeded: result) == -1 ? 0 : 16 - room
            }
          }
          var decoder = ShiftJIS()
          let own = decoder.decode([lead, trail])
          if length == 0 {
            #expect(own.contains(0xFF), "\(lead) \(trail)")
          } else {
            count += 1
            #expect(own == output[..<length].map { UInt8(bitPattern: $0) }, "\(lead) \(trail)")
          }
        }
      }
      #expect(count > 7700)
    }
  #endif
}
