import ApplicationFiles
import RulesDSL

/// How many cases were told and recorded, from records as `--record` writes them: JSON, one a line. Of several records of
/// one application the latest counts.
struct RecordCount {
  private struct Record {
    let standing: String
    let isUnderstood: Bool
    let date: String
  }

  private static let largestFile = 256 << 20
  private static let standings = ["needed", "unneeded", "undecided"]

  private var records: [String: Record] = [:]
  private var repeated = 0
  /// What doesn't count, with its place.
  private(set) var problems: [BilingualText] = []

  init(_ files: [String]) {
    for file in files {
      do throws(InputFile.Failure) {
        guard let text = try WholeText.read(file, atMost: RecordCount.largestFile) else {
          problems.append(BilingualText("\(file): 読めません", "\(file): can’t be read"))
          continue
        }
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if !line.allSatisfy(\.isWhitespace) { read(line, "\(file):\(place + 1)") }
        }
      } catch {
        problems.append(BilingualText("\(file): \(error.wording.japanese)", "\(file): \(error.wording.english)"))
      }
    }
  }

  private mutating func read(_ line: Substring, _ place: String) {
    guard case .object(let members)? = try? JSONReader.read(Array(line.utf8)) else {
      return report(place, "記録ではありません", "this is no record")
    }
    func text(_ key: String) -> String? {
      if case .string(let text)? = members.first(where: { $0.key == key })?.value, !text.isEmpty { text } else { nil }
    }
    let lacking = ["application_id", "told_by", "told_on"].filter { text($0) == nil }
    guard lacking.isEmpty, let application = text("application_id"), let date = text("told_on"),
      let standing = text("guarantee"), RecordCount.standings.contains(standing),
      case .truth(let isUnderstood)? = members.first(where: { $0.key == "understood" })?.value
    else {
      let names = (lacking.isEmpty ? ["guarantee", "understood"] : lacking).joined(separator: ", ")
      return report(place, "記録に \(names) がそろっていません", "the record lacks \(names)")
    }
    if let earlier = records[application] {
      repeated += 1
      if earlier.date > date { return }
    }
    records[application] = Record(standing: standing, isUnderstood: isUnderstood, date: date)
  }

  private mutating func report(_ place: String, _ japanese: String, _ english: String) {
    problems.append(BilingualText("数えなかった: \(place) \(japanese)", "not counted: \(place): \(english)"))
  }

  private func count(_ standing: String, understood: Bool? = nil) -> Int {
    records.values.count { $0.standing == standing && (understood == nil || $0.isUnderstood == understood) }
  }

  func text(_ language: Language) -> String {
    func line(_ name: String, _ standing: String) -> String {
      let (yes, no) = (count(standing, understood: true), count(standing, understood: false))
      return language.pick(
        "  \(name) \(yes + no)件 (理解を得た \(yes)、得ていない \(no))\n", "  \(name): \(yes + no) (understood \(yes), not \(no))\n"
      )
    }
    return language.pick("説明し、記録した申込 \(records.count)件\n", "applications told and recorded: \(records.count)\n")
      + line(language.pick("保証が必要となる場合がある", "guarantee may be required"), "needed")
      + line(language.pick("原則不要", "not required in principle"), "unneeded")
      + line(language.pick("確認を要する", "to be confirmed"), "undecided")
      + (repeated == 0
        ? ""
        : language.pick("同じ申込のほかの記録 \(repeated)件は数えていない\n", "\(repeated) more of the same applications not counted\n"))
  }

  var json: String {
    let own = RecordCount.standings.map { standing in
      "\"\(standing)\": {\"understood\": \(count(standing, understood: true)), "
        + "\"not_understood\": \(count(standing, understood: false))}"
    }
    return "{\"told_and_recorded\": \(records.count), \(own.joined(separator: ", ")), \"repeated\": \(repeated), "
      + "\"not_counted\": \(problems.count)}\n"
  }
}
