import RulesDSL

/// The first screen in lines.
struct FirstScreenText {
  let screen: FirstScreen
  let language: Language
  let layout: TextLayout

  func lines() -> [String] {
    var lines: [String] = []
    if let verdict = screen.verdict { lines += self.verdict(verdict) }
    for (title, entries) in screen.groups where !entries.isEmpty {
      if !lines.isEmpty { lines.append("") }
      if !title.isEmpty { lines.append(title) }
      lines += table(entries, indent: title.isEmpty ? 0 : 2)
    }
    if screen.leftOut > 0 {
      lines += [
        "",
        language.pick(
          "ほかに確認を要する判定 \(screen.leftOut)件 (可否は変わらない)",
          "\(screen.leftOut) more decisions are open (they can't change the verdict)"),
      ]
    }
    return lines
  }

  private func verdict(_ verdict: FirstScreen.Entry) -> [String] {
    switch verdict.standing {
    case .open:
      let next = language.pick("。次に確かめること", ". To find out next:")
      var lines = [sign(verdict) + " " + verdict.text + (screen.questions.isEmpty ? "" : next)]
      lines += questions()
      return lines + notes() + table(screen.top, indent: 2, joinsValues: true)
    case .good, .bad, .neutral:
      return [sign(verdict) + " " + verdict.text] + table(screen.blockers, indent: 2) + notes()
        + table(screen.top, indent: 2, joinsValues: true)
    }
  }

  private func questions() -> [String] {
    let titles = screen.questions.enumerated().map { "\($0 + 1) \($1.title)" }
    let column = (titles.map { Width.columns($0) }.max() ?? 0) + 4
    var lines = zip(titles, screen.questions).flatMap { title, question in
      layout.beside(title, question.place ?? "", column: column, indent: 2)
    }
    if screen.moreQuestions > 0 {
      lines.append(
        language.pick("    ほか\(screen.moreQuestions)件", "    and \(screen.moreQuestions) more"))
    }
    return lines
  }

  private func notes() -> [String] {
    guard !screen.toAsk.isEmpty else { return [] }
    let title = language.pick("協会に確認", "ask the association")
    let column = Width.columns(title) + 4
    return screen.toAsk.flatMap { layout.beside(title, $0, column: column, indent: 2) }
  }

  /// ○ × ？
  private func sign(_ entry: FirstScreen.Entry) -> String {
    switch entry.standing {
    case .good: "○"
    case .bad: "×"
    case .open: language.pick("？", "?")
    case .neutral: language.pick("－", "-")
    }
  }

  /// Titles in one column, what is said in the next. Values that follow each other share a line where they fit.
  private func table(_ entries: [FirstScreen.Entry], indent: Int, joinsValues: Bool = false) -> [String] {
    let widest = entries.map { Width.columns($0.title) }.max() ?? 0
    let column = min(widest + 2, layout.columns * 2 / 5) + indent
    var lines: [String] = []
    var mayJoin = false
    for entry in entries {
      let joined = (lines.last ?? "") + "   " + entry.title + " " + entry.text
      if mayJoin, entry.isValue, Width.columns(joined) <= layout.columns {
        lines[lines.count - 1] = joined
      } else {
        lines += layout.beside(entry.title, entry.text, column: column, indent: indent)
      }
      mayJoin = joinsValues && entry.isValue
    }
    return lines
  }
}
