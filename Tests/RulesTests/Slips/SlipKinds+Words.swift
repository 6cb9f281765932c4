/// Words of pamphlets and habits of other forms, planted where the language has its own.
extension SlipKind {
  private static func isEntry(_ line: RuleLine) -> Bool {
    line.statement == "制度" && line.text.hasPrefix("  ") && !line.text.hasPrefix("   ") && line.text.contains(": ")
      && !line.isFreeText
  }

  static let inWords: [SlipKind] = [
    .within("up to, as pamphlets say it", ["other-words"], .original) { line in
      line.isBullet || line.isTableRow ? line.text.once("円以下", "円まで") : nil
    },
    .within("a sign for at most", ["other-words"], .original) { line in
      guard line.isTableRow, let found = line.text.firstMatch(of: /([\d,億万千]+円)以下/) else { return nil }
      return line.text.once(String(found.0), "≦\(found.1)")
    },
    .within("tenths for per cent", ["other-words"], .original) { line in
      line.isFreeText || line.text.contains("ただし") || line.statement == "区分" ? nil : line.text.once(" 20%以上", " 2割以上")
    },
    .within("has, as in a sentence", ["other-words"], .original) { line in
      line.isBullet && line.text.hasSuffix(": あり") ? line.text.once(": あり", "がある") : nil
    },
    .within("has not, as in a sentence", ["other-words"], .original) { line in
      line.isBullet && line.text.hasSuffix(": なし") ? line.text.once(": なし", "がない") : nil
    },
    .within("a particle for the colon", ["other-words"], .original) { line in
      line.isBullet && line.statement != "様式" && !line.text.hasSuffix(": あり") && !line.text.hasSuffix(": なし")
        ? line.text.once(": ", "が") : nil
    },
    .within("without, for other than", ["other-words"], .original) { line in
      line.isBullet && line.text.hasSuffix("以外") ? line.text.once("以外", "を除く") : nil
    },
    .within("a range for the value of an item", ["only-a-value"], .original) { line in
      isEntry(line) && line.text.wholeMatch(of: /.*\d[億万千]*(円|年|か月|%)/) != nil ? line.text + "以内" : nil
    },
    .within("colon left out of an item", ["missing-test"], .original) { line in
      isEntry(line) ? line.text.once(": ", " ") : nil
    },
    .within("an item a space too deep", ["unexpected-indent"], .original) { line in
      isEntry(line) ? " " + line.text : nil
    },
    .within("colon behind the word of a line", ["clause-with-colon"], .original) { line in
      ["出典", "適用", "注", "範囲", "表示順", "対象"].contains { line.text.hasPrefix("  \($0) ") } && line.statement != "例"
        ? line.text.replacing(/^ +\S+/) { $0.output + ":" } : nil
    },
    .within("a character that can't be seen", ["invisible-character"], .original) { line in
      line.isFreeText ? nil : line.text.once("資本金", "資\u{200B}本金") ?? line.text.once("保証制度", "保\u{200B}証制度")
    },
    SlipKind("a line that may stand once, twice", ["clause-twice"]) { lines in
      lines.filter { line in
        ["  出典 ", "  適用 ", "  該当なし", "  表示順 ", "  範囲 ", "  記入欄 ", "  充足の表示 "].contains { line.text.hasPrefix($0) }
      }.map { line in
        let all = lines[...line.number] + lines[line.number...]
        return (line.number + 1, all.map(\.text).joined(separator: "\n"))
      }
    },
    SlipKind(
      "the first line of an example left out", ["not-in-statement", "given-twice", "cell-count", "clause-twice"],
      isOnLine: false
    ) {
      lines in
      lines.filter { $0.isStatement && $0.statement == "例" }.map { line in
        let all = lines[..<line.number] + lines[(line.number + 1)...]
        return (line.number, all.map(\.text).joined(separator: "\n"))
      }
    },
  ]
}
