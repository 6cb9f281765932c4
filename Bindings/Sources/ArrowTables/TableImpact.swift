import Answers
import CShinsa
import Evaluator
import Reports
import RulesDSL
import Synchronization

/// Counts what becomes of a stream of applications by two books.
public final class TableImpact: @unchecked Sendable {
  private let sides: (before: ImpactReport.Side, after: ImpactReport.Side)
  private let tables: (before: Table, after: Table)
  private let terms: ImpactTerms
  private let workers: [Worker]
  private let asked: Asked
  private let impactAsked: ImpactAsked

  /// What one thread works with.
  private final class Worker: @unchecked Sendable {
    let impact: Impact
    let readers: (before: TextReader, after: TextReader)
    var samples: ImpactSamples

    init(_ impact: Impact, _ readers: (TextReader, TextReader), sample: Int) {
      (self.impact, self.readers, samples) = (impact, readers, ImpactSamples(most: sample))
    }
  }

  /// Rows that are taken at once.
  private static let width = 4096

  /// The report on a stream, which is taken over, in the form that is asked for.
  public static func report(
    _ before: Book, _ after: Book, _ stream: UnsafeMutablePointer<ArrowArrayStream>, _ asked: Asked,
    _ impactAsked: ImpactAsked
  ) throws(Failure) -> String {
    let source = try ApplicationStream(stream)
    let impact = try source.withSchema { schema throws(Failure) in
      try TableImpact(before, after, schema, asked, impactAsked)
    }
    var (part, count, isStopped) = (0, 0, false)
    while !isStopped, let taken = try source.next() {
      isStopped = try impact.take(taken, &part, &count)
    }
    return impact.report(isStopped: isStopped)
  }

  private init(
    _ before: Book, _ after: Book, _ schema: UnsafePointer<ArrowSchema>, _ asked: Asked, _ impactAsked: ImpactAsked
  ) throws(Failure) {
    (self.asked, self.impactAsked) = (asked, impactAsked)
    func side(_ book: Book, _ date: CalendarDate?) -> ImpactReport.Side {
      ImpactReport.Side(
        Impact.Side(book.program, on: date ?? asked.date), book.isShipped ? .shipped : .texts,
        association: book.association)
    }
    sides = (side(before, impactAsked.dates.before), side(after, impactAsked.dates.after))
    let facts = (before: TableFacts(before.program.vocabulary), after: TableFacts(after.program.vocabulary))
    tables = (
      try Table(schema, facts.before, asked.ignoring(facts.after, but: facts.before)),
      try Table(schema, facts.after, asked.ignoring(facts.before, but: facts.after))
    )
    let impact: Impact
    let deciders: (before: Decider, after: Decider)
    do throws(ColumnError) {
      impact = try Impact(
        from: Impact.Side(before.program, on: impactAsked.dates.before ?? asked.date),
        to: Impact.Side(after.program, on: impactAsked.dates.after ?? asked.date), decisions: asked.decisions,
        sums: impactAsked.sums, by: impactAsked.group)
      deciders = (try before.program.decider(), try after.program.decider())
    } catch {
      throw Failure("\(error)", key: error.fact)
    }
    terms = impact.terms
    workers = (0..<asked.threads).map { _ in
      Worker(
        impact.copy(), (TextReader(deciders.before.copy()), TextReader(deciders.after.copy())),
        sample: impactAsked.sample)
    }
  }

