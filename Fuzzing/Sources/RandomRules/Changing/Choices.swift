/// Choices made by bytes, one or two each, so that a fuzzer that is led by coverage makes them; the first where they
/// have run out.
struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// From 0 to one less.
  mutating func below(_ limit: Int) -> Int {
    var value = Int(rest.popFirst() ?? 0)
    if limit > 256 { value = value << 8 | Int(rest.popFirst() ?? 0) }
    return value % max(limit, 1)
  }

  /// One of them; nil where there is none.
  mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
  }
}

extension Array {
  /// Leaves out, doubles or exchanges elements.
  mutating func rearrange(_ choices: inout Choices) {
    guard let place = choices.pick(indices) else { return }
    switch choices.below(3) {
    case 0: remove(at: place)
    case 1: insert(self[place], at: choices.below(count + 1))
    default: swapAt(place, choices.below(count))
    }
  }
}
