import Evaluator

/// The facts that an explanation cites for a decision: what its decisive lines name, down to the lines below which
/// nothing else is decisive, and everything that stands below those.
///
/// It reads the tree as a screener does. A line names a fact by its identifier or in its test, a table in its row; a
/// table names what chooses its rows. A rule that is only named is looked up where it is told.
final class Citations {
  private let book: Book
  private let sections: [String: Reason]
  private var tellings: [String: Reason] = [:]
  private var found: Set<Int> = []
  private var visited: Set<String> = []

  init(_ book: Book, _ explanation: Explanation) {
    self.book = book
    let reasons = explanation.reasons(.japanese)
    sections = Dictionary(reasons.map { ($0.identifier, $0) }) { one, _ in one }
    reasons.forEach { collect($0) }
  }

  private func collect(_ reason: Reason) {
    let identifier = reason.identifier
    if Citations.tells(reason) {
      if tellings[identifier].map({ !$0.isDecisive && reason.isDecisive }) ?? true { tellings[identifier] = reason }
    }
    reason.children.forEach { collect($0) }
  }

  func facts(of decision: String) -> Set<Int> {
    found = []
    visited = []
    if let section = sections[decision] { visit(section) }
    return found
  }

  private func visit(_ reason: Reason) {
    guard reason.isDecisive else { return }
    citeAccepted(reason)
    cite(rowOf: reason)
    switch reason.kind {
    case .decision, .requirement, .exclusion, .all, .any, .none, .atLeast, .exception, .scope, .row:
      let below = reason.children.filter(\.isDecisive)
      if below.isEmpty { show(reason) }
      below.forEach { visit($0) }
    default: show(reason)
    }
  }

  /// All that a line and the lines below it show.
  private func show(_ reason: Reason) {
    cite(rowOf: reason)
    if reason.kind == .period { found.formUnion([book.basisDate].compactMap { $0 }) }
    if let fact = fact(reason) { cite(fact, isTold: Citations.tells(reason)) }
    for (index, fact) in book.facts.enumerated() where reason.test?.contains(fact.name.japanese) == true {
      cite(index, isTold: false)
    }
    reason.children.forEach { show($0) }
  }

  /// A line that stays open and is accepted (充足か未詳) rests on all that its condition names: none of it is missing.
  private func citeAccepted(_ reason: Reason) {
    guard reason.test == "充足か未詳", let fact = fact(reason) else { return }
    found.formUnion(book.named(by: .fact(fact)))
  }

  private func fact(_ reason: Reason) -> Int? {
    book.facts.firstIndex { $0.name.identifier == reason.identifier }
  }

  /// Lines that may stand below one that only names a rule: what chose its row.
  private static let plain: [Reason.Kind] = [.input, .judgement, .parameter, .calculation, .row]

  private static func tells(_ reason: Reason) -> Bool { reason.children.contains { !plain.contains($0.kind) } }

  /// `規模基準「製造業等」`: what chooses the row.
  private func cite(rowOf reason: Reason) {
    guard let row = reason.row else { return }
    if let form = book.form, row.hasPrefix(form.name.japanese + "「") { citeScheme(form, row, reason.title) }
    if let table = book.tables.firstIndex(where: {
      row.hasPrefix($0.name.japanese + "「") || row == $0.name.japanese
    }) {
      found.formUnion(book.choosing(table))
    }
  }

  /// `制度の内容「小口零細企業保証」`, with the item in the title: what the scheme's own rule for it rests on.
  private func citeScheme(_ form: Form, _ row: String, _ title: String) {
    found.insert(form.subject)
    let members = book.choices[book.schemeChoice(of: form)].members
    for scheme in book.writtenSchemes
    where row.hasPrefix("\(form.name.japanese)「\(members[scheme.member].japanese)」") {
      for (index, item) in form.items.enumerated() {
        guard title == item.name.japanese || title.hasSuffix("の" + item.name.japanese),
          let entry = book.entry(index, of: scheme)
        else { continue }
        cite(entry, isTold: false)
      }
    }
  }

  private func cite(_ index: Int, isTold: Bool) {
    let fact = book.facts[index]
    if fact.body.isGiven {
      found.insert(index)
    } else if !fact.isCondition {
      found.formUnion(book.named(by: .fact(index)))
    } else if !isTold, visited.insert(fact.name.identifier).inserted {
      if let telling = tellings[fact.name.identifier] {
        visit(telling)
      } else {
        found.formUnion(book.named(by: .fact(index)))
      }
    }
  }
}
