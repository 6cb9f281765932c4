import RulesDSL

extension EvaluationError.Problem {
  /// One sentence that names the key, what is wrong and what to do.
  public func message(_ language: Language, in medium: EvaluationError.Medium = .json) -> String {
    VisibleText.line(language == .japanese ? japanese(medium) : english(medium))
  }

  private func japanese(_ medium: EvaluationError.Medium) -> String {
    // The fact as people call it; its key stands beside that where the application has it.
    let subject = name.map { medium == .answer ? "「\($0)」" : "「\($0)」(\(key))" } ?? "「\(key)」"
    return switch kind {
    case .unknownKey(let nearest):
      "「\(key)」という項目はありません" + (nearest.map { "。「\($0)」ではありませんか?" } ?? (medium == .json ? "。項目の名前を確かめてください" : ""))
    case .opposite(let name, let value):
      "「\(key)」という項目はありません。"
        + (medium == .sheet
          ? "「\(name)」の列にして、ないときは「なし」と書いてください"
          : value.map { "\"\(name)\": \($0) ではありませんか?" } ?? "「\(name)」に反対の値を書いてください")
    case .unitInName(let name, let unit):
      "「\(key)」という項目はありません。「\(name)」と書き、単位は「300\(unit)」のように値に付けてください"
    case .givenTwice(let other): "「\(key)」と「\(other)」は同じ項目です。どちらか一つにしてください"
    case .isDecided([]): "「\(key)」は規則が決める項目なので、申込には書けません"
    case .isDecided(let facts):
      "「\(key)」は、規則が"
        + (facts.count > 4
          ? facts.prefix(3).map { "「\($0)」" }.joined() + "など" : facts.map { "「\($0)」" }.joined(separator: "と"))
        + "から計算するので、申込には書けません。代わりに" + (facts.count > 1 ? "それらを" : "それを") + "書いてください"
    case .wrongType(let expected, _, let type):
      "\(subject)の「\(value)」は\(expected)ではありません" + (type.map { "。" + medium.form(of: $0).japanese } ?? "")
    case .notATruth(let yes, let no):
      "\(subject)の「\(value)」は有無ではありません。「\(yes)」か「\(no)」を書いてください"
        + (medium == .json ? " (true、false でもよい)" : "")
    case .serialNumber(let date):
      "\(subject)の「\(value)」は日付ではありません。Excelの通し番号で \(date) のことのようです。"
        + (medium == .sheet ? "列の表示形式を「日付」にしてください" : "\"\(date)\" と書いてください")
    case .saysUnknown:
      "\(subject)の「\(value)」は値ではありません。分からないときは、" + medium.blank.japanese
    case .notAMember(let choice, let nearest, let members, let hasMore):
      "\(subject)の「\(value)」は区分「\(choice)」にありません。"
        + (nearest.map { "「\($0)」ではありませんか?" }
          ?? "書けるのは" + members.map { "「\($0)」" }.joined() + (hasMore ? "など" : "") + "です")
    case .missingUnit(let unit):
      "\(subject)の「\(value)」に単位がありません。" + (medium == .json ? "「\(unit)」を付けて、文字列で書いてください" : "「\(unit)」を付けて書いてください")
    case .notWhole: "\(subject)の「\(value)」は整数ではありません"
    case .noSuchDay(let rightly):
      "\(subject)の「\(value)」という日はありません" + (rightly.map { "。「\($0)」ではありませんか?" } ?? "")
    case .timeOfDay(let date):
      "\(subject)の「\(value)」には時刻があります。"
        + (date.map { "日付だけにして、「\($0)」と書いてください" } ?? "日本での日付だけを書いてください")
    case .outOfRange(let range, _): "\(subject)の「\(value)」は範囲(\(range))の外です"
    case .tooLarge: "\(subject)の「\(value)」は大きすぎるか細かすぎます。−10の18乗から10の18乗(100京)までの数を、小数は18桁までで書いてください"
    case .inconsistent(let it):
      "申込の内容が食い違っています(\(it.rule)): "
        + zip(it.facts, it.keys).map { fact, key in
          medium == .answer || !key.utf8.allSatisfy { $0 < 0x80 } ? fact : "\(fact) (\(key))"
        }.joined(separator: " と ")
        + (it.note.map { "。\($0)" } ?? "")
    }
  }

