import Testing

@testable import ApplicationFiles

@Suite struct TextEncodingTests {
  @Test(
    arguments: [
      ([0x95, 0xDB, 0x8F, 0xD8, 0x0A], TextEncoding.shiftJIS),
      ([0xCA, 0xDD, 0xBE, 0xDA, 0x0A], .eucJP),
      ([0xFF, 0xFE, 0xDD, 0x4F], .utf16),
      ([0x41, 0x00, 0x42, 0x00], .utf16),
      ([0x41, 0xFF, 0x20], .unknown),
    ] as [([UInt8], TextEncoding)])
  func theEncodingOfJapaneseTextIsGuessed(bytes: [UInt8], encoding: TextEncoding) {
    #expect(TextEncoding(guessing: bytes) == encoding)
  }
}
