import ApplicationFiles
import ArgumentParser
import Evaluator

/// The `shinsa` command.
@main
struct Shinsa: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shinsa",
    abstract: "信用保証の申込を規則に照らして判定し、理由を示します / decides loan guarantee applications, with reasons",
    discussion: """
      環境変数 / environment variables:
        SHINSA_ASSOCIATION  --association を省いたとき / where it is left out
        SHINSA_RULES        --rules か DIR を省いたとき / where these are left out
      """,
    version: Program.version,
    subcommands: [
      Evaluate.self, ChangesCommand.self, ReachCommand.self, WhyCommand.self, Ask.self, Compare.self,
      ImpactCommand.self, Letter.self, Schemes.self, Form.self, Sources.self, Check.self, Test.self, Format.self,
      Table.self, Manual.self,
    ])

  /// Runs the command and ends the process: with 0, 1 (an application was refused, an example failed) or 2 (the
  /// rules or the call are wrong).
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as CallError {
      StandardError.write(error.text)
      ExitStatus.wrongCall.end()
    } catch let status as ExitStatus {
      status.end()
    } catch {
      end(with: error)
    }
  }

  /// What the argument parser throws: help that was asked for, or a call that it can't read.
  private static func end(with error: any Error) -> Never {
    if exitCode(for: error).isSuccess {
      var output = StandardOutput()
      output.write(fullMessage(for: error) + "\n")
      output.flush()
      ExitStatus.success.end()
    }
    var told = fullMessage(for: error)
    if let slip = CallSlip.text(Array(CommandLine.arguments.dropFirst())) {
      // Ours says the same in both languages.
      told = slip + told.split(separator: "\n").filter { !$0.hasPrefix("Error: ") }.joined(separator: "\n")
    }
    StandardError.write("呼び出し方に誤りがあります / the call is wrong\n" + told + "\n")
    ExitStatus.wrongCall.end()
  }
}
