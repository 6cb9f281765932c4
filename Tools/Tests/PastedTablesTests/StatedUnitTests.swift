import PastedTables
import Testing

/// Wherever a unit is said, it is the unit of the bare numbers; where two places differ, neither is taken.
@Suite struct StatedUnitTests {
  enum Place: CaseIterable {
    case heading, title, corner, row, column, line, note, noteOfHeading, option, optionOfColumn
  }

  static func amounts(_ said: [(Place, String)]) throws -> String? {
    func unit(_ place: Place) -> String? { said.first { $0.0 == place }?.1 }
    func text(_ place: Place, _ form: (String) -> String) -> String { unit(place).map(form) ?? "" }
    let clipboard =
      text(.title) { "表1（単位：\($0)）\t\t\t\n" }
      + "区分" + text(.corner) { "（単位：\($0)）" } + "\t限度額" + text(.heading) { "（\($0)）" }
      + text(.noteOfHeading) { _ in "※1" }
      + text(.column) { _ in "\t単位" } + "\t従業員数\n" + text(.row) { "\t\($0)" + text(.column) { _ in "\t" } + "\t人\n" }
      + "会社\t300" + text(.column) { "\t\($0)" } + "\t5人\n"
      + text(.noteOfHeading) { "※1 単位は\($0)\n" } + text(.note) { "※ 金額は\($0)単位で表示\n" } + text(.line) { "単位：\($0)\n" }
    let options = PastedTableTests.options { options in
      options.units = [unit(.option), unit(.optionOfColumn).map { "限度額=\($0)" }].compactMap { $0 }
    }
    return try PastedTableTests.lines(clipboard, options).last
  }

  @Test(arguments: Place.allCases) func aUnitIsReadWhereverItIsSaid(_ place: Place) throws {
    #expect(try StatedUnitTests.amounts([(place, "千円")]) == "| 会社 || 30万円 | 5人 |")
    #expect(try StatedUnitTests.amounts([(place, "百万円")]) == "| 会社 || 3億円 | 5人 |")
  }

  @Test(arguments: Place.allCases) func whatIsSaidInTwoPlacesIsTakenOnlyWhereItIsTheSame(_ first: Place) throws {
    for second in Place.allCases where second != first {
      #expect(try StatedUnitTests.amounts([(first, "千円"), (second, "千円")]) == "| 会社 || 30万円 | 5人 |", "\(second)")
      let error = #expect(throws: PasteProblems.self, "\(second)") {
        try StatedUnitTests.amounts([(first, "千円"), (second, "百万円")])
      }
      let said = error?.problems.map(\.wording.japanese) ?? []
      #expect(said.count == 1 && said[0].contains("千円") && said[0].contains("百万円"), "\(second): \(said)")
    }
  }

  @Test(arguments: ["保証料率", "利率", "割引率", "年利", "負担割合", "料率・普通"]) func aRateIsNeverANumberOfMonths(_ name: String) {
    for unit in ["年", "月", "か月", "年以内", "千円"] {
      for options in [[], ["\(name)=年"], ["年"], ["%"]] {
        let table = try? PastedTable(
          "区分\t\(name)（\(unit)）\n会社\t2\n", PastedTableTests.options { $0.units = options }
        )
        if let table { #expect(table.text.contains("2%"), "\(unit) \(options): \(table.text)") }
      }
    }
  }
}
