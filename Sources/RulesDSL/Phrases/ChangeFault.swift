/// Faults of 変更可.
enum ChangeFault: Fault {
  /// What is no way to change such a fact, with one that is; nil where none is written.
  case notAWay(String?, example: Told)
  case textCannotChange(String)
  /// あり→あり
  case changesNothing(String)
  case stepMissing(String, example: Told)
  case stepNotAboveZero(String)
  case stepInPart(String)
  case agentMissing(example: Told)
  case notAnAgent(String)

  var wording: Wording {
    switch self {
    case .notAWay(let text, let example):
      Wording(
        "unknown-change", text.map { "「\($0)」は、この事実の変わり方として読めません" } ?? "この事実がどう変わりうるかが書かれていません",
        text.map { "“\($0)” is no way in which this fact can change" } ?? "it isn't said how this fact can change",
        hint: ("「変更可 \(example.japanese)」のように書いてください", "write it as in “changeable \(example.english)”"))
    case .textCannotChange(let name):
      Wording(
        "unknown-change", "「\(name)」は文字なので、変わり方を書けません", "“\(name)” is text, and no way to change it can be said",
        hint: ("この行を消してください", "remove the line"))
    case .changesNothing(let text):
      Wording(
        "unknown-change", "「\(text)」では何も変わりません", "“\(text)” changes nothing",
        hint: ("左に今の値を、右に変わった後の値を書いてください", "write what it is on the left, and what it becomes on the right"))
    case .stepMissing(let direction, let example):
      Wording(
        "change-step", "「\(direction)」の後に、いくらずつ変わるかが書かれていません",
        "it isn't said in what steps the fact goes “\(direction)”",
        hint: (
          "「変更可 \(example.japanese)」のように、単位を付けて書いてください", "write it with its unit, as in “changeable \(example.english)”"
        ))
    case .stepNotAboveZero(let text):
      Wording(
        "change-step", "変わる幅の「\(text)」は0より大きくありません", "“\(text)” is no step above zero",
        hint: (
          "変わる向きは「増」「減」「増減」で示し、幅は0より大きい値にしてください",
          "say the direction as “up”, “down” or “up or down”, and write a step above zero"
        ))
    case .stepInPart(let text):
      Wording(
        "change-step", "この事実は整数で与えるので、「\(text)」ずつは変われません",
        "the fact is given as a whole number and can't change in steps of “\(text)”",
        hint: ("整数の幅にしてください", "write a whole number as the step"))
    case .agentMissing(let example):
      Wording(
        "change-agent", "だれが変えられるのかが書かれていません", "it isn't said who can bring the change about",
        hint: (
          "「変更可 \(example.japanese)」のように、「申込人」か「金融機関」で終えてください",
          "end it with “applicant” or “lender”, as in “changeable \(example.english)”"
        ))
    case .notAnAgent(let text):
      Wording(
        "change-agent", "変えられる人を「\(text)」とは書けません", "“\(text)” can't be written as who brings the change about",
        hint: ("「申込人」か「金融機関」の一方を書いてください", "write one of “applicant” and “lender”"))
    }
  }
}
