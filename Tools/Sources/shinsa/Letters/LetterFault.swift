import ApplicationFiles
import Reports
import RulesDSL

/// Something wrong in a template, with its place.
struct LetterFault: Hashable {
  let file: String
  let line: Int
  let japanese: String
  let english: String

  /// The one code that all of them have.
  static let code = "letter"

  /// The place and the sentence, on a line.
  func line(_ language: Language) -> String {
    language.pick("\(file) \(line)行目: \(japanese)", "\(file), line \(line): \(english)")
  }

  /// The object that editors read.
  func json(_ language: Language) -> String {
    "{\"file\": \(file.jsonString), \"line\": \(line), \"column\": 1, \"endLine\": \(line), \"endColumn\": 1, "
      + "\"severity\": \"error\", \"code\": \"\(LetterFault.code)\", \"message\": \(language.pick(japanese, english).jsonString), "
      + "\"hint\": null, \"fix\": null, \"others\": []}"
  }
}

/// What the code means.
extension LetterFault {
  private static let meaning = BilingualText(
    "経営者への書面の文面(letters/owner.letter)に誤りがあります。一行は、見出しの言葉と、その文か規則の名前です。{ } には、その文で使える言葉だけを"
      + "差し込めます。決まった文は日本語と英語の両方を一度ずつ書き、名前は規則にあるものを書きます。「非開示」にかかわる事実は書けません。",
    "Something is wrong in the text of the letter to the owner (letters/owner.letter). A line is a word and its text, or a "
      + "name of the rules. Between { } stands only what that text can take. Each text is written once in either language, "
      + "names are those of the rules, and nothing that rests on what is concealed (非開示) can be told.")

  private static let right = "題 経営者保証についてのご説明\ntitle About the personal guarantee of the owner"
  private static let wrong = "題 {申込人} 経営者保証についてのご説明\ntitle About the personal guarantee of the owner"

  /// What is said of the wrong lines.
  private static func said(_ language: Language) -> String {
    let sample = RuleSource(name: "letters/owner.letter", text: wrong)
    guard let fault = LetterParser(sample).faults.first(where: { $0.line == 1 }) else {
      preconditionFailure("INVARIANT: the wrong lines have a fault")
    }
    return fault.line(language)
  }

  static func explanation(_ language: Language) -> String {
    CodeText(
      code: code, severity: .error, meaning: meaning.text(language), wrong: wrong, said: [said(language)], right: right
    ).text(language)
  }

  static var markdown: String {
    """
    ## 経営者への書面 / The letter to the owner

    ### `\(code)`

    \(meaning.text(.japanese))

    \(meaning.text(.english))

    - \(said(.japanese))
    - \(said(.english))

    ```
    \(wrong)
    ```

    正しくは / right:

    ```
    \(right)
    ```


    """
  }
}
