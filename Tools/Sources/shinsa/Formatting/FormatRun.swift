import ApplicationFiles
import RulesDSL

/// Rule files to be formatted, with those that only lend their names.
struct FormatRun {
  private let files: [RuleSource]
  private let context: [RuleSource]

  init(_ paths: [String], context folder: String?, _ language: Language) throws(CallError) {
    if paths == ["-"] {
      files = [try FormatRun.standardInput(language)]
    } else {
      files = FormatRun.withoutRepeats(try FormatRun.read(paths, language))
    }
    let own = Set(files.map { FilePath.real($0.name) })
    let sets = Set(files.compactMap(\.ruleSet))
    context = try FormatRun.read([folder].compactMap { $0 }, language).filter { source in
      // Text on standard input has no path: it is the file that has its rule set.
      !own.contains(FilePath.real(source.name)) && !(paths == ["-"] && source.ruleSet.map(sets.contains) ?? false)
    }
  }

  private static func read(_ paths: [String], _ language: Language) throws(CallError) -> [RuleSource] {
    var sources: [RuleSource] = []
    var problems: [BilingualText] = []
    for path in paths {
      var folder = RuleFolder(path: path)
      folder.readWithPaths()
      sources += folder.sources
      problems += folder.problems
    }
    guard problems.isEmpty else { throw CallError(problems, language) }
    return sources
  }

  private static func standardInput(_ language: Language) throws(CallError) -> RuleSource {
    var bytes: [UInt8] = []
    do throws(InputFile.Failure) {
      let input = InputFile.standardInput
      while case let chunk = try input.nextChunk(), !chunk.isEmpty, bytes.count <= RuleFolder.largestFile {
        bytes += chunk
      }
    } catch {
      throw CallError(error.wording, language)
    }
    let name = language == .japanese ? "標準入力" : "standard input"
    guard let text = String(validating: bytes, as: UTF8.self), bytes.count <= RuleFolder.largestFile else {
      let mend = TextEncoding(guessing: bytes).mend
      throw CallError(
        BilingualText(
          "\(name): UTF-8の規則のファイルではありません。\(mend.japanese)", "\(name): no rule file in UTF-8; \(mend.english)"),
        language)
    }
    return RuleSource(name: name, text: text)
  }

  /// A file named twice, or within a folder that is named too, is one file.
  private static func withoutRepeats(_ sources: [RuleSource]) -> [RuleSource] {
    var seen: Set<String> = []
    return sources.filter { seen.insert(FilePath.real($0.name)).inserted }
  }

  /// Each file with its new text; without a language each in its own.
  func formatted(into chosen: Language?, _ language: Language) throws(CallError) -> [FormattedFile] {
    let formatter: RuleFormatter
    do throws(InvalidRules) {
      formatter = try RuleFormatter(files + context)
    } catch {
      throw CallError(error, language)
    }
    let result = files.map { file in
      FormattedFile(source: file, text: formatter.format(file.name, chosen ?? file.language) ?? file.text)
    }
    guard isSame(result) else {
      throw CallError(
        BilingualText(
          "体裁をそろえると規則の意味が変わってしまうため、やめました (shinsa の不具合です)",
          "formatting would change what the rules say, so nothing was written (a bug of shinsa)"), language)
    }
    return result
  }

  /// Whether the new text can be read again, and holds as much as the old.
  private func isSame(_ result: [FormattedFile]) -> Bool {
    let formatted = result.map { RuleSource(name: $0.source.name, text: $0.text) }
    guard let before = try? RuleBook(files + context).counts else { return false }
    return (try? RuleBook(formatted + context).counts) == before
  }
}

extension RuleSource {
  /// The language of its first word.
  fileprivate var language: Language { firstLine.hasPrefix("ruleset") ? .english : .japanese }

  /// Both names of its rule set.
  fileprivate var ruleSet: Set<Substring>? {
    let line = firstLine
    guard line.hasPrefix("規則集") || line.hasPrefix("ruleset") else { return nil }
    let names = line.drop { $0 != " " && $0 != "\u{3000}" }.split { " \u{3000}()（）".contains($0) }
    return names.count == 2 ? Set(names) : nil
  }

  /// The first line that is neither empty nor a comment.
  private var firstLine: Substring {
    text.split(whereSeparator: \.isNewline).lazy
      .map { $0.trimmingPrefix("\u{FEFF}").drop { $0 == " " || $0 == "\u{3000}" } }
      .first { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("＃") } ?? ""
  }
}
