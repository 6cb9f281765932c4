/// Faults of 様式 and 制度.
package enum FormFault: Fault {
  case secondForm(String)
  case schemeWithoutForm(String)
  case formOfNoChoice(String)
  case itemWithoutType(String)
  case itemTwice(String)
  case entryWithoutColon(String, suggestion: String)
  case unknownScheme(String, NameGuess)
  case followedFollows(String, first: String?)

  package var wording: Wording {
    switch self {
    case .secondForm(let name):
      Wording(
        "second-form", "様式「\(name)」は二つ目の様式です", "form “\(name)” is the second one",
        hint: ("様式は一つにまとめてください", "a rule book has one form"))
    case .schemeWithoutForm(let name):
      Wording(
        "scheme-without-form", "制度「\(name)」の様式がありません", "scheme “\(name)” has no form to fill in",
        hint: (
          "「様式 名前 (英字の名前): 保証制度」で、制度の項目を決めてください", "declare the items with “form identifier (Japanese name): program”"
        ))
    case .formOfNoChoice(let text):
      Wording(
        "form-of-no-choice", "「\(text)」は区分の入力ではないので、様式の対象にできません",
        "“\(text)” is no input of a choice, so a form can't be about it",
        hint: ("制度を選ぶ入力の名前を書いてください", "write the input that says which scheme is meant"))
    case .itemWithoutType(let name):
      Wording(
        "item-without-type", "様式の項目「\(name)」に、要件か値の単位かが書かれていません",
        "it isn't said whether the item “\(name)” is a requirement or what unit it has",
        hint: (
          "「・\(name) (identifier): 円」または「・\(name) (identifier): 要件」と書いてください",
          "write “: yen” or “: requirement” behind it"
        ))
    case .itemTwice(let name):
      Wording(
        "item-twice", "項目「\(name)」が二度書かれています", "item “\(name)” is written twice",
        hint: ("どちらか一つだけを残してください", "keep only one of them"))
    case .entryWithoutColon(let name, let suggestion):
      Wording(
        "missing-test", "「\(name)」の後に「:」がありません", "there is no “:” after “\(name)”",
        hint: ("「\(suggestion)」ではありませんか?", "did you mean “\(suggestion)”?"))
    case .unknownScheme(let name, let guess):
      Wording(
        "unknown-scheme", "準用する制度「\(name)」がありません", "there is no scheme “\(name)” to follow",
        hint: NameFault.suggestion(guess, Told("制度", "schemes")))
    case .followedFollows(let name, let first):
      Wording(
        "followed-follows", "「\(name)」はほかの制度を準用しているので、準用できません",
        "“\(name)” follows another scheme, so it can’t be followed",
        hint: first.map { ("項目を書いている「\($0)」を準用してください", "follow “\($0)”, which says the items itself") })
    }
  }
}
