import Foundation

/// One run of the built command: what it wrote and how it ended.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// The command that was built together with these tests.
  static let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "shinsa")

  /// The lines of the output, without empty ones.
  var lines: [Substring] { output.split(separator: "\n") }

  /// Whether the output has a sentence, wherever its lines are broken; what goes on is indented by so much.
  func says(_ sentence: String, indent: Int = 4) -> Bool {
    let pattern = sentence.map { character in
      character == " "
        ? "(?: |\\n {\(indent)})" : NSRegularExpression.escapedPattern(for: String(character)) + "(?:\\n {\(indent)})?"
    }
    return output.range(of: pattern.joined(), options: .regularExpression) != nil
  }

  /// The rows of a sheet without the stamp, which changes with the rules and the version.
  var sheet: String { output.replacing(#/,[^,"\r\n]*\r\n/#, with: "\r\n") }

  /// The output lines as JSON objects.
  var objects: [[String: Any]] {
    get throws {
      try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
    }
  }
}

/// Runs `shinsa` with arguments, and waits for its end.
func shinsa(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> CommandRun {
  try shinsa(arguments, input: input, environment: environment)
}

func shinsa(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> CommandRun {
  try run(CommandRun.command, arguments, input: Data(input.utf8), environment)
}

/// Runs a line of shell in which `$shinsa` is the command.
func shell(_ line: String) throws -> CommandRun {
  try run(URL(filePath: "/bin/sh"), ["-c", line], input: Data(), ["shinsa": CommandRun.command.path()])
}

private func run(
  _ program: URL, _ arguments: [String], input: Data, _ environment: [String: String]
) throws -> CommandRun {
  let folder = try TemporaryFolder()
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Files rather than pipes: nothing waits for anything however much is written.
  try input.write(to: folder.url.appending(path: "input"))
  for name in ["output", "errors"] { try Data().write(to: folder.url.appending(path: name)) }
  process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "input"))
  process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
  process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "errors"))
  try process.run()
  process.waitUntilExit()
  return CommandRun(
    status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
    output: try folder.text("output"), errors: try folder.text("errors"))
}

/// A folder that goes when it is no longer used.
final class TemporaryFolder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "shinsa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ data: Data, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func path(_ name: String) -> String { url.appending(path: name).path() }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}

extension String {
  /// The elements that are left open, or closed where another is open.
  var unclosedElements: [Substring] {
    var open: [Substring] = []
    for tag in matches(of: #/<(/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/#) {
      if ["meta", "hr", "br"].contains(tag.output.2) { continue }
      if tag.output.1.isEmpty {
        open.append(tag.output.2)
      } else if open.popLast() != tag.output.2 {
        return open + [tag.output.0]
      }
    }
    return open
  }
}
