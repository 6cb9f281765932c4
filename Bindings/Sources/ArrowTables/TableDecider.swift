import Answers
import CShinsa
import Evaluator
import RulesDSL
import Synchronization

/// Decides the batches of one table, on as many threads as are asked for.
public final class TableDecider: @unchecked Sendable {
  private let program: Program
  private let table: Table
  private let decisions: [TableDecision]
  private let asked: Asked
  private let workers: [Worker]

  /// What one thread works with.
  private final class Worker: @unchecked Sendable {
    let decider: Decider
    let reader: TextReader

    init(_ decider: Decider) {
      self.decider = decider
      reader = TextReader(decider.copy())
    }
  }

  /// `schema` is that of the applications, and stays the caller's.
  public init(_ book: Book, _ schema: UnsafePointer<ArrowSchema>?, _ asked: Asked) throws(Failure) {
    program = book.program
    self.asked = asked
    decisions = try TableDecider.decisions(book, asked)
    table = try Table(schema, TableFacts(program.vocabulary), asked)
    let taken = Set(TableDecider.schemas(decisions, asked).map(\.name))
    if let twice = table.carried.first(where: { taken.contains($0.name) }) {
      throw Failure(
        asked.pick("結果に「\(twice.name)」という列がもうあります", "the result has a column “\(twice.name)” of its own"),
        key: twice.name)
    }
    let decider: Decider
    do throws(ColumnError) {
      decider = try program.decider(decisions.map(\.identifier))
    } catch {
      preconditionFailure("INVARIANT: the decisions are known")
    }
    workers = (0..<asked.threads).map { _ in Worker(decider.copy()) }
  }

  private static func decisions(_ book: Book, _ asked: Asked) throws(Failure) -> [TableDecision] {
    let chosen = try book.decisions(asked)
    let terms = book.program.vocabulary.decisions
    if chosen.isEmpty { return terms.map { TableDecision($0) } }
    return chosen.compactMap { name in terms.first { $0.identifier == name }.map { TableDecision($0) } }
  }

  private static func schemas(_ decisions: [TableDecision], _ asked: Asked) -> [OutgoingSchema] {
    decisions.flatMap { $0.schemas(hasNeeds: asked.hasNeeds) } + [OutgoingSchema(format: "u", name: "refusal")]
  }

  /// The columns that a table of applications may have.
  public static func writeFacts(_ book: Book, to place: UnsafeMutablePointer<ArrowSchema>) {
    let facts = TableFacts(book.program.vocabulary)
    var schema = OutgoingSchema(format: "+s", children: facts.all.map(\.schema))
    schema.metadata = stamp(book.program)
    schema.flags = 0
    schema.write(to: place)
  }

  private static func stamp(_ program: Program) -> [UInt8] {
    Metadata.bytes([("shinsa:rules", program.rulesDigest), ("shinsa:version", Program.version)])
  }

  /// The columns of decisions; what is carried comes before them where there is a schema of applications.
  public static func writeDecisions(
    _ book: Book, _ facts: UnsafePointer<ArrowSchema>?, _ asked: Asked, to place: UnsafeMutablePointer<ArrowSchema>
  ) throws(Failure) {
    if facts != nil { return try TableDecider(book, facts, asked).writeSchema(facts, to: place) }
    let children = schemas(try decisions(book, asked), asked)
    var schema = OutgoingSchema(format: "+s", metadata: stamp(book.program), children: children)
    schema.flags = 0
    schema.write(to: place)
  }

  func writeSchema(
    _ facts: UnsafePointer<ArrowSchema>?, to place: UnsafeMutablePointer<ArrowSchema>
  ) throws(Failure) {
    var children: [OutgoingSchema] = []
    for (name, index) in table.carried {
      guard let child = facts?.pointee.children[index]?.pointee, let copy = OutgoingSchema(child) else {
        throw Failure(asked.pick("列「\(name)」は引き継げません", "the column “\(name)” can't be carried"), key: name)
      }
      children.append(copy)
    }
    var schema = OutgoingSchema(
      format: "+s", metadata: TableDecider.stamp(program), children: children + TableDecider.schemas(decisions, asked))
    schema.flags = 0
    schema.write(to: place)
  }

  /// Takes up an array of applications.
  func batch(_ taken: TakenArray) throws(Failure) -> Batch {
    try Batch(taken, table, workers[0].reader, asked)
  }

