import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct CallErrorTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  @Test func aMissingFileIsToldAndTheOthersAreEvaluated() throws {
    let run = try shinsa(
      "evaluate", "/nonexistent/a.json", "-", "--output", "json", "--rules", rules.url.path(), input: "{}")
    #expect(run.status == 2)
    #expect(run.errors == "/nonexistent/a.json: 見つかりません\n")
    #expect(try run.objects.count == 1)
  }

  @Test func aFolderInPlaceOfAFileIsTold() throws {
    let run = try shinsa("evaluate", rules.url.path(), "--rules", rules.url.path())
    #expect(run.status == 2)
    #expect(run.errors.contains("ファイルではなくフォルダーです"))
  }

  @Test(arguments: [
    ["evaluate"], ["evaluate", "-", "--unknown"], ["evaluate", "-", "--output", "xml"], ["evaluate", "-", "--on"],
    ["evaluate", "-", "--language", "fr"], ["unknown"], ["check", "a", "b"],
  ])
  func aCallThatCannotBeReadEndsWithTwoAndShowsTheUsage(arguments: [String]) throws {
    let run = try shinsa(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("呼び出し方に誤りがあります / the call is wrong\n"))
    #expect(run.errors.contains("Usage:"))
  }

  @Test(arguments: [
    (
      ["evalute", "-"],
      "「evalute」という命令はありません。「evaluate」ではありませんか? / there is no command “evalute”; did you mean “evaluate”?"
    ),
    (["scheme"], "「schemes」ではありませんか?"),
    (
      ["xyzzy"],
      "あるのは evaluate、changes、reach、why、ask、compare、impact、letter、schemes、form、sources、check、test、format、table です"
    ),
    (["evaluate", "-", "--decison", "a"], "「--decison」という指定は「evaluate」にありません。「--decisions」ではありませんか?"),
    (["check", "--associaton=fukui"], "“check” has no option “--associaton”; did you mean “--association”?"),
    (["evaluate", "-rules", "a", "-"], "「--rules」ではありませんか?"),
    (["test", "--zzzzzzzzzz"], "「--zzzzzzzzzz」という指定は「test」にありません /"),
  ])
  func aMisspeltCommandOrOptionIsAnsweredWithTheNearest(arguments: [String], message: String) throws {
    let run = try shinsa(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
    #expect(!run.errors.contains("Error:"))
  }

  @Test func theVersionIsTold() throws {
    let run = try shinsa("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  @Test func anUnknownDecisionIsNamedWithTheNearest() throws {
    let japanese = try shinsa(
      "evaluate", "-", "--rules", rules.url.path(), "--decisions", "company_size,企業規摸", input: "{}")
    #expect(japanese.status == 2)
    #expect(japanese.output.isEmpty)
    #expect(japanese.errors == "--decisions: 「企業規摸」という判定はありません。「企業規模」ではありませんか?\n")
    let english = try shinsa(
      "evaluate", "-", "--rules", rules.url.path(), "--decisions", "company_siz", "--language", "en", input: "{}")
    #expect(english.errors == "--decisions: there is no decision “company_siz”; did you mean “company_size”?\n")
  }

  @Test func anEmptyListOfDecisionsIsAWrongCall() throws {
    let run = try shinsa("evaluate", "-", "--rules", rules.url.path(), "--decisions", ",", input: "{}")
    #expect(run.status == 2)
    #expect(run.errors == "--decisions: 判定の名前がありません\n")
  }

  @Test func outputThatCannotBeWrittenIsTold() throws {
    let run = try shell("echo {} | $shinsa evaluate - --rules \(rules.url.path()) > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("標準出力に書けません"))
  }
}
