/// How an input may be changed (変更可).
extension PhraseReader {
  /// change = [(direction "、" number | truth "→" truth) "、"] agent
  mutating func readChange(of fact: FactID) -> ChangeAsRead? {
    guard let type = declarations.facts[fact].type else {
      isPoisoned = true
      return nil
    }
    switch type {
    case .text:
      report(ChangeFault.textCannotChange(declarations.facts[fact].name.japanese), at: whole)
      return nil
    case .choice: return readAgent(.values([]), of: type)
    case .yesNo:
      let way = startsAgent ? .values([.truth(false), .truth(true)]) : readTruthChange(of: fact)
      return way.flatMap { readAgent($0, of: type) }
    default: return readSteps(of: type)
    }
  }

  private mutating func readSteps(of type: ValueType) -> ChangeAsRead? {
    let start = position
    guard let direction = ChangeWord.directions.first(where: { take($0) }) else {
      reportNotAWay(of: type)
      return nil
    }
    let written = trimmedText(start..<position)
    _ = takeListComma()
    let number = position
    if case .none = NumberReader.read(text, position..<limit) {
      report(ChangeFault.stepMissing(written, example: type.exampleOfChange), at: start..<limit)
      return nil
    }
    guard case .number(let step)? = readValue(of: type == .date ? .days : type) else { return nil }
    let span = span(from: number)
    if step <= .zero {
      report(ChangeFault.stepNotAboveZero(string(span.range)), at: span.range)
    } else if type.isWhole || type == .date, !step.isInteger {
      report(ChangeFault.stepInPart(string(span.range)), at: span.range)
    }
    if hasFailed { return nil }
    _ = takeListComma()
    let way = Fact.Change.Way.steps(up: direction != .down, down: direction != .up, step: step)
    return readAgent(way, of: type, step: span)
  }

  /// `なし→あり`, or in the fact's own words
  private mutating func readTruthChange(of fact: FactID) -> Fact.Change.Way? {
    let (start, end) = (position, endOfWay)
    guard let arrow = arrow(in: start..<end), arrow.lowerBound > start, arrow.upperBound < end else {
      reportNotAWay(of: .yesNo)
      return nil
    }
    let before = readTruth(of: fact, in: position..<arrow.lowerBound)
    let after = readTruth(of: fact, in: arrow.upperBound..<end)
    guard let before, let after else { return nil }
    if before == after {
      report(ChangeFault.changesNothing(trimmedText(start..<end)), at: start..<end)
      return nil
    }
    position = end
    skipSpaces()
    _ = takeListComma()
    return .values([.truth(after)])
  }

  private mutating func readTruth(of fact: FactID, in range: Range<Int>) -> Bool? {
    let written = trimmedText(range)
    if let truth = declarations.truth(written, of: fact) { return truth }
    let nearest: Keyword? = TruthWords.meaning(of: written).map { $0 ? .yes : .no }
    report(
      PhraseFault.notATruth(
        written, of: declarations.facts[fact].name.japanese, isCondition: false, nearest: nearest),
      at: range,
      fix: nearest.map { Fix(replacing: Span(sourceIndex, range), with: $0.spelling(source.language)) })
    return nil
  }

  private mutating func readAgent(_ way: Fact.Change.Way, of type: ValueType, step: Span? = nil) -> ChangeAsRead? {
    let start = position
    if isAtRest {
      report(ChangeFault.agentMissing(example: type.exampleOfChange), at: whole)
    } else if let agent = ChangeWord.agents.first(where: { take($0) }), isAtEnd {
      return ChangeAsRead(change: Fact.Change(way: way, agent: agent.agent), step: step)
    } else if case .choice = type, endOfWay < limit || arrow(in: start..<limit) != nil, position == start {
      reportNotAWay(of: type)
    } else {
      report(ChangeFault.notAnAgent(trimmedText(start..<limit)), at: start..<limit)
    }
    return nil
  }

