import Evaluator
import Reports
import RulesDSL

/// The examples beside the rules: those of an association run in its whole book, the national ones in the national rules
/// alone. What comes out differently once an association's rules stand beside them is told for information.
struct ExampleCheck {
  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  private struct Told: Hashable {
    let place: Place
    let subject: String
    let found: String
  }

  private struct Failing {
    let failure: ExampleRun.Failure
    /// Where its example stands.
    let place: Place
    var associations: [String]
  }

  private let language: Language
  private var held: [Place: Int] = [:]
  private var failed: Set<Place> = []
  private var failing: [Failing] = []
  private var known: [Told: Int] = [:]
  /// National examples that come out differently in an association's book.
  private var differing: [Failing] = []
  private var knownDifferences: [Told: Int] = [:]

  init(_ language: Language) {
    self.language = language
  }

  /// The national rules go before any association's.
  mutating func add(_ run: ExampleRun, of association: String?) {
    let isNational = association == RuleLayers.national
    for example in run.examples {
      let place = Place(file: example.file, line: example.line)
      if !isNational, held[place] != nil, RuleLayers.layer(of: place.file) != association {
        // An example that fails by itself is no news.
        if failed.contains(place) { continue }
        for failure in example.failures { note(failure, &differing, &knownDifferences, of: association, at: place) }
        continue
      }
      held[place, default: 0] += 1
      if !example.failures.isEmpty { failed.insert(place) }
      for failure in example.failures {
        note(failure, &failing, &known, of: isNational ? nil : association, at: place)
      }
    }
  }

  private func note(
    _ failure: ExampleRun.Failure, _ list: inout [Failing], _ known: inout [Told: Int], of association: String?,
    at place: Place
  ) {
    let told = Told(
      place: Place(file: failure.file, line: failure.line), subject: failure.subject, found: failure.found)
    if let index = known[told] {
      list[index].associations += [association].compactMap { $0 }
    } else {
      known[told] = list.count
      list.append(Failing(failure: failure, place: place, associations: [association].compactMap { $0 }))
    }
  }

  var hasFailed: Bool { !failed.isEmpty }

  /// Each failure, with the associations where not all have it, and the last line; in brief without the reasons.
  func text(inBrief isBrief: Bool) -> String {
    failing.map { report($0, isBrief) }.joined() + (isBrief && hasFailed ? "\n" : "") + information(isBrief)
      + "\(held.count - failed.count) passed, \(failed.count) failed\n"
  }

  /// What an association's rules make of national examples: meant, most likely, so nothing fails by it. Told by what
  /// changed them; in brief only where they stand.
  private func information(_ isBrief: Bool) -> String {
    if differing.isEmpty { return "" }
    let isJapanese = language == .japanese
    var text =
      isJapanese
      ? "参考: 協会の規則を合わせると、結果が違う全国の例 (\(differing.count)件)\n"
      : "for information: national examples that come out differently with an association's rules (\(differing.count))\n"
    var groups: [(cause: [String], differing: [Failing])] = []
    for it in differing {
      let cause = [it.associations.joined(separator: isJapanese ? "、" : ", "), it.failure.changes]
      if let index = groups.firstIndex(where: { $0.cause == cause }) {
        groups[index].differing.append(it)
      } else {
        groups.append((cause, [it]))
      }
    }
    for (cause, differing) in groups {
      let changes = cause[1].split(separator: "\n").joined(separator: isJapanese ? "、" : "; ")
      text += "  \(cause[0]): \(changes) (\(differing.count))\n"
      for it in differing.map(\.failure) where !isBrief {
        text +=
          isJapanese
          ? "    \(it.file) \(it.line)行目  例「\(it.title)」: \(it.subject) は \(it.expected) でなく \(it.found)\n"
          : "    \(it.file), line \(it.line)  example “\(it.title)”: \(it.subject) is \(it.found), not \(it.expected)\n"
      }
    }
    return text + "\n"
  }

  /// Where, what was expected, what came out, and why.
  private func report(_ failing: Failing, _ isBrief: Bool) -> String {
    let it = failing.failure
    let isPartial = failing.associations.count < held[failing.place, default: 0]
    let place = isPartial ? failing.associations.map { $0 + ": " }.joined() : ""
    let head =
      language == .japanese
      ? "\(place)\(it.file) \(it.line)行目  例「\(it.title)」: \(it.subject) は \(it.expected) のはずですが、\(it.found) です\n"
      : "\(place)\(it.file), line \(it.line)  example “\(it.title)”: \(it.subject) should be \(it.expected), but is "
        + "\(it.found)\n"
    return isBrief ? head : head + it.why.split(separator: "\n").map { "    \($0)\n" }.joined() + "\n"
  }
}
