#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process tells its caller; thrown by a command that ends with anything but success.
enum ExitStatus: Int32, Error, Comparable {
  case success = 0
  /// An application was refused, or an example failed.
  case refused = 1
  /// The rules or the call are wrong.
  case wrongCall = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }

  func end() -> Never {
    exit(rawValue)
  }
}
