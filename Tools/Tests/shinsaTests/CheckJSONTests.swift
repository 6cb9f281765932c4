import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct CheckJSONTests {
  private func check(_ text: String, _ options: String...) throws -> (run: CommandRun, objects: [[String: Any]]) {
    let folder = try TemporaryFolder(["size.rules": text])
    let run = try withExtendedLifetime(folder) {
      try shinsa(["check", folder.url.path(), "--output", "json"] + options)
    }
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return (run, json as? [[String: Any]] ?? [])
  }

  @Test func eachDiagnosticIsAnObjectWithItsPlace() throws {
    let (run, objects) = try check(SampleRules.size.replacing("3億円以下", with: "3億人以下"))
    #expect(run.status == 2)
    #expect(run.errors.isEmpty)
    let object = try #require(objects.first)
    #expect(objects.count == 1)
    #expect(
      object.keys.sorted() == [
        "code", "column", "endColumn", "endLine", "file", "fix", "hint", "line", "message", "others",
        "severity",
      ])
    #expect(object["file"] as? String == "size.rules")
    #expect(object["code"] as? String == "unit-mismatch")
    #expect(object["severity"] as? String == "error")
    #expect(object["message"] as? String == "「3億人以下」は金額の条件ではありません")
    #expect(object["hint"] as? String == "単位は円です。「3億円以下」ではありませんか?")
    let place = ["line", "column", "endLine", "endColumn"].map { object[$0] as? Int }
    #expect(place == [20, 11, 20, 14])
  }

  @Test func everyPlaceOfAFaultIsThereAndTheOneThatExplainsIt() throws {
    let objects = try check(
      """
      規則集 甲 (a)
        出典 試験
      入力 額 (amount): 円
      入力 額 (other): 円
      結論 乙 (b)
        すべて
          ・金額: 1円以上
          ・金額: 9円以下
          ・額: 1円以上
      """
    ).objects
    let lines = objects.map { object in
      [object["line"] as? Int] + ((object["others"] as? [[String: Any]]) ?? []).map { $0["line"] as? Int }
    }
    #expect(lines == [[4, 3], [7, 8]])
  }

  @Test func aSureMendIsGivenAsAReplacement() throws {
    let text = SampleRules.size.replacing("3億円以下", with: "3億人以下")
    let fix = try #require(try check(text).objects.first?["fix"] as? [String: Any])
    let range = try #require(fix["range"] as? [String: Int])
    let replacement = try #require(fix["replacement"] as? String)
    var lines = text.components(separatedBy: "\n").map { Array($0.unicodeScalars) }
    let (line, start, end) = (range["line"] ?? 0, range["column"] ?? 0, range["endColumn"] ?? 0)
    lines[line - 1].replaceSubrange(start - 1..<end - 1, with: Array(replacement.unicodeScalars))
    let mended = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    #expect(mended == SampleRules.size)
  }

  @Test func whatHasNoSureMendHasNone() throws {
    let (_, objects) = try check("規則集 甲 (a)\n  出典 見本\n備考 なし\n")
    #expect(objects.first?["fix"] is NSNull)
  }

  @Test func warningsComeToo() throws {
    let (run, objects) = try check(SampleRules.size + "\n入力 余り (spare): 円\n", "--language", "en")
    #expect(run.status == 0)
    #expect(objects.map { $0["severity"] as? String } == ["warning"])
    #expect(objects.first?["message"] as? String == "no rule uses “余り”")
  }

  @Test func soundRulesGiveAnEmptyArray() throws {
    let (run, _) = try check(SampleRules.size)
    #expect(run.status == 0)
    #expect(run.output == "[]\n")
  }
}
