import Testing

@Suite(.timeLimit(.minutes(2))) struct EnvironmentTests {
  @Test func theVariablesStandForTheOptionsThatAreLeftOut() throws {
    let rules = try SampleRules.folder()
    let variables = ["SHINSA_RULES": rules.url.path(), "SHINSA_ASSOCIATION": ""]
    let run = try shinsa(["evaluate", "-"], input: "{\"capital\": 1}", environment: variables)
    #expect(run.status == 0 && run.output.contains("企業規模"))
    #expect(try shinsa(["check", "--language", "en"], environment: variables).output.hasPrefix("1 file,"))
    #expect(try shinsa(["test"], environment: variables).output == "1 passed, 0 failed\n")
    let given = try shinsa(["check", "--language", "en", "/nonexistent"], environment: variables)
    #expect(given.errors.hasPrefix("/nonexistent: "))
  }

  @Test func whatIsWrongInAVariableIsToldByItsName() throws {
    let association = ["SHINSA_ASSOCIATION": "fukuy"]
    for call in [["evaluate", "-"], ["check"], ["test"], ["schemes", "-"]] {
      let run = try shinsa(call, input: "{}", environment: association)
      #expect(run.status == 2)
      let those = "ehime、fukui、gunma、ishikawa、kagoshima、kanagawa、kumamoto、nagasaki、okinawa、tokyo"
      #expect(run.errors == "SHINSA_ASSOCIATION: 同梱の規則に「fukuy」という協会はありません。あるのは \(those) です\n")
    }
    let option = try shinsa(["evaluate", "-", "--association", "fukux"], input: "{}", environment: association)
    #expect(option.errors.hasPrefix("--association: 同梱の規則に「fukux」"))
    let rules = try shinsa(["evaluate", "-"], input: "{}", environment: ["SHINSA_RULES": "/nonexistent"])
    #expect(rules.errors == "SHINSA_RULES: /nonexistent: 規則のフォルダーが見つかりません\n")
  }

  @Test func nothingIsFormattedThatIsNotNamed() throws {
    let rules = try SampleRules.folder()
    #expect(try shinsa(["format"], environment: ["SHINSA_RULES": rules.url.path()]).status == 2)
    #expect(try rules.text("size.rules") == SampleRules.size)
  }

  @Test(arguments: ["evaluate", "schemes", "check", "test"])
  func helpNamesThem(command: String) throws {
    let help = try shinsa(command, "--help").output
    #expect(help.contains("SHINSA_ASSOCIATION") && help.contains("SHINSA_RULES"))
  }
}
