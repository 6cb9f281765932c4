import RulesDSL

/// How much there is in rule files, by the words with which statements begin.
///
/// It counts the text rather than what was made of it, so that it can be said of rules with errors too.
struct RuleCounts {
  let files: Int
  private(set) var rules = 0
  private(set) var tables = 0
  private(set) var examples = 0

  init(_ sources: [RuleSource]) {
    files = sources.count
    for source in sources {
      for line in source.text.utf8.split(separator: UInt8(ascii: "\n")) { count(Substring(line)) }
    }
  }

  private mutating func count(_ line: Substring) {
    switch line.prefix(while: { $0 != " " && $0 != "\u{3000}" }) {
    case "計算", "要件", "除外", "結論", "calculation", "requirement", "exclusion", "decision": rules += 1
    case "表", "table": tables += 1
    case "例", "example": examples += 1
    default: break
    }
  }

  func line(errors: Int, warnings: Int, _ language: Language) -> String {
    switch language {
    case .japanese:
      "ファイル\(files)、規則\(rules)、表\(tables)、例\(examples): 誤り\(errors)件、注意\(warnings)件"
    case .english:
      "\(files) files, \(rules) rules, \(tables) tables, \(examples) examples: \(errors) errors, \(warnings) warnings"
    }
  }
}
