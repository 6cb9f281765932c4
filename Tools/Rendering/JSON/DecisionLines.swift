import Evaluator
import RulesDSL

/// Writes what the rules say of rows of columns as JSON: the decisions of `Explanation.json`, byte by byte, without
/// the reasons. Made once for the decisions that are shown; one thread uses it for one `DecisionColumns` after another.
public final class DecisionLines {
  /// What to decide: the decisions that are written, and the verdict.
  public let decisions: [String]
  private let parts: [Part]
  /// The place of the verdict among `decisions`; nil where the rules have none.
  private let verdictPlace: Int?
  /// Whose rules decided, and which, as the same on each line.
  private let stamp: [UInt8]
  private var columns: DecisionColumns?
  /// By row and decision, what is written of it.
  private var forms: [Form] = []
  /// By row, whether only an explanation tells all that is to be written.
  private var isOpen: [Bool] = []

  private enum Form { case met, unmet, outOfScope, notInForce, value }

  /// A decision that is written.
  private struct Part {
    let isValued: Bool
    /// Whether a line of it may accept what no source states, which only an explanation tells.
    let mayAcceptUnstated: Bool
    let met: [UInt8]
    let unmet: [UInt8]
    let outOfScope: [UInt8]
    let notInForce: [UInt8]
    let beforeValue: [UInt8]
    let values: ValuesOfDecision
  }

  /// For the decisions that a presentation chooses.
  public init(_ program: Program, _ presentation: Presentation) {
    let rules = program.rules
    let facts = rules.chosen(presentation.ofAllStages)
    let asked = facts + (rules.headline.map { facts.contains($0) ? [] : [$0] } ?? [])
    decisions = asked.map { rules.facts[$0].name.identifier }
    verdictPlace = rules.headline.flatMap { asked.firstIndex(of: $0) }
    parts = facts.enumerated().map { place, fact in
      let isValued = !rules.isCondition(fact)
      let head = (place == 0 ? "" : ", ") + "\"\(rules.facts[fact].name.identifier)\": {\"status\": "
      func unmet(_ reason: Outcome.Inapplicability?) -> [UInt8] {
        let because = reason.map { ", \"applicable\": false, \"because\": \"\($0.rawValue)\"" } ?? ""
        return Array((head + "\"unmet\"" + (isValued ? ", \"value\": null" : "") + because + ", \"needs\": []}").utf8)
      }
      return Part(
        isValued: isValued, mayAcceptUnstated: rules.mayAcceptUnstated(fact),
        met: Array((head + "\"met\", \"needs\": []}").utf8), unmet: unmet(nil), outOfScope: unmet(.outOfScope),
        notInForce: unmet(.notInForce), beforeValue: Array((head + "\"met\", \"value\": ").utf8),
        values: ValuesOfDecision(rules.facts[fact].type, rules))
    }
    var json = JSONText()
    json.pairs(DecisionLines.stamp(rules, program.rulesDigest))
    json.key("decisions")
    stamp = Array((", " + json.text + "{").utf8)
  }

  /// What is the same for all applications: whose rules decided, which, and by which program.
  static func stamp(_ rules: CheckedRules, _ digest: String) -> [(name: String, value: String?)] {
    [("association", rules.association(.japanese)), ("rules", digest), ("version", Program.version)]
  }

  /// Takes up the decisions whose rows are to be written.
  public func take(_ columns: DecisionColumns) {
    self.columns = columns
    forms = Array(repeating: .unmet, count: columns.count * parts.count)
    isOpen = columns.isRefused
    for (place, part) in parts.enumerated() { take(columns.decisions[place], place, part) }
  }

