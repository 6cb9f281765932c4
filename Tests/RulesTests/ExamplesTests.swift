import Evaluator
import Testing

/// The examples (例) that stand beside the shipped rules.
@Suite struct ExamplesTests {
  @Test func everyExampleOfTheShippedRulesComesTrue() throws {
    let run = try Repository.program().runExamples()
    for failure in run.failures {
      Issue.record(
        """
        \(failure.file):\(failure.line) 例「\(failure.title)」 \(failure.subject): \
        期待 \(failure.expected)、結果 \(failure.found)
        \(failure.why)
        """)
    }
    print("\(run.passed) examples passed, \(run.failures.count) expectations failed")
    #expect(run.passed > 0)
  }
}
