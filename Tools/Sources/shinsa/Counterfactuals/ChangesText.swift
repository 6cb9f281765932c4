import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// What would have to change, in words.
struct ChangesText {
  let words: FactWords
  let decisions: DecisionWords
  let application: Application
  let changes: [Changes]
  /// How many changes are told of each decision.
  let most: Int
  /// Also of decisions that are good news or stand further down, and changes for the worse.
  var tellingAll = false
  private var language: Language { words.language }

  /// What isn't as one would like it, each with what would mend it. What is good already is told where it was asked for.
  var text: String {
    var blocks = changes.filter { tellingAll || isToBeMended($0) }.map(block)
    if blocks.isEmpty { blocks = [language.pick("変えるところはない", "nothing has to change")] }
    return ([application.title] + blocks + legend(blocks)).joined(separator: "\n\n") + "\n"
  }

  private var title: String { language.pick("何を変えればよいか", "What would have to change") }

  /// The same below an explanation.
  var appendix: String {
    let blocks = changes.filter(isToBeMended).map(block)
    let nothing = language.pick("変えるところはない", "nothing has to change")
    return title + "\n\n" + (blocks.isEmpty ? [nothing] : blocks + legend(blocks)).joined(separator: "\n\n") + "\n"
  }

  /// The same on a page.
  var html: String {
    let sections = changes.filter(isToBeMended).map { own in
      let head = "\(decisions.name(own.decision)): \(decisions.result(own.outcome))"
      let lines = remarks(own).map { "<p class=\"remark\">\($0.htmlText)</p>\n" }
      let items = self.lines(own).prefix(most).map { "<li>\($0.htmlText)</li>\n" }
      let list = items.isEmpty ? "" : "<ul class=\"changes\">\n\(items.joined())</ul>\n"
      return "<h3>\(head.htmlText)</h3>\n" + list + lines.joined()
    }
    let nothing = "<p>\(language.pick("変えるところはない", "nothing has to change"))</p>\n"
    let legend = legend(sections).map { "<p class=\"remark\">\($0.htmlText)</p>\n" }.joined()
    return "<h2>\(title)</h2>\n" + (sections.isEmpty ? nothing : sections.joined() + legend)
  }

  /// What stands at the end of lines, where it does.
  private func legend(_ blocks: [String]) -> [String] {
    let isTold = blocks.contains { $0.contains(language.pick("〔", " [")) }
    return isTold ? [language.pick("〔 〕は、その変更ができる人", "[ ] says who can bring the change about")] : []
  }

  /// Whether it is bad news, or a value that other facts would change.
  private func isToBeMended(_ own: Changes) -> Bool {
    guard let term = decisions.term(own.decision), term.isVerdict || term.isAtTop, own.outcome.isApplicable else {
      return false
    }
    if own.outcome.isValued || own.outcome.status == .undetermined {
      return own.changes.contains { isWelcome($0, own) }
    }
    return (own.outcome.status == .met) == term.isAdverse
  }

  private func block(_ own: Changes) -> String {
    ([(decisions.name(own.decision) + ": " + decisions.result(own.outcome))]
      + lines(own).prefix(most).map { "  ・" + $0 }
      + remarks(own).map { "  " + $0 }).joined(separator: "\n")
  }

  /// What there is beside the changes that are told: more of them, what holds the decision, a search that didn't end.
  private func remarks(_ own: Changes) -> [String] {
    var remarks: [String] = []
    let more = lines(own).count - most
    if more > 0 { remarks.append(language.pick("ほかに\(more)とおり (--most で示す)", "\(more) more ways (--most shows them)")) }
    if own.changes.isEmpty {
      let held = words.names(own.held)
      remarks.append(
        (held.isEmpty
          ? language.pick("変える道は見つからなかった", "no way to change it was found")
          : language.pick("変えられる事実では変わらない", "no fact that can be changed changes it"))
          + (held.isEmpty ? "" : language.pick("。妨げ: \(held)", "; in the way: \(held)")))
    }
    if !own.isComplete {
      remarks.append(language.pick("途中で探すのをやめた", "the search was given up before its end"))
    }
    return remarks
  }

  /// Whether a change leads to good news, or to another value.
  private func isWelcome(_ change: Change, _ own: Changes) -> Bool {
    // What mends a part and takes the guarantee away mends nothing.
    let now = changes.first { decisions.term($0.decision)?.isVerdict == true }?.outcome.status
    if change.verdict == .unmet, now == .met || now == .undetermined { return false }
    return own.outcome.isValued
      ? change.status == .met : (change.status == .met) != (decisions.term(own.decision)?.isAdverse ?? false)
  }

  /// Members of one choice that lead to the same stand in one line.
  private func lines(_ own: Changes) -> [String] {
    var seen: Set<[String]> = []
    let told = tellingAll ? own.changes : own.changes.filter { isWelcome($0, own) }
    return told.compactMap { change in
      guard change.settings.count == 1, let setting = change.settings.first, case .member? = setting.to else {
        return line(change.settings.map { words.setting($0) }, change, own.decision)
      }
      let alike = told.filter { other in
        other.settings.count == 1 && other.settings[0].fact == setting.fact && other.status == change.status
          && other.value == change.value
      }
      guard seen.insert([setting.fact, change.status.rawValue, change.value?.text(language) ?? ""]).inserted else {
        return nil
      }
      let members = alike.compactMap { $0.settings[0].to.map { words.value($0, of: setting.fact) } }
      let from = words.value(setting.from, of: setting.fact)
      let to = members.joined(separator: language.pick("、", ", "))
      return line(["\(words.name(setting.fact)) \(from) → \(to)"], change, own.decision)
    }
  }

  private func line(_ settings: [String], _ change: Change, _ decision: String) -> String {
    let settings = settings.joined(separator: language.pick("、", ", "))
    let who = words.agent(change).map { language.pick(" 〔\($0)〕", " [\($0)]") } ?? ""
    let result = change.value?.text(language) ?? decisions.word(change.status, of: decision)
    return "\(settings) ⇒ \(result)\(who)"
  }
}
