/// Slips in how lines stand, and in tables.
extension SlipKind {
  static let inLines: [SlipKind] = [
    .within("bullet left out", ["bullet-expected", "not-in-statement", "not-in-exception"]) { line in
      line.isBullet ? line.text.once("・", "") : nil
    },
    .within("a word that begins a statement misspelt", ["not-a-statement"], .original) { line in
      line.isStatement && ["入力", "要件", "計算", "設定", "結論"].contains(line.statement)
        ? String(line.text.prefix(1)) + "佳" + String(line.text.dropFirst(2)) : nil
    },
    .within("colon after the first word", ["missing-name"], .original) { line in
      line.isStatement && ["入力", "要件", "表", "区分"].contains(line.statement) ? line.text.once(" ", ": ") : nil
    },
    .within("a word within a statement misspelt", ["not-in-statement"], .original) { line in
      line.text.once("  記入欄 ", "  記人欄 ") ?? line.text.once("  表示順 ", "  表示番 ") ?? line.text.once("  範囲 ", "  範因 ")
    },
    .within("a block misspelt", ["not-in-statement", "bullet-expected"], .original) { line in
      line.text.hasSuffix("  いずれか") ? line.text.once("いずれか", "いづれか") : nil
    },
    .within("statement indented", ["indented-statement"], .original) { line in
      line.isStatement && line.statement != "規則集" && line.statement != "例" ? "  " + line.text : nil
    },
    .within("clause not indented", ["not-indented"], .original) { line in
      ["  記入欄", "  対象 ", "  範囲 "].contains { line.text.hasPrefix($0) } ? String(line.text.dropFirst(2)) : nil
    },
    .within("calculation not indented", ["not-indented"], .original) { line in
      line.text.hasPrefix("  = ") ? String(line.text.dropFirst(2)) : nil
    },
    SlipKind("bullet too deep", ["unexpected-indent"], .original) { lines in
      zip(lines, lines.dropFirst()).compactMap { above, line in
        guard line.isBullet, line.text.hasPrefix("    ・"), above.text.hasPrefix("    ・"), above.text.contains(": ")
        else { return nil }
        return (
          line.number,
          (lines[..<line.number].map(\.text) + ["  " + line.text] + lines[(line.number + 1)...].map(\.text)).joined(
            separator: "\n")
        )
      }
    },
    .within("tab for the indentation", ["tab"], .clean) { line in
      line.text.hasPrefix("  ") && !line.isFreeText ? "\t" + String(line.text.dropFirst(2)) : nil
    },
    .within("tab after the first word", ["tab"], .clean) { line in
      line.isStatement && line.statement != "例" ? line.text.once(" ", "\t") : nil
    },
    SlipKind("bullets of a block at its own depth", ["not-indented"], .original) { lines in
      lines.indices.compactMap { index in
        let line = lines[index]
        guard line.text.hasPrefix("  いずれか") || line.text.hasPrefix("  すべて") else { return nil }
        var all = lines.map(\.text)
        var next = index + 1
        while next < all.count, all[next].hasPrefix("    ") {
          all[next] = String(all[next].dropFirst(2))
          next += 1
        }
        return next > index + 1 ? (index + 1, all.joined(separator: "\n")) : nil
      }
    },
    SlipKind("source left out", ["missing-source"], isOnLine: false) { lines in
      // Where every rule names its own source, the file needs none.
      let isNeeded = lines.indices.contains { start in
        guard lines[start].isStatement, ["表", "要件", "結論"].contains(lines[start].statement) else { return false }
        let below = lines[(start + 1)...].prefix { !$0.isStatement }
        return !below.contains { $0.text.hasPrefix("  出典") }
      }
      return lines.filter { isNeeded && $0.text.hasPrefix("  出典") && $0.statement == "規則集" }
        .map { without($0.number, lines) }
    },
    SlipKind("title of the file left out", ["missing-ruleset"]) { lines in [without(0, lines)] },
    SlipKind("statement left out", ["unknown-name", "unknown-type", "unknown-header"], isOnLine: false) { lines in
      lines.filter { $0.isStatement && ["入力", "計算", "設定"].contains($0.statement) }.map { line in
        let end = lines[(line.number + 1)...].first { $0.isStatement }?.number ?? lines.count
        return (line.number, (lines[..<line.number] + lines[end...]).map(\.text).joined(separator: "\n"))
      }
    },
  ]

  static let inTables: [SlipKind] = [
    .within("a column too many", ["cell-count"]) { $0.isTableRow ? $0.text + " あり |" : nil },
    .within("a column too few", ["cell-count"]) { line in
      line.isTableRow ? line.text.dropLast().lastIndex(of: "|").map { String(line.text[...$0]) } : nil
    },
    .within("one bar for two", ["row-divider"], .original) { $0.isTableRow ? $0.text.once("||", "|") : nil },
    .within("one bar for two in a header", ["table-without-divider"]) { line in
      line.isHeaderRow ? line.text.once("||", "|") : nil
    },
    .within("two bars for one", ["second-divider", "row-divider"]) { line in
      line.isTableRow
        ? line.text.lastIndex(of: "|").map { last in
          line.text[..<last].contains("| ") ? String(line.text[..<last]) + "||" : line.text
        } : nil
    },
    .within("last bar left out", ["row-not-closed"], .clean) { $0.isTableRow ? String($0.text.dropLast()) : nil },
    .within("empty cell", ["empty-cell"]) { line in
      line.isTableRow
        ? line.text.firstMatch(of: #/\|\| \S+ +(?=\|)/#).map { match in
          line.text.replacing(match.0, with: "||" + String(repeating: " ", count: 4))
        } : nil
    },
    SlipKind("row twice", ["row-never-chosen", "rows-differ", "otherwise-twice"]) { lines in
      lines.filter { $0.isTableRow }.map { line in
        let all = lines[...line.number] + lines[line.number...]
        return (line.number + 1, all.map(\.text).joined(separator: "\n"))
      }
    },
  ]

  /// Slips that may be right as a text and are found by the examples.
  static let inMeaning: [SlipKind] = [
    .within("under for at most", []) { line in
      line.isFreeText || line.statement == "入力" ? nil : line.text.once("以下", "未満")
    },
    .within("over for at least", []) { line in
      line.isFreeText || line.statement == "入力" ? nil : line.text.once("以上", "超")
    },
    SlipKind("row left out", []) { lines in lines.filter { $0.isTableRow }.map { without($0.number, lines) } },
    .within("any for all", []) { line in
      line.isBullet || line.text.hasSuffix("すべて") && !line.isFreeText ? line.text.once("すべて", "いずれか") : nil
    },
  ]

  private static func without(_ number: Int, _ lines: [RuleLine]) -> (line: Int, text: String) {
    (number, (lines[..<number] + lines[(number + 1)...]).map(\.text).joined(separator: "\n"))
  }
}
