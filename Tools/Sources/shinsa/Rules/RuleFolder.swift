import ApplicationFiles
import RulesDSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the `*.rules` files below a folder; their names are their paths within it.
struct RuleFolder {
  /// A rule file is written by hand; anything longer is something else.
  static let largestFile = 8 << 20

  let path: String
  private(set) var sources: [RuleSource] = []
  /// Where each source was read from.
  private(set) var paths: [String] = []
  /// The texts of letters (`*.letter`), by the same names.
  private(set) var letters: [RuleSource] = []
  private(set) var problems: [BilingualText] = []
  /// What was left out and may be missed.
  private(set) var notes: [BilingualText] = []

  init(path: String) {
    self.path = path
  }

  mutating func read() {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return report(path, "規則のフォルダーが見つかりません", "there is no such rules directory")
    }
    guard status.isDirectory else {
      return report(
        path, "フォルダーではありません。規則のファイルがあるフォルダーを指定してください",
        "this is not a directory; name the directory that holds the rule files")
    }
    read(folder: path, name: "", above: [FolderIdentity(status)])
    if sources.isEmpty && problems.isEmpty {
      report(path, "名前が .rules で終わるファイルがありません", "it holds no file whose name ends in .rules")
      problems += notes
    }
  }

  /// Reads the path as it is: the rule files below a folder, or one file, by their whole paths.
  mutating func readWithPaths() {
    var status = stat()
    guard stat(path, &status) == 0 else { return report(path, "見つかりません", "there is no such file or directory") }
    guard status.isDirectory else { return read(file: path, name: path) }
    read()
    sources = zip(paths, sources).map { RuleSource(name: $0, text: $1.text) }
  }

  /// Reads a folder within another; `above` are those it stands in, by which a link back to one is known.
  private mutating func read(folder: String, name: String, above: [FolderIdentity]) {
    guard let directory = opendir(folder) else {
      return report(folder, "フォルダーを読めません", "the directory can't be read")
    }
    var entries: [String] = []
    while let entry = readdir(directory) {
      entries.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(directory)
    for entry in entries.sorted() where !entry.hasPrefix(".") {
      var status = stat()
      let entryPath = folder.hasSuffix("/") ? folder + entry : "\(folder)/\(entry)"
      let entryName = name.isEmpty ? entry : "\(name)/\(entry)"
      guard stat(entryPath, &status) == 0 else {
        if entry.hasSuffix(".rules") { report(entryPath, "リンクの先がありません", "the link leads nowhere") }
        continue
      }
      if status.isDirectory {
        if above.contains(FolderIdentity(status)) {
          note(
            entryPath, "上のフォルダーに戻るリンクなので、たどりません。要らなければ消してください",
            "this link leads back to a folder above and isn't followed; remove it if it has no use")
        } else {
          read(folder: entryPath, name: entryName, above: above + [FolderIdentity(status)])
        }
      } else if status.isRegularFile, entry.hasSuffix(".rules") || entry.hasSuffix(".letter") {
        read(file: entryPath, name: entryName)
      } else if status.isRegularFile, let name = RuleFolder.ruleName(of: entry, at: entryPath) {
        note(
          entryPath, "規則として読みません。規則なら名前を「\(name)」に変え、控えなら別のフォルダーに移してください",
          "this is not read as rules; name it “\(name)” if it holds rules, or keep a copy in another folder")
      }
    }
  }

  /// The name with which a file would be read, where its own is nearly one (`a.rules.txt`, `a.rules~`, `a.RULES`,
  /// `a.rule`) or where it begins as rules do (`a.txt`).
  private static func ruleName(of entry: String, at path: String) -> String? {
    let parts = entry.replacing("．", with: ".").split(separator: ".", omittingEmptySubsequences: false)
    let named = parts.indices.dropFirst().first {
      parts[$0].lowercased().hasPrefix("rule") && parts[$0].count <= "rules".count + 2
    }
    guard let place = named ?? (beginsAsRules(path) ? max(1, parts.count - 1) : nil) else { return nil }
    return parts[..<place].joined(separator: ".") + ".rules"
  }

  private static func beginsAsRules(_ path: String) -> Bool {
    guard let start = try? InputFile(path: path).nextChunk().prefix(512) else { return false }
    let text = String(decoding: start, as: UTF8.self).drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    return text.hasPrefix("規則集 ") || text.hasPrefix("規則集　") || text.hasPrefix("ruleset ")
  }

  private mutating func note(_ path: String, _ japanese: String, _ english: String) {
    notes.append(BilingualText("\(path): \(japanese)", "\(path): \(english)"))
  }

  private mutating func read(file: String, name: String) {
    var bytes: [UInt8] = []
    do throws(InputFile.Failure) {
      let input = try InputFile(path: file)
      while bytes.count <= RuleFolder.largestFile {
        let chunk = try input.nextChunk()
        guard !chunk.isEmpty else { break }
        bytes += chunk
      }
    } catch {
      return report(file, error.wording.japanese, error.wording.english)
    }
    guard bytes.count <= RuleFolder.largestFile else {
      return report(file, "規則のファイルとしては大きすぎます (8MBまで)", "too large for a rule file (at most 8 MB)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let mend = TextEncoding(guessing: bytes).mend
      return report(
        file, "文字コードがUTF-8ではありません。\(mend.japanese)", "this is not UTF-8 text: \(mend.english)")
    }
    if name.hasSuffix(".letter"), name != path { return letters.append(RuleSource(name: name, text: text)) }
    sources.append(RuleSource(name: name, text: text))
    paths.append(file)
  }

  private mutating func report(_ path: String, _ japanese: String, _ english: String) {
    problems.append(BilingualText("\(path): \(japanese)", "\(path): \(english)"))
  }
}

/// A folder, however it was reached.
private struct FolderIdentity: Equatable {
  let device: dev_t
  let inode: ino_t

  init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }
}

extension stat {
  fileprivate var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  fileprivate var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}
