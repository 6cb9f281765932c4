import Foundation
import Testing

/// Output that is compared with a recorded file; `RECORD=1` records it anew, and then the test fails.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static func check(_ found: String, _ file: URL) throws {
    if isRecording {
      if (try? Repository.text(file)) != found { try found.write(to: file, atomically: true, encoding: .utf8) }
      Issue.record("\(file.lastPathComponent) recorded; run again without RECORD=1")
      return
    }
    let expected = try Repository.text(file)
    guard found != expected else { return }
    let lines = (found: found.components(separatedBy: "\n"), expected: expected.components(separatedBy: "\n"))
    let common = zip(lines.found, lines.expected).prefix { $0 == $1 }.count
    let line = (found: lines.found.dropFirst(common).first, expected: lines.expected.dropFirst(common).first)
    Issue.record(
      """
      \(file.lastPathComponent), line \(common + 1)
        recorded: \(line.expected ?? "(no such line)")
        found:    \(line.found ?? "(no such line)")
      """)
  }

  /// Without what changes with every rule and every version: digests and the program's own.
  static func masked(_ text: String) -> String {
    text.replacing(#/"(rules|application)": "[0-9a-f]{64}"/#) { "\"\($0.1)\": \"…\"" }
      .replacing(#/"version": "[0-9.]+"/#) { _ in "\"version\": \"…\"" }
      .replacing(#/(規則|申込|rules|application) [0-9a-f]{8}(?= )/#) { "\($0.1) …" }
      .replacing(#/shinsa [0-9]+\.[0-9]+\.[0-9]+/#) { _ in "shinsa …" }
  }

  /// JSON with a line for each decision and each reason, so that two versions can be compared line by line.
  static func inLines(_ json: String) -> String {
    var result = ""
    var open: [Character] = []
    var isInString = false
    var isEscaped = false
    for character in json {
      if isInString {
        result.append(character)
        isInString = isEscaped || character != "\""
        isEscaped = !isEscaped && character == "\\"
        continue
      }
      if character == " ", result.hasSuffix("\n") || result.hasSuffix("\n ") { continue }
      if character == "{", open.last == "[" { result.breakLine(indent: open.count { $0 == "[" } * 2) }
      switch character {
      case "{", "[": open.append(character)
      case "}", "]": open.removeLast()
      default: break
      }
      isInString = character == "\""
      result.append(character)
      if character == ",", open.last == "{", open.count <= 2 { result.breakLine(indent: open.count - 1) }
    }
    return result + "\n"
  }
}

extension String {
  fileprivate mutating func breakLine(indent: Int) {
    while last == " " { removeLast() }
    append("\n" + String(repeating: " ", count: indent))
  }
}
