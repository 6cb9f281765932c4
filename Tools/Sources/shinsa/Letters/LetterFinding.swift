import Evaluator

/// What the reasons of the ways without a guarantor say of the facts that a template names.
struct LetterFindings {
  /// A fact that falls short, with the figures behind it; a judgement has none.
  struct Shortfall: Hashable {
    let fact: String
    var value = ""
    var threshold = ""
    var distance = ""
  }

  private let told: Set<String>
  private let judgements: Set<String>
  private let concealed: Set<String>
  private(set) var shortfalls: [Shortfall] = []
  /// Facts that aren't known yet and count; and all that were looked at.
  private(set) var open: Set<String> = []
  private(set) var seen: Set<String> = []

  init(told: Set<String>, judgements: Set<String>, concealed: Set<String>) {
    (self.told, self.judgements, self.concealed) = (told, judgements, concealed)
  }

  /// Goes through the lines of a decision, down to what doesn't hold.
  mutating func read(_ reason: Reason) { read(reason, mayBeShort: true, mayBeOpen: true) }

  /// Below what holds nothing is short, and below what is settled nothing is open.
  private mutating func read(_ reason: Reason, mayBeShort: Bool, mayBeOpen: Bool) {
    if concealed.contains(reason.identifier) || reason.isDenied { return }
    switch (reason.kind, reason.mark) {
    // Who it is for and when, what is asked not to be, and what takes no part, is no shortfall of anyone.
    case (.scope, _), (.period, _), (.exception, _), (.none, _), (_, .notApplicable): return
    default: break
    }
    if let mark = reason.mark, told.contains(reason.identifier) {
      seen.insert(reason.identifier)
      if mark == .undetermined, mayBeOpen { open.insert(reason.identifier) }
      if mark == .unmet, mayBeShort { add(reason) }
      return
    }
    let isOpen = reason.mark == nil || reason.mark == .undetermined
    for child in reason.children {
      read(child, mayBeShort: mayBeShort && reason.mark != .met, mayBeOpen: mayBeOpen && isOpen)
    }
  }

  private mutating func add(_ reason: Reason) {
    let hasNoRow = reason.kind == .criterion && reason.test == nil
    if hasNoRow {
      // No row applies: what falls short is the figure by which the row is chosen.
      for child in reason.children where child.kind == .input && told.contains(child.identifier) {
        if child.test != nil, child.remark != nil { insert(child) }
      }
    } else {
      insert(reason)
    }
  }

  private mutating func insert(_ reason: Reason) {
    var found = Shortfall(fact: reason.identifier)
    if !judgements.contains(reason.identifier), [.test, .criterion, .input].contains(reason.kind) {
      (found.value, found.threshold, found.distance) = (reason.value ?? "", reason.test ?? "", reason.remark ?? "")
    }
    if !shortfalls.contains(found) { shortfalls.append(found) }
  }
}
