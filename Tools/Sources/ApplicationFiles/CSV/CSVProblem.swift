/// What is wrong in a CSV text, apart from what its cells say.
enum CSVProblem {
  case notUTF8(TextEncoding)
  case tooLarge
  case unclosedQuote(cell: Int, line: Int)
  case textAfterQuote(cell: Int)
  case cellCount(expected: Int, found: Int)
  case noHeader
  case headerTwice(String, first: SheetCell)

  /// The cell that it is about, counted from 0.
  var cell: Int? {
    switch self {
    case .unclosedQuote(let cell, _), .textAfterQuote(let cell): cell
    default: nil
    }
  }

  var message: BilingualText {
    switch self {
    case .notUTF8: BilingualText("文字コードがUTF-8ではありません", "this is not UTF-8 text")
    case .tooLarge:
      BilingualText(
        "一行が\(CSVReader.largestRow >> 10)KBか\(CSVReader.mostCells)列を超えています",
        "the row has more than \(CSVReader.largestRow >> 10) KB or \(CSVReader.mostCells) columns")
    case .unclosedQuote(_, let line):
      BilingualText("ファイルの\(line)行目の「\"」が閉じられていません", "the “\"” on line \(line) of the file is not closed")
    case .textAfterQuote: BilingualText("閉じた「\"」の後に文字があります", "there is text after the closing “\"”")
    case .cellCount(let expected, let found):
      BilingualText(
        "この行の列は\(found)個ですが、見出しは\(expected)個です", "the row has \(found) cells, the header \(expected)")
    case .noHeader:
      BilingualText("この列には見出しがありませんが、値があります", "the column has no header, but a value")
    case .headerTwice(let header, let first):
      BilingualText(
        "見出し「\(header)」が二度書かれています (一度目は\(first.letters ?? "")列)",
        "the header “\(header)” is given twice (first in column \(first.letters ?? ""))")
    }
  }

  var mend: BilingualText? {
    switch self {
    case .notUTF8(let encoding): encoding.mendOfSheet
    case .tooLarge, .unclosedQuote:
      BilingualText(
        "「\"」が閉じているか、申込のほかのものが混ざっていないかを確かめてください",
        "check that quotation marks close, and that there is nothing but applications")
    case .textAfterQuote:
      BilingualText("値の中の「\"」は「\"\"」と書いてください", "write a quotation mark within a value twice")
    case .cellCount(let expected, let found):
      found > expected
        ? BilingualText(
          "「,」を含む値は「\"」で囲んでください (例 \"300,000,000\")", "quote a value that holds a comma: \"300,000,000\"")
        : BilingualText("行の途中で「,」が抜けていませんか", "is a comma missing?")
    case .noHeader: BilingualText("一行目に事実の名前を書いてください", "write the name of the fact in the first row")
    case .headerTwice: BilingualText("どちらかの列を消してください", "remove one of the columns")
    }
  }
}

extension TextEncoding {
  /// How to save a sheet so that it can be read.
  var mendOfSheet: BilingualText {
    let guess: BilingualText =
      switch self {
      case .shiftJIS: BilingualText("Shift_JISのようです。", "it seems to be Shift_JIS: ")
      case .eucJP: BilingualText("EUC-JPのようです。", "it seems to be EUC-JP: ")
      case .utf16: BilingualText("UTF-16のようです。", "it seems to be UTF-16: ")
      case .unknown: BilingualText("", "")
      }
    return BilingualText(
      guess.japanese + "Excelの「名前を付けて保存」で、ファイルの種類に「CSV UTF-8 (コンマ区切り)」を選んでください",
      guess.english + "in Excel choose Save As, file type “CSV UTF-8 (Comma delimited)”")
  }
}
