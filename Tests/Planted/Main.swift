import Comparing
import Evaluator

/// Looks for one planted mistake, by its number, in at most so many rule books: `planted NUMBER BOOKS [SEED]`. Says how many it
/// took, or `missed`.
@main struct Planted {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count >= 2 else { return print("planted NUMBER BOOKS [SEED]") }
    plantedMistake = numbers[0]
    print(
      AgreementRun(seed: numbers.count > 2 ? numbers[2] : 1, books: numbers[1]).booksUntilDifference().map { "\($0)" }
        ?? "missed")
  }
}
