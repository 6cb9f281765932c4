/// One fault told once, however many places have it.
extension Checker {
  /// What can't be seen keeps its line from being read.
  mutating func foldInvisible() {
    func isInvisible(_ diagnostic: Diagnostic) -> Bool {
      if case .invisible? = diagnostic.fault as? SyntaxFault { true } else { false }
    }
    let files = Set(diagnostics.filter(isInvisible).map(\.span.source))
    guard !files.isEmpty else { return }
    diagnostics.removeAll { diagnostic in
      let source = sources[diagnostic.span.source]
      guard files.contains(diagnostic.span.source), !isInvisible(diagnostic) else { return false }
      let line = source.lineRange(source.line(at: diagnostic.span.range.lowerBound))
      return source.folded[line].contains { Width.isInvisible($0) }
    }
  }

  /// Where everything else speaks of another unit, it is the declaration that is wrong.
  mutating func foldMismatches() {
    let few = 5
    var found: [FactID: [ValueType]] = [:]
    for case let mismatch? in diagnostics.map(\.mismatch) { found[mismatch.fact, default: []].append(mismatch.found) }
    for (fact, types) in found where types.count >= few && Set(types).count == 1 {
      guard let declared = factStatements[fact].statement.type else { continue }
      let word = Checker.builtInTypes.first { $0.type == types[0] }?.keyword.spelling(
        sources[declared.source].isEnglish ? .english : .japanese)
      diagnostics.removeAll { $0.mismatch?.fact == fact }
      report(
        NameFault.declaredInAnotherUnit(
          rules.facts[fact].name.japanese, text(declared), types[0].name(rules.choices), places: types.count),
        at: declared, fix: word.map { Fix(replacing: declared, with: $0) })
    }
  }

  /// A name that doesn't exist is one fault, however many places use it: told at the first.
  mutating func foldRepeatedNames() {
    var places: [String: Int] = [:]
    for case let fault as NameFault in diagnostics.map(\.fault) {
      if case .unknownName(let name, _, _) = fault { places[name, default: 0] += 1 }
    }
    // What is declared nowhere can't be changed either: the changes are further places of the name.
    diagnostics.removeAll { diagnostic in
      guard case .overrideOfNothing(let name, _)? = diagnostic.fault as? NameFault, let others = places[name] else {
        return false
      }
      places[name] = others + 1
      return true
    }
    var told: Set<String> = []
    diagnostics = diagnostics.compactMap { diagnostic in
      guard case .unknownName(let name, let nearest, _)? = diagnostic.fault as? NameFault else { return diagnostic }
      guard told.insert(name).inserted else { return nil }
      return Diagnostic(
        NameFault.unknownName(name, nearest: nearest, others: (places[name] ?? 1) - 1), at: diagnostic.span,
        in: diagnostic.context, fix: diagnostic.fix)
    }
  }

  /// The same of what a choice doesn't list.
  mutating func foldRepeatedMembers() {
    var places: [String: Int] = [:]
    func key(_ diagnostic: Diagnostic) -> String? {
      guard case .notAMember(let text, let choice, _, _)? = diagnostic.fault as? NameFault else { return nil }
      return choice + "\n" + text
    }
    for key in diagnostics.compactMap(key) { places[key, default: 0] += 1 }
    var told: Set<String> = []
    diagnostics = diagnostics.compactMap { diagnostic in
      guard let key = key(diagnostic), let count = places[key], count > 1,
        case .notAMember(let text, let choice, let nearest, _)? = diagnostic.fault as? NameFault
      else { return diagnostic }
      guard told.insert(key).inserted else { return nil }
      return Diagnostic(
        NameFault.notAMember(text, choice: choice, nearest: nearest, others: count - 1), at: diagnostic.span,
        in: diagnostic.context, fix: diagnostic.fix)
    }
  }

  /// A source that the whole file lacks is told once, at the first that needs it.
  mutating func foldMissingSources() {
    func isMissing(_ diagnostic: Diagnostic) -> Bool {
      if case .missingSource? = diagnostic.fault as? NameFault { true } else { false }
    }
    for source in Set(diagnostics.filter(isMissing).map(\.span.source)) {
      let found = diagnostics.filter { isMissing($0) && $0.span.source == source }
      guard let first = found.min(by: { $0.span.range.lowerBound < $1.span.range.lowerBound }),
        case .missingSource(let name, _)? = first.fault as? NameFault
      else { continue }
      diagnostics.removeAll { isMissing($0) && $0.span.source == source }
      diagnostics.append(Diagnostic(NameFault.missingSource(name, others: found.count - 1), at: first.span))
    }
  }

  /// The header of a table is read for each of its rows, an entry for each scheme that follows it.
  mutating func foldRepeatedFaults() {
    var told: Set<String> = []
    diagnostics = diagnostics.filter { diagnostic in
      let (source, start) = (diagnostic.span.source, diagnostic.span.range.lowerBound)
      let isFollowed = followedLines[source]?.contains(sources[source].line(at: start)) ?? false
      let said = isFollowed ? "" : diagnostic.message(.japanese)
      return told.insert("\(diagnostic.code) \(diagnostic.span.source) \(diagnostic.span.range) \(said)").inserted
    }
  }
}
