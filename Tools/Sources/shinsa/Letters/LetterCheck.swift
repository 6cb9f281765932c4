import Evaluator
import RulesDSL

/// What is wrong in the texts of letters beside a rule book.
enum LetterCheck {
  /// Of the letter in use, what is wrong with it; of any other of the same layers, that it isn't used. Without a sound
  /// book its names aren't looked at.
  static func faults(_ files: RuleFiles, _ book: RuleBook?) -> [LetterFault] {
    let unused = files.letters.filter { !RuleFiles.isOwnerLetter($0) }.map { file in
      LetterFault(
        file: file.name, line: 1, japanese: "この書面は使われません。協会か national のフォルダーの letters/owner.letter に置いてください",
        english: "this letter isn’t used; put it into letters/owner.letter of an association or of national")
    }
    guard let letter = files.letters.first(where: RuleFiles.isOwnerLetter) else { return unused }
    return unused + faults(letter, book)
  }

  static func faults(_ letter: RuleSource, _ book: RuleBook?) -> [LetterFault] {
    let parser = LetterParser(letter)
    let names = book.map { LetterNames(parser.template, $0, Program($0).vocabulary).faults } ?? []
    return (parser.faults + names).sorted { $0.line < $1.line }
  }
}
