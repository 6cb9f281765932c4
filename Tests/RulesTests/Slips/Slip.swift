import RulesDSL
import ShinsaRules

/// One slip of the pen in one of the shipped rule files.
struct Slip: Sendable, CustomStringConvertible {
  let kind: SlipKind
  let file: Int
  /// Counted from 0, in the file with the slip.
  let line: Int
  let text: String

  var sources: [RuleSource] {
    var sources = ShinsaRules.files
    sources[file] = RuleSource(name: sources[file].name, text: text)
    return sources
  }

  var original: String { ShinsaRules.files[file].text }

  /// The lines as they are with the slip, from the one above it to the one below it.
  var excerpt: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines[max(0, line - 1)...min(lines.count - 1, line + 1)].joined(separator: "\n")
  }

  var description: String { "\(kind.name), \(ShinsaRules.files[file].name):\(line + 1)\n\(excerpt)" }
}

/// A kind of slip: where it can be made, and what must be said of it.
struct SlipKind: Sendable {
  enum Mend: Sendable {
    /// There may be none; where there is one, the file is clean with it.
    case maybe
    /// There is one, and the file is clean with it.
    case clean
    /// There is one, and it brings the file back.
    case original
  }

  let name: String
  /// What may be said first.
  let codes: Set<String>
  let mend: Mend
  /// Whether the first message stands on the line; otherwise it stands where what is missing is missed.
  let isOnLine: Bool
  /// All slips of this kind in a text: the line, and the text with the slip.
  let plant: @Sendable ([RuleLine]) -> [(line: Int, text: String)]

  init(
    _ name: String, _ codes: Set<String>, _ mend: Mend = .maybe, isOnLine: Bool = true,
    _ plant: @escaping @Sendable ([RuleLine]) -> [(line: Int, text: String)]
  ) {
    self.name = name
    self.codes = codes
    self.mend = mend
    self.isOnLine = isOnLine
    self.plant = plant
  }

  /// A slip within one line, wherever the body finds room for it.
  static func within(
    _ name: String, _ codes: Set<String>, _ mend: Mend = .maybe, isOnLine: Bool = true,
    _ change: @escaping @Sendable (RuleLine) -> String?
  ) -> SlipKind {
    SlipKind(name, codes, mend, isOnLine: isOnLine) { lines in
      lines.compactMap { line in
        guard let changed = change(line), changed != line.text else { return nil }
        var all = lines.map(\.text)
        all[line.number] = changed
        return (line.number, all.joined(separator: "\n"))
      }
    }
  }
}

/// A line of a rule file with what it belongs to.
struct RuleLine: Sendable {
  let number: Int
  let text: String
  /// The first word of the statement it belongs to.
  let statement: String
  let isHeaderRow: Bool

  var isStatement: Bool { !text.isEmpty && !text.hasPrefix(" ") && !text.hasPrefix("#") }
  var isRow: Bool { text.hasPrefix("  |") }
  var isTableRow: Bool { isRow && statement == "表" && !isHeaderRow }
  var isBullet: Bool { text.drop { $0 == " " }.hasPrefix("・") && statement != "区分" }
  var isFreeText: Bool {
    ["出典", "注", "説明", "記入欄", "制定", "例", "#"].contains { text.drop { $0 == " " }.hasPrefix($0) }
      || text.contains("の表示 ")
  }

  static func lines(of text: String) -> [RuleLine] {
    var statement = ""
    var hasHeader = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      if !line.isEmpty, !line.hasPrefix(" "), !line.hasPrefix("#") {
        statement = String(line.prefix { $0 != " " })
        hasHeader = false
      }
      let isRow = line.hasPrefix("  |")
      defer { hasHeader = hasHeader || isRow }
      return RuleLine(number: number, text: String(line), statement: statement, isHeaderRow: isRow && !hasHeader)
    }
  }
}
