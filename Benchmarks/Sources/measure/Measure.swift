import Foundation
import Workloads

/// `measure check`: decides W1 one by one and in columns, and fails where a decision is wrong.
/// `measure answers`: how long what would have to change and the next question take, as JSON.
/// `measure [NAME…]`: how much a second, as JSON; of all, or of those that are named.
@main
struct Measure {
  static func main() throws {
    let names = CommandLine.arguments.dropFirst()
    switch names.first {
    case "check": try check()
    case "answers": try print(String(decoding: JSONEncoder().encode(Answers().measure()), as: UTF8.self))
    default: try measure(names)
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

  private static func measure(_ names: ArraySlice<String>) throws {
    var figures: [String: Double] = [:]
    let rates = try Rate.all()
    if let unknown = names.first(where: { name in !rates.contains { $0.name == name } }) {
      print("there is no “\(unknown)”; there are: \(rates.map(\.name).joined(separator: ", "))")
      exit(2)
    }
    for rate in rates where names.isEmpty || names.contains(rate.name) {
      figures[rate.name] = try Measuring.rate(of: rate.count, rate.pass)
    }
    let data = try JSONEncoder().encode(figures)
    print(String(decoding: data, as: UTF8.self))
  }
}
