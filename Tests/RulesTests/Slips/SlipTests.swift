import Evaluator
import Foundation
import RulesDSL
import ShinsaRules
import Testing

/// Slips planted one at a time in the shipped rules: each is told, first and at its place, and what mends it mends it.
/// `SLIPS=40 swift test --filter SlipTests` plants more of each kind.
@Suite struct SlipTests {
  static let seed: UInt64 = 1953
  static let count = ProcessInfo.processInfo.environment["SLIPS"].flatMap { Int($0) } ?? 1

  private static let lines = ShinsaRules.files.map { RuleLine.lines(of: $0.text) }

  /// So many of all slips of a kind, drawn evenly from all files.
  static func slips(_ kind: SlipKind) -> [Slip] {
    var slips = ShinsaRules.files.indices.flatMap { file in
      kind.plant(lines[file]).map {
        Slip(kind: kind, file: file, line: $0.line, text: $0.text)
      }
    }
    var random = SeededChoice(seed)
    slips.shuffle(using: &random)
    return Array(slips.prefix(count))
  }

  static func diagnostics(_ sources: [RuleSource]) -> [FoundFault] { Checker.found(in: sources) }

  static let kinds = SlipKind.inPhrases + SlipKind.inNames + SlipKind.inLines + SlipKind.inTables + SlipKind.inWords

  @Test(arguments: kinds.map(\.name)) func aSlipIsToldFirstAtItsPlaceAndIsMended(name: String) throws {
    let kind = try #require(SlipTests.kinds.first { $0.name == name })
    let slips = SlipTests.slips(kind)
    #expect(!slips.isEmpty)
    for slip in slips { check(slip) }
    print("slips of \(name): \(slips.count), seed \(SlipTests.seed)")
  }

  private func check(_ slip: Slip) {
    let found = SlipTests.diagnostics(slip.sources)
    guard let first = found.first else {
      Issue.record("nothing is said of it: \(slip)")
      return
    }
    let sources = slip.sources.map { SourceText($0) }
    let report = { Report(sources).text(Array(found.prefix(3)), .japanese) }
    #expect(slip.kind.codes.contains(first.code), "\(slip)\n\(report())")
    guard slip.kind.isOnLine else {
      if slip.kind.name == "source left out" { #expect(found.count == 1, "told once: \(slip)\n\(report())") }
      return
    }
    let line = sources[first.span.source].line(at: first.span.range.lowerBound)
    #expect(first.span.source == slip.file && line == slip.line, "\(slip)\n\(report())")
    #expect(found.count == 1, "only the slip: \(slip)\n\(report())")
    checkMend(of: slip, first, report)
  }

  private func checkMend(of slip: Slip, _ first: FoundFault, _ report: () -> String) {
    guard let fix = first.fix else {
      if case .maybe = slip.kind.mend { return }
      Issue.record("it has no mend: \(slip)\n\(report())")
      return
    }
    let mended = slip.mended(by: fix)
    #expect(SlipTests.diagnostics(mended).isEmpty, "\(slip)\n\(report())→ \(fix.replacement)")
    if case .original = slip.kind.mend {
      let (found, wanted) = (mended[slip.file].text.spacesAsOne, slip.original.spacesAsOne)
      #expect(found == wanted, "\(slip)\n→ \(fix.replacement)")
    }
  }

  @Test(arguments: SlipKind.inMeaning.map(\.name)) func aSlipInMeaningIsFoundByTheCheckOrAnExample(name: String) throws
  {
    let kind = try #require(SlipKind.inMeaning.first { $0.name == name })
    let slips = SlipTests.slips(kind)
    #expect(!slips.isEmpty)
    let silent = try slips.filter { slip in
      guard SlipTests.diagnostics(slip.sources).isEmpty else { return false }
      return Program(try RuleBook(slip.sources)).runExamples().failures.isEmpty
    }
    // A row that says what is so without it too, for the sake of its source, may go unmissed.
    #expect(silent.count * 4 <= slips.count, "\(silent)")
    print("slips of \(name): \(slips.count), found: \(slips.count - silent.count), seed \(SlipTests.seed)")
  }
}

extension Slip {
  func mended(by fix: Fix) -> [RuleSource] {
    var sources = sources
    let source = sources[fix.span.source]
    var letters = Array(SourceText(source).scalars)
    letters.replaceSubrange(fix.span.range, with: Array(fix.replacement.unicodeScalars))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    sources[fix.span.source] = RuleSource(name: source.name, text: String(text))
    return sources
  }
}

extension String {
  /// The layout of cells is the formatter's to mend.
  fileprivate var spacesAsOne: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.prefix { $0 == " " } + line.split(separator: " ").joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }
}

/// SplitMix64.
struct SeededChoice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
