import Testing

@testable import ApplicationFiles

@Suite struct MutationTests {
  private static let texts = [
    #"{"application_id": "K-1", "capital": 1e9, "memo": "\ud842\udfb7 株式", "j": {"value": true, "by": "審査役"}}"#,
    "[{\"a\": 1, \"b\": [1, 2]}, null, {\"c\": \"x\"}]",
    "application_id,a,memo\r\nK-1,\"2,000\",\"一\n二\"\r\nK-2,,\"\"\"\"\r\n",
    "{\"a\": 1}\n{\"a\": \"2億円\"}\r\n{\"a\": {\"value\": null}}\n",
  ]

  /// Bytes that mean something to JSON or to UTF-8.
  private static let bytes: [UInt8] = Array("{}[]\",:\\u0-e. \n".utf8) + [0x00, 0x09, 0x80, 0xE3, 0xEF, 0xFF]

  @Test(arguments: texts)
  func whateverBytesComeReadingEndsAndPlacesLieInTheText(text: String) {
    var random = Shuffle(state: UInt64(text.utf8.count))
    for _ in 0..<4000 {
      var bytes = Array(text.utf8)
      for _ in 0...Int(random.next() % 4) { MutationTests.change(&bytes, &random) }
      var count = 0
      for item in ApplicationReader(ByteStream(bytes, chunk: 1 + Int(random.next() % 40))) {
        count += 1
        guard case .unreadable(let unreadable) = item else { continue }
        #expect(unreadable.problems.allSatisfy { $0.position.line >= 1 && $0.position.column <= bytes.count + 1 })
      }
      #expect(count <= bytes.count)
    }
  }

  private static func change(_ text: inout [UInt8], _ random: inout Shuffle) {
    let place = Int(random.next() % UInt64(text.count + 1))
    let byte = bytes[Int(random.next() % UInt64(bytes.count))]
    switch random.next() % 3 {
    case 0 where place < text.count: text.remove(at: place)
    case 1 where place < text.count: text[place] = byte
    default: text.insert(byte, at: place)
    }
  }
}

/// The same sequence on every run.
private struct Shuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
