/// 区分 and their members.
extension Checker {
  mutating func declareChoice(_ declaration: Declaration) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    checkIdentifier(of: statement)
    let name = name(of: statement)
    if let first = scope.names.choices.target(of: name.japanese) ?? scope.names.choices.target(of: name.identifier) {
      report(NameFault.declaredTwice(name.japanese, first: place(rules.choices[first].span)), at: statement.place)
      return
    }
    let index = rules.choices.count
    scope.names.choices.declare(name.japanese, index)
    scope.names.choices.declare(name.identifier, index)
    var choice = Choice(name: name, members: [], span: statement.place)
    var members = NameTable<Int>()
    for item in statement.items {
      guard case .bullet(let bullet) = item, case .phrase(let phrase) = bullet.content else {
        if case .clause(let clause) = item, [.source, .note, .description].contains(clause.keyword) { continue }
        reportNotInStatement(item, .choice)
        continue
      }
      let (japanese, identifier) = memberName(phrase)
      if let japanese { checkIdentifier(japanese, identifier) }
      let member = self.name(japanese, identifier)
      if members.target(of: member.japanese) != nil || members.target(of: member.identifier) != nil {
        report(NameFault.memberTwice(member.japanese), at: phrase)
        continue
      }
      members.declare(member.japanese, choice.members.count)
      if member.identifier != member.japanese { members.declare(member.identifier, choice.members.count) }
      // A lone 「 was told where it stands.
      let plain = member.japanese.filter { $0 != "「" && $0 != "」" }
      if plain != member.japanese, members.target(of: plain) == nil { members.declare(plain, choice.members.count) }
      choice.members.append(member)
    }
    rules.choices.append(choice)
    scope.names.members.append(members)
  }

  private func memberName(_ phrase: Phrase) -> (Phrase?, Phrase?) {
    Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
  }
}
