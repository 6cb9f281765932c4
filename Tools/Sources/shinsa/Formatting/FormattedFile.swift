import ApplicationFiles
import RulesDSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A rule file and the text that it should have.
struct FormattedFile {
  let source: RuleSource
  let text: String

  var isChanged: Bool { text != source.text }

  /// Puts the text in place of the file, at once: whoever reads it sees the old or the new one, never a part.
  func write(_ language: Language) throws(CallError) {
    let path = FilePath.real(source.name)
    let new = path + ".shinsa-new"
    var status = stat()
    // One that is new may be read by all.
    if stat(path, &status) != 0 { status.st_mode = 0o644 }
    guard case let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600),
      file >= 0
    else { throw failure(language) }
    let isWritten = FormattedFile.write(Array(text.utf8), to: file) && fchmod(file, status.st_mode & 0o7777) == 0
    guard close(file) == 0, isWritten, rename(new, path) == 0 else {
      let failure = failure(language)
      unlink(new)
      throw failure
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private func failure(_ language: Language) -> CallError {
    let reason = String(cString: strerror(errno))
    return CallError(
      BilingualText("\(source.name): 書けません (\(reason))", "\(source.name): can't be written (\(reason))"), language)
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }

/// Names of files.
enum FilePath {
  /// The path without links, by which a file is known; the path itself where there is no such file.
  static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
