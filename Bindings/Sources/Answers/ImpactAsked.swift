import RulesDSL

/// What two books are to be compared in.
public struct ImpactAsked: Sendable {
  /// In place of the applications' own basis dates, for each side.
  public var dates: (before: CalendarDate?, after: CalendarDate?) = (nil, nil)
  /// Numbers that are added up.
  public var sums: [String] = []
  /// What they are summed up by.
  public var group: String?
  /// How many changed applications are told with both reasons.
  public var sample = 0
  /// Whether to end with what there is, looked at between blocks of applications.
  public var isStopped: @Sendable () -> Bool = { false }
  /// Is told how many applications were taken so far.
  public var progress: @Sendable (Int) -> Void = { _ in }

  public init() {}
}
