import Foundation
import RulesDSL
import Testing

/// A document of this repository, as its code blocks.
struct Document {
  static let names = [
    "README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md", "Documentation/guide.md",
    "Documentation/guide.ja.md", "Documentation/glossary.md",
  ]

  struct Block {
    /// Of the opening fence, counted from 0.
    let line: Int
    /// What stands behind the fence: `rules error`.
    let words: [String]
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }

    func isMarked(_ word: String) -> Bool { words.dropFirst().contains(word) }

    /// The file that the first line names as the one the others are from.
    var origin: String? {
      guard let first = lines.first, let mark = ["# ", "// "].first(where: { first.hasPrefix($0) }) else { return nil }
      let path = String(first.dropFirst(mark.count))
      let exists = FileManager.default.fileExists(atPath: Repository.url.appending(path: path).path())
      return path.contains("/") && exists ? path : nil
    }
  }

  let name: String
  let lines: [String]
  let blocks: [Block]

  init(_ name: String) throws {
    self.name = name
    lines = try Repository.text(Repository.url.appending(path: name)).components(separatedBy: "\n")
    var blocks: [Block] = []
    var open: Int?
    for (number, line) in lines.enumerated() where line.hasPrefix("```") {
      guard let start = open else {
        open = number
        continue
      }
      let words = lines[start].dropFirst(3).split(separator: " ").map { String($0) }
      blocks.append(Block(line: start, words: words, lines: Array(lines[start + 1..<number])))
      open = nil
    }
    try #require(open == nil, "\(name): a code block has no end")
    self.blocks = blocks
  }

  var language: Language { name.hasSuffix(".ja.md") ? .japanese : .english }

  /// Where a block stands, for messages.
  func place(_ block: Block) -> String { "\(name), line \(block.line + 1)" }

  /// The block behind another: what it is said to give.
  func block(after block: Block) -> Block? { blocks.first { $0.line > block.line } }

  /// Puts other text into blocks and writes the document.
  func record(_ texts: [(block: Block, text: String)]) throws {
    var lines = lines
    for (block, text) in texts.sorted(by: { $0.block.line > $1.block.line }) {
      let range = block.line + 1..<block.line + 1 + block.lines.count
      lines.replaceSubrange(range, with: text.components(separatedBy: "\n"))
    }
    let file = Repository.url.appending(path: name)
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
