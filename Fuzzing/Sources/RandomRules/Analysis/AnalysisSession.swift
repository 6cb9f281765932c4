/// Many random tables and conditions against the law "analysis".
public struct AnalysisSession: Sendable {
  public private(set) var books = 0
  /// By code, how many findings the checker and brute force agreed on.
  public private(set) var findings: [String: Int] = [:]
  public private(set) var failures: [Session.Failure] = []

  private let flaw: AnalysisFlaw?

  public init(_ flaw: AnalysisFlaw? = nil) { self.flaw = flaw }

  /// Goes on from a seed until so many books have been tried or so many have failed.
  public mutating func run(books wanted: Int, from first: UInt64, failures limit: Int = 3) {
    var seed = first
    while books < wanted, failures.count < limit {
      run(seed)
      seed += 1
    }
  }

  private mutating func run(_ seed: UInt64) {
    let book = BookMaker.analysisBook(seed: seed)
    books += 1
    do throws(Violation) {
      var dice = Dice(seed)
      for code in try AnalysisTrial(book, flaw).check(&dice) { findings[code, default: 0] += 1 }
    } catch {
      let (small, violation) = smaller(book, seed, error)
      var writer = BookWriter(small)
      failures.append(
        Session.Failure(
          law: violation.law, seed: seed,
          text: "\(violation.law.rawValue)\n\(violation.message)\n\(writer.sources()[0].text)"))
    }
  }

  /// The book with as few rows as break the same law.
  private func smaller(_ book: Book, _ seed: UInt64, _ violation: Violation) -> (Book, Violation) {
    for row in book.tables[0].rows.indices where book.tables[0].rows.count > 1 {
      var less = book
      less.tables[0].rows.remove(at: row)
      guard less.tables[0].rows.contains(where: { !$0.isOtherwise }) else { continue }
      do throws(Violation) {
        var dice = Dice(seed)
        _ = try AnalysisTrial(less, flaw).check(&dice)
      } catch {
        if error.law == violation.law { return smaller(less, seed, error) }
      }
    }
    return (book, violation)
  }
}
