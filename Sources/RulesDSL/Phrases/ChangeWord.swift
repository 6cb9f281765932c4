/// The words behind 変更可, in Japanese and in English. They are words only there, so that facts may be called the same.
enum ChangeWord {
  // The longer before what it begins with
  case upOrDown, up, down
  case applicant, lender

  func spelling(_ language: Language) -> String {
    switch self {
    case .upOrDown: language.pick("増減", "up or down")
    case .up: language.pick("増", "up")
    case .down: language.pick("減", "down")
    case .applicant: language.pick("申込人", "applicant")
    case .lender: language.pick("金融機関", "lender")
    }
  }

  static let directions: [ChangeWord] = [.upOrDown, .up, .down]
  static let agents: [ChangeWord] = [.applicant, .lender]
  /// Between what is and what may become of it; the first is printed in Japanese, the second in English.
  static let arrows = ["→", "->", "=>", "⇒", "➡"]

  static func direction(up: Bool, down: Bool) -> ChangeWord { up && down ? .upOrDown : up ? .up : .down }

  static func of(_ agent: Fact.Change.Agent) -> ChangeWord {
    switch agent {
    case .applicant: .applicant
    case .lender: .lender
    }
  }

  var agent: Fact.Change.Agent { self == .lender ? .lender : .applicant }
}
