/// Reads phrases and prints them again in one language.
struct PhrasePrinter {
  private let shared: Shared<Declarations>
  let sources: [SourceText]
  let language: Language
  var declarations: Declarations { shared.value }
  /// What has been printed, by what was written: the cells of tables repeat.
  private var printed: [Written: String] = [:]

  private struct Written: Hashable {
    var shape: PhraseShape
    var text: ArraySlice<Unicode.Scalar>
  }

  init(_ declarations: Declarations, _ language: Language) {
    shared = Shared(declarations)
    sources = declarations.sources
    self.language = language
  }

  /// The phrase in this language; as written where it means nothing, as in a definition that a 変更 replaces.
  mutating func text(_ phrase: Phrase, as shape: PhraseShape) -> String {
    let written = Written(shape: shape, text: sources[phrase.source].scalars[phrase.range])
    if let known = printed[written] { return known }
    let text = reading(phrase, of: sources, as: shape).flatMap { settled($0, shape) } ?? asWritten(phrase)
    printed[written] = text
    return text
  }

  func asWritten(_ phrase: Phrase) -> String { sources[phrase.source].text(phrase.range) }

  func word(_ keyword: Keyword) -> Phrasing { Phrasing(keyword.spelling(language)) }

  /// What a phrase that is a bare name stands for.
  func reference(_ phrase: Phrase) -> Reference? {
    guard case .reference(let reference)? = reading(phrase, of: sources, as: .reference) else { return nil }
    return reference
  }

  private func reading(_ phrase: Phrase, of sources: [SourceText], as shape: PhraseShape) -> Reading? {
    var reader = PhraseReader(phrase, in: sources, shared)
    return reader.readAll(shape)
  }

  /// The text of a reading with as few names in 「…」 as are read back rightly; nil where no spelling is.
  private func settled(_ reading: Reading, _ shape: PhraseShape) -> String? {
    let phrasing = phrasing(reading)
    let names = phrasing.names
    let least = names.map { Name.isMistakable($0.spelling(.plain, language)) ? Phrasing.Style.quoted : .plain }
    func isRead(_ styles: [Phrasing.Style]) -> Bool {
      let source = SourceText(RuleSource(name: "", text: phrasing.text(styles, language)))
      return self.reading(Span(0, 0..<source.scalars.count), of: [source], as: shape)?.means(reading) ?? false
    }
    if isRead(least) { return phrasing.text(least, language) }
    let uniform = [Phrasing.Style.quoted, .other].map { Array(repeating: $0, count: names.count) }
    guard var styles = uniform.first(where: isRead) else { return nil }
    for index in names.indices {
      let settled = styles[index]
      for style in Phrasing.Style.allCases where style.rawValue >= least[index].rawValue {
        styles[index] = style
        if style == settled || isRead(styles) { break }
      }
    }
    return phrasing.text(styles, language)
  }
}
