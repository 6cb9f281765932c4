#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or standard input, open for reading in chunks. It closes what it opened.
public final class InputFile {
  /// Why a file can't be read.
  public enum Failure: Error, Hashable, Sendable {
    case missing
    case isDirectory
    case notPermitted
    /// What the operating system says.
    case system(String)

    init(errno code: Int32) {
      switch code {
      case ENOENT, ENOTDIR: self = .missing
      case EISDIR: self = .isDirectory
      case EACCES, EPERM: self = .notPermitted
      default: self = .system(String(cString: strerror(code)))
      }
    }
  }

  private let descriptor: Int32
  private let isOwned: Bool
  private let chunkSize = 256 * 1024

  /// Opens the file at a path.
  public init(path: String) throws(Failure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard descriptor >= 0 else { throw Failure(errno: errno) }
    var status = stat()
    // Opening a directory succeeds; only reading it would fail, and then without a useful word.
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  public static var standardInput: InputFile { InputFile(descriptor: STDIN_FILENO) }

  deinit {
    if isOwned && descriptor >= 0 { close(descriptor) }
  }

  /// Whatever comes next, waiting for it where need be; empty at the end.
  public func nextChunk() throws(Failure) -> [UInt8] {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count >= 0 { return chunk }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitForInput()
      default: throw Failure(errno: errno)
      }
    }
  }

  /// Another process may have made a shared standard input non-blocking.
  private func waitForInput() {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&request, 1, -1)
  }
}

extension InputFile.Failure {
  public var wording: BilingualText {
    switch self {
    case .missing: BilingualText("見つかりません", "no such file")
    case .isDirectory: BilingualText("ファイルではなくフォルダーです", "this is a directory, not a file")
    case .notPermitted: BilingualText("読む権限がありません", "you may not read this")
    case .system(let reason): BilingualText("読めません (\(reason))", "it can't be read (\(reason))")
    }
  }
}
