import Comparing
import Foundation

/// Holds random applications to random rule books against the specification: `agree [APPLICATIONS [SEED]]`.
@main struct Agree {
  static func main() async {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let (count, seed) = (numbers.first ?? 1_000_000, numbers.count > 1 ? numbers[1] : 1)
    let part = numbers.count > 2 ? numbers[2] : 50
    let each = AgreementRun(seed: seed, books: part).each
    let parts = (count + each * part - 1) / (each * part)
    let differences = await withTaskGroup(of: String?.self, returning: [String].self) { group in
      for number in 0..<parts {
        group.addTask { AgreementRun(seed: seed + number * part, books: part).firstDifference() }
      }
      var found: [String] = []
      for await case let difference? in group {
        found.append(difference)
        if found.count <= 5 { print(difference) }
      }
      return found
    }
    print(
      "random rule books: \(parts * part), applications to each: \(each), seeds from \(seed): \(parts * part * each) "
        + "applications, \(differences.count) of \(parts) parts differ")
    if !differences.isEmpty { exit(1) }
  }
}
