import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

extension Refusal {
  /// Each problem on a line, with file, line and application.
  func report(_ language: Language) -> String {
    let file = file.visible
    return sentences(language).map { place, sentence in
      switch language {
      case .japanese: "\(file) \(place)\(identifier.map { "  申込「\($0.visible)」" } ?? ""): \(sentence)\n"
      case .english: "\(file), \(place)\(identifier.map { ", application “\($0.visible)”" } ?? ""): \(sentence)\n"
      }
    }.joined()
  }

  /// What stands in the text output in place of a result.
  func text(_ presentation: Presentation) -> String {
    let told = sentences(presentation.language).map { "  \($0.place): \($0.sentence)" }
    let lines =
      presentation.lines(of: head(presentation.language), under: 2)
      + told.flatMap { presentation.lines(of: $0, under: 4) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands in the JSON output in place of a result, on one line.
  func json(_ language: Language) -> String {
    let message = sentences(language).map(\.sentence).joined(separator: "\n")
    return "{\"application_id\": \(identifier?.jsonString ?? "null"), \"error\": {\"message\": \(message.jsonString), "
      + "\"file\": \(file.jsonString), \"line\": \(line), "
      + "\"problems\": [\(problems.map(\.json).joined(separator: ", "))]}}"
  }

  /// What stands in the HTML output in place of a result.
  func html(_ language: Language) -> String {
    let items = sentences(language).map { place, sentence in
      "<li class=\"bad\">\(VisibleText.html("\(place): \(sentence)"))</li>\n"
    }
    return "<h1>\(VisibleText.html(head(language)))</h1>\n<ul>\n\(items.joined())</ul>\n"
  }

  /// What to tell, with where it is.
  private func sentences(_ language: Language) -> [(place: String, sentence: String)] {
    var sentences = problems.map { (place: $0.place(language), sentence: $0.message.visible) }
    if untold > 0 {
      sentences.append(
        language == .japanese
          ? (place: place(language), sentence: "ほかに\(untold)件の問題があります")
          : (place: place(language), sentence: "there are \(untold) problems more"))
    }
    return sentences
  }

  private func head(_ language: Language) -> String {
    switch language {
    case .japanese: "申込\(identifier.map { "「\($0.visible)」" } ?? "") 評価できません (\(file.visible) \(place(language)))"
    case .english:
      "application\(identifier.map { " “\($0.visible)”" } ?? "") can't be evaluated (\(file.visible), \(place(language)))"
    }
  }

  /// Where the application begins.
  private func place(_ language: Language) -> String {
    cell?.text(language).visible ?? (language == .japanese ? "\(line)行目" : "line \(line)")
  }

  /// What stands in the error column of the CSV output.
  func sentence(_ language: Language) -> String {
    sentences(language).map { "\($0.place): \($0.sentence)" }.joined(separator: " / ")
  }
}

extension Refusal.Problem {
  fileprivate func place(_ language: Language) -> String {
    if let cell { return cell.text(language).visible }
    return switch language {
    case .japanese: "\(line)行目" + (column.map { " \($0)文字目" } ?? "")
    case .english: "line \(line)" + (column.map { ", column \($0)" } ?? "")
    }
  }

  fileprivate var json: String {
    var column = column.map { "\"column\": \($0), " } ?? ""
    if let cell { column += "\"cell\": \("\(cell.letters ?? "")\(cell.row)".jsonString), " }
    return "{\"key\": \(key?.jsonString ?? "null"), \"line\": \(line), \(column)\"message\": \(message.jsonString)}"
  }
}
