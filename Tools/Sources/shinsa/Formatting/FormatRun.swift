import ApplicationFiles
import RulesDSL

/// Rule files to be formatted, with those that only lend their names.
struct FormatRun {
  private let files: [RuleSource]
  private let context: [RuleSource]
  private let layers: FormatLayers
  private let isStandardInput: Bool

  init(_ paths: [String], context folder: String?, _ language: Language) throws(CallError) {
    isStandardInput = paths == ["-"]
    if isStandardInput {
      files = [try FormatRun.standardInput(language)]
    } else {
      files = FormatRun.withoutRepeats(try FormatRun.read(paths, language))
    }
    var layers = FormatLayers([folder].compactMap { $0 } + paths)
    let own = Set(files.map { FilePath.real($0.name) })
    let sets = Set(files.compactMap(\.ruleSet))
    var context: [RuleSource] = []
    for source in try FormatRun.read([folder].compactMap { $0 }, language)
    where !own.contains(FilePath.real(source.name)) {
      // Text on standard input has no path: it is the file that has its rule set.
      if isStandardInput, source.ruleSet.map(sets.contains) ?? false {
        layers.places[files[0].name] = source.name
      } else {
        context.append(source)
      }
    }
    self.context = context
    self.layers = layers
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

  /// The books that files make with those that lend their names. Text on standard input has no path that tells its
  /// association: it is in the first book where its names are known.
  private func books(of files: [RuleSource]) -> [[RuleSource]] {
    let books = layers.books(files + context)
    guard isStandardInput else { return books }
    let holding = books.filter { book in book.contains { $0.name == files[0].name } }
    return [holding.first { (try? RuleBook($0)) != nil } ?? holding[0]]
  }

  /// Each file with its new text; without a language each in its own.
  func formatted(into chosen: Language?, _ language: Language) throws(CallError) -> [FormattedFile] {
    var texts: [String: String] = [:]
    for book in books(of: files) {
      let formatter: RuleFormatter
      do throws(InvalidRules) {
        formatter = try RuleFormatter(book)
      } catch {
        throw CallError(error, language)
      }
      for file in files where texts[file.name] == nil {
        texts[file.name] = formatter.format(file.name, chosen ?? file.language)
      }
    }
    let result = files.map { FormattedFile(source: $0, text: texts[$0.name] ?? $0.text) }
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
    return zip(books(of: files), books(of: formatted)).allSatisfy { before, after in
      guard let counts = try? RuleBook(before).counts else { return false }
      return (try? RuleBook(after).counts) == counts
    }
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
