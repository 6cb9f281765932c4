/// Faults of decision tables.
package enum TableFault: Fault {
  case cellCount(expected: Int, found: Int)
  /// A row with a period below a header without 適用.
  case periodWithoutColumn(String)
  /// A row without one below a header with 適用.
  case rowWithoutPeriod
  case rowDivider(expected: Int, found: Int)
  case emptyCell
  /// Left of `||`, with the cell above it, with which it was perhaps merged.
  case emptySelector(above: String)
  /// What stands behind `#` is no cell.
  case commentInRow
  case selectorNotLiteral(String)
  case unknownNoRow(String)
  case wordForDash(String)
  case ditto(String, above: String?)
  case swappedCells(String, String)
  case swappedHeaders(String, String)
  case headerCellCount(Int, rows: Int)
  case otherwiseTwice
  case otherwiseAlone

  package var wording: Wording {
    switch self {
    case .cellCount(let expected, let found):
      Wording(
        "cell-count", "この行の列は\(found)個ですが、見出しは\(expected)個です", "the row has \(found) cells, the header \(expected)",
        hint: found > expected
          ? ("「|」が多すぎませんか?", "is there a “|” too many?") : ("「|」が足りないか、「||」の代わりに「|」が書かれていませんか?", "is a “|” missing?"))
    case .periodWithoutColumn(let period):
      Wording(
        "cell-count", "この行には期間「\(period)」がありますが、見出しに「適用」の列がありません",
        "the row has a period, “\(period)”, but the header no column “in force”",
        hint: (
          "見出しの終わりに「適用」の列を足してください。期間のない行には「常時」と書きます",
          "end the header with a column “in force”, and write “always” in the rows that have no period"
        ))
    case .rowWithoutPeriod:
      Wording(
        "cell-count", "見出しに「適用」の列がありますが、この行には期間の欄がありません",
        "the header has a column “in force”, but the row has no cell for it",
        hint: (
          "いつも使う行なら「常時」、そうでなければ「2024-04-01 から」のような期間の欄を足してください",
          "add a cell: “always” where the row is always in force, or a period such as “from 2024-04-01”"
        ))
    case .rowDivider(let expected, let found):
      Wording(
        "row-divider", "「||」の左の列が\(found)個ですが、見出しでは\(expected)個です",
        "there are \(found) cells before “||”, the header has \(expected)",
        hint: ("「||」の位置を見出しにそろえてください", "put “||” where the header has it"))
    case .emptyCell:
      Wording(
        "empty-cell", "欄が空いています", "the cell is empty",
        hint: ("条件がないなら「―」を書いてください", "write “-” where there is no such criterion"))
    case .emptySelector(let above):
      Wording(
        "empty-cell", "欄が空いています", "the cell is empty",
        hint: (
          "上の欄と一つに結合されていた欄なら「\(above)」を、条件がないなら「―」を書いてください",
          "write “\(above)” if it was merged with the cell above, “-” where there is no such criterion"
        ))
    case .commentInRow:
      Wording(
        "cell-count", "「#」から後は覚え書きになるので、欄として読まれません", "what stands behind “#” is a comment, no cell",
        hint: ("「#」で始まる欄には、出典にある値を書いてください", "write the value that the source gives in its place"))
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
    case .wordForDash(let text):
      Wording(
        "not-a-value", "「\(text)」は条件ではありません", "“\(text)” is no test",
        hint: ("条件がないなら「―」を書いてください", "write “-” where there is no such criterion"))
    case .ditto(let word, let above):
      Wording(
        "ditto", "「\(word)」は、上の欄と同じという意味では読めません", "“\(word)” doesn't repeat the cell above",
        hint: above.map { ("上の欄の「\($0)」を書いてください", "write “\($0)”, as in the cell above") }
          ?? ("上に行がないので、値を書いてください", "there is no row above; write the value"))
    case .swappedCells(let first, let second):
      Wording(
        "swapped-cells", "列「\(first)」と列「\(second)」の欄が、入れ替わっています",
        "the cells of the columns “\(first)” and “\(second)” stand in each other's place",
        hint: ("二つの欄を入れ替えてください", "exchange the two cells"))
    case .swappedHeaders(let first, let second):
      Wording(
        "swapped-cells", "見出しの「\(first)」と「\(second)」が、入れ替わっています",
        "“\(first)” and “\(second)” stand in each other's place in the header",
        hint: ("二つの見出しを入れ替えてください", "exchange the two headers"))
    case .headerCellCount(let count, let rows):
      Wording(
        "cell-count", "見出しは\(count)個ですが、どの行にも\(rows)個の列があります",
        "the header has \(count) cells, but every row has \(rows)",
        hint: count < rows
          ? ("見出しの「|」が足りないか、一つの欄に二つの見出しがあります", "the header lacks a “|”, or two headers stand in one cell")
          : ("見出しが多いか、どの行にも欄が足りません", "the header has a cell too many, or every row lacks one"))
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
    }
  }
}