  /// Decides rows of a batch: a struct array of what is carried, what is decided, and refusals.
  func decide(_ batch: Batch, _ taken: TakenArray, _ rows: Range<Int>) throws(Failure) -> OutgoingArray {
    let results = Results(decisions, count: rows.count, hasNeeds: asked.hasNeeds)
    let next = Atomic(0)
    let failure = Mutex<Failure?>(nil)
    Threads.run(min(workers.count, results.blocks.count)) { [workers] thread in
      while case let block = next.wrappingAdd(1, ordering: .relaxed).oldValue, block < results.blocks.count {
        do throws(Failure) {
          try self.decide(batch, block, from: rows.lowerBound, results, workers[thread])
        } catch {
          failure.withLock { $0 = $0 ?? error }
          next.store(results.blocks.count, ordering: .relaxed)
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    let array = taken.array
    var carried: [OutgoingArray] = []
    for (name, place) in table.carried {
      guard let child = array.children[place]?.pointee, child.release != nil, child.length >= 0, child.offset >= 0,
        Int64(rows.upperBound) + array.offset <= child.length, child.offset < 1 << 40
      else { throw Failure("the column “\(name)” is released, or shorter than the table", key: name) }
      carried.append(OutgoingArray(lending: child, from: Int(array.offset) + rows.lowerBound, count: rows.count, taken))
    }
    return OutgoingArray(count: rows.count, nullCount: 0, [nil], children: carried + (try results.arrays()))
  }

  private func decide(
    _ batch: Batch, _ block: Int, from first: Int, _ results: Results, _ worker: Worker
  ) throws(Failure) {
    let rows = results.rows(block)
    let source = first + rows.lowerBound..<first + rows.upperBound
    var facts = FactColumns(count: rows.count)
    var alone = Set<Int>()
    try batch.checkRemarks(source)
    for column in batch.columns {
      let loaded = try column.load(source, worker.reader)
      alone.formUnion(loaded.aside)
      guard loaded.isKnown?.contains(true) ?? true else { continue }
      do throws(ColumnError) {
        try facts.add(column.column.fact.identifier, loaded.values(of: column.column.fact), isKnown: loaded.isKnown)
      } catch {
        throw Failure("\(error)", key: column.column.name)
      }
    }
    let decided: DecisionColumns
    do throws(ColumnError) {
      decided = try worker.decider.decide(facts, on: asked.date)
    } catch {
      throw Failure("\(error)", key: error.fact)
    }
    results.take(block, decided)
    try decideAlone(batch, block, source, decided, alone, results, worker.decider)
  }

  /// Decides by themselves the rows that columns don't hold, that are refused, or whose needs are asked for.
  private func decideAlone(
    _ batch: Batch, _ block: Int, _ source: Range<Int>, _ decided: DecisionColumns, _ alone: Set<Int>,
    _ results: Results, _ decider: Decider
  ) throws(Failure) {
    let rows = results.rows(block)
    var tail = Results.Tail(needs: Array(repeating: [], count: decisions.count))
    for place in 0..<rows.count {
      let row = rows.lowerBound + place
      if batch.mayHaveNulls, batch.isNull(source.lowerBound + place) {
        tail.refusals.append((row, asked.pick("申込が null です", "the application is null")))
        results.clear(row)
        continue
      }
      let isOpen = asked.hasNeeds && decided.decisions.contains { $0.statuses[place] == .undetermined }
      guard isOpen || decided.isRefused[place] || alone.contains(place) else { continue }
      let facts = try batch.facts(source.lowerBound + place)
      do throws(EvaluationError) {
        results.take(row, try decider.decide(facts, on: asked.date), &tail)
      } catch {
        tail.refusals.append((row, error.problems.map { $0.message(asked.language) }.joined(separator: "\n")))
        results.clear(row)
      }
    }
    results.keep(tail, of: block)
  }
}

extension Loaded {
  /// As the engine takes them.
  func values(of fact: TableFact) -> FactColumns.Values {
    switch fact.kind {
    case .truth: .truths(numbers.map { $0 != 0 })
    case .day: .days(numbers.map { Int32(truncatingIfNeeded: $0) })
    case .member: .members(numbers.map { Int32(truncatingIfNeeded: $0) }, of: fact.members)
    case .whole, .fraction, .text: over == 1 ? .whole(numbers) : .fractions(numbers, over: over)
    }
  }
}
