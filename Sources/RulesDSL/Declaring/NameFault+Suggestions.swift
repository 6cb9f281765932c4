/// What is offered for a name.
extension NameFault {
  static func suggestion(_ nearest: String?) -> (japanese: String, english: String)? {
    nearest.map { ("「\($0)」ではありませんか?", "did you mean “\($0)”?") }
  }

  static func suggestion(_ nearest: Told?) -> (japanese: String, english: String)? {
    nearest.map { ("「\($0.japanese)…)」ではありませんか?", "did you mean “\($0.english)…)”?") }
  }

  /// Of a name that isn't there; `kind` says of what there are few.
  static func suggestion(
    _ guess: NameGuess, _ kind: Told = Told("書けるの", "possible values")
  ) -> (japanese: String, english: String)? {
    switch guess {
    case .nothing: nil
    case .slip(let name), .part(let name): suggestion(name)
    case .several(let names):
      (
        "名前が近いのは" + names.map { "「\($0)」" }.joined() + "です。どれかを出典で確かめてください",
        "near it are " + names.map { "“\($0)”" }.joined(separator: ", ") + "; see in the source which is meant"
      )
    case .leftOver(let name):
      (
        "「\(name)」が、決められているのにどこにも使われていません。名前を変えたのなら、ここも「\(name)」にしてください",
        "“\(name)” is declared and used nowhere; if the name was changed, write “\(name)” here too"
      )
    case .declaredAs(let name):
      (
        "決められている名前は「\(name)」です。決めた所の書き誤りではありませんか?",
        "it is declared as “\(name)”; is the slip there?"
      )
    case .oneOf(let names, let hasMore):
      (
        "\(kind.japanese)は" + names.map { "「\($0)」" }.joined() + (hasMore ? "など" : "") + "です",
        "the \(kind.english) are " + names.map { "“\($0)”" }.joined(separator: ", ") + (hasMore ? " and others" : "")
      )
    }
  }
}
