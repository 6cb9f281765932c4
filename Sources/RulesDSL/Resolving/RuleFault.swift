/// Faults of what a statement holds.
package enum RuleFault: Fault {
  case clauseNotAllowed(Keyword, in: Keyword)
  case clauseTwice(Keyword, joined: String?)
  case clauseWithoutText(Keyword)
  case notInStatement(String, in: Keyword, nearest: Keyword?)
  case lostHead(String)
  case lostExample(String, in: Keyword)
  case choiceWithoutMembers(String)
  case typeNotAllowed(Keyword)
  case typeMissing(String)
  case textOutsideInput
  case noDefinition(String, Keyword)
  case secondDefinition(String)
  case bulletsWithoutBlock
  case exceptionWithoutStandard(String)
  case extendedWithoutBlock(String)
  case exceptionTwice(String)
  case exceptionsMeet(String, String, case: Told)
  case neverHolds(String)
  case alwaysHolds(String)
  case periodNeedsEnds(String)
  case displayOrderIsNoNumber
  case examplesDayIsNoDate(String)
  case detailOfNoDecision(String)
  case givenIsCalculated(String)
  case notAGiven(String)
  case givenTwice(String)
  case givenOutsideRange(String, of: String, range: String)
  case givenInPart(String, of: String)
  case expectsNothing(String)

  package var severity: Diagnostic.Severity {
    switch self {
    case .neverHolds, .alwaysHolds: .warning
    default: .error
    }
  }

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
    case .textOutsideInput:
      Wording(
        "text-outside-input", "「文字」は入力にだけ使えます", "only an input can be text",
        hint: ("言葉を選ぶ結果は、「区分」を作って、その名前を書いてください", "for a result in words, make a choice and name it here"))
    case .typeMissing(let name):
      Wording(
        "type-missing", "「\(name)」の値の種類が書かれていません", "“\(name)” has no type",
        hint: ("「\(name) (英字の名前): 円」のように「:」の後に書いてください", "write it after “:”, as in “: yen”"))
    case .noDefinition(let name, let keyword):
      Wording(
        "no-definition", "「\(name)」の決め方が書かれていません", "it isn't said how “\(name)” is decided",
        hint: keyword == .calculation || keyword == .parameter
          ? ("「= 値」を書いてください", "write “= value”")
          : ("すべて・いずれか・いずれもない の一つ、「原則」、または「= 計算」を書いてください", "write an all, any or none block, “in principle”, or “= …”"))
    case .secondDefinition(let name):
      Wording(
        "second-definition", "「\(name)」の決め方が二つあります", "“\(name)” is decided in two ways",
        hint: ("一つにまとめてください。まとまりの中にまとまりを書けます", "make them one; blocks can hold blocks"))
    case .bulletsWithoutBlock:
      Wording(
        "bullets-without-block", "条件が二つ以上ありますが、すべて満たすのか、いずれかでよいのかがわかりません",
        "there are several conditions, but not whether all or any must hold",
        hint: ("上の行に「すべて」か「いずれか」を書いてください", "write “all” or “any” above them"))
    case .exceptionWithoutStandard(let name):
      Wording(
        "exception-without-standard", "「\(name)」に「ただし」がありますが「原則」がありません",
        "“\(name)” has exceptions, but no “in principle”",
        hint: ("例外に当たらないときの扱いを「原則 …」で書いてください", "write what holds otherwise as “in principle …”"))
    case .extendedWithoutBlock(let name):
      Wording(
        "extended-without-block", "「\(name)」は「追加できる」とありますが、条件を加えるまとまりがありません",
        "“\(name)” may be extended, but has no block to add to",
        hint: ("条件を「すべて」「いずれか」「いずれもない」の一つにまとめてください", "write its conditions as one block: all, any or none"))
    case .exceptionTwice(let name):
      Wording(
        "exception-twice", "「ただし \(name)」が二度書かれています", "exception “\(name)” is written twice",
        hint: ("別の名前を付けてください", "give it another name"))
    case .exceptionsMeet(let first, let second, let witness):
      Wording(
        "exceptions-meet", "「\(first)」と「\(second)」が同時に当てはまることがあります (\(witness.japanese))",
        "“\(first)” and “\(second)” can hold at once (\(witness.english))",
        hint: ("どちらを先にするか「優先 1」「優先 2」で示してください", "say which goes first with “priority 1” and “priority 2”"))
    case .neverHolds(let text):
      Wording(
        "never-holds", "「\(text)」は、何が与えられても満たされません", "“\(text)” can never hold",
        hint: ("条件どうし、または入力の範囲と食い違っていませんか?", "does it contradict another condition, or the range of the input?"))
    case .alwaysHolds(let text):
      Wording(
        "always-holds", "「\(text)」は、何が与えられても満たされます", "“\(text)” always holds",
        hint: ("条件として要らないか、値の誤りではありませんか?", "is it needless, or a slip in its value?"))
    case .periodNeedsEnds(let text):
      Wording(
        "period-needs-ends", "「\(text)」は期間として読めません", "“\(text)” can't be read as a period",
        hint: (
          "「2024-03-15 から」「2018-03-31 まで」「常時」のように書いてください", "write “from 2024-03-15”, “until 2018-03-31” or “always”"
        ))
    case .displayOrderIsNoNumber:
      Wording(
        "display-order", "「表示順」が整数ではありません", "“display order” is not a whole number",
        hint: ("「表示順 310」のように書いてください", "write it as in “display order 310”"))
    case .examplesDayIsNoDate(let written):
      Wording(
        "examples-day", "「例の基準日」の「\(written)」が日付として読めません", "“\(written)” behind “examples on” is not a date",
        hint: ("「例の基準日 2024-04-01」のように書いてください", "write it as in “examples on 2024-04-01”"))
    case .detailOfNoDecision(let name):
      Wording(
        "detail-of-no-decision", "「冒頭」の後の「\(name)」は結論ではありません", "“\(name)” behind “at the top” is no decision",
        hint: (
          "その結論が不利か未確定のときにだけ示すなら、結論の名前を書いてください。いつも示すなら「冒頭」だけにしてください",
          "name the decision of which this one is a detail, or write “at the top” alone to show it always"
        ))
    case .givenIsCalculated(let name):
      Wording(
        "given-is-calculated", "「\(name)」は規則が決めるものなので、例で与えられません", "“\(name)” is decided by a rule and can't be given",
        hint: ("入力、判断、設定だけを与えてください", "give inputs, judgements and parameters only"))
    case .notAGiven(let text):
      Wording(
        "not-a-given", "「\(text)」は「事実: 値」の形ではありません", "“\(text)” is not of the form “fact: value”",
        hint: ("名前と値の間に「:」を書いてください", "write “:” between the name and the value"))
    case .givenTwice(let name):
      Wording(
        "given-twice", "「\(name)」が二度与えられています", "“\(name)” is given twice",
        hint: ("どちらか一つだけを残してください", "keep only one of them"))
    case .givenOutsideRange(let text, let name, let range):
      Wording(
        "given-outside-range", "「\(text)」は「\(name)」の範囲(\(range))の外です",
        "“\(text)” is outside the range of “\(name)” (“\(range)”)",
        hint: ("範囲の外の申込は判定されないので、例にも書けません", "an application outside it is refused, so an example can't have it"))
    case .givenInPart(let text, let name):
      Wording(
        "given-in-part", "「\(name)」は整数で与えます。「\(text)」には端数があります", "“\(name)” is given as a whole number, not “\(text)”",
        hint: ("端数のある申込は判定されないので、例にも書けません", "an application with a fraction is refused, so an example can't have one"))
    case .expectsNothing(let title):
      Wording(
        "expects-nothing", "例「\(title)」に期待する結果がありません", "example “\(title)” expects nothing",
        hint: ("「期待」の下に結果を書くか、表の「||」の右に書いてください", "write the results below “expect”, or right of “||”"))
    }
  }
}
