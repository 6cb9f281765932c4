import Foundation
import RulesDSL
import ShinsaRules

/// The shipped rules several times over in one rule book, each copy under names of its own.
public struct CopiedRules {
  private static let statements: Set<Substring> = [
    "規則集", "区分", "入力", "判断", "設定", "計算", "表", "要件", "除外", "結論", "整合",
  ]
  /// Words of the language that begin with a name of the shipped rules; and the basis date, of which there is one.
  private static let kept = ["基準日", "保証申込受付日"]
  private static let suffixes = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳")

  private let lines: [(file: Int, text: String)]
  /// By their first character, longest first; whether the name changes from copy to copy.
  private let names: [Character: [(name: [Character], changes: Bool)]]

  public init() {
    lines = ShinsaRules.files.enumerated().flatMap { index, file in
      file.text.split(separator: "\n", omittingEmptySubsequences: false).map { (index, String($0)) }
    }
    var all = Self.kept.map { (name: Array($0), changes: false) }
    for line in lines { if let name = Self.declared(line.text) { all.append((name: Array(name), changes: true)) } }
    names = Dictionary(grouping: all) { $0.name[0] }.mapValues { names in
      names.sorted { ($0.name.count, $1.changes ? 1 : 0) > ($1.name.count, $0.changes ? 1 : 0) }
    }
  }

  public func sources(copies: Int) -> [RuleSource] {
    ShinsaRules.files + (1..<max(1, copies)).flatMap { copy(Self.suffixes[$0], "\($0 + 1)") }
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
    var isLeftOut = false
    for (file, line) in lines {
      if !line.hasPrefix(" ") { isLeftOut = Self.kept.contains { line.hasPrefix("入力 \($0) ") } }
      if !isLeftOut { texts[file] += renamed(line, suffix, number) + "\n" }
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
