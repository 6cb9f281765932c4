import ApplicationFiles
import Reports
import RulesDSL

/// Mends rule files as far as it is safe, round by round: a mend may show the next.
struct FixRun {
  private let folder: String
  private let books: [RuleFiles]
  private let national: RuleFiles?
  private let old: [String: String]
  private var texts: [String: String]

  init(folder: String, _ books: [RuleFiles], national: RuleFiles?) {
    (self.folder, self.books, self.national) = (folder, books, national)
    old = Dictionary(books.flatMap(\.sources).map { ($0.name, $0.text) }) { first, _ in first }
    texts = old
    for _ in 0..<SafeFixes.most {
      let fixes = Dictionary(grouping: check.fixes) { $0.fix.place.file }
      let mended = fixes.compactMap { file, fixes in
        texts[file].flatMap { SafeFixes($0).applied(fixes) }.map { (file, $0) }
      }
      guard !mended.isEmpty else { break }
      texts.merge(mended) { $1 }
    }
  }

  /// What is left.
  var check: LayerCheck { LayerCheck(books.map { $0.with(texts) }, national: national?.with(texts)) }

  private var changed: [FormattedFile] {
    old.keys.sorted().map { name in
      FormattedFile(
        source: RuleSource(name: folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)", text: old[name] ?? ""),
        text: texts[name] ?? "")
    }.filter(\.isChanged)
  }

  func write(_ language: Language) throws(CallError) {
    for file in changed { try file.write(language) }
  }

  /// Each file with the lines that differ, as they were and as they are.
  func difference(_ language: Language, isWritten: Bool) -> String {
    let files = changed
    let head =
      files.isEmpty
      ? BilingualText("直せるところはありません", "there is nothing that can safely be mended")
      : isWritten
        ? BilingualText("\(files.count)ファイルを直しました", "mended \(files.count) file\(files.count == 1 ? "" : "s")")
        : BilingualText(
          "\(files.count)ファイルを直せます (--dry-run なので書き換えていません)",
          "\(files.count) file\(files.count == 1 ? "" : "s") can be mended (--dry-run: nothing was written)")
    return files.map { FixRun.difference($0, language) }.joined() + head.text(language) + "\n\n"
  }

  private static func difference(_ file: FormattedFile, _ language: Language) -> String {
    let lines = [file.source.text, file.text].map {
      $0.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    }
    var (gone, new): (Set<Int>, Set<Int>) = ([], [])
    for change in lines[1].difference(from: lines[0]) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): new.insert(offset)
      }
    }
    var result = ""
    var (before, after, isInside) = (0, 0, false)
    while before < lines[0].count || after < lines[1].count {
      let isGone = gone.contains(before)
      guard isGone || new.contains(after) else {
        (before, after, isInside) = (before + 1, after + 1, false)
        continue
      }
      if !isInside {
        let place = BilingualText("\(before + 1)行目", "line \(before + 1)")
        result += "\(file.source.name.visible) \(place.text(language))\n"
        isInside = true
      }
      result += isGone ? "  - \(lines[0][before].visible)\n" : "  + \(lines[1][after].visible)\n"
      if isGone { before += 1 } else { after += 1 }
    }
    return result
  }
}
