/// Faults of lines and layout.
package enum SyntaxFault: Fault {
  case tab(otherLines: Int)
  case pastedRows(Int, isPlain: Bool)
  case notAStatement(String, nearest: Keyword?)
  case wordWithColon(Keyword)
  case untitledRules
  case typeWithoutColon(String, String)
  case misspeltBlock(String, Told)
  /// `2つ以下`: of counts only 以上 can be said.
  case otherCount(String, least: Int?, fewerThan: Int?)
  case indentedStatement
  case notIndented(below: Keyword?)
  case unexpectedIndent
  /// The second line of a 注 or 出典.
  case wrappedText(Keyword)
  /// A row of which a cell goes on in the next line.
  case wrappedCell
  /// `|---|---|`
  case ruledLine
  case missingName(Keyword)
  case missingType
  case missingValue
  case textAfterBlock(Keyword)
  case nestedTooDeep(Int, isCalculation: Bool)
  case bulletExpected
  case emptyBlock(Keyword)
  /// `4つ以上` above three lines, or none at all.
  case leastOutOfReach(String, lines: Int)
  case emptyBullet
  case secondDivider
  case rowNotClosed
  case emptyExpectation
  case exceptionWithoutLabel
  case priorityWithoutNumber
  case numberTooLarge(String)
  case missingOutcome
  case notInException(String)
  case unclosedQuote(String)
  case lineTwice(Keyword)
  case bulletsWithoutBlock
  case entryWithoutValue(String, hasBody: Bool)
  case invisible(Unicode.Scalar, in: String, otherLines: Int)
  /// Of git: what it calls the two sides, and the line (counted from 1) of its last mark.
  case conflict([String], lastLine: Int)
  case clauseWithColon(Keyword, String?)
  case markedNote(String)
  case quoted(Int)

  package var wording: Wording {
    switch self {
    case .tab(let others):
      Wording(
        "tab", "タブ文字があります" + (others > 0 ? " (ほか\(others)行)" : ""),
        "there is a tab character" + (others > 0 ? " (and on \(others) more lines)" : ""),
        hint: ("タブの代わりに空白を使ってください。字下げは半角の空白2つです", "use spaces; indent with two of them"))
    case .pastedRows(let count, let isPlain):
      Wording(
        "pasted-rows", "Excelから写した行が\(count)行、タブで区切られたままです",
        "\(count) row\(count == 1 ? "" : "s") from a spreadsheet \(count == 1 ? "is" : "are") still parted by tabs",
        hint: isPlain
          ? (
            "「shinsa check --fix」で「|」の行に直せます。単位や〃も直すなら、表を「shinsa table paste」に貼り付けてください",
            "“shinsa check --fix” gives them their “|”; “shinsa table paste” sees to units and signs of repetition too"
          )
          : (
            "表を見出しごと「shinsa table paste」に貼り付け、出てきた行に替えてください",
            "paste the table with its header into “shinsa table paste”, and put its result here"
          ))
    case .notAStatement(let text, let nearest?):
      Wording(
        "not-a-statement", "「\(text)」は文の始まりではありません", "“\(text)” does not begin a statement",
        hint: ("「\(nearest.japanese)」の誤りではありませんか?", "did you mean “\(nearest.english)”?"))
    case .notAStatement(let text, nil):
      Wording(
        "not-a-statement", "「\(text)」は文の始まりではありません", "“\(text)” does not begin a statement",
        hint: (
          "規則集、区分、入力、判断、設定、計算、表、要件、除外、結論、整合、様式、制度、変更、例 のどれかで始めてください。前の文の続きなら字下げしてください",
          "begin with ruleset, choice, input, judgement, parameter, calculation, table, requirement, exclusion, decision, consistency, form, scheme, override or example; indent it if it continues the statement above"
        ))
    case .wordWithColon(let keyword):
      Wording(
        "missing-name", "「\(keyword.japanese)」のすぐ後に「:」があります", "“:” stands directly after “\(keyword.english)”",
        hint: (
          "「\(keyword.japanese)」の後は空白を置いて、「\(keyword.japanese) 名前 (英字の名前)」の形で書いてください",
          "write it as “\(keyword.english) identifier (Japanese name)”"
        ))
    case .untitledRules:
      Wording(
        "missing-ruleset", "ファイルが「規則集」で始まっていません", "the file does not begin with “ruleset”",
        hint: ("この行の上に「規則集 名前 (英字の名前)」を書いてください", "write “ruleset identifier (Japanese name)” above this line"))
    case .typeWithoutColon(let name, let suggestion):
      Wording(
        "type-missing", "「\(name)」の値の種類の前に「:」がありません", "there is no “:” before the type of “\(name)”",
        hint: ("「\(suggestion)」ではありませんか?", "did you mean “\(suggestion)”?"))
    case .misspeltBlock(let text, let meant):
      Wording(
        "not-in-statement", "「\(text)」という書き出しはありません", "no line begins with “\(text)”",
        hint: ("「\(meant.japanese)」ではありませんか?", "did you mean “\(meant.english)”?"))
    case .otherCount(let text, let least, let fewerThan):
      Wording(
        "not-in-statement", "「\(text)」という書き出しはありません。数の条件は「○つ以上」だけです",
        "no line begins with “\(text)”; of counts there is only “at least n of”",
        hint: SyntaxFault.count(least, fewerThan))
    case .notIndented(let keyword):
      Wording(
        "not-indented", "この行は字下げが要ります", "this line must be indented",
        hint: keyword.map {
          (
            "「\($0.japanese)」の中の行は、「\($0.japanese)」より半角の空白2つだけ深く書いてください",
            "write it two spaces deeper than “\($0.english)”"
          )
        } ?? ("上の文の続きは、半角の空白2つで字下げしてください", "what continues the statement above is indented with two spaces"))
    case .indentedStatement:
      Wording(
        "indented-statement", "文の始まりが字下げされています", "the statement is indented",
        hint: ("行の先頭から書いてください", "begin it in the first column"))
    case .unexpectedIndent:
      Wording(
        "unexpected-indent", "この行の字下げが深すぎます", "this line is indented too deep",
        hint: ("上の行と同じ深さにそろえてください", "align it with the line above"))
    case .wrappedText(let keyword):
      Wording(
        "unexpected-indent", "「\(keyword.japanese)」は一行に書きます。この行は続きとして読めません",
        "“\(keyword.english)” is one line; this one isn't read as part of it",
        hint: (
          "上の行の終わりにつなげるか、この行も「\(keyword.japanese)」で始めてください",
          "join it to the line above, or begin it with “\(keyword.english)” too"
        ))
    case .quoted(let count):
      Wording(
        "not-a-statement", "\(count)行が、メールの引用の「>」で始まっています", "\(count) lines begin with the “>” of quoted mail",
        hint: ("行の初めの「> 」をすべて消してください", "remove “> ” from the start of every line"))
    case .wrappedCell:
      Wording(
        "row-not-closed", "欄の途中で行が変わっています", "the line breaks within a cell",
        hint: ("次の行を、この行の終わりにつなげてください", "join the next line to the end of this one"))
    case .ruledLine:
      Wording(
        "not-in-statement", "見出しと行の間の線は要りません", "there is no line between the header and the rows",
        hint: ("この行を消してください", "remove this line"))
    case .missingName(let keyword):
      Wording(
        "missing-name", "「\(keyword.japanese)」の名前がありません", "“\(keyword.english)” has no name",
        hint: (
          "「\(keyword.japanese) 名前 (英字の名前)」の形で書いてください",
          "write it as “\(keyword.english) identifier (Japanese name)”"
        ))
    case .missingType:
      Wording(
        "missing-type", "「:」の後に値の種類がありません", "there is no type after “:”",
        hint: ("円、人、割合、日付、有無、または区分の名前を書いてください", "write yen, people, percentage, date, yes_no or the name of a choice"))
    case .missingValue:
      Wording(
        "missing-value", "「=」の後に値がありません", "there is no value after “=”",
        hint: (
          "値か計算を書いてください。出典に値がないときは「未詳」と書きます", "write a value or a calculation; “not stated” where no source gives one"
        ))
    case .textAfterBlock(let keyword):
      Wording(
        "text-after-block", "「\(keyword.japanese)」の行に余分な文字があります",
        "there is text after “\(keyword.english)”",
        hint: ("条件は次の行から「・」で一つずつ書いてください", "write the conditions below it, one a line, each after “-”"))
    case .nestedTooDeep(let limit, isCalculation: true):
      Wording(
        "nested-too-deep", "括弧の入れ子が\(limit)段を超えています", "brackets are nested deeper than \(limit)",
        hint: ("内側を別の計算にして、名前で呼んでください", "make what is inside a calculation of its own and name it here"))
    case .nestedTooDeep(let limit, isCalculation: false):
      Wording(
        "nested-too-deep", "入れ子が\(limit)段を超えています", "blocks are nested deeper than \(limit)",
        hint: ("内側の条件を別の要件にして、名前で呼んでください", "make the inner conditions a requirement of their own and name it here"))
    case .bulletExpected:
      Wording(
        "bullet-expected", "条件の行が「・」で始まっていません", "the condition does not begin with “-”",
        hint: ("行の初めに「・」を書いてください", "write “-” and a space before it"))
    case .emptyBlock(let keyword):
      Wording(
        "empty-block", "「\(keyword.japanese)」の中に条件がありません", "“\(keyword.english)” holds no condition",
        hint: ("条件を一段深く字下げして「・」で書いてください", "write its conditions one level deeper, each after “-”"))
    case .leastOutOfReach(let text, let lines):
      Wording(
        "least-out-of-reach", "「\(text)」とありますが、下の条件は\(lines)個です",
        "it says “\(text)”, and \(lines == 1 ? "there is 1 condition" : "there are \(lines) conditions") below it",
        hint: (
          "数を1から\(lines)までにするか、足りない条件を書いてください",
          "make the number 1 to \(lines), or write the conditions that are missing"
        ))
    case .emptyBullet:
      Wording(
        "empty-bullet", "「・」の後に何もありません", "there is nothing after the bullet",
        hint: ("条件を書くか、この行を消してください", "write a condition, or remove the line"))
    case .secondDivider:
      Wording(
        "second-divider", "一つの行に「||」が二つあります", "a row has two “||”",
        hint: (
          "左側(どの行を使うか)と右側(条件と値)の境だけを「||」にし、ほかは「|」にしてください",
          "only the border between selectors and columns is “||”; the others are “|”"
        ))
    case .rowNotClosed:
      Wording(
        "row-not-closed", "表の行が「|」で終わっていません", "the row does not end with “|”",
        hint: ("行の終わりに「|」を書いてください", "write “|” at its end"))
    case .emptyExpectation:
      Wording(
        "empty-expectation", "「期待」の下に何もありません", "there is nothing below “expect”",
        hint: ("「名前: 充足」のように、期待する結果を一段深く書いてください", "write the results one level deeper, as in “name: met”"))
    case .exceptionWithoutLabel:
      Wording(
        "exception-without-label", "「ただし」に名前がありません", "“except” has no label",
        hint: (
          "「ただし 名前 (英字の名前)  条件 のとき 結果」の形で書いてください",
          "write it as “except identifier (Japanese name)  condition then result”"
        ))
    case .priorityWithoutNumber:
      Wording(
        "priority-without-number", "「優先」の後に番号がありません", "there is no number after “priority”",
        hint: ("「優先 1」のように、空白と番号を書いてください", "write a space and a number, as in “priority 1”"))
    case .numberTooLarge(let text):
      Wording(
        "number-too-large", "「\(text)」は大きすぎて扱えない数です", "“\(text)” is too large a number",
        hint: ("桁を打ち間違えていませんか? 出典と見比べてください", "compare its digits with the source"))
    case .missingOutcome:
      Wording(
        "missing-outcome", "「のとき」の後に、その場合の結果がありません", "there is no result after “then”",
        hint: (
          "計算なら値か式を、要件や結論なら条件か「充足」「非充足」を書いてください",
          "write a value or a calculation, or for a requirement a condition, met or unmet"
        ))
    case .notInException(let text):
      Wording(
        "not-in-exception", "「\(text)」は「ただし」の中に書けません", "“\(text)” can't stand in an exception",
        hint: (
          "すべて・いずれか・いずれもない の一つと、その次に「のとき 結果」の行を書いてください",
          "write one all, any or none block, and below it “then result”"
        ))
    case .invisible(let scalar, let word, let others):
      Wording(
        "invisible-character",
        "「\(word)」の中に、目に見えない文字「\(VisibleText.name(scalar, .japanese))」があります"
          + (others > 0 ? " (ほか\(others)行)" : ""),
        "there is an invisible character in “\(word)”: \(VisibleText.name(scalar, .english))"
          + (others > 0 ? " (and on \(others) more lines)" : ""),
        hint: VisibleText.endsLine(scalar)
          ? ("Wordやメールの改行です。ふつうの改行に打ち直してください", "it breaks lines in other programs; type a line end in its place")
          : ("写した元から紛れ込んだものです。その言葉を打ち直してください", "it came with copied text; type the word anew"))
    case .conflict(let sides, let lastLine):
      Wording(
        "merge-conflict",
        "git の競合の印が残っています (\(lastLine)行目まで)"
          + (sides.isEmpty ? "" : ": " + sides.map { "「\($0)」" }.joined(separator: "と")),
        "marks of a git conflict are left here (until line \(lastLine))"
          + (sides.isEmpty ? "" : ": " + sides.map { "“\($0)”" }.joined(separator: " and ")),
        hint: (
          "どちらの内容が正しいかを確かめて一方を残し、<<<<<<<、=======、>>>>>>> の行を消してください",
          "find out which of the two is right, keep that, and remove the lines <<<<<<<, ======= and >>>>>>>"
        ))
    case .clauseWithColon(.expect, _):
      Wording(
        "clause-with-colon", "「期待」の後に「:」は要りません", "“expect” takes no colon",
        hint: ("「期待」だけの行にしてください", "write “expect” alone on its line"))
    case .clauseWithColon(let keyword, let text):
      Wording(
        "clause-with-colon", "「\(keyword.japanese)」の後に「:」は要りません", "“\(keyword.english)” takes no colon",
        hint: (
          "空白を置いて「\(keyword.japanese) \(text ?? "…")」と書いてください", "write “\(keyword.english) \(text ?? "…")”"
        ))
    case .markedNote(let mark):
      Wording(
        "not-in-statement", "「\(mark)」で始まる行は書けません", "no line begins with “\(mark)”",
        hint: ("注なら「注 …」と書いてください", "write a note as “note …”"))
    case .bulletsWithoutBlock:
      Wording(
        "bullets-without-block", "ここからの条件を、すべて満たすのか、いずれかでよいのかがわかりません",
        "it isn't said whether all or any of the conditions from here on must hold",
        hint: (
          "この行の上に「すべて」か「いずれか」の行を書いてください。まとまりでないなら、字下げを上の行にそろえてください",
          "write a line “all” or “any” above this one; if they are no block, align them with the line above"
        ))
    case .entryWithoutValue(let label, true):
      Wording(
        "missing-value", "「\(label):」の後に値がありません", "there is no value after “\(label):”",
        hint: ("内容を下の行に書くなら「:」は要りません", "where what it says stands below, there is no “:”"))
    case .entryWithoutValue(let label, false):
      Wording(
        "missing-value", "「\(label):」の後に値がありません", "there is no value after “\(label):”",
        hint: (
          "「:」の後に値を書いてください。出典に値がないときは「未詳」と書きます", "write a value after “:”; “not stated” where no source gives one"
        ))
    case .lineTwice(let keyword):
      Wording(
        "clause-twice", "「\(keyword.japanese)」が二度書かれています", "“\(keyword.english)” is written twice",
        hint: ("「ただし」の中には一つだけを残してください", "keep one of them in the exception"))
    case .unclosedQuote(let text):
      Wording(
        "unclosed-quote", "かぎ括弧「 が閉じていません", "the quotation mark 「 is not closed",
        hint: ("「\(text)」のように 」 で閉じるか、「 を消してください", "close it, as in 「\(text)」, or remove it"))
    }
  }
}
