import Reports
import RulesDSL

/// Documents with the rules that rest on them, in the order in which the rules first cite them.
struct CitationList {
  private let documents: [(name: String, citations: [Citation])]
  private let language: Language

  init(_ citations: [Citation], _ language: Language) {
    self.language = language
    var names: [String] = []
    var byName: [String: [Citation]] = [:]
    for citation in citations {
      if byName[citation.document] == nil { names.append(citation.document) }
      byName[citation.document, default: []].append(citation)
    }
    documents = names.map { ($0, byName[$0] ?? []) }
  }

  var text: String {
    var lines: [String] = []
    for document in documents {
      let count = language == .japanese ? "規則 \(document.citations.count)" : "\(document.citations.count) rules"
      lines += ["\(document.name)   \(read(document.citations))   \(count)"]
      for citation in document.citations {
        let place = citation.text == document.name ? "" : "   " + citation.text
        lines.append(
          "  \(citation.statement) \(citation.japanese) (\(citation.identifier))   \(line(citation))\(place)")
      }
      lines.append("")
    }
    let rules = documents.reduce(0) { $0 + $1.citations.count }
    let sum =
      language == .japanese
      ? "資料 \(documents.count)、規則 \(rules)" : "\(documents.count) documents, \(rules) rules"
    return (lines + [sum]).joined(separator: "\n") + "\n"
  }

  private func line(_ citation: Citation) -> String {
    language == .japanese ? "\(citation.file) \(citation.line)行目" : "\(citation.file) line \(citation.line)"
  }

  /// The days on which the files that cite it were read; the earliest counts.
  private func read(_ citations: [Citation]) -> String {
    let days = citations.compactMap(\.readOn)
    guard let first = days.min(), days.count == citations.count else {
      return language == .japanese ? "確認日の記載なし" : "day of reading not said"
    }
    return language == .japanese ? "確認日 \(first)" : "read on \(first)"
  }

  var csv: String {
    let header = ["document", "citation", "read_on", "statement", "rule", "name", "file", "line"]
    let rows = documents.flatMap(\.citations).map { citation in
      [
        citation.document, citation.text, citation.readOn?.description ?? "", citation.statement, citation.identifier,
        citation.japanese, citation.file, String(citation.line),
      ]
    }
    return "\u{FEFF}" + ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cell(_ text: String) -> String { VisibleText.cell(text) }

  /// A line for each document.
  var json: String {
    documents.map { document in
      let rules = document.citations.map { citation in
        "{\"id\": \(citation.identifier.jsonString), \"name\": \(citation.japanese.jsonString), "
          + "\"statement\": \(citation.statement.jsonString), \"citation\": \(citation.text.jsonString), "
          + "\"file\": \(citation.file.jsonString), \"line\": \(citation.line), "
          + "\"read_on\": \(citation.readOn.map { $0.description.jsonString } ?? "null")}"
      }
      return "{\"document\": \(document.name.jsonString), \"rules\": [\(rules.joined(separator: ", "))]}\n"
    }.joined()
  }
}
