/// A JSON value as it is written: a number keeps its text, so that it can be read exactly.
public enum JSONValue: Hashable, Sendable {
  case null
  case truth(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// A key of a JSON object with its value and the place of the key.
public struct JSONMember: Hashable, Sendable {
  public let key: String
  public let position: TextPosition
  public let value: JSONValue

  public init(key: String, position: TextPosition, value: JSONValue) {
    self.key = key
    self.position = position
    self.value = value
  }
}

extension JSONValue {
  /// The kind of the value in words, for messages.
  public var kind: BilingualText {
    switch self {
    case .null: BilingualText("null", "null")
    case .truth: BilingualText("true/false", "true or false")
    case .number: BilingualText("数", "a number")
    case .string: BilingualText("文字列", "a string")
    case .array: BilingualText("配列 [ ]", "an array [ ]")
    case .object: BilingualText("オブジェクト { }", "an object { }")
    }
  }
}
