import Evaluator
import Rendering
import Reports
import RulesDSL

/// An interview at the terminal: what is asked and answered, line by line.
struct Conversation {
  private var interview: Interview
  private let words: FactWords
  private let decisions: DecisionWords
  private let document: ApplicationDocument
  private let language: Language

  init(_ interview: Interview, _ program: Program, _ document: ApplicationDocument, _ language: Language) {
    (self.interview, self.document, self.language) = (interview, document, language)
    words = FactWords(program.vocabulary, language)
    decisions = DecisionWords(program.vocabulary, language)
  }

  var facts: Facts { interview.facts }

  /// The next question for programs.
  var step: String {
    let entry = interview.facts.entries.first { $0.key == "application_id" || $0.key == "申込番号" }?.entry
    let id: String? = if case .text(let text)? = entry { text } else { nil }
    return AnswerJSON(applicationID: id).question(interview, language)
  }

  /// Asks until the decision is settled, nothing is left, or nobody answers any more.
  mutating func hold() {
    tell(language.pick("「?」説明  「戻る」前へ  改行だけで不明のまま次へ  「やめる」終わる", "? explains, back, an empty line skips, quit"))
    while let question = interview.question {
      tell("")
      ask(question)
      guard let line = readLine() else { return }
      let reply = Reply(line)
      switch reply {
      case .quit: return
      case .help: explain(question)
      case .back:
        if !interview.back() { tell(language.pick("これより前の質問はありません", "there is no earlier question")) }
      case .skip:
        attempt { interview throws(EvaluationError) in
          try interview.skip(); return []
        }
      case .text(let text): answer(question, text)
      }
    }
  }

  private mutating func attempt(_ change: (inout Interview) throws(EvaluationError) -> [String]) {
    do throws(EvaluationError) {
      let settled = try change(&interview)
      for identifier in settled.prefix(8) {
        tell("  → " + decisions.name(identifier) + language.pick("が決まった", " is settled"))
      }
    } catch {
      for problem in error.problems { tell("  " + problem.message(language, in: .answer)) }
    }
  }

  private func tell(_ text: String) {
    var output = StandardOutput()
    output.write(text.visibleLines + "\n")
    output.flush()
  }

  // MARK: Questions

  private func ask(_ question: Interview.Question) {
    let input = question.input
    let place = language == .japanese ? "  〔\(place(input))〕" : ""
    tell(
      words.name(input.identifier) + place
        + language.pick("  残り最大\(question.others + 1)件", "  up to \(question.others + 1) left"))
    for (number, answer) in question.answers.enumerated() {
      guard let value = answer.value else { continue }
      let result =
        answer.status == .undetermined ? "" : " ⇒ " + decisions.word(answer.status, of: interview.outcome.identifier)
      tell("  \(number + 1) \(words.value(value, of: input.identifier))\(result)")
    }
    var output = StandardOutput()
    output.write("> ")
    output.flush()
  }

  /// Where it stands in the form, or whose it is.
  private func place(_ input: Vocabulary.Input) -> String {
    input.formField
      ?? (input.isJudgement
        ? language.pick("担当者の判断", "the officer’s judgement") : language.pick("記入欄の定めがない", "no box of a form"))
  }

