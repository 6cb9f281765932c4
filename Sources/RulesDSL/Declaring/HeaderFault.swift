/// Faults of the headers of tables.
package enum HeaderFault: Fault {
  case noRows(String)
  case noDivider(String)
  case emptyHeader
  case unknownHeader(String, NameGuess)
  /// One that says something of the row, such as 適用, can't be given another name.
  case columnTwice(String, isOfRow: Bool)
  case twoRowNames
  case noAcross
  case acrossWithoutType(String)
  case dividerInParameter
  case headerInParameter(String)
  case noValueInParameter

  package var wording: Wording {
    switch self {
    case .noRows(let name):
      Wording(
        "table-without-rows", "表「\(name)」に行がありません", "table “\(name)” has no rows",
        hint: ("見出しの下に、「|」で始まり「|」で終わる行を書いてください", "write rows below the header, each from “|” to “|”"))
    case .noDivider(let name):
      Wording(
        "table-without-divider", "表「\(name)」の見出しに「||」がありません", "the header of table “\(name)” has no “||”",
        hint: (
          "どの行を使うかを決める列と、条件や値の列の間を「||」で区切ってください", "divide the columns that choose the row from the others with “||”"
        ))
    case .emptyHeader:
      Wording(
        "empty-header", "見出しが空いています", "a header is empty",
        hint: (
          "事実の名前か、「名前 (英字の名前): 値の種類」を書いてください。要らない列なら「|」を消してください",
          "write the name of a fact, or “identifier (Japanese name): type”; if there is no such column, remove the “|”"
        ))
    case .unknownHeader(let text, let guess):
      Wording(
        "unknown-header", "見出し「\(text)」という名前はありません", "nothing is called “\(text)”, as the header says",
        hint: NameFault.suggestion(guess)
          ?? ("事実の名前か、「名前 (英字の名前): 値の種類」を書いてください", "write the name of a fact, or “identifier (Japanese name): type”"))
    case .columnTwice(let name, let isOfRow):
      Wording(
        "column-twice", "列「\(name)」が二つあります", "there are two columns “\(name)”",
        hint: isOfRow
          ? ("どちらか一つだけを残してください", "keep only one of them")
          : (
            "二つ目の列に、「別の名前 (英字の名前): \(name)」のように名前を付けてください",
            "give the second a name of its own, as in “identifier (Japanese name): \(name)”"
          ))
    case .twoRowNames:
      Wording(
        "two-row-names", "行の名前の列が二つあります", "two columns name the row",
        hint: (
          "「||」の左に区分の名前を書ける列は一つです。ほかの列の見出しは事実の名前にしてください",
          "only one column may name a choice; the other headers name facts"
        ))
    case .dividerInParameter:
      Wording(
        "parameter-header", "設定の行は「||」で区切りません", "the rows of a parameter have no “||”",
        hint: ("「||」を「|」にしてください。どの行を使うかは、適用の期間だけで決まります", "write “|”; only its period chooses a row"))
    case .headerInParameter(let text):
      Wording(
        "parameter-header", "設定の行の見出しに「\(text)」は使えません", "“\(text)” can't head a column of a parameter",
        hint: Lexicon.lineWords[text].map { ("「\($0.japanese)」ではありませんか?", "did you mean “\($0.english)”?") } ?? (
          "見出しは「値」「適用」「出典」「注」です。ほかの事実で値が変わるなら「表」にしてください",
          "the columns are “value”, “in force”, “source” and “note”; a value that other facts decide is a table"
        ))
    case .noValueInParameter:
      Wording(
        "parameter-header", "設定の行の見出しに「値」がありません", "the rows of a parameter have no column “value”",
        hint: ("見出しを「| 値 | 適用 |」のように書いてください", "head them as in “| value | in force |”"))
    case .acrossWithoutType(let name):
      Wording(
        "type-missing", "表「\(name)」の値の種類が書かれていません", "table “\(name)” has no type",
        hint: (
          "列が「事実: テスト」で始まる表は、「\(name) (英字の名前): 料率」のように、表の名前の後に書いてください",
          "where a fact runs across, write it behind the name of the table, as in “: rate”"
        ))
    case .noAcross:
      Wording(
        "no-across", "値の種類を書いた表では、「||」のすぐ右の見出しは「事実: テスト」です",
        "in a table with a type the first cell right of “||” is “fact: test”",
        hint: (
          "「料率区分: ①」のように、列を選ぶ事実と最初の列を書いてください。続く列はテストだけを書きます",
          "write the fact that runs across and the first column's test, as in “credit_class: 1”; the next columns hold tests alone"
        ))
    }
  }
}
