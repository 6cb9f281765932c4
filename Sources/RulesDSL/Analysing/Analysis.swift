/// What can be said of rules once every name and type in them is settled.
///
/// Each analysis is a type of its own that takes values and is one; later ones take what earlier ones found:
///
/// 1. `EvaluationOrder`: nothing needs itself, so every evaluation ends;
/// 2. `PossibleValues`: what each fact can be at all, in that order, so that no row is asked for what can't happen;
/// 3. `TableCases`: by table, the cases of its rows; of these `TableMeetings` (no two rows take one case and differ),
///    `TableGaps` (no case is without a row) and `Holes` (what falls to 該当なし between two rows);
/// 4. `Lacking`: what may have no value, which follows from the gaps;
/// 5. `ExceptionMeetings` and `ConstantConditions`: exceptions that hold at once and differ, and conditions that
///    always or never hold; both need to know what may be lacking;
/// 6. `ExactAmounts`, `UnusedNames` and `UnnamedMembers`: slips and leftovers.
///
/// Those that go through combinations count their `Steps`, anew for each table or rule (`begin`); what these don't
/// suffice for is an error, so nothing is run that wasn't checked. `Holes`, which only warns, is left out instead.
struct Analysis: Pass {
  /// Whether no fault was found before: of other rules nothing is said but what needs itself, since the rest might
  /// follow from the faults.
  let areSound: Bool
  var diagnostics: [FoundFault] = []
  private let resolved: ResolvedRules

  var sources: [SourceText] { resolved.rules.sources }

  init(_ resolved: ResolvedRules, areSound: Bool) {
    self.resolved = resolved
    self.areSound = areSound
  }

  /// The rules with the order in which they are evaluated and the gaps of their tables.
  mutating func run() -> CheckedRules {
    var rules = resolved.rules
    let order = EvaluationOrder(rules)
    rules.order = order.steps
    diagnostics = order.diagnostics
    guard areSound, diagnostics.isEmpty else { return rules }
    let possible = PossibleValues(rules)
    var steps = Steps()
    var gaps: [Gaps] = []
    for (index, text) in resolved.tables.enumerated() {
      let cases = TableCases(of: rules.tables[index], rules, possible)
      let (meetings, found) = (TableMeetings(cases, &steps), TableGaps(cases, text, &steps))
      gaps.append(found.gaps)
      diagnostics += meetings.diagnostics + found.diagnostics
      diagnostics += Holes(cases, found.gaps, farDays: resolved.farDays).diagnostics
    }
    // Behind the loop: what holds the rules meanwhile would have each table copy them all.
    for (index, found) in gaps.enumerated() { rules.tables[index].gaps = found }
    let demands = Demands(possible: possible, lacking: Lacking(rules))
    diagnostics += ExceptionMeetings(rules, demands, &steps).diagnostics
    diagnostics += ConstantConditions(rules, demands, &steps).diagnostics
    diagnostics += ExactAmounts(rules).diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return rules }
    diagnostics += UnusedNames(rules, resolved).diagnostics
    diagnostics += UnnamedMembers(rules).diagnostics
    return rules
  }
}
