/// Why a file as a whole holds no applications.
enum FileProblem {
  case empty
  case foreign(JSONLayout.Content, first: Unicode.Scalar?)

  var message: BilingualText {
    switch self {
    case .empty: BilingualText("申込がありません (空のファイルです)", "there is no application: the file is empty")
    case .foreign(.utf16, _): BilingualText("文字コードがUTF-8ではありません", "this is not UTF-8 text")
    case .foreign(.archive, _):
      BilingualText("JSONではなく、Excelのブックか圧縮ファイルです", "this is an Excel workbook or an archive, not JSON")
    case .foreign(.text, let first?) where first.value >= 0x20 && first != "\u{FFFD}":
      BilingualText(
        "JSONではありません (「\(String(first))」で始まっています)",
        "this is not JSON (it begins with “\(String(first))”)")
    case .foreign(.text, _): BilingualText("JSONではありません", "this is not JSON")
    }
  }

  var mend: BilingualText? {
    switch self {
    case .foreign(.utf16, _): TextEncoding.utf16.mend
    case .empty, .foreign:
      BilingualText(
        "一件なら { }、複数なら [ ] で囲むか、一行に一件の { } を書いてください",
        "write { } for one application; for several put them into [ ], or one { } a line")
    }
  }
}
