/// Lines of a file of which each is an application by itself: they can be read anywhere and at any time.
public struct ApplicationLines: Sequence, Sendable {
  var bytes: [UInt8]
  /// Where they begin in the file.
  let position: TextPosition

  /// Reads the applications one after another.
  public func makeIterator() -> AnyIterator<ApplicationReader.Item> {
    var applications = JSONApplications(lines: ByteStream(bytes, at: position))
    return AnyIterator { applications.next() }
  }
}

/// What can be read apart from the rest of a file.
public enum ApplicationPart: Sendable {
  case lines(ApplicationLines)
  case item(ApplicationReader.Item)
}
