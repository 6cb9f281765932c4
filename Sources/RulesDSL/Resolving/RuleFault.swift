/// Faults of what a statement holds.
package enum RuleFault: Fault {
  case noDefinition(String, Keyword)
  case secondDefinition(String)
  /// `= 値` above the rows of a 設定.
  case valueAboveRows(String)
  case bulletsWithoutBlock
  case exceptionWithoutStandard(String)
  case extendedWithoutBlock(String)
  case exceptionTwice(String)
  case displayOrderIsNoNumber
  case detailOfNoDecision(String)
  case givenIsCalculated(String)
  case notAGiven(String)
  case givenTwice(String)
  case givenOutsideRange(String, of: String, range: String)
  case rangeWithoutGiven(String, range: String, places: Int)
  case givenInPart(String, of: String)
  case expectsNothing(String)
  case noBasisDate

  package var wording: Wording {
    switch self {
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
    case .valueAboveRows(let value):
      Wording(
        "second-definition", "値が「= \(value)」と「| 値 | 適用 |」の行の二とおりで書かれています",
        "the value is written both as “= \(value)” and in the rows below it",
        hint: (
          "「= \(value)」の行を消してください。まだ行になければ、「| \(value) | 2024-03-31 まで |」のように期間を付けた行にします",
          "remove “= \(value)”; where no row has it, make it one with its period, as in “| \(value) | until 2024-03-31 |”"
        ))
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
    case .displayOrderIsNoNumber:
      Wording(
        "display-order", "「表示順」が整数ではありません", "“display order” is not a whole number",
        hint: ("「表示順 310」のように書いてください", "write it as in “display order 310”"))
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
    case .rangeWithoutGiven(let name, let range, let places):
      Wording(
        "given-outside-range", "「\(name)」の範囲は「\(range)」ですが、例の\(places)か所の値がその外です",
        "the range of “\(name)” is “\(range)”, but examples give a value outside it in \(places) places",
        hint: ("この範囲が誤りではありませんか?", "is the range wrong here?"))
    case .givenInPart(let text, let name):
      Wording(
        "given-in-part", "「\(name)」は整数で与えます。「\(text)」には端数があります", "“\(name)” is given as a whole number, not “\(text)”",
        hint: ("端数のある申込は判定されないので、例にも書けません", "an application with a fraction is refused, so an example can't have one"))
    case .expectsNothing(let title):
      Wording(
        "expects-nothing", "例「\(title)」に期待する結果がありません", "example “\(title)” expects nothing",
        hint: ("「期待」の下に結果を書くか、表の「||」の右に書いてください", "write the results below “expect”, or right of “||”"))
    case .noBasisDate:
      Wording(
        "no-basis-date", "適用の期間がありますが、基準日がどれか決まっていません", "there are periods, but no basis date",
        hint: ("日付の入力に「基準日」と書いてください", "mark the input that is it “basis date”"))
    }
  }
}
