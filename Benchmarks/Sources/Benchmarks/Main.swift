import Benchmark
import Workloads

@main
struct Main {
  static func main() {
    let suite = BenchmarkSuite(name: "shinsa") { suite in
      for measured in Case.all {
        var run: (() throws -> Void)?
        suite.benchmark(measured.name) { state in
          let ready = try run ?? measured.prepare()
          run = ready
          state.start()
          try ready()
          try state.end()
        }
      }
    }
    Benchmark.main([suite])
  }
}
