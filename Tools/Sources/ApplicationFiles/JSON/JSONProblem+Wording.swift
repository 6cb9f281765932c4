import RulesDSL

extension JSONProblem {
  /// What is wrong, in a sentence, without the place.
  public var message: BilingualText {
    switch kind {
    case .endsEarly(let expected):
      BilingualText("途中で終わっています (\(expected.japanese)が必要です)", "it ends early: \(expected.english) is missing")
    case .unexpected(let found, let expected):
      BilingualText(
        "\(expected.japanese)が必要なところに「\(found)」があります",
        "“\(found)” stands where \(expected.english) is expected")
    case .trailingComma:
      BilingualText("最後の要素の後ろに「,」があります", "there is a comma after the last element")
    case .unknownWord(let word):
      BilingualText("「\(word)」はJSONの値ではありません", "“\(word)” is not a JSON value")
    case .unquoted(let text):
      BilingualText("「\(text)」が引用符で囲まれていません", "“\(text)” is not in quotation marks")
    case .malformedNumber(let text):
      BilingualText("「\(text)」は数として読めません", "“\(text)” can't be read as a number")
    case .groupedNumber:
      BilingualText("数に桁区切りの「,」が使われています", "a number is written with a comma between its digits")
    case .unclosedString:
      BilingualText("文字列が閉じられていません", "a string is not closed")
    case .controlCharacter(let byte):
      BilingualText(
        "文字列の中に制御文字\(JSONProblem.name(ofControl: byte))があります",
        "a string holds the control character \(JSONProblem.name(ofControl: byte))")
    case .unknownEscape(let character):
      BilingualText("「\\\(character)」という書き方はJSONにありません", "JSON has no escape “\\\(character)”")
    case .loneSurrogate:
      BilingualText("「\\u」のサロゲートが対になっていません", "a surrogate written with “\\u” lacks its other half")
    case .notUTF8:
      BilingualText("文字コードがUTF-8ではありません", "this is not UTF-8 text")
    case .byteOrderMark:
      BilingualText("途中にBOM (U+FEFF) があります", "there is a byte order mark (U+FEFF) in the middle")
    case .comment:
      BilingualText("JSONに注釈は書けません", "JSON has no comments")
    case .tooDeep(let levels):
      BilingualText("括弧が\(levels)段より深くなっています", "brackets are nested more than \(levels) deep")
    case .tooLarge(let bytes):
      BilingualText(
        "一件の申込が\(bytes >> 10)KBを超えています", "this application is larger than \(bytes >> 10) KB")
    case .duplicateKey(let key, let firstLine):
      BilingualText(
        "キー「\(key)」が二度書かれています (一度目は\(firstLine)行目)",
        "the key “\(key)” is given twice (first on line \(firstLine))")
    }
  }

  /// What to do about it; nil where the message says all.
  public var mend: BilingualText? {
    switch kind {
    case .endsEarly:
      BilingualText(
        "括弧が閉じているか、ファイルが最後まで届いているかを確かめてください",
        "check that brackets close and that the file arrived whole")
    case .unexpected(let found, let expected):
      found.unicodeScalars.first.flatMap { JSONProblem.mend(of: $0, expected) }
    case .trailingComma:
      BilingualText("この「,」を消してください", "remove this comma")
    case .unknownWord, .unquoted, .malformedNumber:
      JSONProblem.mendOfWord
    case .groupedNumber:
      BilingualText(
        "「,」を除くか、数を「\"」で囲んでください", "leave the comma out, or put the amount in quotation marks")
    case .unclosedString:
      BilingualText("「\"」で閉じてください。改行は \\n と書きます", "close it with \"; write a line break as \\n")
    case .controlCharacter:
      BilingualText("消すか、\\t や \\n と書いてください", "remove it, or write it as \\t or \\n")
    case .unknownEscape:
      BilingualText("「\\」そのものは「\\\\」と書いてください", "write a backslash itself as “\\\\”")
    case .loneSurrogate:
      BilingualText("その文字をそのまま書いてください", "write the character itself")
    case .notUTF8(let encoding): encoding.mend
    case .byteOrderMark:
      BilingualText(
        "UTF-8の「BOMなし」で保存したファイルをつないでください",
        "save the files as UTF-8 without a byte order mark before joining them")
    case .comment: BilingualText("注釈を消してください", "remove the comment")
    case .tooDeep, .tooLarge:
      BilingualText(
        "申込のほかのものが混ざっていないか、括弧と引用符が閉じているかを確かめてください",
        "check that it holds nothing but one application, and that brackets and quotation marks close")
    case .duplicateKey: BilingualText("どちらかを消してください", "remove one of them")
    }
  }

  private static let mendOfWord = BilingualText(
    "文字は「\"」で囲みます。有無は true か false、不明は null と書いてください",
    "put text in quotation marks; write yes and no as true and false, and unknown as null")

  private static func mend(of found: Unicode.Scalar, _ expected: Expected) -> BilingualText? {
    if let meant = Punctuation.meant(by: found) {
      return meant == " "
        ? BilingualText("全角の空白は使えません。半角にしてください", "use ordinary spaces")
        : BilingualText("半角の「\(meant)」を使ってください", "write \(meant) in its ASCII form")
    }
    switch expected {
    case .commaOrBrace, .commaOrBracket:
      return BilingualText("前の行の終わりに「,」が抜けていませんか", "is a comma missing before it?")
    case .key:
      return BilingualText("キーは「\"」で囲んでください", "put the key in quotation marks")
    case .endOfLine:
      return BilingualText("JSON Linesでは一行に一件だけを書きます", "JSON Lines holds one application a line")
    case .endOfFile:
      return BilingualText(
        "複数の申込は [ ] で囲むか、一行に一件ずつ書いてください",
        "several applications go into [ ], or on a line each")
    case .value, .colon: return nil
    }
  }

  private static func name(ofControl byte: UInt8) -> String {
    byte == 0x09 ? "TAB (U+0009)" : "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension JSONProblem.Expected {
  var japanese: String {
    switch self {
    case .value: "値"
    case .key: "「\"」で始まるキー"
    case .colon: "「:」"
    case .commaOrBrace: "「,」か「}」"
    case .commaOrBracket: "「,」か「]」"
    case .endOfLine: "行の終わり"
    case .endOfFile: "ファイルの終わり"
    }
  }

  var english: String {
    switch self {
    case .value: "a value"
    case .key: "a key in quotation marks"
    case .colon: "“:”"
    case .commaOrBrace: "“,” or “}”"
    case .commaOrBracket: "“,” or “]”"
    case .endOfLine: "the end of the line"
    case .endOfFile: "the end of the file"
    }
  }
}
