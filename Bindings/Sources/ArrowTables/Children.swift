import CShinsa

/// What Arrow hands over by its address; who has it releases it.
protocol Releasable {
  mutating func end()
}

extension ArrowArray: Releasable {
  mutating func end() { release?(&self) }
}

extension ArrowSchema: Releasable {
  mutating func end() { release?(&self) }
}

/// Children of an array or of a schema, each in memory of its own; they are released with this.
final class Children<Child: Releasable> {
  let count: Int
  /// NULL where there are none.
  let places: UnsafeMutablePointer<UnsafeMutablePointer<Child>?>?

  init<Source>(_ sources: [Source], write: (Source, UnsafeMutablePointer<Child>) -> Void) {
    count = sources.count
    places = sources.isEmpty ? nil : .allocate(capacity: sources.count)
    for (index, source) in sources.enumerated() {
      let room = UnsafeMutablePointer<Child>.allocate(capacity: 1)
      write(source, room)
      (places! + index).initialize(to: room)
    }
  }

  var first: UnsafeMutablePointer<Child>? { places?[0] }

  deinit {
    for index in 0..<count {
      places?[index]?.pointee.end()
      places?[index]?.deallocate()
    }
    places?.deallocate()
  }
}
