import RulesDSL

/// How people are shown an explanation: in which language, what of it, and how wide.
public struct Presentation: Sendable, Hashable {
  /// Which decisions belong to what is shown, by the stage of the work (場面).
  public enum Stage: Sendable, Hashable {
    /// Those of the verdict's stage, and those of no stage.
    case ofVerdict
    case all
    /// Those of the stage with this identifier, and those of no stage.
    case named(String)
  }

  /// The language of titles, values and reasons.
  public var language: Language
  /// The identifiers of the decisions to show; they win over the stage. nil: those of the stage.
  public var decisions: [String]?
  /// Of which stage of the work decisions are shown, where none are named.
  public var stage = Stage.ofVerdict
  /// Whether text goes on to the whole tree of reasons.
  public var isFull = false
  /// Whether JSON and CSV give reasons beside the decisions.
  public var hasReasons = true
  /// The columns of a terminal, in which a wide character takes two.
  public var columns = 80

  /// The first screen in a language: the decisions of the verdict's stage, 80 columns wide.
  public init(_ language: Language, decisions: [String]? = nil) {
    self.language = language
    self.decisions = decisions
  }
}

extension Presentation {
  /// The same, but for the verdict's stage all stages: JSON holds every decision unless a stage is asked for.
  package var ofAllStages: Presentation {
    var presentation = self
    if stage == .ofVerdict { presentation.stage = .all }
    return presentation
  }

  /// A text in lines no wider than `columns`, cut where Japanese and English may be cut; all but the first begin at a
  /// column of their own.
  public func lines(of text: String, under indent: Int) -> [String] {
    TextLayout(columns: columns).wrapped(text, under: indent)
  }
}

extension CheckedRules {
  /// The decisions that are chosen, in the order in which decisions are shown.
  package func chosen(_ presentation: Presentation) -> [FactID] {
    if let chosen = presentation.decisions {
      return decisions.filter { chosen.contains(facts[$0].name.identifier) }
    }
    guard let stage = stage(presentation) else { return decisions }
    return decisions.filter { fact in facts[fact].display.stage.map { $0.identifier == stage } ?? true }
  }

  private func stage(_ presentation: Presentation) -> String? {
    switch presentation.stage {
    case .all: nil
    case .named(let identifier): identifier
    case .ofVerdict: headline.flatMap { facts[$0].display.stage?.identifier }
    }
  }
}

extension Explanation {
  package func chosen(_ presentation: Presentation) -> [FactID] { rules.chosen(presentation) }

  /// What a screener reads unasked: without the decisions 参考 that have nothing to say of this application.
  package func shown(_ presentation: Presentation) -> [FactID] {
    chosen(presentation).filter { fact in
      guard presentation.decisions == nil, rules.facts[fact].isReference else { return true }
      let outcome = outcome(fact)
      return outcome.status != .undetermined && outcome.isApplicable
    }
  }
}
