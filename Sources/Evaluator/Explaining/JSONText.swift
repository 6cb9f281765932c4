import RulesDSL

/// Writes JSON on one line. Enough for explanations: objects with known keys, strings, lists.
struct JSONText {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

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
    bytes += [0x3A, 0x20]
    needsComma = false
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(0x22)
    bytes += VisibleText.json(value)
    bytes.append(0x22)
  }

  /// A number, true, false or null, already written.
  mutating func literal(_ value: String) {
    separate()
    bytes += Array(value.utf8)
  }

  mutating func pair(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func pairs(_ pairs: [(name: String, value: String?)]) {
    for (name, value) in pairs { pair(name, value) }
  }

  /// A key with a list, unless that is empty.
  mutating func list<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
    guard !elements.isEmpty else { return }
    key(name)
    array { json in elements.forEach { write(&json, $0) } }
  }

  private mutating func begin(_ sign: String) {
    separate()
    bytes += Array(sign.utf8)
    needsComma = false
  }

  private mutating func end(_ sign: String) {
    bytes += Array(sign.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes += [0x2C, 0x20] }
    needsComma = true
  }
}