  private func english(_ medium: EvaluationError.Medium) -> String {
    switch kind {
    case .unknownKey(let nearest):
      "there is no fact “\(key)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
    case .opposite(let name, let value):
      "there is no fact “\(key)”; "
        + (medium == .sheet
          ? "make it a column “\(name)”, with “no” where there is none"
          : value.map { "did you mean \"\(name)\": \($0)?" } ?? "give “\(name)” the opposite value")
    case .unitInName(let name, let unit):
      "there is no fact “\(key)”; write “\(name)”, and the unit with each value, as in “300\(unit)”"
    case .givenTwice(let other): "“\(key)” and “\(other)” are the same fact; give it once"
    case .isDecided([]): "“\(key)” is decided by the rules and can't be given"
    case .isDecided(let facts):
      "“\(key)” is calculated from "
        + (facts.count > 4
          ? facts.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + " and others"
          : facts.map { "“\($0)”" }.joined(separator: " and "))
        + " and can't be given; give \(facts.count > 1 ? "those" : "that") instead"
    case .wrongType(_, let expected, let type):
      "“\(value)” of “\(key)” is not \(expected)" + (type.map { "; " + medium.form(of: $0).english } ?? "")
    case .notATruth:
      "“\(value)” of “\(key)” is not a yes or no; " + (medium == .json ? "write true or false" : "write “yes” or “no”")
    case .serialNumber(let date):
      "“\(value)” of “\(key)” is not a date; it seems to be a spreadsheet's number for \(date): "
        + (medium == .sheet ? "format the column as a date" : "write \"\(date)\"")
    case .saysUnknown:
      "“\(value)” of “\(key)” is not a value; for what is unknown " + medium.blank.english
    case .notAMember(let choice, let nearest, let members, let hasMore):
      "“\(value)” of “\(key)” is not in the choice “\(choice)”"
        + (nearest.map { "; did you mean “\($0)”?" }
          ?? "; it has " + members.map { "“\($0)”" }.joined(separator: ", ") + (hasMore ? " and more" : ""))
    case .missingUnit(let unit):
      "“\(value)” of “\(key)” has no unit; write it "
        + (medium == .json ? "as a string with “\(unit == "倍" ? "x" : unit)”" : "with “\(unit == "倍" ? "x" : unit)”")
    case .notWhole: "“\(value)” of “\(key)” is not a whole number"
    case .noSuchDay(let rightly):
      "“\(value)” of “\(key)” is not a day of the calendar" + (rightly.map { "; did you mean “\($0)”?" } ?? "")
    case .timeOfDay(let date):
      "“\(value)” of “\(key)” has a time of day; "
        + (date.map { "write the date alone: “\($0)”" } ?? "write the date in Japan alone")
    case .outOfRange(_, let range): "“\(value)” of “\(key)” is outside the range (\(range))"
    case .tooLarge:
      "“\(value)” of “\(key)” is too large or too fine; write a number from −10^18 to 10^18 with at most 18 decimals"
    case .inconsistent(let it):
      "the application contradicts itself (\(it.ruleEnglish)): "
        + zip(it.factsEnglish, it.identifiers).map { "\($0) (\($1))" }.joined(separator: " and ")
        + (it.note.map { "; note: “\($0)”" } ?? "")
    }
  }
}

extension EvaluationError: CustomStringConvertible {
  public var description: String {
    problems.map { $0.message(.japanese) }.joined(separator: "\n")
  }
}
