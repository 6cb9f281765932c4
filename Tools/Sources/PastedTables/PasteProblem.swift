import ApplicationFiles
import RulesDSL

/// Why a pasted table can't be written as a table of rules: all that was found at one step.
public struct PasteProblems: Error, Sendable {
  public let problems: [PasteProblem]

  init(_ problems: [PasteProblem]) { self.problems = problems }

  init(_ kind: PasteProblem.Kind, _ origin: Origin? = nil, _ heading: String? = nil) {
    problems = [PasteProblem(kind: kind, origin: origin, heading: heading)]
  }

  /// What may be asked of the one who pastes, instead of an option.
  public var question: PasteProblem.Question? { problems.lazy.compactMap(\.question).first }
}

public struct PasteProblem: Hashable, Sendable {
  /// What an answer would settle.
  public enum Question: Hashable, Sendable {
    case after, rows, turned, merged
    /// of the column with this heading; nil for every column
    case unit(String?)
  }

  enum Kind: Hashable, Sendable {
    case notATable, unclosedQuote, noHeading, headingTwice(String), mixedHeadings
    case after([String]), nothingRight(String), noSuchColumn(option: String, written: String), rowsNameless([String])
    case dittoInFirstRow(String), dittoOnItsSide(String), emptyLeft, emptyRight, turned
    case noteMissing(String), secondNameless(String), secondMissing, secondSometimes(String), brokenNumber(String)
    case unitUnknown(column: String?, sample: String), unitContradicts(unit: String, cell: String), noUnit(String)
    case unitsDiffer(String, BilingualText, String, BilingualText)
    case unitForeign(String), unitColumn, partOfMonth(String), dittoAtLeft(String)
    case percentOrShare(String), pointOrComma(String), emptyFirst
    case tilde(String), notAQuantity(String, beside: String), mixedColumn(String, String), unreadable(BilingualText)
  }

  let kind: Kind
  let origin: Origin?
  /// The heading of its column, where it is known.
  let heading: String?

  var question: Question? {
    switch kind {
    case .after: .after
    case .rowsNameless: .rows
    case .turned: .turned
    case .emptyLeft: .merged
    case .unitUnknown(let column, _): .unit(column)
    default: nil
    }
  }

  /// The place, what is wrong, and what to do about it.
  public var wording: BilingualText {
    let said = sentence
    guard let origin else { return said }
    let heading = heading.map { BilingualText("「\($0)」", " “\($0)”") } ?? BilingualText("", "")
    return BilingualText(
      "\(origin.row)行目 \(origin.letter)列\(heading.japanese): \(said.japanese)",
      "row \(origin.row), column \(origin.letter)\(heading.english): \(said.english)")
  }