  private mutating func reportNotAWay(of type: ValueType) {
    let way = position..<endOfWay
    let isMissing = startsAgent || way.isEmpty
    report(
      ChangeFault.notAWay(isMissing ? nil : trimmedText(way), example: type.exampleOfChange),
      at: isMissing ? whole : way)
  }

  /// Whether nothing but a comma is left.
  private var isAtRest: Bool {
    text[position..<limit].allSatisfy { [Scalar.space, Scalar.comma, Scalar.ideographicComma].contains($0) }
  }

  private var startsAgent: Bool { isAgent(at: position) }

  private func isAgent(at place: Int) -> Bool { ChangeWord.agents.contains { end(of: $0, at: place) != nil } }

  /// Where the first part ends: before a comma, or a space and the one who brings it about.
  private var endOfWay: Int {
    (position..<limit).first { place in
      [Scalar.comma, Scalar.ideographicComma].contains(text[place])
        || text[place] == Scalar.space && isAgent(at: place + 1)
    } ?? limit
  }

  private mutating func take(_ word: ChangeWord) -> Bool {
    guard let end = end(of: word, at: position) else { return false }
    position = end
    skipSpaces()
    return true
  }

  /// Behind the word, where it stands here; an English one only as a whole.
  private func end(of word: ChangeWord, at start: Int) -> Int? {
    for language in Language.allCases {
      let form = Width.folded(word.spelling(language))
      let end = start + form.count
      guard end <= limit, text[start..<end].elementsEqual(form) else { continue }
      if language == .english, end < limit, Scalar.isIdentifier(text[end]) { continue }
      return end
    }
    return nil
  }

  private func arrow(in range: Range<Int>) -> Range<Int>? {
    let forms = ChangeWord.arrows.map { Width.folded($0) }
    for start in range {
      for form in forms where start + form.count <= range.upperBound {
        let place = start..<start + form.count
        if text[place].elementsEqual(form) { return place }
      }
    }
    return nil
  }
}

/// A change, and where its step is written.
struct ChangeAsRead {
  var change: Fact.Change
  var step: Span?
}

extension Declarations {
  /// What yes or no of an input is called: its own word (充足の表示, 非充足の表示), or あり and なし.
  func word(for truth: Bool, of fact: FactID, _ language: Language) -> String {
    let own = ownWords(for: truth, of: fact)
    return language.pick(own?.japanese, own?.english) ?? (truth ? Keyword.yes : .no).spelling(language)
  }

  /// Yes or no by one of its words; the fact's own before あり and なし.
  fileprivate func truth(_ written: String, of fact: FactID) -> Bool? {
    let folded = Width.folded(written)
    for truth in [true, false] {
      guard let own = ownWords(for: truth, of: fact) else { continue }
      if Width.folded(own.japanese) == folded || own.english.map({ Width.folded($0) }) == folded { return truth }
    }
    return Keyword.yes.forms.contains(folded) ? true : Keyword.no.forms.contains(folded) ? false : nil
  }

  private func ownWords(for truth: Bool, of fact: FactID) -> Fact.Display.Words? {
    let keyword = truth ? Keyword.shownWhenMet : .shownWhenUnmet
    let clause = facts[fact].declaration.defining.clauses.first { $0.keyword == keyword }
    return clause?.text.map { sources.displayWords($0) }
  }
}

extension ValueType {
  /// What may stand behind 変更可 of a fact of this type.
  fileprivate var exampleOfChange: Told {
    let step: Told
    switch self {
    case .yesNo, .text: return Told("なし→あり、申込人", "no -> yes, applicant")
    case .choice: return Told("申込人", "applicant")
    case .percentage, .rate: step = Told("0.1%", "0.1%")
    default:
      let type = self == .date ? .days : self
      step = Told(Notation.text(.one, type, .japanese), Notation.text(.one, type, .english))
    }
    return Told("増減、\(step.japanese)、申込人", "up or down, \(step.english), applicant")
  }
}
