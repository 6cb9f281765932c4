/// Faults of names and declarations.
package enum NameFault: Fault {
  case unknownName(String, NameGuess)
  /// Behind it stands a bracket, as behind a function.
  case unknownFunction(String, meant: Keyword?)
  case unknownColumn(String, of: Keyword, String, NameGuess)
  case withoutColumn(Keyword, String)
  case notAMember(String, choice: String, NameGuess)
  case unknownType(String, nearest: String?)
  case missingIdentifier(String, suggestion: String?)
  case badIdentifier(String, nearest: String?)
  case loneQuote(String, nearest: String?)
  case declaredTwice(String)
  case declaredInAnotherUnit(String, String, Name, places: Int)
  case memberTwice(String)
  case missingRuleSet
  case emptyFile
  case ruleSetNotFirst
  /// Two files, or two halves of one, that begin alike and hold the same.
  case copied(String, inOneFile: Bool)
  case missingSource(String, inFile: Int)
  case twoBasisDates(String, String)
  case basisDateIsNoDate(String)
  case twoCompared(String, String)
  case comparedIsNoChoice(String)
  case labelNotEnglish(String)
  case twoHeadlines(String, String)
  case headlineHasType(String)
  case stageDiffers(Name, Name)
  case overrideOfNothing(String, NameGuess)
  case overriddenTwice(String)
  case lostOverride(String, suggestion: String)
  case overrideOfOther(Keyword)
  case overrideOfAnother(String, Keyword)
  case overrideOfIdentifier(String, Name, own: String)
  case overrideOfType(String, String?, own: String)
  case overrideWithoutColumn(String, missing: [Name], wanted: [Name])
  case overrideOfColumn(Name, table: String, was: String)
  case overrideWithoutKind
  case overrideWithoutSource(String)
  case notExtendable(String, Keyword, others: [Name], more: Int)
  case extendedTwice(String)

  package var repetition: Repetition? {
    switch self {
    case .unknownName(let name, _), .overrideOfNothing(let name, _), .unknownFunction(let name, _): .ofName(name)
    case .notAMember(let text, let choice, _): .ofMember(text, choice: choice)
    case .missingSource(_, let file): .ofMissingSource(inFile: file)
    default: nil
    }
  }

  package var wording: Wording {
    switch self {
    case .unknownName(let name, let guess):
      Wording(
        "unknown-name", "「\(name)」という名前はありません", "nothing is called “\(name)”",
        hint: NameFault.suggestion(guess) ?? (
          "用語集の名前を確かめるか、新しい事実なら「入力」の文で決めてください",
          "look for its name in the vocabulary, or declare a new fact with “input”"
        ))
    case .unknownFunction(let name, .monthsBetween?):
      Wording(
        "unknown-name", "「\(name)」という関数はありません", "there is no function “\(name)”",
        hint: (
          "二つの日の間の月数は「経過月数(日付, 日付)」です。年も月で数え、「75年以上」のような条件で比べられます",
          "the months between two days are “months_between(date, date)”; a test of them may speak of years, as in “at least 75 years”"
        ))
    case .unknownFunction(let name, .daysBetween?):
      Wording(
        "unknown-name", "「\(name)」という関数はありません", "there is no function “\(name)”",
        hint: (
          "二つの日の間の日数は「経過日数(日付, 日付)」です",
          "the days between two days are “days_between(date, date)”"
        ))
    case .unknownFunction(let name, let meant):
      Wording(
        "unknown-name", "「\(name)」という関数はありません", "there is no function “\(name)”",
        hint: NameFault.suggestion(meant.map { Told("\($0.japanese)(", "\($0.english)(") }) ?? (
          "関数は、切捨て、切上げ、四捨五入、最大、最小、経過月数、経過日数、後 です",
          "the functions are round_down, round_up, round_half, max, min, months_between, days_between and later"
        ))
    case .unknownColumn(let name, of: .form, let form, let guess):
      Wording(
        "unknown-item", "様式「\(form)」に「\(name)」という項目はありません", "form “\(form)” has no item “\(name)”",
        hint: NameFault.suggestion(guess, Told("項目", "items")))
    case .unknownColumn(let name, _, let table, let guess):
      Wording(
        "unknown-column", "表「\(table)」に「\(name)」という列はありません", "table “\(table)” has no column “\(name)”",
        hint: NameFault.suggestion(guess, Told("列", "columns")))
    case .withoutColumn(.form, let form):
      Wording(
        "form-without-item", "様式「\(form)」のどの項目かが書かれていません", "it isn't said which item of form “\(form)” is meant",
        hint: ("「\(form).項目の名前」と書いてください", "write “\(form).item”"))
    case .withoutColumn(_, let table):
      Wording(
        "table-without-column", "表「\(table)」のどの列かが書かれていません", "it isn't said which column of table “\(table)” is meant",
        hint: ("「\(table).列の名前」と書いてください", "write “\(table).column”"))
    case .notAMember(let text, let choice, let guess):
      Wording(
        "not-a-member", "区分「\(choice)」に「\(text)」はありません", "choice “\(choice)” has no “\(text)”",
        hint: NameFault.suggestion(guess, Told("選択肢", "members")))
    case .unknownType(let text, let nearest?) where [Keyword.months.japanese, Keyword.months.english].contains(nearest):
      Wording(
        "unknown-type", "「\(text)」という値の種類はありません", "there is no type “\(text)”",
        hint: (
          "期間の種類は「か月」です。年で言う期間も「か月」とし、値は「5年」「75年以上」のように書けます",
          "a period has the type “months”; its values may be written in years, as in “5 years”"
        ))
    case .unknownType(let text, let nearest):
      Wording(
        "unknown-type", "「\(text)」という値の種類はありません", "there is no type “\(text)”",
        hint: NameFault.suggestion(nearest) ?? (
          "円、人、回、か月、日、割合、料率、倍率、番号、日付、有無、文字、または区分の名前を書いてください",
          "write yen, people, times, months, days, percentage, rate, multiple, number, date, yes_no, text or the name of a choice"
        ))
    case .missingIdentifier(let name, let suggestion):
      Wording(
        "missing-identifier", "「\(name)」に英字の名前がありません", "“\(name)” has no identifier",
        hint: NameFault.suggestion(suggestion)
          ?? ("「\(name) (英字の名前)」のように、空白と括弧を付けて書いてください", "write “\(name) (identifier)”"))
    case .badIdentifier(let text, let nearest):
      Wording(
        "bad-identifier", "「\(text)」は英字の名前として使えません", "“\(text)” can't be an identifier",
        hint: NameFault.suggestion(nearest)
          ?? ("半角の英小文字で始め、英小文字、数字、_ だけを使ってください", "begin with a–z and use only a–z, 0–9 and _"))
    case .loneQuote(let text, let nearest):
      Wording(
        "lone-quote", "名前「\(text)」のかぎ括弧が組になっていません", "the marks 「 and 」 in the name “\(text)” are not in pairs",
        hint: NameFault.suggestion(nearest)
          ?? ("名前の中の「 と 」 は、組にするか、両方とも消してください", "pair the marks or remove them"))
    case .declaredInAnotherUnit(let name, let type, let found, let places):
      Wording(
        "unit-mismatch", "「\(name)」の値の種類は「\(type)」ですが、\(places)か所で\(found.japanese)として書かれています",
        "“\(name)” is declared as “\(type)”, but written as \(found.identifier) in \(places) places",
        hint: ("ここの値の種類が誤りではありませんか?", "is the type wrong here?"))
    case .declaredTwice(let name):
      Wording(
        "declared-twice", "「\(name)」は二度決められています", "“\(name)” is declared twice",
        hint: ("名前を変えるか、協会のファイルで「変更」を使ってください", "rename one, or use “override” in the association's file"))
    case .memberTwice(let name):
      Wording(
        "member-twice", "「\(name)」が二度書かれています", "“\(name)” is listed twice",
        hint: ("一方を消すか、名前を変えてください。英字の名前の重なりも見てください", "remove one or rename it; the identifiers must differ too"))
    case .missingRuleSet:
      Wording(
        "missing-ruleset", "ファイルが「規則集」で始まっていません", "the file does not begin with “ruleset”",
        hint: ("最初に「規則集 名前 (英字の名前)」と出典を書いてください", "write “ruleset identifier (Japanese name)” and its source first"))
    case .emptyFile:
      Wording(
        "missing-ruleset", "ファイルに規則がありません", "the file holds no rules",
        hint: ("前の版に戻すか、要らないファイルなら消してください", "restore it, or remove it if it isn't needed"))
    case .copied(let name, inOneFile: true):
      Wording(
        "ruleset-not-first", "規則集「\(name)」が同じファイルに二度あります", "the ruleset “\(name)” stands twice in the file",
        hint: ("同じものを二度貼り付けていませんか? 一方を消してください", "was it pasted twice? remove one of them"))
    case .copied(let name, inOneFile: false):
      Wording(
        "declared-twice", "規則集「\(name)」のファイルが二つあります", "two files hold the ruleset “\(name)”",
        hint: (
          "控えのファイルではありませんか? 控えなら規則のフォルダーの外に移し、別の規則なら規則集の名前を変えてください",
          "is one a backup? move it out of the folder of the rules; rename the ruleset if they are two"
        ))
    case .ruleSetNotFirst:
      Wording(
        "ruleset-not-first", "「規則集」は一つのファイルの最初に一度だけ書きます", "“ruleset” stands once, first in its file",
        hint: ("この行から後を別のファイルにするか、この行を消してください", "move what follows to a file of its own, or remove this line"))
    case .missingSource(let name, _):
      Wording(
        "missing-source", "「\(name)」に出典がありません", "“\(name)” has no source",
        hint: ("「出典」をこの規則か規則集に書いてください", "give a “source” here or on the rule set"))
    case .twoBasisDates(let first, let second):
      Wording(
        "two-basis-dates", "基準日が二つあります: 「\(first)」と「\(second)」",
        "there are two basis dates: “\(first)” and “\(second)”",
        hint: ("適用の期間をみる日の一方だけに「基準日」と書いてください", "mark only the one that periods go by"))
    case .basisDateIsNoDate(let name):
      Wording(
        "basis-date-is-no-date", "基準日「\(name)」が日付ではありません", "the basis date “\(name)” is not a date",
        hint: ("「\(name) (英字の名前): 日付」と書くか、「基準日」を消してください", "declare it as a date, or remove “basis date”"))
    case .twoCompared(let first, let second):
      Wording(
        "two-compared", "「比較」の入力が二つあります: 「\(first)」と「\(second)」",
        "there are two inputs to compare by: “\(first)” and “\(second)”",
        hint: ("値ごとに並べて比べる入力の一方だけに「比較」と書いてください", "mark only the one whose values stand side by side"))
    case .comparedIsNoChoice(let name):
      Wording(
        "compared-is-no-choice", "「比較」の入力「\(name)」の値が区分ではありません",
        "“\(name)”, which is compared, has no choice as its type",
        hint: ("値の種類が区分の入力に「比較」と書いてください", "mark an input whose type is a choice"))
    case .labelNotEnglish(let label):
      Wording(
        "label-not-english", "「:」の後の「\(label)」は英語の呼び名ではありません", "“\(label)” behind the colon is no English label",
        hint: (
          "「保証の可否 (acceptable: can be guaranteed)」のように英語で書くか、「:」から後を消してください",
          "write it in English, or remove the colon and what follows"
        ))
    case .twoHeadlines(let first, let second):
      Wording(
        "two-headlines", "「総合」の結論が二つあります: 「\(first)」と「\(second)」",
        "there are two headline decisions: “\(first)” and “\(second)”",
        hint: ("申込み全体の可否を言う結論の一方だけに「総合」と書いてください", "mark only the decision that is the verdict on the application"))
    case .headlineHasType(let name):
      Wording(
        "headline-has-type", "「総合」の結論「\(name)」が条件ではなく値です", "the headline “\(name)” is a value, not a condition",
        hint: ("充足か非充足かで決まる結論に「総合」と書いてください", "mark a decision that is met or unmet"))
    case .stageDiffers(let own, let other):
      Wording(
        "stage-differs",
        "場面「\(own.japanese) (\(own.identifier))」は、ほかで「\(other.japanese) (\(other.identifier))」と書かれています",
        "the stage “\(own.identifier) (\(own.japanese))” is “\(other.identifier) (\(other.japanese))” elsewhere",
        hint: ("同じ場面は、どこでも同じ二つの名前で書いてください", "write the same two names of a stage everywhere"))
    case .overrideOfNothing(let name, let guess):
      Wording(
        "override-of-nothing", "変更する「\(name)」がありません", "there is no “\(name)” to override",
        hint: NameFault.suggestion(guess))
    case .overriddenTwice(let name):
      Wording(
        "overridden-twice", "「\(name)」は二度変更されています", "“\(name)” is overridden twice",
        hint: ("どちらか一つだけを残してください", "keep only one of them"))
    case .lostOverride(let name, let suggestion):
      Wording(
        "declared-twice", "「\(name)」は、ほかのファイルですでに決められています", "“\(name)” is declared in another file already",
        hint: NameFault.suggestion(suggestion))
    case .overrideOfOther(let keyword):
      Wording(
        "override-without-kind", "「\(keyword.japanese)」は変更できません", "“\(keyword.english)” can't be overridden",
        hint: NameFault.whatMayBeChanged)
    case .overrideOfAnother(let name, let keyword):
      Wording(
        "override-of-nothing", "「\(name)」は「\(keyword.japanese)」です", "“\(name)” is declared as “\(keyword.english)”",
        hint: Declarations.changeable.contains(keyword)
          ? ("「変更 \(keyword.japanese) \(name)」ではありませんか?", "did you mean “override \(keyword.english) \(name)”?")
          : NameFault.whatMayBeChanged)
    case .overrideOfIdentifier(let name, let declared, let own):
      Wording(
        "override-differs", "「\(own)」は、変更する「\(name)」の名前ではありません",
        "“\(own)” is no name of “\(name)”, which is overridden",
        hint: (
          "もとの名前は「\(declared.japanese) (\(declared.identifier))」です。変更には英字の名前は要りません",
          "it is called “\(declared.identifier) (\(declared.japanese))”; an override needs only one of the names"
        ))
    case .overrideOfType(let name, let type, let own):
      Wording(
        "override-differs", "変更する「\(name)」の値の種類は「\(own)」ではありません",
        "“\(name)”, which is overridden, has not the type “\(own)”",
        hint: type.map {
          ("もとの値の種類は「\($0)」です。変更には書かなくてよいので、消してください", "it was declared as “\($0)”; an override needs no type")
        } ?? ("変更には値の種類を書きません。消してください", "an override has no type; remove it"))
    case .overrideWithoutColumn(let table, let missing, let wanted):
      Wording(
        "override-differs",
        "「\(table)」の変更に、列" + missing.map { "「\($0.japanese)」" }.joined() + "がありません",
        "the override of “\(table)” lacks the column " + missing.map { "“\($0.identifier)”" }.joined(separator: ", "),
        hint: (
          "規則が使うので、もとの表の列をすべて書いてください: " + wanted.map { "「\($0.japanese)」" }.joined(),
          "rules use the columns of the table, so keep all of them: "
            + wanted.map { "“\($0.identifier)”" }.joined(separator: ", ")
        ))
    case .overrideOfColumn(let column, let table, let was):
      Wording(
        "override-differs", "「\(table)」の変更で、列「\(column.japanese)」の内容がもとの表と違います",
        "the override of “\(table)” makes another thing of the column “\(column.identifier)”",
        hint: ("もとの見出しは「\(was)」です", "its header was “\(was)”"))
    case .overrideWithoutKind:
      Wording(
        "override-without-kind", "何を変更するのかが書かれていません", "it isn't said what is overridden",
        hint: (
          "「変更 設定 名前」のように書いてください。変更できるのは、設定と表、それに「追加できる」とある要件、除外、結論です",
          "say what, as in “override parameter name”: a parameter, a table, or a requirement, exclusion or decision that “may be extended”"
        ))
    case .overrideWithoutSource(let name):
      Wording(
        "override-without-source", "「\(name)」の変更に出典がありません", "the override of “\(name)” has no source",
        hint: ("「出典」をこの変更か規則集に書いてください", "give a “source” here or on the rule set"))
    case .notExtendable(let name, let keyword, let others, let more):
      Wording(
        "not-extendable", "\(keyword.japanese)「\(name)」には追加できません",
        "the \(keyword.english) “\(name)” may not be extended",
        hint: others.isEmpty
          ? ("もとの規則に「追加できる」と書かれたものだけに追加できます", "only rules that say “may be extended” can be added to")
          : (
            "追加できるのは、「追加できる」と書かれた" + others.map { "「\($0.japanese)」" }.joined()
              + (more > 0 ? "と、ほか\(more)個です" : "です"),
            "these may be extended: " + others.map { "“\($0.identifier)”" }.joined(separator: ", ")
              + (more > 0 ? " and \(more) more" : "")
          ))
    case .extendedTwice(let name):
      Wording(
        "overridden-twice", "「\(name)」に二度追加されています", "“\(name)” is added to twice",
        hint: ("同じ協会の追加は、一つの「変更」にまとめてください", "write all that an association adds in one override"))
    }
  }

  private static let whatMayBeChanged = (
    japanese: "協会のファイルで置き換えられるのは「設定」と「表」です。「追加できる」とある要件、除外、結論には、「追加」の下に条件を加えられます",
    english:
      "an association's file overrides parameters and tables; below “add” it puts conditions into a requirement, "
      + "exclusion or decision that “may be extended”"
  )
}
