#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The variables that stand for options where these are left out.
enum Environment: String {
  case association = "SHINSA_ASSOCIATION"
  case rules = "SHINSA_RULES"

  /// nil where it isn't set, or empty.
  var value: String? {
    guard let text = getenv(rawValue).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }

  /// Whether a value comes from here rather than from the call.
  func provides(_ text: String?) -> Bool {
    guard let text, text == value else { return false }
    return !CommandLine.arguments.dropFirst().contains { $0 == text || $0.hasSuffix("=" + text) }
  }
}
