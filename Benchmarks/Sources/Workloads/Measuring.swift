/// Keeps the optimizer from leaving out what nobody looks at.
@inline(never)
public func blackHole(_ value: some Any) {}

/// How long things take, on the clock.
public enum Measuring {
  public static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
  }

  public static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// How many a second: the median of five passes after a warm-up, as the peers are measured.
  public static func rate(of count: Int, _ pass: () throws -> Void) rethrows -> Double {
    try pass()
    return median(try (0..<5).map { _ in Double(count) * 1000 / (try milliseconds(pass)) })
  }
}
