import ApplicationFiles
import Evaluator
import Rendering
import RulesDSL

extension Book {
  /// On what decisions rest, and where answers to missing facts would lead. Unasked, of those in the first lines.
  public func whyNot(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let application = try Book.application(bytes, asked)
    let first = program.vocabulary.decisions.filter { $0.isVerdict || $0.isAtTop }.map(\.identifier)
    let counterfactuals = try counterfactuals(asked, unasked: first)
    do throws(EvaluationError) {
      return AnswerJSON(applicationID: application.identifier).why(
        try counterfactuals.why(application.facts, on: asked.date))
    } catch {
      throw Failure(error, of: application, asked.language)
    }
  }

  /// What would have to change. Unasked, of all decisions.
  public func changes(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let application = try Book.application(bytes, asked)
    let counterfactuals = try counterfactuals(asked, unasked: [])
    do throws(EvaluationError) {
      return AnswerJSON(applicationID: application.identifier).changes(
        try counterfactuals.changes(application.facts, on: asked.date), most: asked.most)
    } catch {
      throw Failure(error, of: application, asked.language)
    }
  }

  /// What to ask next.
  public func ask(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let application = try Book.application(bytes, asked)
    let decisions = try decisions(asked)
    guard decisions.count <= 1 else {
      throw Failure(asked.pick("判定を一つだけ選んでください", "choose one decision only"), key: "decisions")
    }
    let interview: Interview?
    do throws(EvaluationError) {
      interview = try Interview(program, application.facts, decision: decisions.first, on: asked.date)
    } catch {
      throw Failure(error, of: application, asked.language)
    }
    guard let interview else {
      throw Failure(asked.pick("判定を選んでください", "choose a decision"), key: "decisions")
    }
    return AnswerJSON(applicationID: application.identifier).question(interview, asked.language)
  }

  private func counterfactuals(_ asked: Asked, unasked: [String]) throws(Failure) -> Counterfactuals {
    let chosen = try decisions(asked)
    guard let counterfactuals = Counterfactuals(program, decisions: chosen.isEmpty ? unasked : chosen) else {
      preconditionFailure("INVARIANT: the decisions are known")
    }
    return counterfactuals
  }
}
