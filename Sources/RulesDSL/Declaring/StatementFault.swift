/// Faults of the lines of a statement.
package enum StatementFault: Fault {
  case clauseNotAllowed(Keyword, in: Keyword)
  case clauseTwice(Keyword, joined: String?)
  case clauseWithoutText(Keyword)
  case notInStatement(String, in: Keyword, nearest: Keyword?)
  case lostHead(String)
  /// `なし | あり |`, or bars that are other signs.
  case rowWithoutBar(otherSigns: Bool)
  case lostExample(String, in: Keyword)
  case choiceWithoutMembers(String)
  case typeNotAllowed(Keyword)
  case typeMissing(String)
  case textOutsideInput
  case dayIsNoDate(Keyword, String)

  package var wording: Wording {
    switch self {
    case .clauseNotAllowed(.inForce, in: .parameter):
      Wording(
        "clause-not-allowed", "設定の「適用」は、行ごとに書きます", "the period of a parameter is written in its rows",
        hint: (
          "「= 値」に代えて、見出しが「| 値 | 適用 |」の行を、値ごとに一行書いてください",
          "instead of “= value” write rows below “| value | in force |”, one for each value"
        ))
    case .clauseNotAllowed(.inForce, let keyword):
      Wording(
        "clause-not-allowed", "「適用」は「\(keyword.japanese)」では意味がありません",
        "“in force” means nothing in \(keyword.withArticle)",
        hint: (
          "期間は、これを使う要件、除外、計算、結論、表、または表の行に書いてください",
          "write the period in the requirement, exclusion, calculation, decision, table or row that uses it"
        ))
    case .clauseNotAllowed(.changeable, let keyword):
      Wording(
        "clause-not-allowed", "「変更可」は入力だけに書けます", "only an input can be changeable, not \(keyword.withArticle)",
        hint: keyword == .judgement
          ? (
            "判断は担当者が事情をみて下すもので、望んで変えるものではありません。この行を消してください",
            "a judgement is made of what is, not changed at will; remove the line"
          )
          : ("変えられるのは、それを決めている入力です。その入力に書いてください", "what can be changed are the inputs that decide it; write it there"))
    case .clauseNotAllowed(let clause, let keyword):
      Wording(
        "clause-not-allowed", "「\(clause.japanese)」は「\(keyword.japanese)」の中に書けません",
        "“\(clause.english)” can't stand in \(keyword.withArticle)", hint: keyword.whatMayStand)
    case .clauseTwice(.expect, _):
      Wording(
        "clause-twice", "「期待」が二度書かれています", "“expect” is written twice",
        hint: ("別の例なら、その上に「例 見出し」の行が抜けています", "if it is another example, a line “example title” is missing above it"))
    case .clauseTwice(let clause, let joined):
      Wording(
        "clause-twice", "「\(clause.japanese)」が二度書かれています", "“\(clause.english)” is written twice",
        hint: joined.map { ("一行に書いてください:「\($0)」", "write it on one line: “\($0)”") }
          ?? (clause == .source
            ? ("一行にまとめるか、一方を「注」にしてください", "write it once, or make the other a “note”")
            : ("どちらか一つだけを残してください", "keep only one of them")))
    case .clauseWithoutText(let clause):
      Wording(
        "clause-without-text", "「\(clause.japanese)」の後に何も書かれていません", "nothing follows “\(clause.english)”",
        hint: ("空白を置いて内容を書くか、この行を消してください", "write it after a space, or remove the line"))
    case .notInStatement(let text, let keyword, let nearest):
      Wording(
        "not-in-statement", "「\(text)」は「\(keyword.japanese)」の中に書けません",
        "“\(text)” can't stand in \(keyword.withArticle)",
        hint: nearest.map { ("「\($0.japanese)」ではありませんか?", "did you mean “\($0.english)”?") }
          ?? keyword.whatMayStand)
    case .rowWithoutBar(let otherSigns):
      Wording(
        "not-in-statement", otherSigns ? "この行の縦の線は「|」ではありません" : "表の行が「|」で始まっていません",
        otherSigns ? "the bars of this row are not “|”" : "the row does not begin with “|”",
        hint: otherSigns
          ? ("線をすべて「|」(左右の境は「||」)で打ち直してください", "type all of them as “|”, and “||” between left and right")
          : ("行の初めに「|」を書いてください", "write “|” at its start"))
    case .lostHead(let text):
      Wording(
        "not-in-statement", "「\(text)」は「規則集」の中に書けません", "“\(text)” can't stand in a ruleset",
        hint: (
          "この行の上に「制度 名前 (英字の名前)」や「要件 名前 (英字の名前)」などの行が抜けていませんか?",
          "is a line such as “requirement identifier (Japanese name)” missing above it?"
        ))
    case .lostExample(_, .example):
      Wording(
        "not-in-statement", "ここから別の例が始まっていますが、「例」の行がありません", "another example begins here, without a line “example”",
        hint: ("この行の上に「例 見出し」の行が抜けていませんか?", "is a line “example title” missing above it?"))
    case .lostExample(let text, let keyword):
      Wording(
        "not-in-statement", "「\(text)」は「\(keyword.japanese)」の中に書けません",
        "“\(text)” can't stand in \(keyword.withArticle)",
        hint: ("この行の上に「例 見出し」の行が抜けていませんか?", "is a line “example title” missing above it?"))
    case .choiceWithoutMembers(let name):
      Wording(
        "choice-without-members", "区分「\(name)」に選択肢がありません", "choice “\(name)” has no members",
        hint: ("「・名前 (英字の名前)」を一行に一つずつ書いてください", "write one “- identifier (Japanese name)” a line"))
    case .typeNotAllowed(let keyword):
      Wording(
        "type-not-allowed", "「\(keyword.japanese)」に値の種類は書けません", "\(keyword.withArticle) has no type",
        hint: (
          "「:」から後を消してください。値を決めるなら「計算」か「結論」にします", "remove “:” and what follows; a value is a calculation or a decision"
        ))
    case .typeMissing(let name):
      Wording(
        "type-missing", "「\(name)」の値の種類が書かれていません", "“\(name)” has no type",
        hint: ("「\(name) (英字の名前): 円」のように「:」の後に書いてください", "write it after “:”, as in “: yen”"))
    case .textOutsideInput:
      Wording(
        "text-outside-input", "「文字」は入力にだけ使えます", "only an input can be text",
        hint: ("言葉を選ぶ結果は、「区分」を作って、その名前を書いてください", "for a result in words, make a choice and name it here"))
    case .dayIsNoDate(let line, let written):
      Wording(
        "day-is-no-date", "「\(line.japanese)」の「\(written)」が日付として読めません",
        "“\(written)” behind “\(line.english)” is not a date",
        hint: (
          "「\(line.japanese) 2024-04-01」のように書いてください", "write it as in “\(line.english) 2024-04-01”"
        ))
    }
  }
}