  /// Takes a batch; true where it was stopped.
  private func take(_ taken: TakenArray, _ part: inout Int, _ count: inout Int) throws(Failure) -> Bool {
    let readers = workers[0].readers
    let before = try Batch(taken, tables.before, readers.before, asked)
    let after = terms.isAlike ? before : try Batch(taken, tables.after, readers.after, asked)
    let (first, rows, total) = (part, before.count, count)
    let blocks = (rows + TableImpact.width - 1) / TableImpact.width
    let next = Atomic(0)
    let done = Atomic(0)
    let failure = Mutex<Failure?>(nil)
    Threads.run(min(workers.count, blocks)) { thread in
      while case let block = next.wrappingAdd(1, ordering: .relaxed).oldValue, block < blocks,
        !self.impactAsked.isStopped()
      {
        let own = block * TableImpact.width..<min((block + 1) * TableImpact.width, rows)
        do throws(Failure) {
          try self.take(own, before, after, part: first + block, self.workers[thread])
        } catch {
          failure.withLock { $0 = $0 ?? error }
          next.store(blocks, ordering: .relaxed)
        }
        let taken = done.wrappingAdd(own.count, ordering: .relaxed).newValue
        if thread == 0 { self.impactAsked.progress(total + taken) }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure.behind(total) }
    part += blocks
    count += done.load(ordering: .relaxed)
    impactAsked.progress(count)
    return done.load(ordering: .relaxed) < rows
  }

  private func take(
    _ rows: Range<Int>, _ before: Batch, _ after: Batch, part: Int, _ worker: Worker
  ) throws(Failure) {
    let own = try TableImpact.columns(before, rows, worker.readers.before)
    let other = terms.isAlike ? own : try TableImpact.columns(after, rows, worker.readers.after)
    guard let own, let other, !before.mayHaveNulls else { return try takeAlone(rows, before, after, part, worker) }
    let found: Impact.Rows
    do throws(ColumnError) {
      found = try worker.impact.take(own, other)
    } catch {
      throw Failure("\(error)", key: error.fact)
    }
    try keep(found, Array(rows), before, after, part, worker)
  }

  /// Of rows that columns don't hold.
  private func takeAlone(
    _ rows: Range<Int>, _ before: Batch, _ after: Batch, _ part: Int, _ worker: Worker
  ) throws(Failure) {
    var applications: [Facts] = []
    var places: [Int] = []
    for row in rows {
      if before.isNull(row) {
        worker.impact.addUnreadable()
      } else {
        applications.append(try facts(row, before, after))
        places.append(row)
      }
    }
    try keep(worker.impact.take(applications), places, before, after, part, worker)
  }

  private func keep(
    _ found: Impact.Rows, _ places: [Int], _ before: Batch, _ after: Batch, _ part: Int, _ worker: Worker
  ) throws(Failure) {
    for changed in found.changed {
      let row = places[changed.row]
      guard worker.samples.wants(changed.changes, .init(part: part, row: row)) else { continue }
      let sample = ImpactSamples.Sample(try facts(row, before, after, withNames: true), changes: changed.changes)
      worker.samples.offer(changed.changes, .init(part: part, row: row)) { sample }
    }
  }

  /// What a row says, as either book reads its columns.
  private func facts(_ row: Int, _ before: Batch, _ after: Batch, withNames: Bool = false) throws(Failure) -> Facts {
    let own = try before.facts(row, withNames: withNames)
    if terms.isAlike { return own }
    let known = Set(own.entries.map(\.key))
    return Facts(own.entries + (try after.facts(row, withNames: withNames)).entries.filter { !known.contains($0.key) })
  }

  /// Rows as the engine takes them; nil where some don't fit columns.
  private static func columns(_ batch: Batch, _ rows: Range<Int>, _ reader: TextReader) throws(Failure) -> FactColumns?
  {
    try batch.checkRemarks(rows)
    var facts = FactColumns(count: rows.count)
    for column in batch.columns {
      let loaded = try column.load(rows, reader)
      guard loaded.aside.isEmpty else { return nil }
      guard loaded.isKnown?.contains(true) ?? true else { continue }
      do throws(ColumnError) {
        try facts.add(column.column.fact.identifier, loaded.values(of: column.column.fact), isKnown: loaded.isKnown)
      } catch {
        throw Failure("\(error)", key: column.column.name)
      }
    }
    return facts
  }

  private func report(isStopped: Bool) -> String {
    var (tally, samples) = (workers[0].impact.tally, workers[0].samples)
    for worker in workers.dropFirst() {
      tally.add(worker.impact.tally)
      samples.add(worker.samples)
    }
    let report = ImpactReport(sides, terms, tally, samples, isStopped: isStopped, asked.language)
    return switch asked.form {
    case .json: report.json
    case .text: report.text
    case .html: report.html
    case .csv: report.csv(inWords: false)
    }
  }
}

extension Asked {
  /// The same where columns are left out that only another book knows.
  fileprivate func ignoring(_ others: TableFacts, but own: TableFacts) -> Asked {
    var asked = self
    asked.ignored += others.all.flatMap { [$0.identifier, $0.japanese] }.filter { own[$0] == nil }
    return asked
  }
}
