import Foundation
import RulesDSL
import Testing
@testable import Evaluator
@Suite struct ScratchTiming {
  @Test func w1() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Benchmarks/W1/w1.rules"), encoding: .utf8)
    let program = Program(try RuleBook([RuleSource(name: "w1.rules", text: text)]))
    let lines = try String(contentsOf: URL(filePath: "/work/shared/peers/data/apps.jsonl"), encoding: .utf8).split(separator: "\n")
    var rows: [[Value?]] = []
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as! [String: Any]
      var entries: [(String, Facts.Entry)] = []
      for (key, value) in object where key != "id" {
        if let number = value as? NSNumber, CFGetTypeIDIsBool(number, line, key) { entries.append((key, .truth(number.boolValue))) }
        else if let number = value as? NSNumber { entries.append((key, .number(Rational(number.intValue)))) }
        else if let text = value as? String { entries.append((key, .text(text))) }
      }
      rows.append(ColumnTests.values(Facts(entries.map { (key: $0.0, entry: $0.1) }), program))
    }
    let columns = try ColumnTests.columns(rows, program)
    let decider = try program.decider()
    print("w1 outcomes \(decider.code.outcomeCount) values \(decider.code.valueCount) instructions \(decider.code.instructions.count)")
    for _ in 0..<Int(ProcessInfo.processInfo.environment["W1RUNS"] ?? "5")! {
      let start = Self.cpu()
      for _ in 0..<10 { _ = try decider.decide(columns) }
      let seconds = Self.cpu() - start
      print("w1 columns: \(Double(rows.count * 10) / seconds / 1e6)M rows/s")
    }
    var open = try program.decide(columns)
    print(open.counts.map { "\($0.identifier) \($0.met) \($0.undetermined)" })
    open.isRefused = []
  }
  static func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  func CFGetTypeIDIsBool(_ n: NSNumber, _ line: Substring, _ key: String) -> Bool {
    line.contains("\"\(key)\":true") || line.contains("\"\(key)\":false")
  }
  @Test func shipped() throws {
    var random = Seeded(7)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    var rows: [[Value?]] = []
    for _ in 0..<300 { rows.append(ColumnTests.values(try applicant.accepted(&random), program)) }
    while rows.count < 9000 { rows += rows.prefix(300) }
    let columns = try ColumnTests.columns(rows, program)
    let clock = ContinuousClock()
    for names in [[], ["acceptable"], ["within_limit", "collateral_required", "owner_guarantee_waivable"]] {
      let decider = try program.decider(names)
      _ = try decider.decide(columns)
      let start = Self.cpu()
      _ = try decider.decide(columns)
      let time = Self.cpu() - start
      print("shipped columns \(names): \(Int(Double(rows.count) / time)) rows/s; \(decider.code.valueCount) values, \(decider.code.outcomeCount) outcomes, \(decider.code.tables.count) tables, \(decider.code.tables.count { $0.lookup != nil }) looked up")
    }
    let one = clock.measure { for row in rows.prefix(1000) { _ = program.evaluate(row, on: program.ownDate(row)) } }
    print("single: \(1000 / (Double(one.components.attoseconds) / 1e18 + Double(one.components.seconds)))/s")
  }
}
