/// Faults inside tests, conditions, calculations and values.
package enum PhraseFault: Fault {
  case unexpectedText(String)
  case missingTest(String)
  case textCannotBeTested(String)
  case notATruth(String, of: String?, isCondition: Bool)
  case wrongType(String, expected: Name, found: Name)
  case upperBoundExpected(ValueType.UnitName)
  case emptyRange(String)
  case noSuchDay(String)
  case notADate(String)
  case notAValue(String, type: Name, example: String)
  case malformedNumber(String, NumberReader.Problem)
  case missingUnit(String, unit: ValueType.UnitName, suggestion: String)
  case unitMismatch(String, type: Name, unit: ValueType.UnitName, suggestion: String)
  case expressionEnds
  case unclosedBracket
  case conditionAsValue(String)
  case boundOfNoCriterion(String)
  case twoArguments(String)
  case roundingStep
  case notANumber(String)
  case unitsDontMix(String, Dimension, String, Dimension)
  case wrongDimension(expected: Name, unit: ValueType.UnitName, found: Told)
  case whenExpected

  package var wording: Wording {
    switch self {
    case .unexpectedText(let text):
      Wording(
        "unexpected-text", "「\(text)」の意味がわかりません", "“\(text)” can't be understood here",
        hint: ("余分な文字か、書き方の誤りではありませんか?", "is it left over, or misspelt?"))
    case .missingTest(let name):
      Wording(
        "missing-test", "「\(name)」の条件がありません", "“\(name)” has no test",
        hint: (
          "「\(name): 3億円以下」のように「:」の後に条件を書いてください", "write a test after “:”, as in “\(name): at most 300,000,000 yen”"
        ))
    case .textCannotBeTested(let name):
      Wording(
        "text-tested", "「\(name)」は文字なので条件に使えません", "“\(name)” is text and can't be tested")
    case .notATruth(let text, let name, let isCondition):
      Wording(
        "not-a-truth",
        (name.map { "「\($0)」には" } ?? "") + "「\(text)」と書けません",
        "“\(text)” can't be written" + (name.map { " of “\($0)”" } ?? " here"),
        hint: isCondition
          ? ("「充足」か「非充足」を書いてください", "write met or unmet")
          : ("「あり」か「なし」を書いてください", "write yes or no"))
    case .wrongType(let name, let expected, let found):
      Wording(
        "wrong-type", "「\(name)」は\(found.japanese)です。ここには\(expected.japanese)が要ります",
        "“\(name)” is \(found.identifier); \(expected.identifier) is needed here")
    case .upperBoundExpected(let unit):
      Wording(
        "upper-bound-expected", "範囲の上の端がありません", "the upper end of the range is missing",
        hint: (
          "「5\(unit.japanese)以上10\(unit.japanese)未満」のように、後の数に「以下」か「未満」を付けてください",
          "write “at least 5\(unit.english) and under 10\(unit.english)”"
        ))
    case .emptyRange(let text):
      Wording(
        "empty-range", "「\(text)」に当てはまる値はありません", "no value passes “\(text)”",
        hint: ("上の端と下の端が逆ではありませんか?", "are the two ends the wrong way round?"))
    case .noSuchDay(let text):
      Wording(
        "no-such-day", "「\(text)」という日はありません", "there is no such day as “\(text)”",
        hint: ("暦と元号の期間を確かめてください", "check the calendar, and the years of the era"))
    case .notADate(let text):
      Wording(
        "not-a-date", "「\(text)」は日付ではありません", "“\(text)” is not a date",
        hint: ("2024-03-15、2024年3月15日、令和6年3月15日 のように書いてください", "write it as 2024-03-15"))
    case .notAValue(let text, let type, let example):
      Wording(
        "not-a-value", "「\(text)」は\(type.japanese)ではありません", "“\(text)” is not \(type.identifier)",
        hint: ("「\(example)」のように書いてください", "write it like “\(example)”"))
    case .malformedNumber(let text, .grouping):
      Wording(
        "comma-grouping", "「\(text)」の「,」の位置が正しくありません", "the commas in “\(text)” are misplaced",
        hint: ("「,」は三桁ごとに打つか、全部省いてください", "put one before every three digits, or leave them all out"))
    case .malformedNumber(let text, .malformed):
      Wording(
        "malformed-number", "「\(text)」は数として読めません", "“\(text)” can't be read as a number",
        hint: ("「2億8,000万円」のように、大きい位から書いてください", "write the greater units first, as in “2億8,000万円”"))
    case .missingUnit(let text, let unit, let suggestion):
      Wording(
        "missing-unit", "「\(text)」に単位がありません", "“\(text)” has no unit",
        hint: (
          "単位は\(unit.japanese)です。「\(suggestion)」ではありませんか?", "the unit is\(unit.english): “\(text)\(unit.english)”?"
        ))
    case .unitMismatch(let text, let type, let unit, let suggestion):
      Wording(
        "unit-mismatch", "「\(text)」は\(type.japanese)の条件ではありません", "“\(text)” is not a test of \(type.identifier)",
        hint: ("単位は\(unit.japanese)です。「\(suggestion)」ではありませんか?", "the unit is\(unit.english): “\(suggestion)”?"))
    case .expressionEnds:
      Wording("expression-ends", "計算が途中で終わっています", "the calculation ends too early")
    case .unclosedBracket:
      Wording("unclosed-bracket", "「(」が閉じていません", "“(” is not closed")
    case .conditionAsValue(let name):
      Wording(
        "condition-as-value", "「\(name)」は充足・非充足の条件なので、計算に使えません",
        "“\(name)” is a condition and has no value to calculate with")
    case .boundOfNoCriterion(let name):
      Wording(
        "bound-of-no-criterion", "「\(name)」は範囲の条件の列ではないので、上限・下限がありません",
        "“\(name)” is not a criterion with a range, so it has no bound")
    case .twoArguments(let text):
      Wording(
        "two-arguments", "「\(text)」には値が二つ要ります", "“\(text)” needs two values",
        hint: ("「切捨て(計算, 1円)」のように書いてください", "write it like “round_down(…, 1 yen)”"))
    case .roundingStep:
      Wording(
        "rounding-step", "端数の単位は、1円のような0より大きい値で書いてください",
        "the step to round to is written out and above zero, such as 1 yen")
    case .notANumber(let text):
      Wording("not-a-number", "「\(text)」は数ではないので計算できません", "“\(text)” is not a number")
    case .unitsDontMix(let left, let leftUnit, let right, let rightUnit):
      Wording(
        "units-dont-mix",
        "「\(left)」(\(leftUnit.name(.japanese)))と「\(right)」(\(rightUnit.name(.japanese)))は足したり比べたりできません",
        "“\(left)” (\(leftUnit.name(.english))) and “\(right)” (\(rightUnit.name(.english))) can't be added or compared"
      )
    case .wrongDimension(let expected, let unit, let found):
      Wording(
        "wrong-dimension", "計算の結果は\(found.japanese)になり、\(expected.japanese)ではありません",
        "the calculation gives \(found.english), not \(expected.identifier)",
        hint: ("単位が\(unit.japanese)になるように計算を直してください", "mend the calculation so that its unit is\(unit.english)"))
    case .whenExpected:
      Wording(
        "when-expected", "「のとき」がありません", "“when” is missing",
        hint: ("「ただし 名前 (identifier) 条件 のとき 帰結」の形で書いてください", "write “except identifier (名前) condition when outcome”"))
    }
  }
}
