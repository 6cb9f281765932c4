@testable import RulesDSL

extension CaseBox {
  /// What is left without another box, cut into boxes that share no case.
  func subtracting(_ other: CaseBox) -> [CaseBox] {
    guard intersection(other) != nil else { return [self] }
    var parts: [CaseBox] = []
    var rest = self
    for index in sides.indices {
      let outside = rest.sides[index].subtracting(other.sides[index])
      if !outside.isEmpty {
        var part = rest
        part.sides[index] = outside
        parts.append(part)
      }
      rest.sides[index] = rest.sides[index].intersection(other.sides[index])
    }
    return parts
  }
}
