/// One fault told once, however many places have it, in the order of the text and in the words of its file.
struct Folding {
  private(set) var diagnostics: [FoundFault]
  private let declarations: Declarations
  private var sources: [SourceText] { declarations.sources }

  init(_ diagnostics: [FoundFault], _ declarations: Declarations) {
    self.declarations = declarations
    self.diagnostics = diagnostics.sorted(by: Folding.isBefore)
    dropHidden()
    dropUnread()
    foldMismatches()
    foldRanges()
    foldRepetitions()
    offerLeftOvers()
    tellInOwnFile()
    nameInEnglish()
    self.diagnostics.sort(by: Folding.isBefore)
  }

  private static func isBefore(_ first: FoundFault, _ second: FoundFault) -> Bool {
    (first.span.source, first.span.range.lowerBound) < (second.span.source, second.span.range.lowerBound)
  }

  /// What can't be seen keeps its line from being read.
  private mutating func dropHidden() {
    func isInvisible(_ diagnostic: FoundFault) -> Bool {
      if case .invisible? = diagnostic.fault as? SyntaxFault { true } else { false }
    }
    let files = Set(diagnostics.filter(isInvisible).map(\.span.source))
    guard !files.isEmpty else { return }
    let sources = sources
    diagnostics.removeAll { diagnostic in
      let source = sources[diagnostic.span.source]
      guard files.contains(diagnostic.span.source), !isInvisible(diagnostic) else { return false }
      let line = source.lineRange(source.line(at: diagnostic.span.range.lowerBound))
      return source.folded[line].contains { Width.isInvisible($0) }
    }
  }

  /// A file that is empty, quoted, or whose line ends are none: that alone is told, and of others no name that may be
  /// its own.
  private mutating func dropUnread() {
    func leavesUnread(_ diagnostic: FoundFault) -> Bool {
      switch (diagnostic.fault as? SyntaxFault, diagnostic.fault as? NameFault) {
      case (.quoted?, _), (_, .emptyFile?): true
      case (.invisible(let scalar, _, _)?, _): VisibleText.endsLine(scalar)
      default: false
      }
    }
    let files = Set(diagnostics.filter(leavesUnread).map(\.span.source))
    guard !files.isEmpty else { return }
    let ofNames = ["unknown-name", "unknown-header", "unknown-type", "not-a-member", "override-of-nothing"]
    diagnostics.removeAll { !leavesUnread($0) && (files.contains($0.span.source) || ofNames.contains($0.code)) }
  }

  /// Where example after example lies outside a range, it is the range that is wrong.
  private mutating func foldRanges() {
    let few = 5
    var places: [FactID: Int] = [:]
    for diagnostic in diagnostics {
      if let fact = fact(outsideRange: diagnostic) { places[fact, default: 0] += 1 }
    }
    for (fact, count) in places where count >= few {
      let declaration = declarations.facts[fact].declaration
      guard let range = declaration.defining.clauses.first(where: { $0.keyword == .range })?.text else { continue }
      diagnostics = diagnostics.filter { self.fact(outsideRange: $0) != fact }
      let fault = RuleFault.rangeWithoutGiven(
        declarations.facts[fact].name.japanese, range: sources.text(range), places: count)
      diagnostics.append(FoundFault(fault, at: range))
    }
  }

  private func fact(outsideRange diagnostic: FoundFault) -> FactID? {
    guard case .givenOutsideRange(_, let name, _)? = diagnostic.fault as? RuleFault else { return nil }
    return declarations.fact(name)
  }

  /// Where everything else speaks of another unit, it is the declaration that is wrong.
  private mutating func foldMismatches() {
    let few = 5
    var found: [FactID: [ValueType]] = [:]
    for case let mismatch? in diagnostics.map(\.mismatch) { found[mismatch.fact, default: []].append(mismatch.found) }
    for (fact, types) in found where types.count >= few && Set(types).count == 1 {
      guard let declared = declarations.facts[fact].declaration.statement.type else { continue }
      let keyword = Declarations.builtInTypes.first { $0.type == types[0] }?.keyword
      let word = keyword?.spelling(sources[declared.source].language)
      // What doesn't mix with it follows from that.
      diagnostics.removeAll {
        $0.mismatch?.fact == fact || ["wrong-type", "wrong-dimension", "units-dont-mix"].contains($0.code)
      }
      let fault = NameFault.declaredInAnotherUnit(
        declarations.facts[fact].name.japanese, sources.text(declared), types[0].name(declarations.choices),
        places: types.count)
      diagnostics.append(FoundFault(fault, at: declared, fix: word.map { Fix(replacing: declared, with: $0) }))
    }
  }

