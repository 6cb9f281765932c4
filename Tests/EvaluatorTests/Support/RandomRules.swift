import Comparing

typealias Seeded = Comparing.Seeded
typealias RandomRules = Comparing.RandomRules

extension RandomRules {
  func trial() throws -> Trial { try Trial(text) }
}
