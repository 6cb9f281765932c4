/// Faults of decision tables.
package enum TableFault: Fault {
  case noRows(String)
  case noDivider(String)
  case emptyHeader
  case unknownHeader(String, nearest: String?)
  /// One that says something of the row, such as 適用, can't be given another name.
  case columnTwice(String, isOfRow: Bool)
  case twoRowNames
  case cellCount(expected: Int, found: Int)
  case rowDivider(expected: Int, found: Int)
  case emptyCell
  case selectorNotLiteral(String)
  case unknownNoRow(String)
  case rowsDiffer(String, String, case: Told)
  case periodsMeet(String, Told, Told, case: Told)
  case holeBetweenRows(Told, Told, case: Told, Table.NoRow)
  case wordForDash(String)
  case exactlyEqual(String, suggestions: [Told])
  case gap(cases: [Told], more: Int)
  case rowNeverChosen(String, by: String)
  case rowNeverMatches(String)
  case noRowNeverHappens
  case noAcross
  case otherwiseTwice
  case otherwiseAlone
  case dividerInParameter
  case headerInParameter(String)
  case noValueInParameter

  package var severity: Diagnostic.Severity {
    switch self {
    case .noRowNeverHappens, .rowNeverChosen, .rowNeverMatches, .holeBetweenRows, .exactlyEqual: .warning
    default: .error
    }
  }

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
    case .unknownHeader(let text, let nearest):
      Wording(
        "unknown-header", "見出し「\(text)」という名前はありません", "nothing is called “\(text)”, as the header says",
        hint: NameFault.suggestion(nearest)
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
    case .cellCount(let expected, let found):
      Wording(
        "cell-count", "この行の列は\(found)個ですが、見出しは\(expected)個です", "the row has \(found) cells, the header \(expected)",
        hint: found > expected
          ? ("「|」が多すぎませんか?", "is there a “|” too many?") : ("「|」が足りないか、「||」の代わりに「|」が書かれていませんか?", "is a “|” missing?"))
    case .rowDivider(let expected, let found):
      Wording(
        "row-divider", "「||」の左の列が\(found)個ですが、見出しでは\(expected)個です",
        "there are \(found) cells before “||”, the header has \(expected)",
        hint: ("「||」の位置を見出しにそろえてください", "put “||” where the header has it"))
    case .emptyCell:
      Wording(
        "empty-cell", "欄が空いています", "the cell is empty",
        hint: ("条件がないなら「―」を書いてください", "write “-” where there is no such criterion"))
    case .selectorNotLiteral(let text):
      Wording(
        "selector-not-literal", "「||」の左には値そのものを書きます。「\(text)」は使えません",
        "only written-out values may stand left of “||”, not “\(text)”",
        hint: (
          "「300人以下」のように値を書くか、「||」の右に条件の列を作ってください",
          "write the value, as in “at most 300 people”, or make it a column right of “||”"
        ))
    case .unknownNoRow(let text):
      Wording(
        "unknown-no-row", "「該当なし: \(text)」は使えません", "“no row: \(text)” can't be used",
        hint: ("充足、非充足、対象外 のどれかを書いてください", "write met, unmet or not applicable"))
    case .rowsDiffer(let first, let second, let witness):
      Wording(
        "rows-differ", "\(witness.japanese) は「\(first)」と「\(second)」の両方に当たり、内容が違います",
        "\(witness.english) falls under both “\(first)” and “\(second)”, which differ",
        hint: first == second
          ? ("同じ行が二つあります。余分な方を消すか、「||」の左を直してください", "the row is there twice; remove one, or mend it left of “||”")
          : (
            "どちらの行に当たるのかを出典で確かめ、「||」の左を直してください",
            "see in the source which row takes it, and mend what stands left of “||”"
          ))
    case .periodsMeet(let row, let first, let second, let witness):
      Wording(
        "rows-differ",
        "\(witness.japanese) は「\(row)」の適用「\(first.japanese)」と「\(second.japanese)」の両方に入り、内容が違います",
        "\(witness.english) lies in both periods of “\(row)”, “\(first.english)” and “\(second.english)”, which differ",
        hint: (
          "適用の期間が重なっています。後の行の「から」の日を、前の行の「まで」の日の翌日にしてください",
          "the periods overlap; the later row begins on the day after the earlier one ends"
        ))
    case .holeBetweenRows(let first, let second, let witness, let noRow):
      Wording(
        "hole-between-rows",
        "\(witness.japanese) のとき、どの行にも当たらず「該当なし: \(noRow.keyword.japanese)」になります"
          + " (「\(first.japanese)」と「\(second.japanese)」の間)",
        "with \(witness.english) no row applies and the table is “no row: \(noRow.keyword.english)”"
          + ", between “\(first.english)” and “\(second.english)”",
        hint: (
          "二つの行の間が空いていてよいか、端の値を出典で確かめてください",
          "see in the source whether the two rows should leave something between them"
        ))
    case .wordForDash(let text):
      Wording(
        "not-a-value", "「\(text)」は条件ではありません", "“\(text)” is no test",
        hint: ("条件がないなら「―」を書いてください", "write “-” where there is no such criterion"))
    case .exactlyEqual(let text, let suggestions):
      Wording(
        "exactly-equal", "「\(text)」は、ちょうど\(text)のときだけ満たされます", "“\(text)” is met by that one value and no other",
        hint: (
          suggestions.map { "「\($0.japanese)」" }.joined(separator: "か") + "ではありませんか?",
          "did you mean " + suggestions.map { "“\($0.english)”" }.joined(separator: " or ") + "?"
        ))
    case .gap(let cases, let more):
      Wording(
        "gap",
        cases.map(\.japanese).joined(separator: " / ") + (more > 0 ? " など" : "") + " に当たる行がありません"
          + (more > 0 ? " (ほか\(more)通り)" : ""),
        "no row takes " + cases.map(\.english).joined(separator: " / ") + (more > 0 ? " and \(more) more" : ""),
        hint: (
          "行を足すか、「該当なし: 非充足」か「それ以外」の行で、どうなるかを書いてください",
          "add a row, or say what holds then with “no row: unmet” or an “otherwise” row"
        ))
    case .rowNeverChosen(let row, let other):
      Wording(
        "row-never-chosen", "行「\(row)」は「\(other)」に含まれ、選ばれることがありません",
        "row “\(row)” is never chosen; “\(other)” takes all of it",
        hint: ("要らない行なら消し、そうでなければ「||」の左を直してください", "remove it if it isn't needed, or mend what stands left of “||”"))
    case .rowNeverMatches(let row):
      Wording(
        "row-never-matches", "行「\(row)」に当たる値はありません", "no value can fall under row “\(row)”",
        hint: ("入力の範囲と条件を見比べてください", "compare the test with the range of the input"))
    case .noRowNeverHappens:

      Wording(
        "no-row-never-happens", "すべての場合に行があるので、「該当なし」は使われません", "the rows take every case; “no row” never happens",
        hint: ("この行を消してください", "remove this line"))
    case .noAcross:
      Wording(
        "no-across", "値の種類を書いた表では、「||」のすぐ右の見出しは「事実: テスト」です",
        "in a table with a type the first cell right of “||” is “fact: test”",
        hint: (
          "「料率区分: ①」のように、列を選ぶ事実と最初の列を書いてください。続く列はテストだけを書きます",
          "write the fact that runs across and the first column's test, as in “credit_class: 1”; the next columns hold tests alone"
        ))
    case .otherwiseTwice:
      Wording(
        "otherwise-twice", "「それ以外」の行が二つあります", "there are two “otherwise” rows",
        hint: ("一つだけを残してください", "keep one of them"))
    case .otherwiseAlone:
      Wording(
        "otherwise-alone", "「それ以外」の行の「||」の左に、ほかのテストがあります",
        "an “otherwise” row has another test left of “||”",
        hint: (
          "その行の「||」の左は、すべて「それ以外」か「―」にしてください",
          "every cell left of “||” is “otherwise” or “-” there"
        ))
    case .dividerInParameter:
      Wording(
        "parameter-header", "設定の行は「||」で区切りません", "the rows of a parameter have no “||”",
        hint: ("「||」を「|」にしてください。どの行を使うかは、適用の期間だけで決まります", "write “|”; only its period chooses a row"))
    case .headerInParameter(let text):
      Wording(
        "parameter-header", "設定の行の見出しに「\(text)」は使えません", "“\(text)” can't head a column of a parameter",
        hint: (
          "見出しは「値」「適用」「出典」「注」です。ほかの事実で値が変わるなら「表」にしてください",
          "the columns are “value”, “in force”, “source” and “note”; a value that other facts decide is a table"
        ))
    case .noValueInParameter:
      Wording(
        "parameter-header", "設定の行の見出しに「値」がありません", "the rows of a parameter have no column “value”",
        hint: ("見出しを「| 値 | 適用 |」のように書いてください", "head them as in “| value | in force |”"))
    }
  }
}

extension Table.NoRow {
  var keyword: Keyword {
    switch self {
    case .met: .met
    case .unmet: .unmet
    case .notApplicable: .notApplicable
    }
  }
}
