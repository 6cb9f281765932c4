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
    if !screen.manyOpen.isEmpty {
      let title = language.pick("確認を要するもの: ", "To be confirmed: ")
      lines += [""] + layout.wrapped(title + screen.manyOpen.joined(separator: language.pick("、", ", ")), under: 2)
    }
    if !screen.alsoOpen.isEmpty {
      let title = language.pick("可否にかかわり、まだ確認を要するもの: ", "Still open for the verdict: ")
      lines += [""] + layout.wrapped(title + screen.alsoOpen.joined(separator: language.pick("、", ", ")), under: 2)
    }
    if screen.leftOut > screen.alsoOpen.count {
      let count = screen.leftOut - screen.alsoOpen.count
      lines += [
        "", language.pick("ほかに確認を要する判定 \(count)件", "\(count) other decision\(count == 1 ? " is" : "s are") open"),
      ]
    }
    if lines.isEmpty { lines = [language.pick("示す判定がない", "no decision to show")] }
    return lines
  }

  /// Where the texts beside the titles of the verdict's lines begin.
  private var column: Int {
    let titles =
      (screen.top + screen.blockers).map(\.title) + questionTitles
      + (screen.toAsk.isEmpty ? [] : [confirming])
    return column(of: titles, indent: 2)
  }

  private var confirming: String { language.pick("協会に確認", "ask the association") }

  private var questionTitles: [String] { screen.questions.enumerated().map { "\($0 + 1) \($1.title)" } }

  private func column(of titles: [String], indent: Int) -> Int {
    min((titles.map { Width.columns($0) }.max() ?? 0) + 2, layout.columns * 2 / 5) + indent
  }

  private func verdict(_ verdict: FirstScreen.Entry) -> [String] {
    switch verdict.standing {
    case .open:
      let next = language.pick("。次に確かめること", "; to find out next:")
      var lines = [sign(verdict) + " " + verdict.text + (screen.questions.isEmpty ? "" : next)]
      lines += questions()
      return lines + notes() + table(screen.top, at: column, indent: 2, joinsValues: true)
    case .good, .bad, .neutral:
      return [sign(verdict) + " " + verdict.text] + table(screen.blockers, at: column, indent: 2) + notes()
        + table(screen.top, at: column, indent: 2, joinsValues: true)
    }
  }

  private func questions() -> [String] {
    let column = column
    var lines = zip(questionTitles, screen.questions).flatMap { title, question in
      layout.beside(title, question.place ?? "", column: column, indent: 2)
    }
    if screen.moreQuestions > 0 {
      lines.append(
        language.pick("    ほか\(screen.moreQuestions)件", "    and \(screen.moreQuestions) more"))
    }
    return lines
  }

  private func notes() -> [String] {
    let column = column
    return screen.toAsk.flatMap { layout.beside(confirming, $0, column: column, indent: 2) }
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
  private func table(
    _ entries: [FirstScreen.Entry], at column: Int? = nil, indent: Int, joinsValues: Bool = false
  ) -> [String] {
    let column = column ?? self.column(of: entries.map(\.title), indent: indent)
    var lines: [String] = []
    var mayJoin = false
    for entry in entries {
      if mayJoin, entry.isValue, let last = lines.last,
        Width.columns(last) + Width.columns(entry.title) + Width.columns(entry.text) + 4 <= layout.columns
      {
        lines[lines.count - 1] = "\(last)   \(entry.title) \(entry.text)"
      } else {
        lines += layout.beside(entry.title, entry.text, column: column, indent: indent)
      }
      mayJoin = joinsValues && entry.isValue
    }
    return lines
  }
}
