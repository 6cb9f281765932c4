import RulesDSL

/// Lines of a terminal: nothing is wider than it, what goes on does so under its own column, and nothing that an
/// application says begins a line or steers the terminal.
package struct TextLayout {
  package let columns: Int

  package init(columns: Int) { self.columns = columns }

  /// A text in lines; all but the first begin at a column.
  package func wrapped(_ text: String, under indent: Int) -> [String] {
    let text = VisibleText.line(text)
    guard Width.columns(text) > columns else { return [text.trimmedAtEnd] }
    let own = text.prefix { $0 == " " }.count
    let first = Width.wrapped(String(text.dropFirst(own)), to: columns - own)
    guard first.count > 1, let start = first.first else { return [text.trimmedAtEnd] }
    let rest = text.dropFirst(own + start.count).drop { $0 == " " }
    let margin = String(repeating: " ", count: indent)
    return [String(repeating: " ", count: own) + start]
      + Width.wrapped(String(rest), to: columns - indent).map { margin + $0 }
  }

  /// A title, and a text in a column of its own beside it.
  package func beside(_ title: String, _ text: String, column: Int, indent: Int) -> [String] {
    var line = String(repeating: " ", count: indent)
    line.reserveCapacity(column + title.utf8.count + text.utf8.count)
    line += VisibleText.line(title)
    let width = Width.columns(line)
    if text.isEmpty { return [line.trimmedAtEnd] }
    guard width + 2 <= column else {
      return [line.trimmedAtEnd] + wrapped(String(repeating: " ", count: column) + text, under: column)
    }
    for _ in width..<column { line.append(" ") }
    line += text
    return wrapped(line, under: column)
  }

  /// Two texts at both sides of a line, or on two lines where they don't fit.
  package func sides(_ left: String, _ right: String) -> [String] {
    let (left, right) = (VisibleText.line(left), VisibleText.line(right))
    if left.isEmpty { return right.isEmpty ? [] : [right] }
    if right.isEmpty { return wrapped(left, under: 2) }
    let gap = columns - Width.columns(left) - Width.columns(right)
    if gap >= 2 { return [left + String(repeating: " ", count: gap) + right] }
    return wrapped(left, under: 2) + wrapped(right, under: 2)
  }
}
