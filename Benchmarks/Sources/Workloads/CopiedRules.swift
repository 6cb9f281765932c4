import Foundation
import RulesDSL
import ShinsaRules

/// The shipped rules several times over in one rule book, each copy under names of its own. The schemes of all copies
/// fill in the one form that a book may have.
public struct CopiedRules {
  private static let statements: Set<Substring> = [
    "規則集", "区分", "入力", "判断", "設定", "計算", "表", "要件", "除外", "結論", "整合", "制度",
  ]
  /// Words of the language that begin with a name of the shipped rules; and what there is one of: the basis date, the
  /// choice of a scheme, and the choices that the form's items are of.
  private let kept: [String]
  private static let suffixes = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳")

  private let lines: [(file: Int, text: String)]
  /// By their first character, longest first; whether the name changes from copy to copy.
  private let names: [Character: [(name: [Character], changes: Bool)]]
  /// What every scheme says.
  private let items: [String]

  public init() {
    lines = ShinsaRules.files.enumerated().flatMap { index, file in
      file.text.split(separator: "\n", omittingEmptySubsequences: false).map { (index, String($0)) }
    }
    let (form, items, types) = Self.form(in: lines.map(\.text))
    self.items = items
    kept = ["基準日", "保証申込受付日", "保証制度"] + types
    var all = (kept + (items + ["適用"]).map { form + "." + $0 }).map { (name: Array($0), changes: false) }
    for line in lines { if let name = Self.declared(line.text) { all.append((name: Array(name), changes: true)) } }
    names = Dictionary(grouping: all) { $0.name[0] }.mapValues { names in
      names.sorted { ($0.name.count, $1.changes ? 1 : 0) > ($1.name.count, $0.changes ? 1 : 0) }
    }
  }

  public func sources(copies: Int) -> [RuleSource] {
    ShinsaRules.files + (1..<max(1, copies)).flatMap { copy(Self.suffixes[$0], "\($0 + 1)") }
  }

  /// The name of the form, and those of its items and their types.
  private static func form(in lines: [String]) -> (name: String, items: [String], types: [String]) {
    guard let head = lines.firstIndex(where: { $0.hasPrefix("様式 ") }) else { return ("", [], []) }
    let bullets = lines[(head + 1)...].prefix { $0.hasPrefix(" ") }.filter { $0.hasPrefix("  ・") }
    let items = bullets.map { String($0.dropFirst(3).prefix { $0 != " " }) }
    let types = bullets.compactMap { $0.components(separatedBy: ": ").last?.components(separatedBy: " = ").first }
    return (String(lines[head].dropFirst(3).prefix { $0 != " " }), items, types)
  }

  /// The name in a line such as `入力 資本金 (capital): 円`.
  private static func declared(_ line: String) -> Substring? {
    guard let gap = line.firstIndex(of: " "), statements.contains(line[..<gap]) else { return nil }
    let rest = line[line.index(after: gap)...]
    guard let bracket = rest.range(of: " (", options: .backwards) else { return nil }
    return rest[..<bracket.lowerBound]
  }

  private func copy(_ suffix: Character, _ number: String) -> [RuleSource] {
    var texts = Array(repeating: "", count: ShinsaRules.files.count)
    var (isLeftOut, isScheme) = (false, false)
    for (file, line) in lines {
      if !line.hasPrefix(" ") {
        isScheme = line.hasPrefix("制度 ")
        isLeftOut =
          line.hasPrefix("様式 ")
          || kept.contains { line.hasPrefix("入力 \($0) ") || line.hasPrefix("区分 \($0) ") }
      }
      guard !isLeftOut else { continue }
      let item = isScheme ? items.first { line == "  " + $0 || line.hasPrefix("  \($0):") } : nil
      let label = item.map { "  " + $0 } ?? ""
      texts[file] += label + renamed(String(line.dropFirst(label.count)), suffix, number) + "\n"
    }
    return zip(ShinsaRules.files, texts).map { RuleSource(name: "\(number)/\($0.name)", text: $1) }
  }

  private func renamed(_ line: String, _ suffix: Character, _ number: String) -> String {
    var rest = Array(line)[...]
    var result = ""
    while let first = rest.first {
      guard let found = names[first]?.first(where: { rest.starts(with: $0.name) }) else {
        result.append(rest.removeFirst())
        continue
      }
      result += String(found.name) + (found.changes ? String(suffix) : "")
      rest = rest.dropFirst(found.name.count)
    }
    guard Self.declared(line) != nil, let close = result.lastIndex(of: ")") else { return result }
    result.insert(contentsOf: "_" + number, at: close)
    return result
  }
}
