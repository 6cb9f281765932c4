import RulesDSL

/// An application that can't be evaluated, with every reason.
public struct EvaluationError: Error, Sendable {
  public let problems: [Problem]

  public init(_ problems: [Problem]) {
    self.problems = problems
  }

  /// What an application says together and must not.
  public struct Inconsistency: Sendable, Hashable {
    public let rule: String
    public let ruleEnglish: String
    /// Each fact with its value and its identifier.
    public let facts: [String]
    public let factsEnglish: [String]
  }

  public struct Problem: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      case unknownKey(nearest: String?)
      case givenTwice(other: String)
      /// The fact is decided by the rules.
      case isDecided
      case wrongType(expected: String, expectedEnglish: String, example: String)
      case notAMember(choice: String, nearest: String?)
      case missingUnit(example: String)
      case notWhole
      case noSuchDay
      case outOfRange(japanese: String, english: String)
      case tooLarge
      /// Two facts that must not stand together.
      case inconsistent(Inconsistency)
    }

    /// The key as the application has it.
    public let key: String
    /// The value as the application has it.
    public let value: String
    public let kind: Kind

    public init(key: String, value: String, kind: Kind) {
      self.key = key
      self.value = value
      self.kind = kind
    }
  }
}

extension EvaluationError.Problem {
  /// One sentence that names the key, what is wrong and what to do.
  public func message(_ language: Language) -> String {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }

  private var japanese: String {
    switch kind {
    case .unknownKey(let nearest):
      "「\(key)」という項目はありません。" + (nearest.map { "「\($0)」ではありませんか?" } ?? "項目の名前を確かめてください")
    case .givenTwice(let other): "「\(key)」と「\(other)」は同じ項目です。どちらか一つにしてください"
    case .isDecided: "「\(key)」は規則が決める項目なので、申込には書けません"
    case .wrongType(let expected, _, let example): "「\(key)」の「\(value)」は\(expected)ではありません。\(example) のように書いてください"
    case .notAMember(let choice, let nearest):
      "「\(key)」の「\(value)」は区分「\(choice)」にありません。" + (nearest.map { "「\($0)」ではありませんか?" } ?? "")
    case .missingUnit(let example): "「\(key)」の「\(value)」に単位がありません。\"\(example)\" のように文字列で書いてください"
    case .notWhole: "「\(key)」の「\(value)」は整数ではありません"
    case .noSuchDay: "「\(key)」の「\(value)」という日はありません"
    case .outOfRange(let range, _): "「\(key)」の「\(value)」は範囲(\(range))の外です"
    case .tooLarge: "「\(key)」の「\(value)」は大きすぎて扱えません"
    case .inconsistent(let it):
      "申込の内容が食い違っています(\(it.rule)): " + it.facts.joined(separator: " と ")
    }
  }

  private var english: String {
    switch kind {
    case .unknownKey(let nearest):
      "there is no fact “\(key)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .givenTwice(let other): "“\(key)” and “\(other)” are the same fact; give it once"
    case .isDecided: "“\(key)” is decided by the rules and can't be given"
    case .wrongType(_, let expected, let example): "“\(value)” of “\(key)” is not \(expected); write it like \(example)"
    case .notAMember(let choice, let nearest):
      "“\(value)” of “\(key)” is not in the choice “\(choice)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .missingUnit(let example): "“\(value)” of “\(key)” has no unit; write it as a string like \"\(example)\""
    case .notWhole: "“\(value)” of “\(key)” is not a whole number"
    case .noSuchDay: "“\(value)” of “\(key)” is not a day of the calendar"
    case .outOfRange(_, let range): "“\(value)” of “\(key)” is outside the range (\(range))"
    case .tooLarge: "“\(value)” of “\(key)” is too large"
    case .inconsistent(let it):
      "the application contradicts itself (\(it.ruleEnglish)): " + it.factsEnglish.joined(separator: " and ")
    }
  }
}

extension EvaluationError: CustomStringConvertible {
  public var description: String {
    problems.map { $0.message(.japanese) }.joined(separator: "\n")
  }
}
