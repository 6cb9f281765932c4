import RulesDSL

/// Whether something holds, as people are told it.
public enum Mark: String, Sendable, Hashable, Codable {
  case met, unmet, undetermined
  /// It takes no part: out of force, out of scope, or ― in its table.
  case notApplicable = "not applicable"
}

extension Mark {
  package init(_ outcomes: Outcomes) {
    switch outcomes {
    case .met: self = .met
    case .unmet: self = .unmet
    case .notApplicable: self = .notApplicable
    default: self = outcomes.canBeMet ? .undetermined : .unmet
    }
  }

  /// ○ × ？ －; of an exclusion whether it applies, because ○ would read as good news.
  package func sign(isAdverse: Bool, _ language: Language) -> String {
    switch self {
    case .met: isAdverse ? language.pick("該当", "applies") : "○"
    case .unmet: isAdverse ? language.pick("非該当", "clear") : "×"
    case .undetermined: language.pick("？", "?")
    case .notApplicable: language.pick("－", "-")
    }
  }

  package func word(_ language: Language) -> String {
    switch self {
    case .met: language.pick("充足", "met")
    case .unmet: language.pick("非充足", "unmet")
    case .undetermined: language.pick("未確定", "undetermined")
    case .notApplicable: language.pick("対象外", "not applicable")
    }
  }
}
