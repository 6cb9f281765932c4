import Evaluator
import RulesDSL

extension Application {
  /// No vocabulary has so many facts, nor such names: beyond these it is something else that is read.
  static let mostKeys = 1000
  static let longestKey = 200

  /// A key that begins so is a comment on what follows, as in the skeletons of `shinsa form`.
  static let comment = "//"

  /// Makes an application of the members of a JSON object; what is wrong with one goes to `problems`.
  init(_ members: [JSONMember], at position: TextPosition, problems: inout [ApplicationProblem]) {
    if members.count > Application.mostKeys { problems.append(.tooManyKeys(members.count, at: position)) }
    let entries = members.prefix(Application.mostKeys).compactMap { member -> Entry? in
      if member.key.hasPrefix(Application.comment) { return nil }
      if member.key.count > Application.longestKey { problems.append(.keyTooLong(member)) }
      return Entry(key: member.key, position: member.position, value: Facts.Entry(member, problems: &problems))
    }
    self.init(position: position, cell: nil, entries: entries)
  }
}

extension Facts.Entry {
  fileprivate init(_ member: JSONMember, problems: inout [ApplicationProblem]) {
    switch member.value {
    case .null: self = .unknown
    case .truth(let truth): self = .truth(truth)
    case .string(let text): self = .text(text)
    case .array: self = .other("[…]")
    case .number(let text):
      if let number = ExactNumber.value(of: text) {
        self = .number(number)
      } else {
        problems.append(.tooManyDigits(text, member))
        self = .unknown
      }
    case .object(let parts):
      guard parts.contains(where: { JudgementKey(rawValue: $0.key) != nil }) else {
        self = .other("{…}")
        return
      }
      self.init(judgement: parts, of: member, problems: &problems)
    }
  }

  /// `{"value": true, "by": "審査役", "reason": "…"}`
  private init(judgement parts: [JSONMember], of member: JSONMember, problems: inout [ApplicationProblem]) {
    var truth: Bool?
    var by: String?
    var reason: String?
    for part in parts {
      switch (JudgementKey(rawValue: part.key), part.value) {
      case (.value, .truth(let value)): truth = value
      case (.by, .string(let text)): by = text
      case (.reason, .string(let text)): reason = text
      case (.some, .null): break
      case (let known?, _): problems.append(.judgementPart(known, part, of: member))
      case (nil, _): problems.append(.unknownJudgementKey(part, of: member))
      }
    }
    self = .judgement(truth, by: by, reason: reason)
  }
}

/// What a judgement says: the decision, whose it is, and why.
enum JudgementKey: String {
  case value, by, reason
}

extension ApplicationProblem {
  fileprivate static func tooManyKeys(_ count: Int, at position: TextPosition) -> ApplicationProblem {
    ApplicationProblem(
      position: position,
      message: BilingualText(
        "キーが\(count)個あります。一件の申込には\(Application.mostKeys)個までです",
        "there are \(count) keys; an application has at most \(Application.mostKeys)"))
  }

  fileprivate static func keyTooLong(_ member: JSONMember) -> ApplicationProblem {
    ApplicationProblem(
      position: member.position,
      message: BilingualText(
        "キー「\(member.key.shortened)」が長すぎます", "the key “\(member.key.shortened)” is too long"))
  }

  fileprivate static func tooManyDigits(_ text: String, _ member: JSONMember) -> ApplicationProblem {
    let shown = text.shortened
    return ApplicationProblem(
      key: member.key, position: member.position,
      message: BilingualText(
        "「\(member.key)」の「\(shown)」は桁が多すぎて正確に扱えません",
        "“\(shown)” of “\(member.key)” has too many digits to be held exactly"),
      mend: BilingualText("38桁までの数で書いてください", "write it with at most 38 digits"))
  }

  fileprivate static func judgementPart(
    _ known: JudgementKey, _ part: JSONMember, of member: JSONMember
  ) -> ApplicationProblem {
    let kind = part.value.kind
    return ApplicationProblem(
      key: member.key, position: part.position,
      message: BilingualText(
        "判断「\(member.key)」の「\(part.key)」に\(kind.japanese)は書けません",
        "“\(part.key)” of the judgement “\(member.key)” can't be \(kind.english)"),
      mend: known == .value
        ? BilingualText("true か false を書いてください", "write true or false")
        : BilingualText("文字列を書いてください", "write a string"))
  }

  fileprivate static func unknownJudgementKey(_ part: JSONMember, of member: JSONMember) -> ApplicationProblem {
    ApplicationProblem(
      key: member.key, position: part.position,
      message: BilingualText(
        "判断「\(member.key)」に「\(part.key)」という項目はありません",
        "a judgement (“\(member.key)”) has no “\(part.key)”"),
      mend: BilingualText("書けるのは value、by、reason です", "it has value, by and reason"))
  }
}