  private var sentence: BilingualText {
    switch kind {
    case .notATable:
      BilingualText(
        "二行二列以上の表ではありません。Excelで見出しから表の終わりまでを選び、コピーしたものを渡してください",
        "this is no table of two rows and columns; copy it in the spreadsheet from its heading to its end")
    case .unclosedQuote:
      BilingualText(
        "欄を囲む「\"」が閉じていません。表をコピーし直してください", "the quotation mark around the cell is never closed; copy the table anew")
    case .noHeading:
      BilingualText(
        "見出しがありません。見出しが二行なら --headings 2 を付けてください", "there is no heading; give --headings 2 where it has two rows")
    case .headingTwice(let text):
      BilingualText(
        "「\(text)」という見出しが二つあります。見出しが二行なら --headings 2 を付けてください",
        "there are two headings “\(text)”; give --headings 2 where they have two rows")
    case .mixedHeadings:
      BilingualText(
        "二行の見出しがどう組み合わさるのかがわかりません。見出しを一行にするか、--headings で行数を示してください",
        "how the two rows of headings belong together can't be told; make them one, or give their number with --headings"
      )
    case .after(let headings):
      BilingualText(
        "「||」をどの列の後に置くのかがわかりません。--after で列の番号か見出しを示してください: \(PasteProblem.numbered(headings, "、"))",
        "it can't be told behind which column “||” stands; give its number or heading with --after: "
          + PasteProblem.numbered(headings, ", "))
    case .nothingRight(let written):
      BilingualText(
        "--after: 「\(written)」の右に列がありません。「||」の右には条件か値の列が要ります",
        "--after: there is no column behind “\(written)”; “||” stands before criteria or values")
    case .noSuchColumn(let option, let written):
      BilingualText("\(option): 「\(written)」という列はありません", "\(option): there is no column “\(written)”")
    case .rowsNameless(let labels):
      BilingualText(
        "左の列(\(labels.prefix(3).joined(separator: "、"))など)に見出しがありません。--rows で事実か区分の名前を示してください",
        "the first column (\(labels.prefix(3).joined(separator: ", "))) has no heading; give the name of its fact with --rows"
      )
    case .dittoInFirstRow(let text):
      BilingualText(
        "「\(text)」の上に値がありません。左の欄と同じという意味なら、「同左」と書いてください",
        "there is no value above “\(text)”; if it means the cell at its left, write “同左”")
    case .dittoAtLeft(let text):
      BilingualText(
        "「\(text)」がどの値と同じなのか、または左の列と同じ単位なのかがわかりません。値を書いてください",
        "which value “\(text)” repeats, or whether the column at its left has the same unit, can't be told; write the value"
      )
    case .dittoOnItsSide(let text):
      BilingualText(
        "横向きの表の「\(text)」が、どの欄と同じなのかがわかりません。値を書いてください",
        "which cell “\(text)” repeats can't be told in a table on its side; write the value")
    case .emptyLeft:
      BilingualText(
        "欄が空いています。上の欄と結合されたものなら --merged を付けてください。条件がないなら「―」を書いてください",
        "the cell is empty; give --merged where it is one with the cell above, or write “―” where there is no condition"
      )
    case .emptyRight:
      BilingualText(
        "欄が空いています。右の列では、結合された欄か、条件がないのかがわかりません。値か「―」を書いてください",
        "the cell is empty, and right of “||” that may mean a merged cell or no condition; write the value or “―”")
    case .turned:
      BilingualText(
        "単位が、列ごとではなく行ごとに決まっています。横向きの表なら --turned を付けてください",
        "units go by rows, not by columns; give --turned where the table stands on its side")
    case .noteMissing(let mark):
      BilingualText(
        "「\(mark)」の説明が表の下にありません。説明の行も一緒にコピーするか、印を消してください",
        "what “\(mark)” means doesn't stand below the table; copy that line too, or take away the mark")
    case .secondNameless(let text):
      BilingualText(
        "括弧の中の「\(text)」が何の値かがわかりません。列を分けるか、注なら表の下に「※1 …」として書いてください",
        "it can't be told what “\(text)” in brackets is; give it a column, or if it is a note write it below the table as “※1 …”"
      )
    case .secondMissing:
      BilingualText("ほかの行にある括弧の値がありません。値か「―」を括弧に入れて書いてください", "the value in brackets that other rows have is missing")
    case .secondSometimes(let name):
      BilingualText(
        "「(\(name))」の値がある行とない行があります。行を分けてください", "some rows have values for “(\(name))” and some don't; part them")
    case .brokenNumber(let text):
      BilingualText(
        "「\(text)」の改行が数の途中にあるのか、二つの値なのかがわかりません", "whether the line break in “\(text)” is within a number can't be told")
    case .unitUnknown(let column?, let sample):
      BilingualText(
        "「\(sample)」に単位がありません。--unit \"\(column)=単位\" で示してください (千円、人、% など)",
        "“\(sample)” has no unit; give it with --unit \"\(column)=UNIT\" (千円, 人, %)")
    case .unitUnknown(nil, let sample):
      BilingualText(
        "「\(sample)」に単位がありません。--unit 単位 で示してください (千円、人、% など)",
        "“\(sample)” has no unit; give it with --unit UNIT (千円, 人, %)")
    case .unitContradicts(let unit, let cell):
      BilingualText(
        "この列の単位は「\(unit)」ですが、欄は「\(cell)」です。どちらが正しいかを出典で確かめてください",
        "the unit of the column is “\(unit)”, and the cell says “\(cell)”; see in the source which is right")
    case .unitsDiffer(let first, let place, let second, let other):
      BilingualText(
        "この列の単位が「\(first)」(\(place.japanese))とも「\(second)」(\(other.japanese))とも示されています。出典で確かめ、誤っている方を直すか消してください",
        "the unit of this column is “\(first)” (\(place.english)) and “\(second)” (\(other.english)); see in the source which is right, and mend or take away the other"
      )
    case .unitForeign(let text):
      BilingualText(
        "「\(text)」だけでは何の単位かがわかりません。「百万円」「%」のように書いてください", "“\(text)” is no unit that is known; write it as in 百万円 or %")
    case .unitColumn:
      BilingualText(
        "「単位」の列の単位が行ごとに違うか、単位ではありません。欄の数に単位まで書き、「単位」の列を消してください",
        "the units of this column differ, or are none; write each number with its unit, and take the column away")
    case .partOfMonth(let text):
      BilingualText(
        "「\(text)」は月の数になりません。年か月の数でなければ、列の単位を直してください",
        "“\(text)” is no number of months; if it counts neither years nor months, mend the unit of the column")
    case .noUnit(let text):
      BilingualText(
        "--unit: 「\(text)」は単位ではありません。円、千円、百万円、人、回、か月、年、日、%、倍、番号 のどれかです",
        "--unit: “\(text)” is no unit; there are 円, 千円, 百万円, 人, 回, か月, 年, 日, %, 倍 and 番号")
    case .percentOrShare(let text):
      BilingualText(
        "「\(text)」が\(text)%のことか、割合の小数のことかがわかりません。欄に「%」まで書いてください",
        "whether “\(text)” is in per cent or a fraction can't be told; write the cell with its “%”")
    case .pointOrComma(let text):
      BilingualText(
        "「\(text)」が三桁ごとの区切りなのかがわかりません。区切りなら「,」で書いてください",
        "whether “\(text)” groups thousands can't be told; if it does, write “,”")
    case .tilde(let text):
      BilingualText(
        "「\(text)」が両端を含むのかがわかりません。「3人以上5人以下」「3人以上5人未満」のように書いてください",
        "whether “\(text)” includes its ends can't be told; write it as in 「3人以上5人以下」 or 「3人以上5人未満」")
    case .notAQuantity(let text, let beside):
      BilingualText(
        "「\(text)」は、この列の「\(beside)」のような数ではありません。条件がないなら「―」、出典に値がないなら「未詳」と書いてください",
        "“\(text)” is no number like “\(beside)” of this column; write “―” for no condition, and “未詳” where no source gives a value"
      )
    case .emptyFirst: BilingualText("欄が空いています。値か「―」を書いてください", "the cell is empty; write the value or “―”")
    case .mixedColumn(let first, let second):
      BilingualText(
        "一つの列に「\(first)」と「\(second)」があります。列を分けるか、単位をそろえてください",
        "one column holds “\(first)” and “\(second)”; part it, or write both in one unit")
    case .unreadable(let text): text
    }
  }

  private static func numbered(_ headings: [String], _ separator: String) -> String {
    headings.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: separator)
  }
}
