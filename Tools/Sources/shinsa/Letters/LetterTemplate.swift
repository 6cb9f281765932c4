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
    /// What the fee rate becomes by it, where it costs more (上乗せ後の料率).
    var raised: Name?
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

  /// A value of the way, and the texts of the page that are others where it is that.
  struct Situation {
    let name: Name
    var texts: Texts = [:]
  }

  /// The file's name, as messages have it.
  let file: String
  /// Whether a guarantee is needed (結論), and by which way (方法).
  var decision: Name?
  var way: Name?
  /// The fee rate without any addition (料率).
  var rate: Name?
  /// The decisions of which any makes the guarantee unnecessary (取扱い), and what tells more about a shortfall (資料).
  var routes: [Route] = []
  var supports: [Name] = []
  /// Whatever stands under these is never told (非開示).
  var concealed: [Name] = []
  var requirements: [Requirement] = []
  var situations: [Situation] = []
  var texts: Texts = [:]
}
