import RulesDSL
import Testing

@Suite struct RespacingTests {
  @Test(arguments: Language.allCases)
  func howARuleFileIsSpacedAndWidenedMeansNothing(language: Language) throws {
    let (seed, count): (UInt64, Int) = (20_230_714, 6)
    let tidy = try FormattingLawTests.books[0].formatted(.japanese)
    let wanted = try tidy.formatted(language)
    for offset in 0..<count {
      var respacing = Respacing(seed: seed + UInt64(offset))
      let untidy = FormattingLawTests.Book(name: tidy.name, sources: tidy.sources.map { respacing.respaced($0) })
      #expect(untidy.sources != tidy.sources)
      let difference = FormattingLawTests.firstDifference(wanted, try untidy.formatted(language))
      #expect(difference == nil, "seed \(seed) + \(offset): \(difference ?? "")")
    }
    print("untidy rule books in \(language): \(count) of \(tidy.sources.count) files, seed \(seed)")
  }
}
