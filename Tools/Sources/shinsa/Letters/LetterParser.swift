import ApplicationFiles
import Reports
import RulesDSL

/// Reads a template: a line is a word and what belongs to it; indentation doesn't count, and `#` begins a remark.
struct LetterParser {
  private(set) var template: LetterTemplate
  private(set) var faults: [LetterFault] = []
  /// Where each text stands, to tell of one that is written twice.
  private var lines: [String: Int] = [:]
  private var line = 0
  /// The part that texts belong to.
  private var owner = LetterWord.Owner.page
  private var isListing = false

  init(_ source: RuleSource) {
    template = LetterTemplate(file: source.name)
    for text in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      read(text.trimmed)
    }
    checkComplete()
  }

  private mutating func read(_ text: Substring) {
    if text.isEmpty || text.hasPrefix("#") { return }
    if text.hasPrefix("・") {
      guard isListing else { return report("「・」の行は「非開示」の下に書きます", "lines with “・” belong below 非開示") }
      return template.concealed.append(name(text.dropFirst().trimmed))
    }
    let written = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(written.count).trimmed
    guard let (word, language) = LetterParser.words[String(written)] else { return reportUnknown(String(written)) }
    isListing = word == .concealed
    if let language { readText(word, language, rest) } else { readName(word, rest) }
  }

  private static let words: [String: (LetterWord, Language?)] = Dictionary(
    LetterWord.allCases.flatMap { word in
      [(word.japanese, (word, word.english == nil ? nil : Language.japanese))]
        + (word.english.map { [($0, (word, Language.english))] } ?? [])
    }, uniquingKeysWith: { first, _ in first })

  private func name(_ text: Substring) -> LetterTemplate.Name { .init(written: String(text), line: line) }

  // MARK: Names of the rules

  private mutating func readName(_ word: LetterWord, _ rest: Substring) {
    if word == .concealed {
      if !rest.isEmpty { report("「非開示」の名前は、下の行に「・」で並べます", "names go on lines of their own below 非開示, each after “・”") }
      return
    }
    guard !rest.isEmpty else { return report("「\(word.japanese)」の名前がありません", "\(word.japanese) names nothing") }
    switch word {
    case .decision:
      if noteOnce(word.japanese) { template.decision = name(rest) }
    case .way:
      if noteOnce(word.japanese) { template.way = name(rest) }
    case .rate:
      if noteOnce(word.japanese) { template.rate = name(rest) }
    case .raised:
      guard owner == .route else {
        return report("「上乗せ後の料率」は「取扱い」の下に書きます", "上乗せ後の料率 belongs below 取扱い")
      }
      if noteOnce("\(word.japanese) \(template.routes.count)") {
        template.routes[template.routes.count - 1].raised = name(rest)
      }
    case .situation:
      noteOnce("\(word.japanese) \(rest)")
      template.situations.append(.init(name: name(rest)))
      owner = .situation
    case .route:
      // One that is named twice is read all the same: what stands below it is no fault of its own.
      noteOnce("\(word.japanese) \(rest)")
      template.routes.append(.init(name: name(rest)))
      owner = .route
    case .support: template.supports.append(name(rest))
    case .requirement:
      noteOnce("\(word.japanese) \(rest)")
      template.requirements.append(.init(name: name(rest)))
      owner = .requirement
    case .fact:
      guard let last = template.requirements.indices.last else {
        return report("「事実」は「要件」の下に書きます", "事実 belongs below 要件")
      }
      noteOnce("\(word.japanese) \(rest)")
      template.requirements[last].facts.append(.init(name: name(rest)))
      owner = .fact
    default: preconditionFailure("INVARIANT: other words have a text")
    }
  }

  /// Whether it isn't written already; tells of it where it is.
  @discardableResult private mutating func noteOnce(_ key: String) -> Bool {
    guard let first = lines[key] else {
      lines[key] = line
      return true
    }
    report(
      "「\(key)」が二度書かれています (一度目は\(first)行目)。どちらかを消してください", "\(key) is given twice (first on line \(first)); remove one")
    return false
  }

  // MARK: Texts

  private mutating func readText(_ word: LetterWord, _ language: Language, _ rest: Substring) {
    let written = language == .japanese ? word.japanese : word.english ?? ""
    guard !rest.isEmpty else { return report("「\(written)」の文がありません", "\(written) has no text") }
    let belongs: (LetterWord.Owner, String, String) =
      switch word.owner {
      case .route: (.route, "取扱い", " \(template.routes.count)")
      case .requirement: (.requirement, "要件", " \(template.requirements.count)")
      case .fact: (.fact, "事実", " \(template.requirements.count).\(template.requirements.last?.facts.count ?? 0)")
      // What follows a 場合 is said in that case only.
      default: owner == .situation ? (.situation, "場合", " 場合\(template.situations.count)") : (.page, "", "")
      }
    if belongs.0 != .page, belongs.0 != owner, !(belongs.0 == .requirement && owner == .fact) {
      return report("「\(written)」は「\(belongs.1)」の下に書きます", "\(written) belongs below \(belongs.1)")
    }
    let pieces = pieces(rest, word, language)
    let key = written + belongs.2
    if let first = lines[key] {
      return report(
        "「\(written)」が二度書かれています (一度目は\(first)行目)。どちらかを消してください",
        "\(written) is given twice (first on line \(first)); remove one")
    }
    lines[key] = line
    let last = template.requirements.count - 1
    switch belongs.0 {
    case .page:
      owner = .page
      template.texts[word, default: [:]][language] = pieces
    case .route: template.routes[template.routes.count - 1].texts[word, default: [:]][language] = pieces
    case .situation: template.situations[template.situations.count - 1].texts[word, default: [:]][language] = pieces
    case .requirement: template.requirements[last].texts[word, default: [:]][language] = pieces
    case .fact:
      let place = template.requirements[last].facts.count - 1
      template.requirements[last].facts[place].texts[word, default: [:]][language] = pieces
    }
  }

  private mutating func pieces(_ text: Substring, _ word: LetterWord, _ language: Language) -> [LetterTemplate.Piece] {
    var pieces: [LetterTemplate.Piece] = []
    var rest = text
    while let open = rest.firstIndex(where: { "{}".contains($0) }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        report("「{」と「}」が対になっていません", "“{” and “}” don’t pair")
        break
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let name = String(rest[rest.index(after: open)..<close])
      if let known = Placeholder.allCases.first(where: { language.pick($0.japanese, $0.rawValue) == name }),
        word.placeholders.contains(known)
      {
        pieces.append(.blank(known))
      } else {
        reportPlaceholder(name, word, language)
      }
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  // MARK: Faults

  private mutating func report(_ japanese: String, _ english: String, line: Int? = nil) {
    faults.append(LetterFault(file: template.file, line: line ?? self.line, japanese: japanese, english: english))
  }

  private mutating func reportUnknown(_ written: String) {
    let near = NearestName.nearest(to: written, among: Array(LetterParser.words.keys))
    report(
      "「\(written.visible)」で始まる行はありません" + (near.map { "。「\($0)」ではありませんか?" } ?? ""),
      "no line begins with “\(written.visible)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
  }

  private mutating func reportPlaceholder(_ name: String, _ word: LetterWord, _ language: Language) {
    let written = language == .japanese ? word.japanese : word.english ?? ""
    let known = word.placeholders.map { language.pick($0.japanese, $0.rawValue) }
    let braced = known.map { "{\($0)}" }
    let near = NearestName.nearest(to: name, among: known)
    report(
      "「\(written)」に {\(name.visible)} は差し込めません。"
        + (near.map { "{\($0)} ではありませんか?" }
          ?? (known.isEmpty ? "この文には何も差し込めません" : "差し込めるのは \(braced.joined(separator: "、")) です")),
      "{\(name.visible)} can’t be put into \(written); "
        + (near.map { "did you mean {\($0)}?" }
          ?? (known.isEmpty ? "nothing can" : "there are: \(braced.joined(separator: ", "))")))
  }

  /// What a template can't do without.
  private mutating func checkComplete() {
    let end = line
    if template.decision == nil { reportMissing("結論", nil, end) }
    if template.way == nil { reportMissing("方法", nil, end) }
    if template.routes.isEmpty { reportMissing("取扱い", nil, end) }
    if template.requirements.isEmpty { reportMissing("要件", nil, end) }
    checkTexts(template.texts, .page, nil, end)
    for route in template.routes {
      checkTexts(route.texts, .route, route.name, end)
      if route.raised != nil {
        if template.rate == nil { reportMissing("料率", nil, end) }
        for word in [LetterWord.dearer, .dearerBy] where route.texts[word] == nil {
          reportMissing(word.japanese, route.name, end)
        }
      }
    }
    for situation in template.situations { checkTexts(situation.texts, .situation, situation.name, end) }
    for requirement in template.requirements {
      checkTexts(requirement.texts, .requirement, requirement.name, end)
      for fact in requirement.facts {
        checkTexts(fact.texts, .fact, fact.name, end)
        if fact.texts[.short] == nil, fact.texts[.improved] == nil {
          reportMissing("不足」か「改善", fact.name, end, english: "short” or “improved")
        }
      }
    }
    faults.sort { $0.line < $1.line }
  }

  private mutating func checkTexts(
    _ texts: LetterTemplate.Texts, _ owner: LetterWord.Owner, _ name: LetterTemplate.Name?, _ end: Int
  ) {
    for word in LetterWord.allCases where word.owner == (owner == .situation ? .page : owner) {
      let own = texts[word] ?? [:]
      if own.isEmpty && (word.isOptional || owner == .situation) { continue }
      if own[.japanese] == nil { reportMissing(word.japanese, name, end) }
      if own[.english] == nil, let english = word.english { reportMissing(english, name, end) }
    }
  }

  private mutating func reportMissing(_ word: String, _ name: LetterTemplate.Name?, _ end: Int, english: String? = nil)
  {
    let whose = name.map { BilingualText("「\($0.written)」に", " of “\($0.written)”") } ?? BilingualText("", "")
    report(
      "\(whose.japanese)「\(word)」がありません。書いてください", "“\(english ?? word)”\(whose.english) is missing; add it",
      line: name?.line ?? end)
  }
}

extension Substring {
  /// Without blanks at either end, of either width.
  fileprivate var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}