  private func take(_ column: DecisionColumn, _ place: Int, _ part: Part) {
    for row in 0..<column.statuses.count {
      let status = column.statuses[row]
      if status == .undetermined {
        isOpen[row] = true
      } else if part.isValued, column.hasValue[row] {
        // What is no is written with its value, which is rare enough for an explanation.
        if status == .met { forms[row * parts.count + place] = .value } else { isOpen[row] = true }
      } else if status == .met {
        forms[row * parts.count + place] = .met
        if part.mayAcceptUnstated { isOpen[row] = true }
      } else if let reason = column.inapplicabilities[row] {
        forms[row * parts.count + place] = reason == .notInForce ? .notInForce : .outOfScope
      }
    }
    for row in column.large.keys { isOpen[row] = true }
  }

  /// The verdict of a row.
  public func verdict(_ row: Int) -> Outcome.Status? {
    verdictPlace.flatMap { columns?.decisions[$0].statuses[row] }
  }

  /// Whether all that is to be written of a row is in its columns: it is not refused, and nothing waits for what an
  /// explanation would tell.
  public func isComplete(_ row: Int) -> Bool { !isOpen[row] }

  /// Writes the end of a row's line, behind who and when: `, "rules": …, "decisions": {…}}`.
  public func write(_ row: Int, to bytes: inout [UInt8]) {
    guard let columns else { return }
    bytes.append(contentsOf: stamp)
    for place in 0..<parts.count {
      switch forms[row * parts.count + place] {
      case .met: bytes.append(contentsOf: parts[place].met)
      case .unmet: bytes.append(contentsOf: parts[place].unmet)
      case .outOfScope: bytes.append(contentsOf: parts[place].outOfScope)
      case .notInForce: bytes.append(contentsOf: parts[place].notInForce)
      case .value:
        bytes.append(contentsOf: parts[place].beforeValue)
        parts[place].values.write(
          columns.decisions[place].numerators[row], over: columns.decisions[place].denominators[row], to: &bytes)
        bytes.append(contentsOf: DecisionLines.afterValue)
      }
    }
    bytes.append(contentsOf: DecisionLines.end)
  }

  private static let afterValue = Array(", \"needs\": []}".utf8)
  private static let end = Array("}}".utf8)
}

/// The values of a decision as JSON. Rates and members are few, so what was written once is kept.
private final class ValuesOfDecision {
  private let type: ValueType
  private let rules: CheckedRules
  private var kept: [Kept?] = Array(repeating: nil, count: 256)

  private struct Kept {
    let numerator: Int64
    let denominator: Int64
    let json: [UInt8]
  }

  init(_ type: ValueType, _ rules: CheckedRules) {
    (self.type, self.rules) = (type, rules)
  }

  func write(_ numerator: Int64, over denominator: Int64, to bytes: inout [UInt8]) {
    let place = Int(truncatingIfNeeded: numerator &* 31 &+ denominator) & 255
    if let known = kept[place], known.numerator == numerator, known.denominator == denominator {
      bytes.append(contentsOf: known.json)
      return
    }
    var json = JSONText()
    Amount(value(numerator, denominator), type, rules).write(to: &json)
    let written = Array(json.text.utf8)
    kept[place] = Kept(numerator: numerator, denominator: denominator, json: written)
    bytes.append(contentsOf: written)
  }

  private func value(_ numerator: Int64, _ denominator: Int64) -> Value {
    switch type {
    case .choice: .choice(Int(numerator))
    case .yesNo: .truth(numerator != 0)
    case .date: .date(CalendarDate(dayNumber: Int32(numerator)))
    default: .number(Rational(Int128(numerator), over: Int128(denominator)) ?? .zero)
    }
  }
}

extension CheckedRules {
  /// Whether a line of a decision accepts what no source states (充足か未詳).
  fileprivate func mayAcceptUnstated(_ fact: FactID) -> Bool {
    guard case .condition(let condition) = facts[fact].definition else { return false }
    return mayAcceptUnstated(condition)
  }

  private func mayAcceptUnstated(_ condition: Condition) -> Bool {
    switch condition.kind {
    case .constant: false
    case .block(_, let children): children.contains { mayAcceptUnstated($0) }
    case .test(_, let test): test.acceptsUnstated
    }
  }
}
