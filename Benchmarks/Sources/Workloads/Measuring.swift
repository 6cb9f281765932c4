import Foundation

/// Keeps the optimizer from leaving out what nobody looks at.
@inline(never)
public func blackHole(_ value: some Any) {}

/// How much of a processor's time things take: what else the machine does is not counted.
public enum Measuring {
  public static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC)
  }

  public static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// How many a second: the median of five passes after a warm-up, as the peers are measured. A pass takes at least a
  /// tenth of a second.
  public static func rate(of count: Int, _ pass: () throws -> Void) rethrows -> Double {
    let once = try milliseconds(pass)
    let times = max(1, Int((100 / max(once, 0.001)).rounded(.up)))
    return median(
      try (0..<5).map { _ in
        Double(count * times) * 1000 / (try milliseconds { for _ in 0..<times { try pass() } })
      })
  }
}
