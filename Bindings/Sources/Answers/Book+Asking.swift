import ApplicationFiles
import Evaluator
import RulesDSL

extension Book {
  /// On what decisions rest, and where answers to missing facts would lead. Unasked, of those in the first lines.
  public func whyNot(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let application = try Book.application(bytes, asked)
    let first = program.vocabulary.decisions.filter { $0.isVerdict || $0.isAtTop }.map(\.identifier)
    let counterfactuals = try counterfactuals(asked, unasked: first)
    do throws(EvaluationError) {
      let settled = try counterfactuals.grounds(application.facts, on: asked.date).map { own in
        (
          own.decision,
          JSON.object([
            ("status", JSON.string(own.outcome.status.rawValue)), ("facts", JSON.strings(own.facts)),
            ("fewest", JSON.truth(own.isFewest)),
          ])
        )
      }
      var open: [(String, String)] = []
      for outcome in try counterfactuals.open(application.facts, on: asked.date) {
        let leads =
          try counterfactuals.leads(application.facts, decision: outcome.identifier, on: asked.date) ?? []
        open.append(
          (
            outcome.identifier,
            JSON.object([
              ("status", JSON.string(outcome.status.rawValue)),
              ("answers", JSON.object(leads.map { ($0.fact, JSON.array($0.answers.map(\.json))) })),
            ])
          ))
      }
      let readings = try counterfactuals.readings(application.facts, on: asked.date)
      return JSON.object([
        ("application_id", application.identifier.map(JSON.string) ?? "null"), ("why", JSON.object(settled + open)),
        ("readings", JSON.array(readings.filter { $0.others.contains { !$0.outcomes.isEmpty } }.map(\.json))),
      ])
    } catch {
      throw Failure(error, of: application, asked.language)
    }
  }

  /// What would have to change. Unasked, of all decisions.
  public func changes(_ bytes: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let application = try Book.application(bytes, asked)
    let counterfactuals = try counterfactuals(asked, unasked: [])
    let changes: [Changes]
    do throws(EvaluationError) {
      changes = try counterfactuals.changes(application.facts, on: asked.date)
    } catch {
      throw Failure(error, of: application, asked.language)
    }
    let incomplete = changes.filter { !$0.isComplete }.map(\.decision)
    return JSON.object([
      ("application_id", application.identifier.map(JSON.string) ?? "null"),
      ("changes", JSON.object(changes.map { ($0.decision, JSON.array($0.changes.prefix(asked.most).map(\.json))) })),
      ("held", JSON.object(changes.filter { !$0.held.isEmpty }.map { ($0.decision, JSON.strings($0.held)) })),
      ("incomplete", incomplete.isEmpty ? nil : JSON.strings(incomplete)),
    ])
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
    let (question, outcome) = (interview.question, interview.outcome)
    let input = question?.input
    let settles = (question?.answers ?? []).compactMap { answer in
      answer.value.map { JSON.object([("answer", $0.json), ("status", JSON.string(answer.status.rawValue))]) }
    }
    return JSON.object([
      ("application_id", application.identifier.map(JSON.string) ?? "null"),
      ("question", input.map { JSON.string($0.identifier) } ?? "null"), ("settles", JSON.array(settles)),
      ("status", outcome.status == .undetermined ? nil : JSON.string(outcome.status.rawValue)),
      ("name", input.map { JSON.string(asked.pick($0.japanese, $0.english)) }),
      ("others", question.map { String($0.others) }),
    ])
  }

  private func counterfactuals(_ asked: Asked, unasked: [String]) throws(Failure) -> Counterfactuals {
    let chosen = try decisions(asked)
    guard let counterfactuals = Counterfactuals(program, decisions: chosen.isEmpty ? unasked : chosen) else {
      preconditionFailure("INVARIANT: the decisions are known")
    }
    return counterfactuals
  }
}

extension Lead.Answer {
  fileprivate var json: String {
    JSON.object([
      ("value", value?.json), ("from", range?.lower?.value.json), ("to", range?.upper?.value.json),
      ("status", JSON.string(status.rawValue)),
    ])
  }
}

extension Reading {
  fileprivate var json: String {
    let others = others.filter { !$0.outcomes.isEmpty }.map { other in
      (other.member.identifier, JSON.object(other.outcomes.map { ($0.identifier, $0.json) }))
    }
    return JSON.object([
      ("parameter", JSON.string(parameter)), ("reading", member.map { JSON.string($0.identifier) } ?? "null"),
      ("others", JSON.object(others)),
    ])
  }
}

extension Change {
  fileprivate var json: String {
    JSON.object([
      ("set", JSON.object(settings.map { ($0.fact, $0.to?.json ?? "null") })),
      ("to", JSON.string(status.rawValue)), ("value", value?.json),
      ("verdict", verdict.map { JSON.string($0.rawValue) }),
    ])
  }
}
