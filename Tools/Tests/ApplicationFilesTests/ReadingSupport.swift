import Evaluator
import RulesDSL

@testable import ApplicationFiles

extension ByteStream {
  /// A stream that hands out bytes in chunks of a size, as a pipe would.
  init(_ bytes: [UInt8], chunk: Int = 7) {
    var rest = bytes[...]
    self.init {
      defer { rest = rest.dropFirst(chunk) }
      return Array(rest.prefix(chunk))
    }
  }
}

/// The applications of a text, in words: `K-1 capital=100`, or where and why one is unreadable.
func items(_ text: String, chunk: Int = 7) -> [String] {
  items(Array(text.utf8), chunk: chunk)
}

func items(_ bytes: [UInt8], chunk: Int = 7) -> [String] {
  ApplicationReader(ByteStream(bytes, chunk: chunk)).map(\.words)
}

extension ApplicationReader.Item {
  var words: String {
    switch self {
    case .application(let application):
      application.entries.map { "\($0.key)=\($0.value.words)" }.joined(separator: " ")
    case .unreadable(let unreadable):
      unreadable.problems.map { problem in
        let number = unreadable.identifier.map { "\($0): " } ?? ""
        return "\(number)\(problem.position.line):\(problem.position.column) \(problem.message.english)"
      }.joined(separator: " | ")
    }
  }
}

extension Facts.Entry {
  fileprivate var words: String {
    switch self {
    case .unknown: "null"
    case .truth(let truth): String(truth)
    case .number(let number): number.description
    case .quantity(let quantity): quantity.text(.japanese)
    case .date(let date): date.description
    case .text(let text): text
    case .judgement(let truth, let by, let reason):
      "judgement(\(truth.map { String($0) } ?? "null"), \(by ?? "-"), \(reason ?? "-"))"
    case .other(let kind): kind
    }
  }
}

/// What reading a text as one JSON value throws.
func problem(_ text: String) -> JSONProblem? {
  problem(Array(text.utf8))
}

func problem(_ bytes: [UInt8]) -> JSONProblem? {
  do throws(JSONProblem) {
    _ = try JSONReader.read(bytes)
    return nil
  } catch {
    return error
  }
}
