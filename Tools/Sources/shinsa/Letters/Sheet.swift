/// A sheet of A4, in type that is as large as lets everything stay on it.
struct Sheet {
  /// Blocks of HTML, each on a line of its own.
  let blocks: String

  init(_ blocks: String) { self.blocks = blocks }

  var html: String { "<main style=\"font-size: \(size)pt\">\n\(blocks)</main>\n" }

  private static let sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7]
  /// What is printed on, in millimetres, and how much of a line or a sheet is counted on: letters differ in width.
  private static let (width, height, lineHeight, use) = (178.0, 271.0, 1.45, 0.95)
  private static let millimetres = 0.3528

  private var size: Double { Sheet.sizes.first(where: fits) ?? 7 }

  private func fits(_ size: Double) -> Bool {
    let em = size * Sheet.millimetres
    let columns = Sheet.width / em * Sheet.use
    let needed = blocks.split(separator: "\n").reduce(0.0) { $0 + Sheet.height(of: $1, columns: columns) }
    return needed <= Sheet.height / em * Sheet.use
  }

  /// In the heights of a letter, with the space around.
  private static func height(of block: Substring, columns: Double) -> Double {
    let text = block.replacing(#/<[^>]*>/#, with: "")
    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 0.53 : 1) }
    let (scale, space) =
      if block.hasPrefix("<h1") { (1.45, 1.8) } else if block.hasPrefix("<h2") { (1.1, 1.2) }
      else if block.hasPrefix("<h3") { (1.0, 0.45) } else if block.hasPrefix("<tr") { (1.0, 0.7) }
      else if block.hasPrefix("<p") { (1.0, 0.5) } else { (1.0, 0.0) }
    if text.isEmpty { return block.hasPrefix("<ul") ? 0.2 : 0 }
    let indented = block.hasPrefix("<li") ? 1.4 : block.hasPrefix("<tr") ? 12 : 0
    return (width * scale / (columns - indented)).rounded(.up) * scale * lineHeight + space
  }
}
