#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Someone who sits before the command and can be asked.
enum Terminal {
  static var isInput: Bool { isatty(STDIN_FILENO) == 1 && StandardError.isTerminal }

  /// The line typed after a question, without the spaces around it; nil at the end of the input.
  static func answer(to question: String) -> String? {
    StandardError.write(question)
    return readLine().map { $0.split(separator: " ").joined(separator: " ") }
  }
}
