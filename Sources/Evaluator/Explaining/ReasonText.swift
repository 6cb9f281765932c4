import RulesDSL

/// Lays reasons out in lines; what stands side by side in a block is aligned.
struct ReasonText {
  let language: Language
  let layout: TextLayout
  /// What the reader has already been told the source is.
  var source: String?
  /// Whether the lines are those of a block: a block among them has a result of its own to show.
  var isInBlock = false

  func lines(_ reasons: some Sequence<Reason>, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let shown = reasons.filter { !$0.isHidden }
    let leads = shown.map { lead($0) }
    let middles = shown.map { $0.isHeading ? "" : middle($0) }
    let first = zip(shown, leads).map { $0.isHeading ? 0 : Width.columns($1) }.max() ?? 0
    let second = middles.map { Width.columns($0) }.max() ?? 0
    var result: [String] = []
    for (index, reason) in shown.enumerated() {
      var line = leads[index]
      if !reason.isHeading {
        line = Width.padded(line, to: min(first, 60)) + "  " + Width.padded(middles[index], to: min(second, 48))
        if let remark = reason.remark { line += "  " + remark }
      } else {
        if reason.kind == .exception, let test = reason.test { line += " (\(test))" }
        if let remark = reason.remark { line += "  " + remark }
      }
      if let layer = reason.layer { line += "  (\(layer))" }
      if let own = reason.source, own != source, !reason.isFolded {
        line += language.pick("  [出典 \(own)]", "  [source “\(own)”]")
      }
      result += layout.wrapped(indent + line.trimmedAtEnd, under: indent.count + 4)
      if reason.isFolded { continue }
      var below = self
      below.source = reason.source ?? source
      below.isInBlock = reason.isBlock
      result += below.lines(reason.children, depth: depth + 1)
    }
    return result
  }

  private func lead(_ reason: Reason) -> String {
    let sign =
      reason.mark.map { mark -> String in
        let sign = mark.sign(isAdverse: reason.isAdverse, language)
        // The widest of the signs that may stand in one column.
        let width = reason.isAdverse ? language.pick(6, 7) : language.pick(2, 1)
        return Width.padded(sign, to: width) + " "
      } ?? ""
    if reason.isBlock, !isInBlock { return reason.title }
    return sign + reason.title + (reason.value.map { " " + $0 } ?? "")
  }

  private func middle(_ reason: Reason) -> String {
    let test = reason.shownTest(language)
    guard let row = reason.row else { return reason.kind == .calculation && !test.isEmpty ? "= " + test : test }
    return test.isEmpty ? "(\(row))" : "\(test) (\(row))"
  }
}

extension Reason {
  /// The test, unless the mark and the value say it all: `○ 本店が県内 あり`.
  package func shownTest(_ language: Language) -> String {
    guard let test else { return "" }
    if test == Keyword.yes.spelling(language) || (mark == .met && test == value) { return "" }
    let no = Keyword.no.spelling(language)
    if test == no && kind != .requirement {
      return isRequired
        ? language.pick("「\(no)」であること", "must be “\(no)”") : language.pick("「\(no)」なら当てはまる", "counts if “\(no)”")
    }
    let isList = language == .english && isRequired && test.hasPrefix("one of ")
    return isList && mark != .met && kind == .test ? "must be " + test : test
  }

  package var isBlock: Bool { kind == .all || kind == .any || kind == .none || kind == .atLeast }

  /// A line that only heads what is below it.
  var isHeading: Bool { isBlock || kind == .scope || kind == .exception }
}
