/// How results are written where they differ.
extension Turns: CustomStringConvertible {
  package var description: String {
    [met ? "met" : nil, unmet ? "unmet" : nil, notApplicable ? "not applicable" : nil].compactMap { $0 }
      .joined(separator: " or ")
  }
}

extension Doubts: CustomStringConvertible {
  package var description: String { (waits ? ", waits" : "") + (silent ? ", silent" : "") }
}

extension Fraction: CustomStringConvertible {
  package var description: String {
    func text(_ number: Natural) -> String { number.integer.map { "\($0)" } ?? "more than 128 bits" }
    let reduced = reduced
    return (isNegative ? "−" : "") + text(reduced.top) + (isWhole ? "" : "/" + text(reduced.bottom))
  }
}

extension Extent: CustomStringConvertible {
  package var description: String {
    func text(_ end: End?, _ included: String, _ excluded: String) -> String {
      end.map { ($0.isIncluded ? included : excluded) + " \($0.value)" } ?? ""
    }
    return [text(lower, "at least", "over"), text(upper, "at most", "under")].filter { $0 != "" }.joined(
      separator: " and ")
  }
}

extension Answer: CustomStringConvertible {
  package var description: String { "\(turns)\(doubts)" }
}

extension Knowledge: CustomStringConvertible {
  package var description: String {
    switch self {
    case .value(let value): "\(value)"
    case .none(let absence): "none (\(absence))"
    case .open(let open):
      "open" + (open.mayBeNone ? " or none" : "") + (open.mayHaveNoRow ? " or no row" : "") + "\(open.doubts)"
        + (open.undefined.map { ", undefined (\($0.reason)) at \($0.node)" } ?? "")
        + (open.estimate.map { ", in [\($0.extent)]" } ?? "")
    }
  }
}

extension Meaning.Result: CustomStringConvertible {
  package var description: String {
    switch self {
    case .condition(let answer): "\(answer)"
    case .value(let value): "\(value)"
    }
  }
}
