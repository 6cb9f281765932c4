import RulesDSL

/// The rules of two books that go by the same names, with what each rests on directly in either.
struct ImpactPairing {
  private(set) var nodes: [ImpactNode] = []
  /// By node; of a line its rule.
  private(set) var rules: [ImpactTerms.Rule] = []
  private(set) var children: [[Int]] = []
  /// By node, the node that is told of: of a line its rule.
  private(set) var owners: [Int] = []
  /// By node, whether the two books say otherwise there; of a rule with lines, otherwise than by them.
  private(set) var isRewritten: [Bool] = []
  private let before: ImpactBook
  private let after: ImpactBook
  private let isSameDay: Bool
  private var places: [String: Int] = [:]

  typealias Source = ImpactNode.Place.Source

  init(_ before: ImpactBook, _ after: ImpactBook, isSameDay: Bool) {
    (self.before, self.after, self.isSameDay) = (before, after, isSameDay)
    var pairs: [(name: String, before: Source?, after: Source?)] = []
    for (name, source) in after.sources {
      places[name] = pairs.count
      pairs.append((name, nil, source))
    }
    for (name, source) in before.sources {
      if let place = places[name] {
        pairs[place].before = source
      } else {
        places[name] = pairs.count
        pairs.append((name, source, nil))
      }
    }
    for pair in pairs {
      add(node(pair.before, pair.after), owner: nodes.count, rule(pair.name, pair.before, pair.after), [])
      isRewritten.append(isRewritten(pair.before, pair.after))
    }
    for (place, pair) in pairs.enumerated() { addBelow(place, pair.before, pair.after) }
  }

  /// Of a fact of the second book.
  func place(ofFact fact: FactID) -> Int? { places[after.rules.facts[fact].name.identifier] }

  /// Of a fact, as each numbers it.
  func node(_ own: FactID?, _ other: FactID?) -> ImpactNode {
    node(own.map { Source.fact($0) }, other.map { Source.fact($0) })
  }

  private mutating func add(_ node: ImpactNode, owner: Int, _ rule: ImpactTerms.Rule, _ below: [String]) {
    nodes.append(node)
    owners.append(owner)
    rules.append(rule)
    children.append(found(below))
  }

  private func found(_ names: [String]) -> [Int] {
    var seen: Set<Int> = []
    return names.compactMap { places[$0] }.filter { seen.insert($0).inserted }
  }

  /// What a rule rests on: the lines that test the same in both books, each with what it names itself, and what else it
  /// names. So a bound that changes is a cause only where a test by it turns out otherwise.
  private mutating func addBelow(_ place: Int, _ own: Source?, _ other: Source?) {
    let (first, second) = (own.map { before.lines($0) } ?? [], other.map { after.lines($0) } ?? [])
    let shared = Set(first.map(\.name)).intersection(second.map(\.name))
    var below: [String] = []
    for (source, book, lines) in [(own, before, first), (other, after, second)] {
      guard let source else { continue }
      below += lines.isEmpty ? book.names(source) : book.scope(source)
      for line in lines where !shared.contains(line.name) { below += book.names(.condition(line.node)) }
    }
    children[place] = found(below)
    for line in first {
      guard let same = second.first(where: { $0.name == line.name }) else { continue }
      let (one, two) = (Source.condition(line.node), Source.condition(same.node))
      children[place].append(nodes.count)
      add(node(one, two), owner: place, rules[place], before.names(one) + after.names(two))
      isRewritten.append(isRewritten(one, two))
    }
  }

  /// The nodes, lines before their rules and each behind what it rests on, but where the two books go in a circle.
  var order: [Int] {
    nodes.indices.filter { owners[$0] == $0 }.flatMap { rule in
      children[rule].filter { owners[$0] == rule && $0 != rule } + [rule]
    }
  }

  /// By node, a bit for each node on which it rests, and for itself.
  var cones: [[UInt64]] {
    let order = order
    let words = nodes.count / 64 + 1
    var cones = nodes.indices.map { node in
      var own = Array(repeating: UInt64(0), count: words)
      own[node / 64] |= 1 << UInt64(node % 64)
      return own
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for node in order {
        var own = cones[node]
        for child in children[node] { for word in 0..<words { own[word] |= cones[child][word] } }
        if own != cones[node] { (cones[node], isGrowing) = (own, true) }
      }
    }
    return cones
  }

  private func isRewritten(_ own: Source?, _ other: Source?) -> Bool {
    let sameness = ImpactSameness(before: before.rules, after: after.rules, isSameDay: isSameDay)
    switch (own, other) {
    case (.fact(let one), .fact(let two)):
      let isInLines = before.inLines.contains(one) && after.inLines.contains(two)
      return !sameness.isSame(one, two, withTests: !isInLines)
    case (.column(let one, let own), .column(let two, let other)): return !sameness.isSame((one, own), (two, other))
    case (.condition(let one), .condition(let two)):
      guard let one = before.line(one), let two = after.line(two) else { return true }
      return !sameness.isSame(one, two)
    default: return true
    }
  }

  // MARK: One of them

  private func node(_ own: Source?, _ other: Source?) -> ImpactNode {
    let (first, second) = (own.map { before.place($0) }, other.map { after.place($0) })
    var (members, isComparable): ([Int64]?, Bool) = (nil, first?.type == second?.type)
    if case .choice(let one)? = first?.type, case .choice(let two)? = second?.type {
      isComparable = true
      let names = before.rules.choices[one].members.map(\.identifier)
      let numbers = after.rules.choices[two].members.map { Int64(names.firstIndex(of: $0.identifier) ?? -1) }
      if numbers != Array(0..<Int64(numbers.count)) { members = numbers }
    }
    return ImpactNode(
      before: first?.place, after: second?.place, isTruth: (first?.type == .yesNo, second?.type == .yesNo),
      members: members, isComparable: isComparable)
  }

  private func rule(_ identifier: String, _ own: Source?, _ other: Source?) -> ImpactTerms.Rule {
    let (first, second) = (own.flatMap { before.told($0) }, other.flatMap { after.told($0) })
    let name = second ?? first
    return ImpactTerms.Rule(
      identifier: identifier, japanese: name?.japanese ?? identifier, english: name?.english ?? identifier,
      sourceBefore: first?.source, sourceAfter: second?.source, isOnlyBefore: other == nil, isOnlyAfter: own == nil)
  }
}
