/// A form and its schemes: some listed by the choice themselves, some that follow another, most with items left out.
extension BookMaker {
  /// Before everything else, so that tests of the scheme may stand anywhere.
  mutating func planForm() {
    guard dice.chance(55) else { return }
    schemeChoice = makeChoice(dice.number(2...4))
  }

  /// Item by item, so that what a scheme says under one may rest on those before.
  mutating func makeForm() {
    guard book.form == nil, let choice = schemeChoice,
      let subject = book.facts.firstIndex(where: { $0.kind == .choice(choice) && $0.body.isGiven })
    else { return }
    book.form = Form(name: names.form(), subject: subject, items: [])
    makeSchemes(of: choice)
    for _ in 0..<dice.number(1...4) { makeItem() }
    if book.basisDate != nil { known.append(.reception) }
  }

  private mutating func makeSchemes(of choice: Int) {
    let members = book.choices[choice].members.indices
    let mayList = dice.chance(40)
    for member in members {
      var scheme = Scheme(member: member, isListed: mayList && dice.chance(50), entries: [])
      if book.basisDate != nil, dice.chance(40) { scheme.period = period() }
      let others = book.schemes.indices.filter { book.schemes[$0].follows == nil }
      if let other = dice.pickAny(others), dice.chance(40) { scheme.follows = other }
      book.schemes.append(scheme)
    }
  }

  private mutating func makeItem() {
    let kind = dice.chance(40) ? nil : dice.pick(kinds)
    var item = Form.Item(name: names.item(), kind: kind)
    if dice.chance(60) { item.standard = standard(of: kind) }
    let index = book.form?.items.count ?? 0
    book.form?.items.append(item)
    // A rule of one scheme may be named by those behind it.
    for scheme in book.schemes.indices {
      if dice.chance(book.schemes[scheme].follows == nil ? 75 : 30) { makeEntry(index, item, of: scheme) }
    }
    for scheme in book.schemes.indices {
      guard let other = book.schemes[scheme].follows, book.schemes[scheme].entries.allSatisfy({ $0.item != index }),
        let fact = book.schemes[other].entries.first(where: { $0.item == index })?.fact
      else { continue }
      var followed = book.facts[fact]
      followed.name = name(item, of: scheme)
      (followed.body, followed.period, followed.scope) = (.followed(item: index, scheme: scheme), nil, [])
      add(followed)
    }
    known.append(.item(index))
  }

  private mutating func standard(of kind: Kind?) -> Principle.Outcome {
    if let kind { return .value(dice.chance(70) ? .literal(literal(of: kind), kind) : expression(of: kind)) }
    return .condition(dice.chance(70) ? .constant(dice.chance(60)) : test())
  }

  private mutating func makeEntry(_ index: Int, _ item: Form.Item, of scheme: Int) {
    var fact = Fact(
      name: name(item, of: scheme), role: item.kind == nil ? .requirement : .calculation, kind: item.kind ?? .yesNo,
      isCondition: item.kind == nil, body: .given)
    if let kind = item.kind {
      let literal = Expression.literal(self.literal(of: kind), kind)
      fact.body =
        dice.chance(75) ? .value(dice.chance(50) ? literal : expression(of: kind)) : .principle(principle(of: kind))
    } else {
      fact.body = dice.chance(80) ? .condition(condition(depth: 2)) : .principle(principle(of: nil))
    }
    addClauses(to: &fact, percent: 10)
    book.schemes[scheme].entries.append(Scheme.Entry(item: index, fact: add(fact)))
  }

  private func name(_ item: Form.Item, of scheme: Int) -> Name {
    guard let choice = schemeChoice else { preconditionFailure("schemes are members") }
    let own = book.choices[choice].members[book.schemes[scheme].member]
    return Name(
      japanese: own.japanese + "の" + item.name.japanese, identifier: own.identifier + "_" + item.name.identifier)
  }
}
