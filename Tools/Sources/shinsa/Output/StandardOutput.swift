#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output: gathered until `flush`, so that a result leaves in one piece.
struct StandardOutput {
  private var pending: [UInt8] = []

  mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
  }

  /// Hands over what was gathered. Ends the process where nobody reads on, and where nothing can be written.
  mutating func flush() {
    StandardOutput.write(pending[...])
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes whole lines for as long as `goesOn` says so.
  static func write(_ bytes: [UInt8], while goesOn: () -> Bool) {
    var rest = bytes[...]
    while !rest.isEmpty, goesOn() {
      let piece = rest.prefix(64 << 10)
      // The lines that end within the piece, or the one that goes on behind it.
      let end =
        piece.count == rest.count
        ? rest.endIndex
        : ((piece.lastIndex(of: UInt8(ascii: "\n")) ?? rest.firstIndex(of: UInt8(ascii: "\n"))).map { $0 + 1 }
          ?? rest.endIndex)
      write(rest[..<end])
      rest = rest[end...]
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>) {
    if let failure = Descriptor.write(bytes, to: STDOUT_FILENO) {
      StandardError.write("標準出力に書けません / can't write to standard output: \(failure)\n")
      ExitStatus.wrongCall.end()
    }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How wide the terminal is; 80 where the output goes elsewhere.
  static var columns: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return Int(size.ws_col)
  }
}

/// Standard error, written at once.
enum StandardError {
  static func write(_ text: String) {
    // Where even this can't be written there is nobody left to tell.
    _ = Descriptor.write(Array(text.utf8)[...], to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

private enum Descriptor {
  /// Writes everything, or says why not.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> String? {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitToWrite(descriptor)
      case EPIPE: endByBrokenPipe()
      default: return String(cString: strerror(errno))
      }
    }
    return nil
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func waitToWrite(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }

  /// Ends as a process ends that doesn't ignore SIGPIPE, which a parent may have made this one do.
  private static func endByBrokenPipe() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    ExitStatus.refused.end()
  }
}
