#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What ends the process from outside: it ends as it would have, but not within a line of the output.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Waits for a signal on a thread of its own; `finish` returns when what is being written is whole. A second signal
  /// ends the process at once.
  static func watch(_ finish: @escaping @Sendable () -> Void) {
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in signals where !isIgnored(number) { sigaddset(&watched, number) }
    pthread_sigmask(SIG_BLOCK, &watched, nil)
    Threads.startForGood { [watched] in
      var watched = watched
      var number: Int32 = 0
      guard sigwait(&watched, &number) == 0 else { return }
      pthread_sigmask(SIG_UNBLOCK, &watched, nil)
      finish()
      kill(getpid(), number)
    }
  }

  /// As by nohup.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    #if canImport(Glibc)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    #elseif canImport(Musl)
      return unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self) == 1
    #else
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
    #endif
  }
}
