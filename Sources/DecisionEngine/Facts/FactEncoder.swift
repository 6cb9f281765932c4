import RulesDSL

extension Facts {
  /// The properties of a value, by their coding keys. Throws where one is nothing that a fact can be.
  package init(encoding value: some Encodable) throws(EvaluationError) {
    let encoder = FactEncoder()
    do {
      try value.encode(to: encoder)
    } catch let error as EvaluationError {
      throw error
    } catch {
      throw EvaluationError([
        EvaluationError.Problem(
          key: "", value: String(describing: error),
          kind: .wrongType(
            expected: "事実の集まり", expectedEnglish: "a set of facts", nil))
      ])
    }
    self.init(encoder.storage.entries)
  }
}

/// Makes facts of any `Encodable` value, property by property: `struct Application: Encodable { var capital: Int }`.
///
/// Keys are the coding keys. Whole numbers, strings, booleans and nil become facts; a nested value becomes a
/// judgement where it has `value`, `by` and `reason`. A `Double` is refused, because it isn't exact.
struct FactEncoder: Encoder {
  final class Storage {
    var entries: [(key: String, entry: Facts.Entry)] = []
  }

  let storage = Storage()
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Keyed(storage: storage))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Refusing(key: "") }
  func singleValueContainer() -> any SingleValueEncodingContainer { Refusing(key: "") }

  static func number(_ integer: some BinaryInteger, _ key: String) throws(EvaluationError) -> Rational {
    guard let number = Int128(exactly: integer).flatMap({ Rational(exactly: $0) }) else {
      throw EvaluationError([EvaluationError.Problem(key: key, value: "\(integer)", kind: .tooLarge)])
    }
    return number
  }

  static func refuse(_ key: String, _ value: String) -> EvaluationError {
    EvaluationError([
      EvaluationError.Problem(
        key: key, value: value,
        kind: .wrongType(
          expected: "整数・文字・有無のいずれか", expectedEnglish: "a whole number, text or a yes or no", nil))
    ])
  }
}

extension FactEncoder {
  struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let storage: Storage
    var codingPath: [any CodingKey] = []

    private func add(_ entry: Facts.Entry, _ key: Key) {
      storage.entries.append((key: key.stringValue, entry: entry))
    }

    mutating func encodeNil(forKey key: Key) throws { add(.unknown, key) }
    mutating func encode(_ value: Bool, forKey key: Key) throws { add(.truth(value), key) }
    mutating func encode(_ value: String, forKey key: Key) throws { add(.text(value), key) }
    mutating func encode(_ value: Double, forKey key: Key) throws { throw refuse(key.stringValue, "\(value)") }
    mutating func encode(_ value: Float, forKey key: Key) throws { throw refuse(key.stringValue, "\(value)") }

    mutating func encode(_ value: Int128, forKey key: Key) throws {
      add(.number(try number(value, key.stringValue)), key)
    }

    mutating func encode(_ value: UInt128, forKey key: Key) throws {
      add(.number(try number(value, key.stringValue)), key)
    }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
      if let integer = value as? any BinaryInteger { return add(.number(try number(integer, key.stringValue)), key) }
      let nested = FactEncoder()
      let single = Single(key: key.stringValue, storage: nested.storage)
      try value.encode(to: Nested(encoder: nested, single: single))
      if let entry = single.result.entry { return add(entry, key) }
      add(FactEncoder.judgement(nested.storage.entries) ?? .other("object"), key)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      // A group of facts within the facts has no meaning; it is told by its name, not lost.
      add(.other("object"), key)
      return KeyedEncodingContainer(Keyed<Nested>(storage: Storage()))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Refusing(key: key.stringValue)
    }

    mutating func superEncoder() -> any Encoder { FactEncoder() }
    mutating func superEncoder(forKey key: Key) -> any Encoder { FactEncoder() }
  }

  /// `{value, by, reason}`
  static func judgement(_ entries: [(key: String, entry: Facts.Entry)]) -> Facts.Entry? {
    var (truth, by, reason): (Bool?, String?, String?)
    for (key, entry) in entries {
      switch (key, entry) {
      case ("value", .truth(let value)): truth = value
      case ("by", .text(let text)): by = text
      case ("reason", .text(let text)): reason = text
      case ("value", .unknown), ("by", .unknown), ("reason", .unknown): break
      default: return nil
      }
    }
    return .judgement(truth, by: by, reason: reason)
  }

  /// An encoder for the value of one property: a keyed value is a judgement, a single one its raw value.
  struct Nested: Encoder {
    let encoder: FactEncoder
    let single: Single
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      encoder.container(keyedBy: type)
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { Refusing(key: single.key) }
    func singleValueContainer() -> any SingleValueEncodingContainer { single }
  }
}
