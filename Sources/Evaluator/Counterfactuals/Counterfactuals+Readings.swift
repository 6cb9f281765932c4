import RulesDSL

/// A parameter (設定) that stands for one of several readings of what the sources say, and what another would change.
public struct Reading: Sendable {
  /// Another member of its choice (区分).
  public struct Other: Sendable {
    /// What the parameter would be.
    public let member: Member
    /// The decisions that would turn out otherwise, as they would be; empty where it makes no difference.
    public let outcomes: [Outcome]
  }

  let name: Name
  /// The member that the rules take; nil where they leave it open (未詳).
  public let member: Member?
  /// Each other member, but for those with which the facts would contradict each other (整合).
  public let others: [Other]

  /// The identifier of the parameter.
  public var parameter: String { name.identifier }
  public var japanese: String { name.japanese }
  public var english: String { name.text(.english) }
}

extension Counterfactuals {
  /// Every parameter whose type is a choice of several members, with what each other member would change. Throws where a
  /// fact can't be read or two contradict each other.
  public func readings(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> [Reading] {
    let explanation = try program.explain(facts, on: date)
    let (rules, observations) = (program.rules, explanation.observations)
    return rules.facts.indices.compactMap { parameter in
      guard rules.facts[parameter].kind == .parameter, case .choice(let choice) = rules.facts[parameter].type,
        rules.choices[choice].members.count > 1
      else { return nil }
      var own: Int?
      if case .value(.choice(let member)) = observations.findings[parameter] { own = member }
      let members = rules.choices[choice].members
      let others = members.indices.compactMap { member -> Reading.Other? in
        guard member != own else { return nil }
        var given = observations.given
        given[parameter] = .choice(member)
        let (read, contradicted) = program.run(given, on: observations.basisDate)
        guard contradicted.isEmpty else { return nil }
        return Reading.Other(
          member: Member(name: members[member]),
          outcomes: decisions.compactMap { decision in
            let outcome = Outcome(decision, rules, read)
            return outcome.isSame(as: Outcome(decision, rules, observations)) ? nil : outcome
          })
      }
      return Reading(
        name: rules.facts[parameter].name, member: own.map { Member(name: members[$0]) }, others: others)
    }
  }
}

extension Outcome {
  /// Whether it turned out the same, whatever it is open for.
  func isSame(as other: Outcome) -> Bool {
    status == other.status && value == other.value && inapplicability == other.inapplicability
  }
}
