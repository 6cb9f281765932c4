/// Faults of what a statement holds.
package enum RuleFault: Fault {
  case clauseNotAllowed(Keyword, in: Keyword)
  case clauseTwice(Keyword)
  case clauseWithoutText(Keyword)
  case notInStatement(String, in: Keyword)
  case choiceWithoutMembers(String)
  case typeNotAllowed(Keyword)
  case typeMissing(String)
  case textOutsideInput
  case noDefinition(String, Keyword)
  case secondDefinition(String)
  case bulletsWithoutBlock
  case exceptionWithoutStandard(String)
  case exceptionTwice(String)
  case exceptionsMeet(String, String, case: Told)
  case neverHolds(String)
  case alwaysHolds(String)
  case periodNeedsEnds(String)
  case displayOrderIsNoNumber
  case givenIsCalculated(String)
  case notAGiven(String)
  case givenTwice(String)
  case expectsNothing(String)

  package var severity: Diagnostic.Severity {
    switch self {
    case .neverHolds, .alwaysHolds: .warning
    default: .error
    }
  }

  package var wording: Wording {
    switch self {
    case .clauseNotAllowed(let clause, let keyword):
      Wording(
        "clause-not-allowed", "「\(clause.japanese)」は「\(keyword.japanese)」の中に書けません",
        "“\(clause.english)” can't stand in a \(keyword.english)")
    case .clauseTwice(let clause):
      Wording("clause-twice", "「\(clause.japanese)」が二度書かれています", "“\(clause.english)” is written twice")
    case .clauseWithoutText(let clause):
      Wording("clause-without-text", "「\(clause.japanese)」の後に何も書かれていません", "nothing follows “\(clause.english)”")
    case .notInStatement(let text, let keyword):
      Wording(
        "not-in-statement", "「\(text)」は「\(keyword.japanese)」の中に書けません", "“\(text)” can't stand in a \(keyword.english)")
    case .choiceWithoutMembers(let name):
      Wording(
        "choice-without-members", "区分「\(name)」に選択肢がありません", "choice “\(name)” has no members",
        hint: ("「・名前 (identifier)」を一行に一つずつ書いてください", "write one “- identifier (名前)” a line"))
    case .typeNotAllowed(let keyword):
      Wording("type-not-allowed", "「\(keyword.japanese)」に型は書けません", "a \(keyword.english) has no type")
    case .textOutsideInput:
      Wording("text-outside-input", "「文字」は入力だけの型です", "only an input can be text")
    case .typeMissing(let name):
      Wording(
        "type-missing", "「\(name)」の型がありません", "“\(name)” has no type",
        hint: ("「\(name) (identifier): 円」のように「:」の後に書いてください", "write it after “:”"))
    case .noDefinition(let name, let keyword):
      Wording(
        "no-definition", "「\(name)」の決め方が書かれていません", "it isn't said how “\(name)” is decided",
        hint: keyword == .calculation || keyword == .parameter
          ? ("「= 値」を書いてください", "write “= value”")
          : ("すべて・いずれか・いずれもない の一つ、「原則」、または「= 計算」を書いてください", "write an all, any or none block, “in principle”, or “= …”"))
    case .secondDefinition(let name):
      Wording("second-definition", "「\(name)」の決め方が二つあります", "“\(name)” is decided in two ways")
    case .bulletsWithoutBlock:
      Wording(
        "bullets-without-block", "条件が二つ以上ありますが、すべて満たすのか、いずれかでよいのかがわかりません",
        "there are several conditions, but not whether all or any must hold",
        hint: ("上の行に「すべて」か「いずれか」を書いてください", "write “all” or “any” above them"))
    case .exceptionWithoutStandard(let name):
      Wording(
        "exception-without-standard", "「\(name)」に「ただし」がありますが「原則」がありません",
        "“\(name)” has exceptions, but no “in principle”")
    case .exceptionTwice(let name):
      Wording("exception-twice", "「ただし \(name)」が二度書かれています", "exception “\(name)” is written twice")
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
      Wording("display-order", "「表示順」は整数で書いてください", "“display order” is a whole number")
    case .givenIsCalculated(let name):
      Wording(
        "given-is-calculated", "「\(name)」は規則が決めるものなので、例で与えられません", "“\(name)” is decided by a rule and can't be given",
        hint: ("入力、判断、設定だけを与えてください", "give inputs, judgements and parameters only"))
    case .notAGiven(let text):
      Wording(
        "not-a-given", "「\(text)」は「事実: 値」の形ではありません", "“\(text)” is not of the form “fact: value”")
    case .givenTwice(let name):
      Wording("given-twice", "「\(name)」が二度与えられています", "“\(name)” is given twice")
    case .expectsNothing(let title):
      Wording(
        "expects-nothing", "例「\(title)」に期待する結果がありません", "example “\(title)” expects nothing",
        hint: ("「期待」の下に結果を書くか、表の「||」の右に書いてください", "write the results below “expect”, or right of “||”"))
    }
  }
}
