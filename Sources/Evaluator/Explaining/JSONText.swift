/// Writes JSON on one line. Enough for explanations: objects with known keys, strings, lists.
struct JSONText {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ body: (inout JSONText) -> Void) {
    begin("{")
    body(&self)
    end("}")
  }

  mutating func array(_ body: (inout JSONText) -> Void) {
    begin("[")
    body(&self)
    end("]")
  }

  mutating func key(_ name: String) {
    string(name)
    text += ": "
    needsComma = false
  }

  mutating func string(_ value: String) {
    separate()
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// A number, true, false or null, already written.
  mutating func literal(_ value: String) {
    separate()
    text += value
  }

  mutating func pair(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  private mutating func begin(_ sign: String) {
    separate()
    text += sign
    needsComma = false
  }

  private mutating func end(_ sign: String) {
    text += sign
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += ", " }
    needsComma = true
  }
}
