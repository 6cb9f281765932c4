import RulesDSL

/// How a condition may turn out, given what is known: the ways that are left.
package struct Turns: Hashable, Sendable {
  package var met = false
  package var unmet = false
  package var notApplicable = false

  package init(met: Bool = false, unmet: Bool = false, notApplicable: Bool = false) {
    (self.met, self.unmet, self.notApplicable) = (met, unmet, notApplicable)
  }

  static let none = Turns()
  static let met = Turns(met: true)
  static let unmet = Turns(unmet: true)
  static let notApplicable = Turns(notApplicable: true)
  static let unknown = Turns(met: true, unmet: true)

  init(_ truth: Bool) { self = truth ? .met : .unmet }

  /// Whether more than one way is left.
  var isOpen: Bool { (met ? 1 : 0) + (unmet ? 1 : 0) + (notApplicable ? 1 : 0) > 1 }

  /// `条件: 非充足`
  var negated: Turns { Turns(met: unmet, unmet: met, notApplicable: notApplicable) }

  static func + (left: Turns, right: Turns) -> Turns {
    Turns(
      met: left.met || right.met, unmet: left.unmet || right.unmet,
      notApplicable: left.notApplicable || right.notApplicable)
  }

  /// A block: each line turns out in one of its ways, by itself, and what isn't applicable leaves. Tried are all numbers
  /// of lines that may be met and unmet together.
  init(_ kind: Condition.BlockKind, of lines: [Turns]) {
    var cases: [(met: Int, unmet: Int)] = [(0, 0)]
    for line in lines {
      var next: [(met: Int, unmet: Int)] = []
      func add(_ met: Int, _ unmet: Int) {
        if !next.contains(where: { $0 == (met, unmet) }) { next.append((met, unmet)) }
      }
      for (met, unmet) in cases {
        if line.met { add(met + 1, unmet) }
        if line.unmet { add(met, unmet + 1) }
        if line.notApplicable { add(met, unmet) }
      }
      cases = next
    }
    self.init()
    for (met, unmet) in cases {
      if met == 0 && unmet == 0 {
        notApplicable = true
        continue
      }
      let holds =
        switch kind {
        case .all: unmet == 0
        case .any: met > 0
        case .none: met == 0
        case .atLeast(let least): met >= least
        }
      if holds { self.met = true } else { self.unmet = true }
    }
  }
}
