import Foundation
import Testing

/// `shinsa form`: the blank application of a scheme.
@Suite(.timeLimit(.minutes(2))) struct FormTests {
  private static func object(_ options: [String]) throws -> [String: Any] {
    let run = try shinsa(["form", "general"] + options)
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func theTextHasEachDocumentWithItsFactsAndWhenTheyAreAsked() throws {
    let run = try shinsa(["form", "一般保証", "--on", "2024-04-01"])
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("申込の記入項目   保証制度 (program): 一般保証   2024-04-01 の規則") == true)
    #expect(run.output.contains("\n【信用保証委託申込書】\n"))
    #expect(run.output.contains("  許認可の取得 (license_held)\n      □あり  □なし\n      ※ 「許認可の要否」が「あり」のとき\n"))
    #expect(!run.output.contains("創業計画書"))
  }

  @Test func theSkeletonIsReadAsItIs() throws {
    let form = try shinsa(["form", "general", "--output", "json"])
    #expect(form.status == 0)
    let run = try shinsa(["evaluate", "-", "--output", "json"], input: form.output)
    #expect(run.status == 0)
    #expect(try run.objects.first?["decisions"] != nil)
  }

  @Test func theSkeletonSaysBeforeEachFactHowItIsFilledIn() throws {
    let form = try FormTests.object(["--output", "json"])
    #expect((form["//employees"] as? String)?.hasPrefix("従業員数。申込人(企業)概要「従業員数」") == true)
    #expect(form["employees"] is NSNull)
    #expect(form["program"] as? String == "general")
  }

  @Test func theCommentsOfTheSkeletonAreInTheLanguageAskedFor() throws {
    let form = try FormTests.object(["--output", "json", "--language", "en"])
    #expect((form["//employees"] as? String)?.hasPrefix("employees; ") == true)
    #expect((form["//employees"] as? String)?.hasSuffix("a number (of people)") == true)
    #expect((form["//owner_separation"] as? String)?.contains("true or false, or {\"value\": true") == true)
  }

  @Test(arguments: [([], "program,"), (["--language", "ja"], "保証制度,")])
  func theHeadersOfCSVAreReadBack(options: [String], start: String) throws {
    let form = try shinsa(["form", "general", "--output", "csv"] + options)
    #expect(form.output.hasPrefix("\u{FEFF}" + start))
    let columns = form.output.split(separator: ",").count
    let row = "general" + String(repeating: ",", count: columns - 1) + "\r\n"
    let run = try shinsa(["evaluate", "-", "--output", "csv"], input: form.output + row)
    #expect(run.errors == "")
  }

  @Test func theSchemaHasTypesBoundsAndChoices() throws {
    let schema = try FormTests.object(["--output", "schema"])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties["employees"]?["minimum"] as? Int == 0)
    #expect(properties["program"]?["const"] as? String == "general")
    #expect(properties["received_on"]?["format"] as? String == "date")
    let industries = (properties["industry"]?["oneOf"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
    #expect(industries?.first == "製造業等")
    let asked = (properties["license_held"]?["x-askedWhen"] as? [[String: Any]])?.first
    #expect(asked?["fact"] as? String == "license_required" && asked?["answers"] as? [Bool] == [true])
  }

  @Test func anUnknownSchemeIsToldWithThoseThatThereAre() throws {
    let run = try shinsa(["form", "一般補償"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("「保証制度」の「一般補償」は区分「保証制度」にありません。書けるのは「一般保証」「"))
  }
}
