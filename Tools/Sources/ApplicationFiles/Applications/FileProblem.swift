/// Why a file as a whole holds no applications.
enum FileProblem {
  case empty
  case foreign(JSONLayout.Content, first: Unicode.Scalar?)

  var message: BilingualText {
    switch self {
    case .empty: BilingualText("申込がありません (空のファイルです)", "there is no application: the file is empty")
    case .foreign(.utf16, _): BilingualText("文字コードがUTF-8ではありません", "this is not UTF-8 text")
    case .foreign(.archive, _):
      BilingualText(
        "JSONでもCSVでもなく、Excelのブックか圧縮ファイルです", "this is an Excel workbook or an archive, neither JSON nor CSV")
    case .foreign(.text, let first?) where first.value >= 0x20 && first != "\u{FFFD}":
      BilingualText(
        "JSONでもCSVでもありません (「\(String(first))」で始まっています)",
        "this is neither JSON nor CSV (it begins with “\(String(first))”)")
    case .foreign(.text, _): BilingualText("JSONでもCSVでもありません", "this is neither JSON nor CSV")
    }
  }

  var mend: BilingualText? {
    switch self {
    case .foreign(.utf16, _): TextEncoding.utf16.mend
    case .foreign(.archive, _): TextEncoding.unknown.mendOfSheet
    case .empty, .foreign:
      BilingualText(
        "一件なら { }、複数なら [ ] で囲むか、一行に一件の { } を書いてください",
        "write { } for one application; for several put them into [ ], or one { } a line")
    }
  }
}
