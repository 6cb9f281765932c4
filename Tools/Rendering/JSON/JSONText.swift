import Evaluator
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
    append(0x3A, 0x20)
    needsComma = false
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(0x22)
    if value.utf8.contains(where: JSONText.mayNeedEscape) {
      bytes += VisibleText.json(value)
    } else {
      bytes += value.utf8
    }
    bytes.append(0x22)
  }

  /// Most texts hold nothing that JSON or a reader needs escaped: these bytes are of no letter that does.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E, 0xE3...0xE9, 0x80...0xBF: false
    default: true
    }
  }

  private mutating func append(_ one: UInt8, _ two: UInt8) {
    bytes.append(one)
    bytes.append(two)
  }

  /// A number, true, false or null, already written.
  mutating func literal(_ value: String) {
    separate()
    bytes += value.utf8
  }

  mutating func pair(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func pair(_ name: String, _ truth: Bool) {
    key(name)
    literal(truth ? "true" : "false")
  }

  /// A string, or null.
  mutating func value(_ text: String?) {
    if let text { string(text) } else { literal("null") }
  }

  mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    array { json in texts.forEach { json.string($0) } }
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
    bytes += sign.utf8
    needsComma = false
  }

  private mutating func end(_ sign: String) {
    bytes += sign.utf8
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { append(0x2C, 0x20) }
    needsComma = true
  }
}
