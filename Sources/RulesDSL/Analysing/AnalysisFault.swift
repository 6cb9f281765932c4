/// What the analyses find in rules that are resolved.
package enum AnalysisFault: Fault {
  case unused(String)
  /// With the rules that ask for the choice.
  case memberUnnamed(String, choice: String, by: [String])
  case exclusionUnused(String, extendable: [Told])
  case cycle(Told)
  case rowsDiffer(String, String, case: Told)
  case moreRowsDiffer(Int)
  /// The earlier first.
  case periodsMeet(String, Period, Period, case: Told)
  case rowNeverChosen(String, by: String)
  case moreRowsNeverChosen(Int)
  case rowNeverMatches(String)
  case gap(cases: [Told], more: Int, andMore: Bool)
  /// Days for which a 設定 has no value, between two of its rows, or before the first or after the last.
  case daysWithoutValue(after: Period?, before: Period?)
  case noRowNeverHappens
  case tooManyCases(String)
  case holeBetweenRows(Told, Told, case: Told, Table.NoRow)
  case exactlyEqual(String, suggestions: [Told])
  case conditionTwice(String)
  case exceptionsMeet(String, String, case: Told)
  case moreExceptionsMeet(String, Int, isAll: Bool)
  case tooManyExceptionCases(String)
  case tooManyConditions
  case neverHolds(String)
  case alwaysHolds(String)

  package var severity: Diagnostic.Severity {
    switch self {
    case .unused, .memberUnnamed, .rowNeverChosen, .moreRowsNeverChosen, .rowNeverMatches, .noRowNeverHappens,
      .holeBetweenRows,
      .exactlyEqual, .conditionTwice, .neverHolds, .alwaysHolds:
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
    case .memberUnnamed(let member, let choice, let rules):
      Wording(
        "member-unnamed", "「\(member)」は、どの規則にも例にも出てきません", "neither a rule nor an example names “\(member)”",
        hint: (
          "区分「\(choice)」をみる" + rules.prefix(3).map { "「\($0)」" }.joined()
            + (rules.count > 3 ? "ほか\(rules.count - 3)の規則" : "")
            + "では、名指しされていない選択肢として(それ以外、該当なし、以外などで)扱われます。それでよければ、それを示す例を書いてください",
          "what decides by the choice “\(choice)” (" + rules.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
            + (rules.count > 3 ? " and \(rules.count - 3) more" : "")
            + ") takes it as a member that isn't named, by otherwise, no row or other than; if that is right, write an example that shows it"
        ))
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
        "\(witness.japanese) は「\(row)」の適用「\(first.told.japanese)」と「\(second.told.japanese)」の両方に入り、内容が違います",
        "\(witness.english) lies in both periods of “\(row)”, “\(first.told.english)” and “\(second.told.english)”, which differ",
        hint: first.parted(from: second))
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
    case .daysWithoutValue(let first?, let second?):
      Wording(
        "gap", "「\(first.told.japanese)」の行と「\(second.told.japanese)」の行の間の日に、値がありません",
        "there is no value on the days between the rows “\(first.told.english)” and “\(second.told.english)”",
        hint: first.joined(to: second))
    case .daysWithoutValue(let first, let second):
      Wording(
        "gap",
        first.map { "「\($0.told.japanese)」の行より後の日に、値がありません" }
          ?? "「\(second?.told.japanese ?? "")」の行より前の日に、値がありません",
        first.map { "there is no value after the row “\($0.told.english)”" }
          ?? "there is no value before the row “\(second?.told.english ?? "")”",
        hint: (
          "その日の値の行を足すか、値のない期間があってよいなら、行の下に「該当なし: 対象外」と書いてください",
          "add a row for those days, or below the rows “no row: not applicable” if there may be days without a value"
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
    case .conditionTwice(let text):
      Wording(
        "clause-twice", "「\(text)」が同じまとまりに二度書かれています", "“\(text)” stands twice in one block",
        hint: ("一方を消すか、出典にある条件に直してください", "remove one, or write the condition that the source has"))
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

extension Period {
  /// How to part this period from a later one that it runs into.
  fileprivate func parted(from later: Period) -> (japanese: String, english: String) {
    var ends: Told?
    if let start = later.from, start != from {
      let last = start.previous
      let mended = Period(from: from, until: last)
      ends = Told("「\(told.japanese)」を「\(mended.told.japanese)」に", "make “\(told.english)” “\(mended.told.english)”")
    }
    var begins: Told?
    if let until, later.until.map({ until < $0 }) ?? true {
      let mended = Period(from: until.next, until: later.until)
      begins = Told(
        "「\(later.told.japanese)」を「\(mended.told.japanese)」に", "make “\(later.told.english)” “\(mended.told.english)”")
    }
    let ways = [ends, begins].compactMap { $0 }
    guard !ways.isEmpty else {
      return ("適用の期間が重なっています。どちらの行が要るかを出典で確かめてください", "the periods overlap; see in the source which row is needed")
    }
    return (
      "適用の期間が重なっています。出典の日を確かめ、" + ways.map(\.japanese).joined(separator: "するか、") + "してください",
      "the periods overlap; see in the source which day is right, and " + ways.map(\.english).joined(separator: " or ")
    )
  }

  /// How to leave no day between this period and a later one.
  fileprivate func joined(to later: Period) -> (japanese: String, english: String) {
    let (end, start) = (until?.next, later.from?.previous)
    let longer = Period(from: from, until: start)
    let earlier = Period(from: end, until: later.until)
    return (
      "出典の日を確かめ、「\(told.japanese)」を「\(longer.told.japanese)」にするか、「\(later.told.japanese)」を「\(earlier.told.japanese)」にするか、"
        + "間の行を足してください。値のない期間があってよいなら、行の下に「該当なし: 対象外」と書きます",
      "see in the source which day is right: make “\(told.english)” “\(longer.told.english)”, or “\(later.told.english)” "
        + "“\(earlier.told.english)”, or add a row; if there may be days without a value, write “no row: not applicable” below the rows"
    )
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
