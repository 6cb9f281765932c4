/// Prints the statements of a file as lines, each with the line of the source that it comes from.
struct StatementPrinter {
  let sources: [SourceText]
  let declarations: Declarations
  let language: Language
  var phrases: PhrasePrinter
  private var lines: [PrintedLine] = []
  /// How deep the lines of an entry stand below those of a statement.
  var outerDepth = 0

  /// By its label, the rule that an entry of a 制度 is.
  let entryFacts: [Phrase: FactID]

  init(_ declarations: Declarations, _ language: Language) {
    (sources, self.declarations, self.language) = (declarations.sources, declarations, language)
    phrases = PhrasePrinter(declarations, language)
    entryFacts = Dictionary(
      declarations.facts.enumerated().map { ($1.declaration.statement.place, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The lines of a file.
  mutating func print(_ tree: FileTree) -> [PrintedLine] {
    lines = []
    for statement in tree.statements { print(statement) }
    return lines
  }

  private mutating func print(_ statement: Statement) {
    let subject = subject(of: statement)
    add(header(of: statement), at: statement.span, depth: 0)
    var heads: [ColumnHead] = []
    for item in statement.items {
      switch item {
      case .bullet(let bullet) where statement.keyword == .choice: print(member: bullet)
      case .bullet(let bullet) where statement.keyword == .form: print(item: bullet)
      case .row(let row) where heads.isEmpty:
        heads = self.heads(of: row, in: statement)
        add(headerRow(row, heads), at: row.span)
      case .row(let row): add(cells(of: row, heads), at: row.span)
      default: print(item, of: subject)
      }
    }
  }

  /// A line that means the same in every statement.
  mutating func print(_ item: Item, of subject: FactID?) {
    switch item {
    case .clause(let clause): print(clause, of: subject)
    case .value(let phrase): add("= " + outcome(phrase, of: subject), at: phrase, depth: 1)
    case .block(let block): print(block, depth: 1)
    case .bullet(let bullet): print(bullet, depth: 1)
    case .exception(let exception): print(exception, of: subject)
    case .entry(let entry): print(entry)
    case .row, .poisoned: break
    case .given(let phrase): add(phrases.text(phrase, as: .given), at: phrase, depth: 1)
    case .expectation(let span, let phrases):
      add(word(.expect), at: span, depth: 1)
      for phrase in phrases { add(self.phrases.text(phrase, as: .expectation), at: phrase, depth: 2) }
    }
  }

  func word(_ keyword: Keyword) -> String { keyword.spelling(language) }

  func asWritten(_ phrase: Phrase) -> String { phrases.asWritten(phrase) }

  private func line(of span: Span) -> Int { sources[span.source].line(at: span.range.lowerBound) }

  mutating func add(_ text: String, at span: Span, depth: Int) {
    lines.append(PrintedLine(source: line(of: span), depth: depth + outerDepth, content: .text(text)))
  }

  private mutating func add(_ cells: PrintedLine.Cells, at span: Span) {
    lines.append(PrintedLine(source: line(of: span), depth: 1, content: .row(cells)))
  }

  /// The fact that a statement declares or changes, where it is one.
  func subject(of statement: Statement) -> FactID? {
    guard let name = statement.name, case .fact(let fact)? = declarations.names.facts.target(of: asWritten(name))
    else { return nil }
    return fact
  }
}

/// A line of the result.
struct PrintedLine {
  struct Cells {
    var left: [String]
    var right: [String]
  }
  enum Content {
    case text(String)
    case row(Cells)
  }

  /// The line of the source, counted from 0.
  var source: Int
  var depth: Int
  var content: Content
  /// The columns before it in the source.
  var indent = 0
}
