import RulesDSL

extension Vocabulary {
  /// How an input may be changed (変更可), and who can bring it about: what a screener may offer in place of what was
  /// applied for, and what an applicant may prepare.
  public struct Change: Sendable, Hashable {
    /// Of a number greater or less, of a day later or earlier.
    public enum Direction: String, Sendable, Hashable, CaseIterable { case up, down }
    /// Who can bring it about: the applicant (申込人) or the lending bank (金融機関).
    public enum Agent: String, Sendable, Hashable, CaseIterable { case applicant, lender }

    /// Which way a number or a day may go; empty of what is neither.
    public let directions: [Direction]
    /// In multiples of what a number may change, in its own unit, and a day in days; nil of what is neither.
    public let step: Amount?
    /// What a yes or no or a choice may become, be it so already or not; empty of numbers and days.
    public let values: [Amount]
    /// Who can bring it about.
    public let agent: Agent

    init(_ change: Fact.Change, of type: ValueType, _ rules: CheckedRules) {
      agent =
        switch change.agent {
        case .applicant: .applicant
        case .lender: .lender
        }
      switch change.way {
      case .steps(let up, let down, let step):
        directions = [up ? .up : nil, down ? .down : nil].compactMap { $0 }
        self.step = Amount(.number(step), type == .date ? .days : type, rules)
        values = []
      case .values(let listed):
        (directions, step) = ([], nil)
        values =
          if case .choice(let choice) = type, listed.isEmpty {
            rules.choices[choice].members.map { .member(Member(name: $0)) }
          } else {
            listed.map { Amount($0, type, rules) }
          }
      }
    }
  }
}
