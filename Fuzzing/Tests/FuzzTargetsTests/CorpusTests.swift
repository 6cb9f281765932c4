import FuzzTargets
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What once went wrong, and what the fuzzer begins with: each input ends without a failure.
@Suite struct CorpusTests {
  static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())

  static func files(_ folder: String) -> [String] {
    guard let directory = opendir(root + folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(root + folder + "/" + name) }
    }
    return names.sorted()
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  static func seeds(_ target: FuzzTarget) -> [[UInt8]] {
    let kept = files("/Fuzzing/Corpus/\(target)")
    let golden = files("/Tests/Golden/formatting") + files("/Tests/Golden/diagnostics")
    switch target {
    case .rules, .formatting: return (kept + golden).map(bytes)
    case .applications, .sheets, .decisions: return (kept + files("/Examples/applications")).map(bytes)
    case .parser: return (kept + golden).map(bytes) + lines(of: target)
    case .numbers, .phrases, .tables, .structure: return kept.map(bytes) + lines(of: target)
    }
  }

  /// A line of Corpus/TARGET.txt is an input, with \n for its line ends.
  private static func lines(of target: FuzzTarget) -> [[UInt8]] {
    String(decoding: bytes(root + "/Fuzzing/Corpus/\(target).txt"), as: UTF8.self).split(separator: "\n")
      .map { Array($0.replacing("\\n", with: "\n").utf8) }
  }

  @Test(arguments: FuzzTarget.allCases) func everySeedEndsWell(_ target: FuzzTarget) {
    let seeds = CorpusTests.seeds(target)
    #expect(seeds.count >= 10)
    for seed in seeds { target.run(seed) }
  }

  /// What a slip of the hand or a broken disk makes of the seeds; `run.sh` goes further, led by coverage.
  @Test(arguments: FuzzTarget.allCases) func mutatedSeedsEndWell(_ target: FuzzTarget) {
    let seed: UInt64 = 4_711
    var random = Shuffle(state: seed)
    let seeds = CorpusTests.seeds(target).filter { !$0.isEmpty && $0.count < 20_000 }
    // A changed book is tried with every law.
    let count = target == .structure ? 300 : 3_000
    for _ in 0..<count {
      var bytes = random.pick(seeds)
      for _ in 0...random.below(4) { random.mutate(&bytes, random.pick(seeds)) }
      target.run(bytes)
    }
    print("\(target): \(count) mutated seeds, seed \(seed)")
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

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A piece left out, doubled, moved from another text, or a byte changed.
  mutating func mutate(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let start = below(bytes.count + 1)
    let end = min(bytes.count, start + below(40))
    switch below(5) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: below(bytes.count + 1))
    case 2:
      let from = below(other.count)
      bytes.insert(contentsOf: other[from..<min(other.count, from + below(80))], at: start)
    case 3 where start < bytes.count: bytes[start] = UInt8(below(256))
    default: bytes.swapAtLines(&self)
    }
  }
}

extension [UInt8] {
  /// Two lines exchanged.
  fileprivate mutating func swapAtLines(_ random: inout Shuffle) {
    var lines = split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.swapAt(random.below(lines.count), random.below(lines.count))
    self = Array(lines.joined(separator: [0x0A]))
  }
}
