import Answers
import CShinsa
import Evaluator
import RulesDSL

/// A stream of decisions: reads one of applications as it is read itself.
public final class DecisionStream {
  private let source: ApplicationStream
  private let decider: TableDecider
  private let asked: Asked
  /// The batch that is being decided, and where the rest of it begins.
  private var open: (batch: Batch, taken: TakenArray, next: Int)?
  private var lastError: UnsafeMutablePointer<CChar>?
  /// How many applications came before the open batch.
  private var before = 0
  /// What ended it: no row is passed over without a word.
  private var failure: Failure?

  /// Rows that are handed out at once.
  private static let most = 1 << 18

  /// Takes a stream over, whatever comes of it.
  public init(_ book: Book, _ stream: UnsafeMutablePointer<ArrowArrayStream>, _ asked: Asked) throws(Failure) {
    let source = try ApplicationStream(stream)
    decider = try source.withSchema { schema throws(Failure) in try TableDecider(book, schema, asked) }
    (self.source, self.asked) = (source, asked)
  }

  deinit {
    lastError?.deallocate()
  }

  /// Writes the stream where the caller has room.
  public func write(to place: UnsafeMutablePointer<ArrowArrayStream>) {
    place.initialize(
      to: ArrowArrayStream(
        get_schema: { stream, schema in
          DecisionStream.of(stream) { own throws(Failure) in
            guard let schema else { throw Failure("there is no place for the schema: it is NULL") }
            try own.source.withSchema { facts throws(Failure) in try own.decider.writeSchema(facts, to: schema) }
          }
        },
        get_next: { stream, array in
          DecisionStream.of(stream) { own throws(Failure) in
            guard let array else { throw Failure("there is no place for the array: it is NULL") }
            array.initialize(to: ArrowArray())
            if let failure = own.failure { throw failure }
            do throws(Failure) {
              try own.next(array)
            } catch {
              own.failure = error
              throw error
            }
          }
        },
        get_last_error: { stream in
          stream?.pointee.private_data.flatMap { own in
            UnsafePointer(Unmanaged<DecisionStream>.fromOpaque(own).takeUnretainedValue().lastError)
          }
        },
        release: { stream in
          guard let stream, let own = stream.pointee.private_data else { return }
          stream.pointee.release = nil
          stream.pointee.private_data = nil
          Unmanaged<DecisionStream>.fromOpaque(own).release()
        },
        private_data: Unmanaged.passRetained(self).toOpaque()))
  }

  /// EINVAL, as the specification wants an error of errno.
  private static let wrong: Int32 = 22

  private static func of(
    _ stream: UnsafeMutablePointer<ArrowArrayStream>?, _ body: (DecisionStream) throws(Failure) -> Void
  ) -> Int32 {
    guard let own = stream?.pointee.private_data else { return wrong }
    let decisions = Unmanaged<DecisionStream>.fromOpaque(own).takeUnretainedValue()
    do throws(Failure) {
      try body(decisions)
      return 0
    } catch {
      decisions.tell(decisions.asked.hasErrorsAsJSON ? error.json : error.text)
      return wrong
    }
  }

  private func tell(_ text: String) {
    lastError?.deallocate()
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: Array(bytes), count: bytes.count)
    lastError = copy
  }

  private func next(_ place: UnsafeMutablePointer<ArrowArray>) throws(Failure) {
    while open == nil || open!.next >= open!.batch.count {
      before += open?.batch.count ?? 0
      open = nil
      guard let taken = try source.next() else { return place.initialize(to: ArrowArray()) }
      let batch = try decider.batch(taken)
      open = (batch, taken, 0)
    }
    guard let (batch, taken, first) = open else { return }
    let rows = first..<min(first + DecisionStream.most, batch.count)
    open?.next = rows.upperBound
    do throws(Failure) {
      try decider.decide(batch, taken, rows).write(to: place)
    } catch {
      throw error.behind(before)
    }
  }
}

extension Failure {
  /// The same where rows are counted from the beginning of a stream.
  func behind(_ rows: Int) -> Failure {
    Failure(
      problems.map { problem in
        var problem = problem
        problem.row = problem.row.map { $0 + rows }
        return problem
      })
  }
}

extension TableDecider {
  /// More rows are handed over as a stream.
  private static let most = 1 << 22

  /// Decides an array, which is taken over.
  public func decide(
    _ applications: UnsafeMutablePointer<ArrowArray>, to place: UnsafeMutablePointer<ArrowArray>
  ) throws(Failure) {
    let taken = TakenArray(applications)
    let batch = try batch(taken)
    guard batch.count <= TableDecider.most else {
      throw Failure(
        "an array has at most \(TableDecider.most) rows here; hand it over as a stream", key: "applications")
    }
    try decide(batch, taken, 0..<batch.count).write(to: place)
  }
}
