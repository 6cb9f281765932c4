import CShinsa

/// A schema that is handed out. What is behind it is freed by its `release`, children and all.
struct OutgoingSchema {
  var format: String
  var name = ""
  var metadata: [UInt8]?
  var flags = Int64(ARROW_FLAG_NULLABLE)
  var children: [OutgoingSchema] = []
  /// Of what an index of a dictionary stands for; one or none.
  var dictionary: [OutgoingSchema] = []

  static func dictionary(_ name: String, index: String = "c") -> OutgoingSchema {
    OutgoingSchema(format: index, name: name, dictionary: [OutgoingSchema(format: "u")])
  }

  /// Writes it where the caller has room.
  func write(to place: UnsafeMutablePointer<ArrowSchema>) {
    let own = Kept(self)
    place.initialize(
      to: ArrowSchema(
        format: own.format, name: own.name, metadata: own.metadata, flags: flags, n_children: Int64(children.count),
        children: own.children.places, dictionary: own.dictionary.first, release: Kept.release,
        private_data: Unmanaged.passRetained(own).toOpaque()))
  }

  /// What a schema points to.
  private final class Kept {
    let format: UnsafeMutablePointer<CChar>
    let name: UnsafeMutablePointer<CChar>
    let metadata: UnsafeMutablePointer<CChar>?
    let children: Children<ArrowSchema>
    let dictionary: Children<ArrowSchema>

    init(_ schema: OutgoingSchema) {
      format = Kept.copy(schema.format.utf8CString)
      name = Kept.copy(schema.name.utf8CString)
      metadata = schema.metadata.map { Kept.copy($0.map { CChar(bitPattern: $0) }) }
      children = Children(schema.children) { $0.write(to: $1) }
      dictionary = Children(schema.dictionary) { $0.write(to: $1) }
    }

    deinit {
      format.deallocate()
      name.deallocate()
      metadata?.deallocate()
    }

    private static func copy(_ text: some Collection<CChar>) -> UnsafeMutablePointer<CChar> {
      let room = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, text.count))
      _ = room.initialize(from: text)
      return room.baseAddress!
    }

    static let release: @convention(c) (UnsafeMutablePointer<ArrowSchema>?) -> Void = { schema in
      guard let schema, let kept = schema.pointee.private_data else { return }
      schema.pointee.release = nil
      schema.pointee.private_data = nil
      Unmanaged<Kept>.fromOpaque(kept).release()
    }
  }
}

extension OutgoingSchema {
  /// A copy of another's schema, under the same name; nil where it is nested beyond reason or holds what is no text.
  init?(_ schema: ArrowSchema, depth: Int = 0) {
    guard depth < 32, let format = schema.format.flatMap({ String(validatingCString: $0) }),
      (0...10_000).contains(schema.n_children)
    else { return nil }
    self.init(format: format)
    name = schema.name.map { String(cString: $0) } ?? ""
    flags = schema.flags
    if let metadata = schema.metadata, let length = Metadata.length(of: metadata) {
      self.metadata = Array(UnsafeRawBufferPointer(start: metadata, count: length))
    }
    for index in 0..<Int(schema.n_children) {
      guard let child = schema.children?[index]?.pointee, let copy = OutgoingSchema(child, depth: depth + 1) else {
        return nil
      }
      children.append(copy)
    }
    if let values = schema.dictionary?.pointee {
      guard let copy = OutgoingSchema(values, depth: depth + 1) else { return nil }
      dictionary = [copy]
    }
  }
}
