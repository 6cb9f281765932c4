/// What is wrong in a CSV text, apart from what its cells say.
enum CSVProblem {
  case notUTF8(TextEncoding)
  case tooLarge
  case unclosedQuote(cell: Int, line: Int)
  case textAfterQuote(cell: Int)
  case cellCount(expected: Int, found: Int)
  case noHeader
  case headerTwice(String, first: SheetCell)
  /// The other name of a fact that has a column.
  case factTwice(String, other: String, first: SheetCell)
  /// The first row is a title, or the first application.
  case noHeaders(first: String)
  /// The cells are divided by another sign.
  case divided(by: Divider)

  enum Divider: Unicode.Scalar, CaseIterable {
    case tab = "\t"
    case semicolon = ";"
    case wideSemicolon = "；"
    case wideComma = "，"
    case ideographicComma = "、"
    case bar = "|"

    /// The sign with which a header is divided that should have been divided by commas.
    init?(dividing header: String) {
      guard let divider = Divider.allCases.first(where: { header.unicodeScalars.contains($0.rawValue) }) else {
        return nil
      }
      self = divider
    }

    var name: BilingualText {
      self == .tab ? BilingualText("タブ", "tabs") : BilingualText("「\(rawValue)」", "“\(rawValue)”")
    }
  }

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
    case .factTwice(let header, let other, let first):
      BilingualText(
        "「\(header)」と\(first.letters ?? "")列の「\(other)」は同じ項目です",
        "“\(header)” and “\(other)” (column \(first.letters ?? "")) are the same fact")
    case .noHeaders(let first):
      BilingualText(
        "一行目に項目の名前がありません (「\(first)」で始まっています)",
        "the first row has no names of facts (it begins with “\(first)”)")
    case .divided(let divider):
      BilingualText(
        "区切りが「,」ではありません (\(divider.name.japanese)で区切られています)",
        "cells are divided by \(divider.name.english), not by commas")
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
          "「,」を含む値は「\"」で囲んでください", "put a value that holds a comma in quotation marks")
        : BilingualText("行の途中で「,」が抜けていませんか", "is a comma missing?")
    case .noHeader: BilingualText("一行目に事実の名前を書いてください", "write the name of the fact in the first row")
    case .headerTwice, .factTwice: BilingualText("どちらかの列を消してください", "remove one of the columns")
    case .noHeaders: CSVProblem.mendOfHeaders
    case .divided: TextEncoding.unknown.mendOfSheet
    }
  }

  static let mendOfHeaders = BilingualText(
    "一行目には項目の名前(見出し)を書いてください", "the first row is for the names of facts")

  /// What to do about a column that is no fact; one whose name no fact is like can be left out by that.
  static func mend(ofColumn cell: SheetCell, named name: String?) -> BilingualText {
    let letters = cell.letters ?? ""
    if let option = name?.ignoringOption {
      return BilingualText(
        "使わない列なら、\(option) を付けて読み飛ばすか、\(letters)列を消してください",
        "if it isn't needed, leave it out with \(option), or remove column \(letters)")
    }
    return BilingualText("使わない列なら、\(letters)列を消してください", "if it isn't needed, remove column \(letters)")
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
