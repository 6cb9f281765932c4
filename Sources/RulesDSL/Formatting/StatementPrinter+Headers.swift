/// First lines of statements, and names where they are declared.
extension StatementPrinter {
  func header(of statement: Statement) -> String {
    var text = word(statement.keyword)
    if let kind = statement.overridden { text += " " + word(kind) }
    if let name = statement.name {
      text += " " + (statement.keyword == .example ? asWritten(name) : self.name(of: statement))
    }
    if let type = statement.type { text += ": " + (statement.keyword == .form ? input(type) : self.type(type)) }
    return text
  }

  /// Both names where a thing is declared; where it is changed, the one of this language.
  private func name(of statement: Statement) -> String {
    let name = sources.name(of: statement)
    guard statement.keyword == .override else {
      return declared(name, as: .header(hasIdentifier: statement.identifier != nil))
    }
    let changed =
      switch declarations.names.facts.target(of: name.japanese) {
      case .fact(let fact)?: declarations.facts[fact].name.spelling(.plain, language)
      case .table(let table)?: declarations.tables[table].name.spelling(.plain, language)
      default: name.japanese
      }
    return declared(Name(japanese: changed, identifier: changed), as: .header(hasIdentifier: false))
  }

  mutating func print(member bullet: Bullet) {
    guard case .phrase(let phrase) = bullet.content else { return }
    let (first, second) = Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
    let name = sources.name(first ?? phrase, second)
    add(self.bullet + declared(name, as: .member(hasIdentifier: second != nil)), at: bullet.span, depth: 1)
  }

  /// Where a name is declared decides what may be mistaken for something else.
  enum Declaring {
    case header(hasIdentifier: Bool)
    case member(hasIdentifier: Bool)
    case column(hasIdentifier: Bool)
    case label
  }

  /// `名 (identifier)`, in English `identifier (名)`; in 「…」 what would not be read back.
  func declared(_ name: Name, as place: Declaring) -> String {
    // Two names in Latin letters keep their order, because only their order tells them apart.
    let isSwapped = language == .english && !name.japanese.isIdentifier
    let (first, second) = isSwapped ? (name.identifier, name.japanese) : (name.japanese, name.identifier)
    let isMistakable =
      switch place {
      case .member: Name.isMistakableBehindBullet(first)
      case .column: first.unicodeScalars.contains("|")
      case .header, .label: false
      }
    let plain = isMistakable ? "「\(first)」" : first
    let label = name.label.map { ": " + $0 } ?? ""
    let candidates: [String] =
      switch place {
      case .header(hasIdentifier: false), .member(hasIdentifier: false), .column(hasIdentifier: false):
        [plain, "「\(first)」"]
      default:
        ["\(plain) (\(second)\(label))", "「\(first)」 (\(second)\(label))", "\(plain) (「\(second)」\(label))"]
      }
    // Only names with signs of their own are in doubt.
    if !name.japanese.unicodeScalars.contains(where: { Name.isSign($0.value) }) { return candidates[0] }
    return candidates.first { isRead($0, as: name, place) } ?? candidates[0]
  }

  private func isRead(_ text: String, as name: Name, _ place: Declaring) -> Bool {
    var lines = Keyword.requirement.japanese + " " + text
    if case .label = place {
      lines = "\(Keyword.requirement.japanese) a\n  \(Keyword.except.japanese) \(text)  \(Keyword.met.japanese)"
    }
    let source = SourceText(RuleSource(name: "", text: lines))
    var parser = Parser([source], 0)
    guard let statement = parser.run().statements.first, parser.diagnostics.isEmpty, statement.type == nil else {
      return false
    }
    var (first, second) = (statement.name, statement.identifier)
    if case .label = place {
      guard case .exception(let exception)? = statement.items.first,
        exception.inline.map({ source.text($0.range) }) == Keyword.met.japanese
      else { return false }
      (first, second) = (exception.name, exception.identifier)
    }
    guard let first else { return false }
    var read = Name(source.text(first.range), source.text((second ?? first).range))
    read.label = second.flatMap { Parser.label(behind: $0, in: source) }.map { source.text($0.range) }
    return read == name
  }

  /// The input that a 様式 is about; its choice may be called otherwise.
  private func input(_ phrase: Phrase) -> String {
    declarations.fact(asWritten(phrase)).map { declarations.facts[$0].name.spelling(.plain, language) }
      ?? asWritten(phrase)
  }

  /// A type by its name in this language.
  func type(_ phrase: Phrase) -> String {
    guard let type = declarations.type(asWritten(phrase)) else { return asWritten(phrase) }
    return spelling(of: type) { declarations.type($0) == type }
  }

  /// The name of a type, with `区分` before that of a choice where it would mean something else.
  func spelling(of type: ValueType, where isRead: (String) -> Bool) -> String {
    guard case .choice(let choice) = type else {
      return Declarations.builtInTypes.first { $0.type == type }.map { word($0.keyword) } ?? ""
    }
    let name = declarations.choices[choice].name
    let own = name.spelling(.plain, language)
    let candidates = [own, word(.choice) + " " + own, name.spelling(.other, language)]
    return candidates.first(where: isRead) ?? own
  }
}

extension Name {
  /// A sign that has a meaning where names are declared.
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Scalar.open, Scalar.close, Scalar.colon, Scalar.openQuote, Scalar.closeQuote, Scalar.space, Scalar.hash,
      Scalar.bar:
      true
    default: false
    }
  }
}
