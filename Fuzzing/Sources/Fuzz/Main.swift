import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libFuzzer's own main, as a function.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

nonisolated(unsafe) var target = FuzzTarget.rules

/// `fuzz TARGET [libFuzzer's options] [corpus…]`
@main
struct Main {
  static func main() {
    guard CommandLine.argc > 1, let chosen = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
      print("usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [options] [corpus]")
      exit(2)
    }
    target = chosen
    // libFuzzer reads its options from the argument after the program's name.
    var count = CommandLine.argc - 1
    var arguments = CommandLine.unsafeArgv
    arguments[1] = arguments[0]
    arguments += 1
    exit(
      runDriver(&count, &arguments) { bytes, length in
        target.run(Array(UnsafeBufferPointer(start: bytes, count: length)))
        return 0
      })
  }
}
