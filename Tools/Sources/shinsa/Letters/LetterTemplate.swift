import RulesDSL

/// A letter as an association writes it: which decision it is about, what of the rules belongs to which requirement, and
/// in what words it is told.
struct LetterTemplate {
  /// A text with the places where something of the application goes.
  enum Piece: Sendable { case text(String), blank(Placeholder) }

  /// The texts that belong to one part of the template, by word and language.
  typealias Texts = [LetterWord: [Language: [Piece]]]

  /// A name of the rules, and where it is written.
  struct Name {
    let written: String
    let line: Int
  }

  struct Route {
    let name: Name
    var texts: Texts = [:]
  }

  struct Fact {
    let name: Name
    var texts: Texts = [:]
  }

  struct Requirement {
    /// As the record has it.
    let name: Name
    var texts: Texts = [:]
    var facts: [Fact] = []
  }

  /// The file's name, as messages have it.
  let file: String
  /// Whether a guarantee is needed (結論), and by which way (方法).
  var decision: Name?
  var way: Name?
  /// The decisions of which any makes the guarantee unnecessary (取扱い), and what tells more about a shortfall (資料).
  var routes: [Route] = []
  var supports: [Name] = []
  /// Whatever stands under these is never told (非開示).
  var concealed: [Name] = []
  var requirements: [Requirement] = []
  var texts: Texts = [:]
}

/// Something wrong in a template, with its place.
struct LetterFault: Hashable {
  let file: String
  let line: Int
  let japanese: String
  let english: String

  /// The place and the sentence, on a line.
  func line(_ language: Language) -> String {
    language.pick("\(file) \(line)行目: \(japanese)", "\(file), line \(line): \(english)")
  }

  /// The object that editors read.
  func json(_ language: Language) -> String {
    "{\"file\": \(file.jsonString), \"line\": \(line), \"column\": 1, \"endLine\": \(line), \"endColumn\": 1, "
      + "\"severity\": \"error\", \"code\": \"letter\", \"message\": \(language.pick(japanese, english).jsonString), "
      + "\"hint\": null, \"fix\": null, \"others\": []}"
  }
}
