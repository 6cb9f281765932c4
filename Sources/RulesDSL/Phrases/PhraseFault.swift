/// Faults inside tests, conditions, calculations and values.
package enum PhraseFault: Fault {
  case unexpectedText(String)
  case otherWords(String, meant: String)
  case vague(String)
  case missingTest(String, example: Told)
  case textCannotBeTested(String)
  case notATruth(String, of: String?, isCondition: Bool, nearest: Keyword?)
  /// いずれか or すべて; nil where it isn't said which.
  case joinedConditions(Keyword?, String, String)
  case wrongType(String, expected: Name, found: Name)
  case upperBoundExpected(suggestions: [String], isDate: Bool)
  case onlyAValue(String, value: String)
  case emptyRange(String)
  case noSuchDay(String, DateReader.Absence)
  /// Only a warning, unless nothing can lie between it and the other end.
  case farDay(String, year: Int, isImpossible: Bool)
  case notADate(String)
  /// `5年以内` of a day: how to say it, as a test of the day up to which is counted, where a test may stand.
  case periodOfDate(String, of: Name?, suggestion: Told?)
  case notAValue(String, type: Name, example: Told)
  case malformedNumber(String, NumberReader.Problem)
  /// `8.000万円`: with a comma, and as the decimal that it is.
  case doubtfulPoint(String, grouped: String, decimal: String)
  case missingUnit(String, unit: ValueType.UnitName, suggestions: [String])
  /// `75匹`: what stands behind the number is no unit.
  case unknownUnit(String, unit: ValueType.UnitName)
  /// Of a fact, where it is one, with the type that was written.
  case unitMismatch(String, type: Name, unit: ValueType.UnitName, suggestion: String?, of: FactID?, found: ValueType?)
  case expressionEnds
  case tooManyTerms(Int)
  case unclosedBracket
  case conditionAsValue(String)
  case twoArguments(Keyword, suggestion: Told)
  case roundingStep
  case notANumber(String)
  case dateInCalculation(String, suggestion: Told?)
  case periodExpected(String)
  case unitsDontMix(String, Dimension, String, Dimension)
  case wrongDimension(expected: Name, unit: ValueType.UnitName, found: Told)
  case whenExpected
  case periodNeedsEnds(String)

  package var severity: Diagnostic.Severity {
    if case .farDay(_, _, isImpossible: false) = self { .warning } else { .error }
  }

  package var wording: Wording {
    switch self {
    case .unexpectedText(let text):
      Wording(
        "unexpected-text", "「\(text)」の意味がわかりません", "“\(text)” can't be understood here",
        hint: ("余分な文字か、書き方の誤りではありませんか?", "is it left over, or misspelt?"))
    case .vague(let word):
      Wording(
        "unexpected-text", "「\(word)」では、どこまでかが決まりません", "“\(word)” leaves open where it ends",
        hint: ("境になる数を決め、「\(word)」を消してください", "decide on the number where it ends, and remove the word"))
    case .otherWords(let text, let meant):
      Wording(
        "other-words", "「\(text)」は、この書き方では読めません", "“\(text)” can't be read as it is written",
        hint: ("「\(meant)」ではありませんか?", "did you mean “\(meant)”?"))
    case .missingTest(let name, let example):
      Wording(
        "missing-test", "「\(name)」の条件がありません", "“\(name)” has no test",
        hint: (
          "「\(name): \(example.japanese)」のように「:」の後に条件を書いてください",
          "write a test after “:”, as in “\(name): \(example.english)”"
        ))
    case .textCannotBeTested(let name):
      Wording(
        "text-tested", "「\(name)」は文字なので条件に使えません", "“\(name)” is text and can't be tested",
        hint: (
          "条件に使うなら、「区分」で選択肢を決め、入力の値の種類をその区分にしてください",
          "to test it, list its values in a choice and give the input that choice as its type"
        ))
    case .notATruth(let text, let name, let isCondition, let nearest):
      Wording(
        "not-a-truth",
        (name.map { "「\($0)」には" } ?? "") + "「\(text)」と書けません",
        "“\(text)” can't be written" + (name.map { " of “\($0)”" } ?? " here"),
        hint: nearest.map { ("「\($0.japanese)」ではありませんか?", "did you mean “\($0.english)”?") }
          ?? (isCondition
            ? ("「充足」か「非充足」を書いてください", "write met or unmet")
            : ("「あり」か「なし」を書いてください", "write yes or no")))
    case .joinedConditions(let joiner, let first, let second):
      Wording(
        "joined-conditions", "一つの行に二つの条件があります", "there are two conditions on one line",
        hint: (
          "「\(joiner.map(\.japanese) ?? "すべて」か「いずれか")」の下に一行ずつ書いてください:「・\(first)」「・\(second)」",
          "write each on its own line below “\(joiner.map(\.english) ?? "all” or “any")”: “- \(first)”, “- \(second)”"
        ))
    case .wrongType(let name, let expected, let found):
      Wording(
        "wrong-type", "「\(name)」は\(found.japanese)です。ここには\(expected.japanese)が要ります",
        "“\(name)” is \(found.identifier); \(expected.identifier) is needed here",
        hint: ("名前の取り違えでなければ、値の種類を確かめてください", "is it the wrong name, or was it declared with the wrong type?"))
    case .onlyAValue(let text, let value):
      Wording(
        "only-a-value", "ここには値だけを書きます。「\(text)」は範囲です", "a value alone stands here; “\(text)” is a range",
        hint: ("「\(value)」ではありませんか?", "did you mean “\(value)”?"))
    case .upperBoundExpected(let suggestions, let isDate):
      Wording(
        "upper-bound-expected",
        isDate ? "期間の終わりに「まで」がありません" : "範囲の上の端に「以下」か「未満」がありません",
        isDate ? "the period has no “until”" : "the upper end of the range has no “at most” or “under”",
        hint: (
          suggestions.map { "「\($0)」" }.joined(separator: "か") + "ではありませんか?",
          "did you mean " + suggestions.map { "“\($0)”" }.joined(separator: " or ") + "?"
        ))
    case .emptyRange(let text):
      Wording(
        "empty-range", "「\(text)」に当てはまる値はありません", "no value passes “\(text)”",
        hint: ("上の端と下の端が逆ではありませんか?", "are the two ends the wrong way round?"))
    case .noSuchDay(let text, let absence):
      Wording(
        "no-such-day", "「\(text)」という日はありません", "there is no such day as “\(text)”",
        hint: (absence.hint.japanese, absence.hint.english))
    case .farDay(let text, let year, _):
      Wording(
        "far-day", "「\(text)」は西暦\(year)年です", "“\(text)” is in the year \(year)",
        hint: ("年か元号の書き誤りではありませんか?", "is there a slip in its year or era?"))
    case .notADate(let text):
      Wording(
        "not-a-date", "「\(text)」は日付ではありません", "“\(text)” is not a date",
        hint: ("2024-03-15、2024年3月15日、令和6年3月15日 のように書いてください", "write it as 2024-03-15"))
    case .periodOfDate(let text, let name, let suggestion):
      Wording(
        "not-a-date",
        name.map { "「\($0.japanese)」は日付なので、「\(text)」という期間では比べられません" } ?? "「\(text)」は期間で、日付ではありません",
        name.map { "“\($0.identifier)” is a date and can't be compared with “\(text)”, a period" }
          ?? "“\(text)” is a period, not a date",
        hint: suggestion.map {
          ("どの日までを数えるかを書きます。「\($0.japanese)」のように書いてください", "say up to which day it is counted, as in “\($0.english)”")
        } ?? (
          "「計算 名前 (英字の名前): か月」に「= 経過月数(日付, 日付)」と書き、それを条件にしてください",
          "make it a calculation in months, “= months_between(date, date)”, and test that"
        ))
    case .notAValue(let text, let type, let example):
      Wording(
        "not-a-value", "「\(text)」は\(type.japanese)ではありません", "“\(text)” is not \(type.identifier)",
        hint: ("「\(example.japanese)」のように書いてください", "write it like “\(example.english)”"))
    case .malformedNumber(let text, .grouping):
      Wording(
        "comma-grouping", "「\(text)」の「,」の位置が正しくありません", "the commas in “\(text)” are misplaced",
        hint: PhraseFault.decimal(text).map {
          (
            "「,」は三桁の区切りです。小数なら「\($0)」です。出典の数を確かめてください",
            "a comma stands before three digits; as a decimal it is “\($0)”; see in the source which number it is"
          )
        } ?? ("「,」は三桁ごとに打つか、全部省いてください", "put one before every three digits, or leave them all out"))
    case .doubtfulPoint(let text, let grouped, let decimal):
      Wording(
        "comma-grouping", "「\(text)」の「.」は、三桁の区切りか小数点かがわかりません",
        "it isn't clear whether “.” in “\(text)” groups digits or is a decimal point",
        hint: (
          "三桁の区切りなら「\(grouped)」、小数なら「\(decimal)」と書いてください",
          "write “\(grouped)” if it groups digits, and “\(decimal)” if it is a decimal"
        ))
    case .malformedNumber(let text, .malformed):
      Wording(
        "malformed-number", "「\(text)」は数として読めません", "“\(text)” can't be read as a number",
        hint: ("「2億8,000万円」のように、大きい位から書いてください", "write it with digits alone, as in “280,000,000 yen”"))
    case .malformedNumber(let text, .tooLarge): SyntaxFault.numberTooLarge(text).wording
    case .missingUnit(let text, let unit, let suggestions):
      Wording(
        "missing-unit", "「\(text)」に単位がありません", "“\(text)” has no unit",
        hint: (
          "単位は\(unit.japanese)です。" + suggestions.map { "「\($0)」" }.joined(separator: "か") + "ではありませんか?",
          "the unit is\(unit.english): " + suggestions.map { "“\($0)”" }.joined(separator: " or ") + "?"
        ))
    case .unknownUnit(let text, let unit):
      Wording(
        "missing-unit", "「\(text)」は、数と単位として読めません", "“\(text)” can't be read as a number and its unit",
        hint: (
          unit.japanese.isEmpty ? "数だけを書いてください" : "単位は\(unit.japanese)です。出典の数と単位を確かめて、書き直してください",
          unit.english.isEmpty
            ? "write the number alone" : "the unit is\(unit.english); see in the source what the number counts"
        ))
    case .unitMismatch(let text, let type, let unit, let suggestion, _, _):
      Wording(
        "unit-mismatch", "「\(text)」は\(type.japanese)の条件ではありません", "“\(text)” is not a test of \(type.identifier)",
        hint: suggestion.map {
          ("単位は\(unit.japanese)です。「\($0)」ではありませんか?", "the unit is\(unit.english): “\($0)”?")
        } ?? (
          "単位は\(unit.japanese)です。日は別の単位なので、年や月とは比べられません",
          "the unit is\(unit.english); days are another unit than months and years"
        ))
    case .expressionEnds:
      Wording(
        "expression-ends", "計算が途中で終わっています", "the calculation ends too early",
        hint: ("続きの名前か値を書くか、余分な + − × ÷ を消してください", "write what comes next, or remove the sign at the end"))
    case .tooManyTerms(let limit):
      Wording(
        "too-many-terms", "一つの計算に、+ − × ÷ が\(limit)個より多くあります", "one calculation has more than \(limit) signs",
        hint: ("途中までを別の計算にして、名前で呼んでください", "make a part of it a calculation of its own and name it here"))
    case .unclosedBracket:
      Wording(
        "unclosed-bracket", "「(」が閉じていません", "“(” is not closed",
        hint: ("対になる「)」を書いてください", "write the “)” that belongs to it"))
    case .conditionAsValue(let name):
      Wording(
        "condition-as-value", "「\(name)」は充足・非充足の条件なので、計算に使えません",
        "“\(name)” is a condition and has no value to calculate with",
        hint: ("値を分けたいときは、「原則」と「ただし」で書いてください", "write a value that depends on it with “in principle” and “except”"))
    case .twoArguments(let function, let suggestion):
      Wording(
        "two-arguments", "「\(function.japanese)」の括弧には、「,」で区切って二つ書きます",
        "“\(function.english)” takes two values in its brackets, with a comma between them",
        hint: ("「\(suggestion.japanese)」のように書いてください", "write it like “\(suggestion.english)”"))
    case .roundingStep:
      Wording(
        "rounding-step", "端数の単位は、0より大きい値そのものでなければなりません", "the step to round to is a written-out value above zero",
        hint: ("「切捨て(計算, 1円)」のように書いてください", "write it as in “round_down(…, 1 yen)”"))
    case .notANumber(let text):
      Wording(
        "not-a-number", "「\(text)」は数ではないので計算できません", "“\(text)” is not a number",
        hint: (
          "計算に使えるのは、金額、人数、期間、割合などの数だけです",
          "only numbers, such as amounts, people, periods and percentages, can be calculated with"
        ))
    case .dateInCalculation(let text, let suggestion):
      Wording(
        "date-in-calculation", "「\(text)」は日付なので、+ − × ÷ では計算できません",
        "“\(text)” is a date and can't be calculated with + − × ÷",
        hint: suggestion.map { ("「\($0.japanese)」ではありませんか?", "did you mean “\($0.english)”?") } ?? (
          "期間の後の日は「後(日付, 5年)」、二つの日の間の月数は「経過月数(日付, 日付)」と書きます",
          "a day so much later is “later(date, 5 years)”, the months between two are “months_between(date, date)”"
        ))
    case .periodExpected(let text):
      Wording(
        "period-expected", "「\(text)」は期間ではありません", "“\(text)” is not a period",
        hint: ("「後(日付, 5年)」のように、年、か月、日の期間を書いてください", "write years, months or days, as in “later(date, 5 years)”"))
    case .unitsDontMix(let left, let leftUnit, let right, let rightUnit):
      Wording(
        "units-dont-mix",
        "「\(left)」(\(leftUnit.name(.japanese)))と「\(right)」(\(rightUnit.name(.japanese)))は足したり比べたりできません",
        "“\(left)” (\(leftUnit.name(.english))) and “\(right)” (\(rightUnit.name(.english))) can't be added or compared",
        hint: ("同じ単位のものどうしにしてください", "both must have the same unit"))
    case .wrongDimension(let expected, let unit, let found):
      Wording(
        "wrong-dimension", "計算の結果は\(found.japanese)になり、\(expected.japanese)ではありません",
        "the calculation gives \(found.english), not \(expected.identifier)",
        hint: ("単位が\(unit.japanese)になるように計算を直してください", "mend the calculation so that its unit is\(unit.english)"))
    case .periodNeedsEnds(let text):
      Wording(
        "period-needs-ends", "「\(text)」は期間として読めません", "“\(text)” can't be read as a period",
        hint: (
          "「2024-03-15 から」「2018-03-31 まで」「常時」のように書いてください", "write “from 2024-03-15”, “until 2018-03-31” or “always”"
        ))
    case .whenExpected:
      Wording(
        "when-expected", "「のとき」がありません", "“then” is missing",
        hint: (
          "「ただし 名前 (英字の名前)  条件 のとき 結果」の形で書いてください", "write “except identifier (Japanese name)  condition then result”"
        ))
    }
  }
}

extension PhraseFault {
  /// `1.15%` for `1,15%`: one comma before one or two digits.
  fileprivate static func decimal(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].allSatisfy(\.isNumber), !parts[0].isEmpty,
      (1...2).contains(parts[1].prefix(while: \.isNumber).count)
    else { return nil }
    return parts[0] + "." + parts[1]
  }
}

extension FoundFault {
  /// Whether a year that is far off was told: it is what is wrong, not what follows from it.
  var isFarDay: Bool { if case .farDay? = fault as? PhraseFault { true } else { false } }

  /// The fact whose unit is another than the one written, and what was written.
  var mismatch: (fact: FactID, found: ValueType)? {
    if case .unitMismatch(_, _, _, _, let fact?, let found?)? = fault as? PhraseFault { (fact, found) } else { nil }
  }
}
