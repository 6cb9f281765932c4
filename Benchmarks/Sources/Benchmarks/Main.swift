import Benchmark
import Workloads

@main
struct Main {
  static func main() {
    let suite = BenchmarkSuite(name: "shinsa") { suite in
      for measured in Case.all {
        var run: (() throws -> Void)?
        suite.benchmark(measured.name) { state in
          // Stored once: every pass through an optional would wrap the closure once more.
          if run == nil { run = try measured.prepare() }
          guard let run else { return }
          state.start()
          try run()
          try state.end()
        }
      }
    }
    Benchmark.main([suite])
  }
}
