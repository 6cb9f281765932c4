import RulesDSL

/// How much there is in rule files, as `shinsa check` says it.
struct RuleCounts {
  private let files: Int
  /// Inputs and judgements, examples by their cases, and the most steps of a decision: known only of rules without
  /// errors.
  private let whole: (facts: Int, examples: Int, steps: Int)?
  private var rules = 0
  private var tables = 0

  init(_ book: RuleBook) {
    let counts = book.counts
    files = counts.files
    whole = (counts.facts, counts.examples, counts.steps)
    (rules, tables) = (counts.rules, counts.tables)
  }

  /// Counts the text of rules with errors, by the words with which statements begin.
  init(_ sources: [RuleSource]) {
    files = sources.count
    whole = nil
    for source in sources {
      for line in source.text.utf8.split(separator: UInt8(ascii: "\n")) { count(Substring(line)) }
    }
  }

  private mutating func count(_ line: Substring) {
    switch line.prefix(while: { $0 != " " && $0 != "\u{3000}" }) {
    case "設定", "計算", "要件", "除外", "結論", "parameter", "calculation", "requirement", "exclusion", "decision":
      rules += 1
    case "表", "table": tables += 1
    default: break
    }
  }

  /// The counts on a line, and the bound of steps on another.
  func report(errors: Int, warnings: Int, _ language: Language) -> String {
    switch language {
    case .japanese:
      "ファイル\(files)、\(whole.map { "事実\($0.facts)、" } ?? "")規則\(rules)、表\(tables)\(whole.map { "、例\($0.examples)" } ?? ""): "
        + "誤り\(errors)件、注意\(warnings)件\n" + (whole.map { "判定は最大\($0.steps)手順で終わる\n" } ?? "")
    case .english:
      [
        count(files, "file"), whole.map { count($0.facts, "fact") }, count(rules, "rule"), count(tables, "table"),
        whole.map { count($0.examples, "example") },
      ].compactMap { $0 }.joined(separator: ", ") + ": \(count(errors, "error")), \(count(warnings, "warning"))\n"
        + (whole.map { "every decision ends within \(count($0.steps, "step"))\n" } ?? "")
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
