/// A sheet of A4, in type that is as large as lets everything stay on it.
struct Sheet {
  /// Blocks of HTML, each on a line of its own.
  let blocks: String

  init(_ blocks: String) { self.blocks = blocks }

  var html: String { "<main style=\"--type: \(size)pt\">\n\(blocks)</main>\n" }

  private static let sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7]
  /// What is printed on, in millimetres; less than all of it is counted on, since fonts differ in width.
  private static let (width, height) = (178.0 * 0.98, 271.0 * 0.94)
  private static let lineHeight = 1.45
  /// Of a point.
  private static let millimetres = 0.3528

  /// Of each kind of block its type beside that of the page, the space around it, and how far it stands in.
  private static let kinds: [(tag: String, scale: Double, space: Double, indent: Double)] = [
    ("<h1", 1.45, 1.4, 0), ("<h2", 1.1, 0.85, 0), ("<h3", 1, 0.35, 0), ("<tr", 1, 0.7, 12), ("<li", 1, 0, 1.4),
    ("<p", 1, 0.27, 0),
  ]

  private var size: Double { Sheet.sizes.first(where: fits) ?? 7 }

  private func fits(_ size: Double) -> Bool {
    let em = size * Sheet.millimetres
    let columns = Sheet.width / em
    let needed = blocks.split(separator: "\n").reduce(0.0) { $0 + Sheet.height(of: $1, columns: columns) }
    return needed <= Sheet.height / em
  }

  /// In the heights of a letter, with the space around.
  private static func height(of block: Substring, columns: Double) -> Double {
    let text = block.replacing(#/<[^>]*>/#, with: "")
    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 0.5 : 1) }
    if text.isEmpty { return 0 }
    let kind = kinds.first { block.hasPrefix($0.tag) } ?? kinds[kinds.count - 1]
    return (width * kind.scale / (columns - kind.indent)).rounded(.up) * kind.scale * lineHeight + kind.space
  }
}
