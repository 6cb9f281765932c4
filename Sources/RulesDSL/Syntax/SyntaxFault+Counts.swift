/// What is offered for a count that the language hasn't.
extension SyntaxFault {
  /// How a count is said with 以上 and いずれもない.
  static func count(_ least: Int?, _ fewerThan: Int?) -> (japanese: String, english: String) {
    let atLeast = least.map { Told(LeastCount.spelling($0, .japanese), LeastCount.spelling($0, .english)) }
    let none = fewerThan.map { Told(LeastCount.spelling($0, .japanese), LeastCount.spelling($0, .english)) }
    return switch (atLeast, none) {
    case (let least?, let none?):
      (
        "「すべて」の下に「・\(least.japanese)」と「・いずれもない」を並べ、「・いずれもない」の下に「・\(none.japanese)」を置いて、条件をどちらにも書いてください",
        "below “all” write “- \(least.english)” and “- none”, below “- none” write “- \(none.english)”, and the conditions in both"
      )
    case (let least?, nil): ("「\(least.japanese)」と書いてください", "write “\(least.english)”")
    case (nil, let none):
      (
        "「いずれもない」の下に「・\(none?.japanese ?? "")」を置き、条件をその下に書いてください",
        "write “none”, below it “- \(none?.english ?? "")”, and the conditions below that"
      )
    }
  }
}
