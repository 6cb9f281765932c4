import RulesDSL

extension FactEncoder {
  /// What an enum with raw values or a wrapper writes.
  struct Single: SingleValueEncodingContainer {
    final class Result { var entry: Facts.Entry? }

    let key: String
    let storage: Storage
    let result = Result()
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() throws { result.entry = .unknown }
    mutating func encode(_ value: Bool) throws { result.entry = .truth(value) }
    mutating func encode(_ value: String) throws { result.entry = .text(value) }
    mutating func encode(_ value: Double) throws { throw refuse(key, "\(value)") }
    mutating func encode(_ value: Float) throws { throw refuse(key, "\(value)") }

    mutating func encode(_ value: Int128) throws {
      result.entry = .number(try number(value, key))
    }

    mutating func encode(_ value: UInt128) throws {
      result.entry = .number(try number(value, key))
    }

    mutating func encode<T: Encodable>(_ value: T) throws {
      if let integer = value as? any BinaryInteger {
        result.entry = .number(try number(integer, key))
      } else {
        try value.encode(to: Nested(encoder: FactEncoder(), single: self))
      }
    }
  }

  /// A container for what can't be a fact: lists, and a bare value in place of an application.
  struct Refusing: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    let key: String
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }

    mutating func encodeNil() throws { throw refuse(key, "null") }
    mutating func encode(_ value: Bool) throws { throw refuse(key, "\(value)") }
    mutating func encode(_ value: String) throws { throw refuse(key, value) }
    mutating func encode<T: Encodable>(_ value: T) throws { throw refuse(key, "\(value)") }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Keyed<Nested>(storage: Storage()))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    mutating func superEncoder() -> any Encoder { FactEncoder() }
  }
}
