/// Bytes as UTF-8: Windows' Shift_JIS is turned into it, anything else comes as it is.
///
/// Which it is shows in the first line with a byte beyond ASCII; what comes before it is handed on at once.
final class DecodedInput {
  private enum State {
    case undecided
    case asItIs
    case shiftJIS(ShiftJIS)
  }

  private let source: ByteStream.Source
  private var state = State.undecided
  /// What ended the source while more was fetched than could be handed on.
  private var failure: InputFile.Failure?

  /// As much as is looked at before a text counts as Shift_JIS.
  private static let sample = 4096

  init(_ source: @escaping ByteStream.Source) {
    self.source = source
  }

  var isShiftJIS: Bool { if case .shiftJIS = state { true } else { false } }

  func nextChunk() throws(InputFile.Failure) -> [UInt8] {
    if let failure { throw failure }
    switch state {
    case .asItIs: return try source()
    case .shiftJIS(var decoder):
      var text: [UInt8] = []
      repeat {
        let chunk = try source()
        text = chunk.isEmpty ? decoder.end() : decoder.decode(chunk)
        if chunk.isEmpty { break }
      } while text.isEmpty
      state = .shiftJIS(decoder)
      return text
    case .undecided:
      var chunk = try source()
      guard let first = chunk.withUnsafeBytes(\.firstBeyondASCII) else { return chunk }
      let text = decide(&chunk, from: first)
      // Nothing means the end, and here it may be half a character.
      return text.isEmpty ? try nextChunk() : text
    }
  }

  /// What decides is the same however the bytes arrive: the line, and where that isn't UTF-8 the sample from there on.
  private func decide(_ bytes: inout [UInt8], from first: Int) -> [UInt8] {
    var end = first
    while end - first < DecodedInput.sample {
      if end == bytes.count, !fetch(&bytes) { break }
      if bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r") { break }
      end += 1
    }
    guard !DecodedInput.isUTF8(bytes[first..<end]) else {
      state = .asItIs
      return bytes
    }
    while bytes.count - first < DecodedInput.sample, fetch(&bytes) {}
    let text = bytes[first...].prefix(DecodedInput.sample)
    guard TextEncoding(guessing: text) == .shiftJIS, ShiftJIS.holds(text), !DecodedInput.isMostlyUTF8(text) else {
      state = .asItIs
      return bytes
    }
    var decoder = ShiftJIS()
    let decoded = decoder.decode(bytes)
    state = .shiftJIS(decoder)
    return decoded
  }

  private func fetch(_ bytes: inout [UInt8]) -> Bool {
    guard failure == nil else { return false }
    do throws(InputFile.Failure) {
      let more = try source()
      bytes += more
      return !more.isEmpty
    } catch {
      failure = error
      return false
    }
  }

  /// Whether the text is UTF-8, but for a character that the sample may end within.
  private static func isUTF8(_ text: ArraySlice<UInt8>) -> Bool {
    var whole = text
    let last = text.suffix(3).lastIndex { !Byte.isContinuation($0) }
    if text.count == sample, let last, text[last] >= 0xC0 {
      let length = text[last] >= 0xF0 ? 4 : text[last] >= 0xE0 ? 3 : 2
      if text.endIndex - last < length { whole = text[..<last] }
    }
    return String(validating: whole, as: UTF8.self) != nil
  }

  /// Whether most of what is beyond ASCII is UTF-8: then a byte of it is broken, however it may pass as Shift_JIS.
  private static func isMostlyUTF8(_ text: ArraySlice<UInt8>) -> Bool {
    var (whole, beyond) = (0, 0)
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place...].prefix(3)
      let isWhole = character.count == 3 && character.dropFirst().allSatisfy(Byte.isContinuation)
      if isWhole, (0xE2...0xEF).contains(text[place]) {
        (whole, beyond, place) = (whole + 3, beyond + 3, place + 3)
      } else {
        if text[place] >= 0x80 { beyond += 1 }
        place += 1
      }
    }
    return whole * 2 > beyond
  }
}
