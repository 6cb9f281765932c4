#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads that end with the call that began them, so that nothing is left to a process that forks.
enum Threads {
  /// More stack than rules ever take.
  private static let stack = 8 << 20

  private final class Task {
    let body: @Sendable (Int) -> Void
    let number: Int

    init(_ body: @escaping @Sendable (Int) -> Void, _ number: Int) { (self.body, self.number) = (body, number) }
  }

  /// Runs the body so many times at once, once on this thread, and waits for all.
  static func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      var threads: [pthread_t] = []
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      pthread_attr_setstacksize(&attributes, stack)
      for number in 1..<max(1, count) {
        let task = Unmanaged.passRetained(Task(body, number))
        var thread = pthread_t()
        let status = pthread_create(
          &thread, &attributes,
          { task in
            let task = Unmanaged<Task>.fromOpaque(task!).takeRetainedValue()
            task.body(task.number)
            return nil
          }, task.toOpaque())
        // Where there are no more threads, the others do the work.
        if status == 0 { threads.append(thread) } else { task.release() }
      }
      pthread_attr_destroy(&attributes)
      body(0)
      for thread in threads { pthread_join(thread, nil) }
    }
  }
}
