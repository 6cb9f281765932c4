import Testing
import Workloads

@Suite struct W1Tests {
  @Test func everyDecisionOfTheSampleIsRight() throws {
    #expect(try W1Workload.sample().wrong(W1Workload.program()).isEmpty)
    #expect(try W1Workload.sample().wrongInColumns(W1Workload.program()) == 0)
  }

  @Test(.enabled(if: Repository.peers != nil)) func everyOneOfTheTenThousandDecisionsIsRight() throws {
    let workload = try #require(try W1Workload.whole())
    #expect(workload.facts.count == 10_000)
    #expect(try workload.wrong(W1Workload.program()).isEmpty)
  }
}
