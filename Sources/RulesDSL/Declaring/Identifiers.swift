/// The two names of a thing, where it is declared.
extension Pass {
  /// What the names were probably meant to be is returned where they can't be read, so that it is poisoned.
  @discardableResult
  mutating func checkIdentifier(of statement: Statement) -> [String] {
    guard let name = statement.name else { return [] }
    return checkIdentifier(name, statement.identifier)
  }

  @discardableResult
  mutating func checkIdentifier(_ name: Phrase, _ identifier: Phrase?) -> [String] {
    let written = text(name)
    guard let identifier else { return checkMissingIdentifier(written, at: name) }
    let second = text(identifier)
    if !Width.half(second).isIdentifier, !Width.half(written).isIdentifier {
      let likely = likelyIdentifier(second)
      report(
        NameFault.badIdentifier(second, nearest: likely), at: identifier,
        fix: likely.map { Fix(replacing: identifier, with: $0) })
    }
    if let label = Parser.label(behind: identifier, in: sources[identifier.source]), !Width.half(text(label)).isPlain {
      report(NameFault.labelNotEnglish(text(label)), at: label)
    }
    reportLoneQuote(in: name)
    reportLoneQuote(in: identifier)
    return []
  }

  private mutating func checkMissingIdentifier(_ written: String, at name: Phrase) -> [String] {
    // The brackets may be what is misspelt: `資本金 capital)` still declares 資本金.
    var meant = [written.split(separator: " ").first.map { String($0) } ?? ""].filter { $0 != written }
    if !Width.half(written).isIdentifier {
      let spaced = spacedIdentifier(written)
      let suggestion = spaced.map { "\($0.japanese) (\($0.identifier))" }
      report(
        NameFault.missingIdentifier(written, suggestion: suggestion), at: name,
        fix: suggestion.map { Fix(replacing: name, with: $0) })
      meant += spaced?.spellings ?? []
    }
    return meant
  }

  /// `資本金(capital)`, `資本金「capital」`, `資本金 [capital]` and `資本金 (capital` as `資本金 (capital)`.
  func spacedIdentifier(_ name: String) -> Name? {
    let scalars = Array(Width.half(name).unicodeScalars)
    let opening: Set<Unicode.Scalar> = ["(", "[", "{", "<", "「", "『", "【", "〔"]
    guard let open = scalars.lastIndex(where: { opening.contains($0) }), open > 0 else { return nil }
    let inside = scalars[(open + 1)...].filter { !")]}>」』】〕".unicodeScalars.contains($0) && $0 != " " }
    let identifier = String(String.UnicodeScalarView(inside))
    let first = String(String.UnicodeScalarView(name.unicodeScalars.prefix(open))).split(separator: " ")
    guard identifier.isIdentifier, !first.isEmpty else { return nil }
    return Name(japanese: first.joined(separator: " "), identifier: identifier)
  }

  /// `CAPITAL` and `total-assets` as identifiers; nil where more than their letters is wrong.
  private func likelyIdentifier(_ text: String) -> String? {
    let likely = String(Width.half(text).lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    return likely.isIdentifier ? likely : nil
  }

  /// 「 or 」 without its other half in a name, which would reach into what stands beside the name.
  private mutating func reportLoneQuote(in name: Phrase) {
    let letters = Array(text(name).unicodeScalars)
    var open: [Int] = []
    var lone: Set<Int> = []
    for (place, letter) in letters.enumerated() {
      if letter.value == Scalar.openQuote { open.append(place) }
      if letter.value == Scalar.closeQuote, open.popLast() == nil { lone.insert(place) }
    }
    lone.formUnion(open)
    guard !lone.isEmpty else { return }
    let rest = letters.indices.filter { !lone.contains($0) }.map { letters[$0] }
    let nearest = rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
    report(
      NameFault.loneQuote(text(name), nearest: nearest), at: name, fix: nearest.map { Fix(replacing: name, with: $0) })
  }
}
