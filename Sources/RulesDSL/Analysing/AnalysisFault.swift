/// What the analyses find in rules that are resolved.
package enum AnalysisFault: Fault {
  case unused(String)
  case exclusionUnused(String, extendable: [Told])
  case cycle(Told)
  case noBasisDate
  case rowsDiffer(String, String, case: Told)
  case moreRowsDiffer(Int)
  case periodsMeet(String, Told, Told, case: Told)
  case rowNeverChosen(String, by: String)
  case moreRowsNeverChosen(Int)
  case rowNeverMatches(String)
  case gap(cases: [Told], more: Int, andMore: Bool)
  case noRowNeverHappens
  case tooManyCases(String)
  case holeBetweenRows(Told, Told, case: Told, Table.NoRow)
  case exactlyEqual(String, suggestions: [Told])
  case exceptionsMeet(String, String, case: Told)
  case moreExceptionsMeet(String, Int, isAll: Bool)
  case tooManyExceptionCases(String)
  case tooManyConditions
  case neverHolds(String)
  case alwaysHolds(String)

  package var severity: Diagnostic.Severity {
    switch self {
    case .unused, .rowNeverChosen, .moreRowsNeverChosen, .rowNeverMatches, .noRowNeverHappens, .holeBetweenRows,
      .exactlyEqual, .neverHolds, .alwaysHolds:
      .warning
    default: .error
    }
  }

  package var wording: Wording {
    switch self {
    case .unused(let name):
      Wording(
        "unused", "「\(name)」はどの規則にも使われていません", "no rule uses “\(name)”",
        hint: ("使わないなら消すか、入力なら「参考」と書いてください", "remove it, or mark an input “for reference”"))
    case .cycle(let chain):
      Wording(
        "cycle", "堂々巡りになっています: \(chain.japanese)",
        "these need each other: \(chain.english)",
        hint: ("互いに相手の結果を使う規則は決められません", "rules that use each other's result can't be decided"))
    case .exclusionUnused(let name, let extendable):
      Wording(
        "exclusion-unused", "除外「\(name)」はどの規則にも使われていないので、当てはまっても断られません",
        "no rule uses the exclusion “\(name)”, so nobody is excluded by it",
        hint: extendable.isEmpty
          ? ("除外の理由を集めた結論の中に、この名前の行を書いてください", "name it in the decision that collects the grounds for exclusion")
          : (
            extendable.map { "「変更 \($0.japanese)」" }.joined(separator: "か") + "の「追加」の下に「・\(name)」と書くと、数えられます",
            "write “- \(name)” below “add” in "
              + extendable.map { "“override \($0.english)”" }.joined(separator: " or ")
          ))
    case .noBasisDate:
      Wording(
        "no-basis-date", "適用の期間がありますが、基準日がどれか決まっていません", "there are periods, but no basis date",
        hint: ("日付の入力に「基準日」と書いてください", "mark the input that is it “basis date”"))
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
    case .moreRowsDiffer(let count):
      Wording(
        "rows-differ", "ほか\(count)組の行も重なり、内容が違います",
        "\(count) more \(count == 1 ? "pair" : "pairs") of rows share a case and differ",
        hint: ("先に示した行を直してから、もう一度調べてください", "mend those that are named, then check again"))
    case .periodsMeet(let row, let first, let second, let witness):
      Wording(
        "rows-differ",
        "\(witness.japanese) は「\(row)」の適用「\(first.japanese)」と「\(second.japanese)」の両方に入り、内容が違います",
        "\(witness.english) lies in both periods of “\(row)”, “\(first.english)” and “\(second.english)”, which differ",
        hint: (
          "適用の期間が重なっています。後の行の「から」の日を、前の行の「まで」の日の翌日にしてください",
          "the periods overlap; the later row begins on the day after the earlier one ends"
        ))
    case .rowNeverChosen(let row, let other):
      Wording(
        "row-never-chosen", "行「\(row)」は「\(other)」に含まれ、選ばれることがありません",
        "row “\(row)” is never chosen; “\(other)” takes all of it",
        hint: ("要らない行なら消し、そうでなければ「||」の左を直してください", "remove it if it isn't needed, or mend what stands left of “||”"))
    case .moreRowsNeverChosen(let count):
      Wording(
        "row-never-chosen", "ほか\(count)組の行でも、一方の行がもう一方に含まれ、選ばれることがありません",
        "in \(count) more \(count == 1 ? "pair" : "pairs") of rows one takes all of the other, which is never chosen",
        hint: ("先に示した行を直してから、もう一度調べてください", "mend those that are named, then check again"))
    case .rowNeverMatches(let row):
      Wording(
        "row-never-matches", "行「\(row)」に当たる値はありません", "no value can fall under row “\(row)”",
        hint: ("入力の範囲と条件を見比べてください", "compare the test with the range of the input"))
    case .gap(let cases, let more, let andMore):
      Wording(
        "gap",
        cases.map(\.japanese).joined(separator: " / ") + (more > 0 ? " など" : "") + " に当たる行がありません"
          + (more > 0 ? " (ほか\(more)通り\(andMore ? "以上" : ""))" : ""),
        "no row takes " + cases.map(\.english).joined(separator: " / ")
          + (more > 0 ? " and \(andMore ? "over " : "")\(more) more" : ""),
        hint: (
          "行を足すか、「該当なし: 非充足」か「それ以外」の行で、どうなるかを書いてください",
          "add a row, or say what holds then with “no row: unmet” or an “otherwise” row"
        ))
    case .noRowNeverHappens:

      Wording(
        "no-row-never-happens", "すべての場合に行があるので、「該当なし」は使われません", "the rows take every case; “no row” never happens",
        hint: ("この行を消してください", "remove this line"))
    case .tooManyCases(let name):
      Wording(
        "too-many-cases", "表「\(name)」は、「||」の左の組み合わせが多すぎて、行の重なりと漏れを調べきれません",
        "table “\(name)” has too many combinations left of “||” to check its rows for overlaps and gaps",
        hint: (
          "互いに関わりのない列ごとに表を分け、それぞれの結果を要件や計算でまとめてください",
          "divide it into tables of columns that belong together, and join their results in a requirement or a calculation"
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
    case .exactlyEqual(let text, let suggestions):
      Wording(
        "exactly-equal", "「\(text)」は、ちょうど\(text)のときだけ満たされます", "“\(text)” is met by that one value and no other",
        hint: (
          suggestions.map { "「\($0.japanese)」" }.joined(separator: "か") + "ではありませんか?",
          "did you mean " + suggestions.map { "“\($0.english)”" }.joined(separator: " or ") + "?"
        ))
    case .exceptionsMeet(let first, let second, let witness):
      Wording(
        "exceptions-meet", "「\(first)」と「\(second)」が同時に当てはまることがあります (\(witness.japanese))",
        "“\(first)” and “\(second)” can hold at once (\(witness.english))",
        hint: ("どちらを先にするか「優先 1」「優先 2」で示してください", "say which goes first with “priority 1” and “priority 2”"))
    case .moreExceptionsMeet(let name, let count, let isAll):
      Wording(
        "exceptions-meet", "「\(name)」では、ほか\(count)組\(isAll ? "" : "以上")のただし書きも同時に当てはまることがあります",
        "of “\(name)” \(isAll ? "" : "at least ")\(count) more \(count == 1 ? "pair" : "pairs") of exceptions can hold at once",
        hint: ("どちらを先にするか「優先 1」「優先 2」で示してください", "say which goes first with “priority 1” and “priority 2”"))
    case .tooManyExceptionCases(let name):
      Wording(
        "too-many-cases", "「\(name)」のただし書きは、条件の組み合わせが多すぎて、同時に当てはまらないかを調べきれません",
        "the exceptions of “\(name)” have too many combinations to see whether two can hold at once",
        hint: (
          "「優先 1」「優先 2」で順を示すか、条件の一部を別の要件にして、ただし書きを短くしてください",
          "order them with “priority 1” and “priority 2”, or make part of their conditions a requirement of its own"
        ))
    case .tooManyConditions:
      Wording(
        "too-many-cases", "条件の組み合わせが多すぎて、満たされることがあるかを調べきれません",
        "the conditions have too many combinations to see whether they can hold",
        hint: ("一部を別の要件に分け、その名前をここに書いてください", "make part of them a requirement of its own, and name it here"))
    case .neverHolds(let text):
      Wording(
        "never-holds", "「\(text)」は、何が与えられても満たされません", "“\(text)” can never hold",
        hint: ("条件どうし、または入力の範囲と食い違っていませんか?", "does it contradict another condition, or the range of the input?"))
    case .alwaysHolds(let text):
      Wording(
        "always-holds", "「\(text)」は、何が与えられても満たされます", "“\(text)” always holds",
        hint: ("条件として要らないか、値の誤りではありませんか?", "is it needless, or a slip in its value?"))
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