  /// What is asked: where it stands in the form, how it is answered, what the rules note, what it decides, and the source.
  private func explain(_ question: Interview.Question) {
    let input = question.input
    var lines = [input.explanation].compactMap(\.self)
    lines.append(language.pick("記入するところ: \(place(input))", "where it stands: \(place(input))"))
    switch input.type {
    case .quantity(let unit):
      let name = unit.name(language)
      let form = unit == .yen ? language.pick("。2億8,000万円 の形でもよい", "") : ""
      lines.append(
        language.pick("答え方: 数", "answer: a number")
          + (name.isEmpty ? "" : language.pick(" (単位 \(name))", " of \(name)"))
          + form)
    case .date: lines.append(language.pick("答え方: 2024-03-15 か 令和6年3月15日 の形の日付", "answer: a day, as in 2024-03-15"))
    case .text: lines.append(language.pick("答え方: 文字", "answer: text"))
    case .choice, .truth:
      let answers = question.answers.compactMap { $0.value.map { words.value($0, of: input.identifier) } }
      lines.append(
        language.pick(
          "答え方: \(answers.joined(separator: "、")) か、その番号", "answer: \(answers.joined(separator: ", ")), or its number"))
    }
    if let allowed = input.allowed, question.answers.isEmpty {
      lines.append(language.pick("範囲: ", "range: ") + allowed.text(language))
    }
    if let note = input.note {
      lines += note.split(separator: "\n").map { language.pick("注: \($0)", "note: “\($0)”") }
    }
    let decided = input.decisions.filter { decisions.term($0)?.isReference == false }.prefix(3).map(decisions.name)
    if !decided.isEmpty {
      lines.append(language.pick("これで決まるもの: ", "it decides: ") + decided.joined(separator: language.pick("、", ", ")))
    }
    if let source = input.source { lines.append(language.pick("出典: ", "source: ") + source) }
    for line in lines { tell("  " + line) }
  }

  private mutating func answer(_ question: Interview.Question, _ text: String) {
    let input = question.input
    var entry = Facts.Entry.text(text)
    if let number = Int(text), question.answers.indices.contains(number - 1),
      let value = question.answers[number - 1].value
    {
      entry = self.entry(value)
    } else if case .truth = input.type, let truth = truth(text, input) {
      entry = .truth(truth)
    } else if case .quantity(let unit) = input.type, unit.isWhole || unit == .number, let number = Int(text) {
      entry = .number(Rational(number))
    }
    if input.isJudgement, case .truth(let truth) = entry {
      entry = .judgement(truth, by: more("判断した人", "decided by"), reason: more("理由", "reason"))
    }
    attempt { interview throws(EvaluationError) in try interview.answer(entry) }
  }

  private func truth(_ text: String, _ input: Vocabulary.Input) -> Bool? {
    for truth in [true, false]
    where text == input.word(for: truth, .japanese) || text == input.word(for: truth, .english) {
      return truth
    }
    switch text {
    case "はい", "あり", "ある", "有", "yes", "y": return true
    case "いいえ", "なし", "ない", "無", "no", "n": return false
    default: return nil
    }
  }

  private func entry(_ value: Amount) -> Facts.Entry {
    if case .truth(let truth) = value { return .truth(truth) }
    return .text(document.isJapanese ? value.text(.japanese) : value.identifier ?? value.text(.japanese))
  }

  private func more(_ japanese: String, _ english: String) -> String? {
    var output = StandardOutput()
    output.write("  \(language.pick(japanese, english))> ")
    output.flush()
    return readLine().flatMap { $0.isEmpty ? nil : $0 }
  }

  func end(writtenTo file: String) {
    let outcome = interview.outcome
    tell("")
    tell("\(decisions.name(outcome.identifier)): \(decisions.result(outcome))")
    tell(language.pick("\(file) に書きました", "written to \(file)"))
    let isBad = (outcome.status == .met) == (decisions.term(outcome.identifier)?.isAdverse ?? false)
    if outcome.status != .undetermined, isBad, !outcome.isValued {
      let path = file.contains(" ") ? "'\(file)'" : file
      tell(language.pick("何を変えればよいか: shinsa changes \(path)", "what would have to change: shinsa changes \(path)"))
    }
  }
}

/// What was typed.
private enum Reply {
  case quit, help, back, skip
  case text(String)

  init(_ line: String) {
    var text = Substring(line)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    self =
      switch text.lowercased() {
      case "", "わからない", "分からない", "不明": .skip
      case "?", "？": .help
      case "戻る", "back", "b": .back
      case "やめる", "quit", "q": .quit
      default: .text(String(text))
      }
  }
}
