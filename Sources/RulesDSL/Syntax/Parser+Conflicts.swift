/// What git leaves of two versions that it couldn't put together.
struct Conflict {
  private(set) var marks: [Line]

  /// The lines without marks and without the second version of what stands between them, so that what is told of the
  /// rest is no consequence; and each conflict.
  static func resolved(_ lines: [Line], _ source: SourceText) -> ([Line], [Conflict]) {
    guard lines.contains(where: { Conflict.mark(of: $0, source) != nil }) else { return (lines, []) }
    var kept: [Line] = []
    var conflicts: [Conflict] = []
    var (isOpen, isSkipping) = (false, false)
    for line in lines {
      let mark = Conflict.mark(of: line, source)
      switch mark {
      case "<":
        conflicts.append(Conflict(marks: [line]))
        (isOpen, isSkipping) = (true, false)
      case _?:
        if isOpen {
          conflicts[conflicts.count - 1].marks.append(line)
        } else {
          conflicts.append(Conflict(marks: [line]))
        }
        (isOpen, isSkipping) = (isOpen && mark != ">", isOpen && mark != ">")
      case nil:
        if !isSkipping { kept.append(line) }
      }
    }
    return (kept, conflicts)
  }

  /// The sign of which a mark is made: seven at the beginning of a line, alone or with what git calls the version.
  static func mark(of line: Line, _ source: SourceText) -> Unicode.Scalar? {
    let text = source.scalars[source.lineRange(line.number)]
    guard let sign = text.first, ["<", "=", ">", "|"].contains(sign), text.prefix(8).count(where: { $0 == sign }) == 7,
      text.dropFirst(6).first == sign, text.dropFirst(7).first.map({ $0 == " " }) ?? true
    else { return nil }
    return sign
  }
}

extension Parser {
  mutating func reportConflict(_ conflict: Conflict) {
    let (first, last) = (conflict.marks[0], conflict.marks[conflict.marks.count - 1])
    let sides = conflict.marks.filter { ["<", ">"].contains(Conflict.mark(of: $0, source)) }.map { line in
      source.text(source.lineRange(line.number).dropFirst(7)).split(separator: " ").joined(separator: " ")
    }
    report(.conflict(sides.filter { !$0.isEmpty }, lastLine: last.number + 1), at: span(first))
  }
}
