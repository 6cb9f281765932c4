import Evaluator
import RulesDSL

/// Bars as SVG within a page: every number stands in words beside them, and in a table below.
struct ImpactPlots {
  /// One bar of several parts, each with the class that colours it.
  struct Bar {
    let label: String
    let parts: [(size: Int, style: String, name: String)]
    /// What stands behind it.
    let note: String
  }

  let language: Language
  private static let (labelWidth, barWidth, noteWidth, rowHeight) = (230, 330, 200, 24)

  /// `id` is one of the page's own.
  func bars(_ bars: [Bar], id: String, title: String, description: String) -> String {
    let (labelWidth, barWidth, rowHeight) = (ImpactPlots.labelWidth, ImpactPlots.barWidth, ImpactPlots.rowHeight)
    let most = max(1, bars.map { $0.parts.reduce(0) { $0 + $1.size } }.max() ?? 1)
    let (width, height) = (labelWidth + barWidth + ImpactPlots.noteWidth, bars.count * rowHeight + 4)
    var svg =
      "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\">"
      + "<title id=\"\(id)-t\">\(title.htmlText)</title><desc id=\"\(id)-d\">\(description.htmlText)</desc>\n"
    for (index, bar) in bars.enumerated() {
      let top = index * rowHeight + 4
      svg += "<text x=\"\(labelWidth - 8)\" y=\"\(top + 14)\" text-anchor=\"end\">\(short(bar.label).htmlText)</text>"
      var left = labelWidth
      for part in bar.parts where part.size > 0 {
        // What there is can be seen, however little it is.
        let size = max(1, scaled(part.size, barWidth, most))
        svg +=
          "<rect class=\"\(part.style)\" x=\"\(left)\" y=\"\(top)\" width=\"\(size)\" height=\"\(rowHeight - 8)\"></rect>"
        left += size
      }
      svg += "<text x=\"\(left + 6)\" y=\"\(top + 14)\">\(bar.note.htmlText)</text>\n"
    }
    return svg + "</svg>\n"
  }

  func legend(_ entries: [(style: String, name: String)]) -> String {
    "<p class=\"legend\">"
      + entries.map {
        "<svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"\($0.style)\" width=\"12\" height=\"12\"></rect></svg> \($0.name.htmlText)"
      }
      .joined(separator: " ") + "</p>\n"
  }

  /// A bar in the cell of a table, whose number stands beside it.
  func cell(_ count: Int, of all: Int) -> String {
    "<svg class=\"cell\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect class=\"plain\" width=\"\(max(1, scaled(count, 100, max(1, all))))\" height=\"10\"></rect></svg>"
  }

  private func scaled(_ size: Int, _ width: Int, _ most: Int) -> Int {
    let (high, low) = size.multipliedFullWidth(by: width)
    return most.dividingFullWidth((high, low)).quotient
  }

  private func short(_ label: String) -> String {
    let most = language == .japanese ? 17 : 34
    return label.count > most ? label.prefix(most - 1) + "…" : label
  }
}
