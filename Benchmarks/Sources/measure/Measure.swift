import Foundation
import Workloads

/// `measure check`: decides W1 one by one and in columns, and fails where a decision is wrong.
/// `measure`: how much a second, as JSON.
@main
struct Measure {
  static func main() throws {
    switch CommandLine.arguments.dropFirst().first {
    case "check": try check()
    case nil: try measure()
    default:
      print("usage: measure [check]")
      exit(2)
    }
  }

  private static func check() throws {
    let workload = try W1Workload.whole() ?? W1Workload.sample()
    let program = try W1Workload.program()
    let wrong = try workload.wrong(program)
    let wrongInColumns = try workload.wrongInColumns(program)
    print("W1: \(wrong.count) of \(workload.facts.count) decisions are wrong, in columns \(wrongInColumns)")
    for number in wrong.prefix(3) { print("  application \(number), expected \(workload.expected[number])") }
    if !wrong.isEmpty || wrongInColumns > 0 { exit(1) }
  }

  private static func measure() throws {
    var figures: [String: Double] = [:]
    for rate in try Rate.all() { figures[rate.name] = try Measuring.rate(of: rate.count, rate.pass) }
    let data = try JSONEncoder().encode(figures)
    print(String(decoding: data, as: UTF8.self))
  }
}
