import RulesDSL

/// A rule text in another order that means the same: statements, bullets, rows and exceptions change places.
struct Shuffled {
  private struct Node {
    var line: String
    var children: [Node] = []

    var lines: [String] { [line] + children.flatMap(\.lines) }
  }

  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed) }

  /// The files in another order, each with its lines in another order.
  mutating func files(_ files: [RuleSource]) -> [RuleSource] {
    files.shuffled(using: &random).map { RuleSource(name: $0.name, text: text($0.text)) }
  }

  mutating func text(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init).filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    var rest = lines[...]
    var nodes = Shuffled.nodes(&rest, deeperThan: -1)
    for index in nodes.indices { nodes[index].children = shuffled(nodes[index].children) }
    let head = nodes.prefix { $0.line.hasPrefix("規則集") }
    let statements = nodes.dropFirst(head.count).shuffled(using: &random)
    return (head + statements).flatMap(\.lines).joined(separator: "\n") + "\n"
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private static func nodes(_ lines: inout ArraySlice<String>, deeperThan depth: Int) -> [Node] {
    var result: [Node] = []
    while let line = lines.first, indent(line) > depth {
      lines.removeFirst()
      result.append(Node(line: line, children: nodes(&lines, deeperThan: indent(line))))
    }
    return result
  }

  /// Neighbours of one kind change places; a table's header stays first.
  private mutating func shuffled(_ nodes: [Node]) -> [Node] {
    var nodes = nodes
    for index in nodes.indices { nodes[index].children = shuffled(nodes[index].children) }
    for sign in ["・", "ただし", "|"] {
      var places = nodes.indices.filter { nodes[$0].line.drop { $0 == " " }.hasPrefix(sign) }
      if sign == "|" { places = Array(places.dropFirst()) }
      for (place, node) in zip(places, places.map({ nodes[$0] }).shuffled(using: &random)) { nodes[place] = node }
    }
    return nodes
  }
}
