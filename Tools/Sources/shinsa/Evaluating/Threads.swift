import ApplicationFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads of the operating system.
enum Threads {
  /// How many run at once at best: the processors that this process may use.
  static var processors: Int {
    // Where memory is limited, that of several threads might be too much.
    guard !isMemoryLimited else { return 1 }
    if let allowed = allowedProcessors { return allowed }
    return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  private static var isMemoryLimited: Bool {
    #if canImport(Glibc)
      let kinds = [RLIMIT_DATA, RLIMIT_AS].map { __rlimit_resource_t($0.rawValue) }
    #else
      let kinds = [RLIMIT_DATA, RLIMIT_AS]
    #endif
    return kinds.contains { kind in
      var limit = rlimit()
      return getrlimit(kind, &limit) == 0 && limit.rlim_cur < 1 << 40
    }
  }

  /// Those of a Linux process, which may be fewer than the machine has (taskset, containers); nil elsewhere.
  private static var allowedProcessors: Int? {
    guard let file = try? InputFile(path: "/proc/self/status"), let text = try? file.nextChunk() else { return nil }
    let label = Array("Cpus_allowed:".utf8)
    guard let line = text.split(separator: UInt8(ascii: "\n")).first(where: { $0.starts(with: label) }) else {
      return nil
    }
    // A mask in hexadecimal digits.
    let count = line.dropFirst(label.count).reduce(0) { count, byte in
      count + (Character(Unicode.Scalar(byte)).hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }

  /// Runs the same on so many threads, of which the caller's is one, and returns when all have come to the end. Where
  /// the system gives fewer, on those.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let threads = (1..<max(1, count)).compactMap { _ in start(body) }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// What comes of each, in their order.
  static func map<Element: Sendable, Product: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Product
  ) -> [Product] {
    let products = Products<Product>()
    run(min(processors, elements.count)) {
      while let index = products.next(of: elements.count) { products.add(transform(elements[index]), at: index) }
    }
    return products.all
  }

  /// A thread that ends with the process.
  static func startForGood(_ body: @escaping @Sendable () -> Void) {
    if let thread = start(body) { pthread_detach(thread) }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as the first thread has on most systems: deep trees of reasons are walked.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    if pthread_create(&thread, &attributes, runWork, work) == 0 { return thread }
    Unmanaged<Work>.fromOpaque(work).release()
    return nil
  }
}

/// What several threads make, each the next that none has begun.
private final class Products<Product: Sendable>: Sendable {
  private let state = Mutex((begun: 0, made: [Int: Product]()))

  func next(of count: Int) -> Int? {
    state.withLock { state in
      guard state.begun < count else { return nil }
      state.begun += 1
      return state.begun - 1
    }
  }

  func add(_ product: Product, at index: Int) { state.withLock { $0.made[index] = product } }

  var all: [Product] { state.withLock { $0.made.sorted { $0.key < $1.key }.map(\.value) } }
}

private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

#if canImport(Darwin)
  private func runWork(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
  }
#else
  private func runWork(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
    return nil
  }
#endif