  /// Faults of one cause are told at the first of their places; the same fault at the same place is one.
  private mutating func foldRepetitions() {
    var told: [AnyHashable: Int] = [:]
    var result: [FoundFault] = []
    for diagnostic in diagnostics {
      let place = Place(fault: AnyHashable(diagnostic.fault), span: diagnostic.span)
      let key = diagnostic.fault.repetition.map { AnyHashable($0) } ?? AnyHashable(place)
      if let first = told[key] {
        // In the order of the text a place that is told already was told last.
        if diagnostic.span != result[first].others.last ?? result[first].span {
          result[first].others.append(diagnostic.span)
        }
      } else {
        told[key] = result.count
        result.append(diagnostic)
      }
    }
    diagnostics = result
  }

  /// What stands in several places has most likely been given another name; where what is declared is but a slip away,
  /// the slip is in the declaration.
  private mutating func offerLeftOvers() {
    let leftOvers = LeftOvers(declarations)
    let facts = leftOvers.facts
    var guesses: [String: NameGuess] = [:]
    // Each look goes through all files.
    for index in diagnostics.indices.filter({ !diagnostics[$0].others.isEmpty }).prefix(10) {
      switch diagnostics[index].fault as? NameFault {
      case .unknownName(let name, .slip(let declared))?:
        guard leftOvers.name(for: name, among: facts.filter { $0.japanese == declared }) != nil else { continue }
        guesses[name] = .declaredAs(declared)
      case .unknownName(let name, _)?: guesses[name] = leftOvers.name(for: name, among: facts).map { .leftOver($0) }
      case .notAMember(_, choice: _, .slip)?: break
      case .notAMember(let name, let choice, _)?:
        guard let member = leftOvers.name(for: name, among: leftOvers.members(of: choice)) else { continue }
        diagnostics[index] = diagnostics[index].telling(NameFault.notAMember(name, choice: choice, .leftOver(member)))
      default: break
      }
    }
    for index in diagnostics.indices where !guesses.isEmpty {
      let fault: (name: String, with: (NameGuess) -> any Fault)? =
        switch (diagnostics[index].fault as? NameFault, diagnostics[index].fault as? HeaderFault) {
        case (.unknownName(let name, _)?, _): (name, { NameFault.unknownName(name, $0) })
        case (_, .unknownHeader(let name, _)?): (name, { HeaderFault.unknownHeader(name, $0) })
        default: nil
        }
      guard let fault, let guess = guesses[fault.name] else { continue }
      diagnostics[index] = diagnostics[index].telling(fault.with(guess))
      guard case .declaredAs(let declared) = guess else { continue }
      diagnostics[index].related = declarations.names.facts.target(of: declared).flatMap { declarations.place(of: $0) }
    }
  }

  /// Of two declarations of one name, that of the layer with fewer files is the one to mend: an association's own.
  private mutating func tellInOwnFile() {
    func files(_ span: Span) -> Int {
      let sets = declarations.ruleSets
      guard let own = sets.first(where: { $0.source == span.source }) else { return 0 }
      return sets.count { $0.issuer == own.issuer }
    }
    for index in diagnostics.indices {
      guard case .declaredTwice? = diagnostics[index].fault as? NameFault, let first = diagnostics[index].related,
        first.source != diagnostics[index].span.source, files(first) < files(diagnostics[index].span)
      else { continue }
      let (fault, second) = (diagnostics[index].fault, diagnostics[index].span)
      diagnostics[index] = FoundFault(fault, at: first, in: nil)
      diagnostics[index].related = second
    }
  }

  private struct Place: Hashable {
    var fault: AnyHashable
    var span: Span
  }

  /// Messages about a file in English call things as it does.
  private mutating func nameInEnglish() {
    guard sources.contains(where: { $0.language == .english }), !diagnostics.isEmpty else { return }
    let named =
      declarations.ruleSets.map(\.name) + declarations.choices.flatMap { [$0.name] + $0.members }
      + declarations.tables.flatMap { [$0.name] + $0.columns.map(\.name) } + declarations.facts.map(\.name)
    let names = Dictionary(
      named.filter { $0.identifier != $0.japanese }.map { ($0.japanese, $0.identifier) }, uniquingKeysWith: { $1 })
    for index in diagnostics.indices where sources[diagnostics[index].span.source].language == .english {
      diagnostics[index].englishNames = names
    }
  }
}

extension FoundFault {
  /// The same places with another fault, and no mend.
  fileprivate func telling(_ fault: any Fault) -> FoundFault {
    var result = FoundFault(fault, at: span, in: context)
    (result.others, result.related) = (others, related)
    return result
  }
}
