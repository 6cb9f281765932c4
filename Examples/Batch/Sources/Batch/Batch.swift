import Evaluator
import RulesDSL
import ShinsaRules

/// A portfolio in typed columns, decided in one go: who is small enough, and how much each would owe.
@main
struct Batch {
  static func main() throws {
    let program = Program(try RuleBook(ShinsaRules.files))
    var facts = FactColumns(count: 4)
    try facts.add("received_on", .days(Array(repeating: 19_552, count: 4)))
    try facts.add("applicant_kind", .members([0, 0, 0, 1], of: ["company", "sole_proprietor"]))
    try facts.add("industry", .members([0, 0, 1, 1], of: ["manufacturing_etc", "wholesale"]))
    try facts.add("capital", .whole([400_000_000, 400_000_000, 30_000_000, 0]), isKnown: [true, true, true, false])
    try facts.add("employees", .whole([250, 301, 12, 120]))
    try facts.add("requested_amount", .whole([65_000_000, 280_000_001, 30_000_000, 5_000_000]))
    try facts.add("existing_guarantees", .whole([30_000_000, 0, 0, 0]), isKnown: [true, false, true, true])

    let decided = try program.decide(facts, decisions: ["company_size", "guarantee_total"])
    for row in 0..<decided.count {
      let told = decided.decisions.map { "\($0.japanese) \($0.statuses[row].rawValue)" }
      print(row + 1, told.joined(separator: "、"))
    }
    // To explain one, its row is run again with a record.
    let why = try program.explain(program.facts(facts, at: 1)).reasons(.japanese, decisions: ["company_size"])
    print(why[0].title, why[0].mark?.rawValue ?? "")
  }
}
