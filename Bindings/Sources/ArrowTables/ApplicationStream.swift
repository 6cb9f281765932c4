import Answers
import CShinsa

/// A stream of applications that was taken over: it is released with this.
final class ApplicationStream {
  private var source: ArrowArrayStream
  private(set) var schema = ArrowSchema()

  /// Takes a stream over, whatever comes of it.
  init(_ stream: UnsafeMutablePointer<ArrowArrayStream>) throws(Failure) {
    source = stream.pointee
    stream.pointee.release = nil
    guard source.release != nil else { throw Failure("the stream was released already", key: "applications") }
    guard let getSchema = source.get_schema, source.get_next != nil else {
      throw Failure("the stream has no functions", key: "applications")
    }
    let status = getSchema(&source, &schema)
    guard status == 0 else { throw failure(status) }
  }

  deinit {
    schema.release?(&schema)
    source.release?(&source)
  }

  /// Looks at the schema, which stays the stream's.
  func withSchema<Found>(_ body: (UnsafePointer<ArrowSchema>) throws(Failure) -> Found) throws(Failure) -> Found {
    try withUnsafePointer(to: schema, body)
  }

  /// The next batch; nil at the end.
  func next() throws(Failure) -> TakenArray? {
    var array = ArrowArray()
    guard let getNext = source.get_next else { return nil }
    let status = getNext(&source, &array)
    guard status == 0 else { throw failure(status) }
    return array.release == nil ? nil : TakenArray(&array)
  }

  private func failure(_ status: Int32) -> Failure {
    let told = source.get_last_error.flatMap { $0(&source) }.map { String(cString: $0) }
    return Failure(
      "the stream of applications failed with \(status)" + (told.map { ": \($0)" } ?? ""), key: "applications")
  }
}
