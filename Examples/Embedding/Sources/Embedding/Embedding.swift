import Evaluator
import RulesDSL
import ShinsaRules

/// How another service links the library: the shipped rules, an application of its own type, a decision.
@main
struct Embedding {
  /// The service's own type: its property names are the identifiers of the vocabulary.
  struct Application: Encodable {
    enum Kind: String, Encodable {
      case company
      case soleProprietor = "sole_proprietor"
    }

    var applicant_name: String
    var received_on: String
    var applicant_kind: Kind
    var industry: String
    var capital: Int?
    var employees: Int
    var requested_amount: String
    var existing_guarantees: Int
  }

  static func main() {
    let program: Program
    do throws(InvalidRules) {
      program = Program(try RuleBook(ShinsaRules.files))
    } catch {
      print(error.report(.japanese))
      return
    }
    // Made once; the same program may decide on any number of threads.
    show(
      Application(
        applicant_name: "有限会社みなと商店", received_on: "2023-07-14", applicant_kind: .company,
        industry: "wholesale", capital: nil, employees: 12, requested_amount: "5,000万円", existing_guarantees: 0),
      with: program)
    show(
      Application(
        applicant_name: "株式会社大桟橋", received_on: "2023-07-14", applicant_kind: .company,
        industry: "wholesale", capital: nil, employees: 130, requested_amount: "8,000万円",
        existing_guarantees: 1),
      with: program)
  }

  static func show(_ application: Application, with program: Program) {
    do throws(EvaluationError) {
      let explanation = try program.explain(encoding: application)
      for identifier in ["company_size", "guarantee_total", "collateral_required"] {
        guard let outcome = explanation.decision[identifier] else { continue }
        let needs = outcome.needs.isEmpty ? "" : " needs \(outcome.needs.joined(separator: ", "))"
        print("\(application.applicant_name)\t\(outcome.japanese)\t\(outcome.status.rawValue)\(needs)")
      }
    } catch {
      for problem in error.problems { print(problem.message(.japanese)) }
    }
  }
}
