/// Faults of lines and layout.
package enum SyntaxFault: Fault {
  case tab
  case notAStatement(String)
  case indentedStatement
  case unexpectedIndent
  case missingName(Keyword)
  case missingType
  case missingValue
  case textAfterBlock(Keyword)
  case nestedTooDeep(Int)
  case bulletExpected
  case emptyBlock(Keyword)
  case emptyBullet
  case secondDivider
  case rowNotClosed
  case emptyExpectation
  case exceptionWithoutLabel
  case priorityWithoutNumber
  case missingOutcome
  case notInException(String)
  case unclosedQuote

  package var wording: Wording {
    switch self {
    case .tab:
      Wording(
        "tab", "タブ文字があります", "there is a tab character",
        hint: ("字下げは半角の空白2つで書いてください", "indent with two spaces"))
    case .notAStatement(let text):
      Wording(
        "not-a-statement", "「\(text)」は文の始まりではありません", "“\(text)” does not begin a statement",
        hint: (
          "規則集、区分、入力、判断、設定、計算、表、要件、除外、結論、整合、変更、例 のどれかで始めてください。前の文の続きなら字下げしてください",
          "begin with ruleset, choice, input, judgement, parameter, calculation, table, requirement, exclusion, decision, consistency, override or example; indent it if it continues the statement above"
        ))
    case .indentedStatement:
      Wording(
        "indented-statement", "文の始まりが字下げされています", "the statement is indented",
        hint: ("行の先頭から書いてください", "begin it in the first column"))
    case .unexpectedIndent:
      Wording(
        "unexpected-indent", "この行の字下げが深すぎます", "this line is indented too deep",
        hint: ("上の行と同じ深さにそろえてください", "align it with the line above"))
    case .missingName(let keyword):
      Wording(
        "missing-name", "「\(keyword.japanese)」の名前がありません", "“\(keyword.english)” has no name",
        hint: (
          "「\(keyword.japanese) 名前 (identifier)」の形で書いてください",
          "write it as “\(keyword.english) identifier (名前)”"
        ))
    case .missingType:
      Wording(
        "missing-type", "「:」の後に型がありません", "there is no type after “:”",
        hint: ("円、人、割合、日付、有無、または区分の名前を書いてください", "write yen, people, percentage, date, yes_no or the name of a choice"))
    case .missingValue:
      Wording("missing-value", "「=」の後に値がありません", "there is no value after “=”")
    case .textAfterBlock(let keyword):
      Wording(
        "text-after-block", "「\(keyword.japanese)」の行に余分な文字があります",
        "there is text after “\(keyword.english)”",
        hint: ("条件は次の行から「・」で一つずつ書いてください", "write the conditions below it, one a line, each after “-”"))
    case .nestedTooDeep(let limit):
      Wording(
        "nested-too-deep", "入れ子が\(limit)段を超えています", "blocks are nested deeper than \(limit)",
        hint: ("内側の条件を別の要件にして、名前で呼んでください", "make the inner conditions a requirement of their own and name it here"))
    case .bulletExpected:
      Wording(
        "bullet-expected", "条件の行は「・」で始めてください", "a condition begins with “-”")
    case .emptyBlock(let keyword):
      Wording(
        "empty-block", "「\(keyword.japanese)」の中に条件がありません", "“\(keyword.english)” holds no condition",
        hint: ("条件を一段深く字下げして「・」で書いてください", "write its conditions one level deeper, each after “-”"))
    case .emptyBullet:
      Wording("empty-bullet", "「・」の後に何もありません", "there is nothing after the bullet")
    case .secondDivider:
      Wording(
        "second-divider", "一つの行に「||」が二つあります", "a row has two “||”",
        hint: (
          "左側(どの行を使うか)と右側(条件と値)の境だけを「||」にし、ほかは「|」にしてください",
          "only the border between selectors and columns is “||”; the others are “|”"
        ))
    case .rowNotClosed:
      Wording(
        "row-not-closed", "表の行が「|」で終わっていません", "the row does not end with “|”")
    case .emptyExpectation:
      Wording("empty-expectation", "「期待」の下に何もありません", "there is nothing below “expect”")
    case .exceptionWithoutLabel:
      Wording(
        "exception-without-label", "「ただし」に名前がありません", "“except” has no label",
        hint: (
          "「ただし 名前 (identifier) 条件 のとき 帰結」の形で書いてください",
          "write it as “except identifier (名前) condition when outcome”"
        ))
    case .priorityWithoutNumber:
      Wording("priority-without-number", "「優先」の後に番号がありません", "there is no number after “priority”")
    case .missingOutcome:
      Wording(
        "missing-outcome", "「のとき」の後に帰結がありません", "there is no outcome after “when”")
    case .notInException(let text):
      Wording(
        "not-in-exception", "「\(text)」は「ただし」の中に書けません", "“\(text)” can't stand in an exception",
        hint: (
          "すべて・いずれか・いずれもない の一つと、「のとき 帰結」を書いてください",
          "write one all, any or none block and “when outcome”"
        ))
    case .unclosedQuote:
      Wording("unclosed-quote", "「が閉じていません", "「 is not closed")
    }
  }
}
