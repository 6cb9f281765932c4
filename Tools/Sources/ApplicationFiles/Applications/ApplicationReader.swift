/// Reads the applications of one file, one after another, whatever their number: a JSON object, a JSON array or
/// JSON Lines, told apart by the first bytes.
///
///     var reader = try ApplicationReader(path: "applications.jsonl")
///     while let item = reader.next() { … }
public struct ApplicationReader: Sequence, IteratorProtocol {
  /// What comes next in a file.
  public enum Item: Sendable {
    case application(Application)
    /// One that can't be read; unless the file itself is broken there, others follow.
    case unreadable(UnreadableApplication)
  }

  private var format: any ApplicationFormat

  /// Opens a file, or standard input for `-`.
  public init(path: String) throws(InputFile.Failure) {
    self.init(ByteStream(path == "-" ? .standardInput : try InputFile(path: path)))
  }

  public init(_ bytes: ByteStream) {
    format = JSONApplications(bytes)
  }

  public mutating func next() -> Item? {
    format.next()
  }
}

/// A way in which a file holds applications.
protocol ApplicationFormat {
  /// The next application; nil after the last.
  mutating func next() -> ApplicationReader.Item?
}
