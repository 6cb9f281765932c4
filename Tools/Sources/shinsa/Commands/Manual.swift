import ArgumentParser
import Evaluator

/// `shinsa manual`: the manual page, which is installed with the command. It is made of the help texts, so that it says
/// what they say.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "man のページを出力します / writes the manual page", shouldDisplay: false)

  func run() {
    var output = StandardOutput()
    output.write(
      """
      .TH SHINSA 1 "" "shinsa \(Program.version)" ""
      .SH NAME
      shinsa \\- \(roff(Shinsa.configuration.abstract))
      .SH SYNOPSIS
      .B shinsa
      .I command
      .RI [ options ]\\ [ files ]
      .SH DESCRIPTION

      """)
    write(Shinsa.helpMessage(columns: 78), to: &output)
    output.write(".SH COMMANDS\n")
    for command in Shinsa.configuration.subcommands where command.configuration.shouldDisplay {
      output.write(".SS shinsa \(command._commandName)\n")
      write(Shinsa.helpMessage(for: command, columns: 78), to: &output)
      for part in command.configuration.subcommands {
        output.write(".SS shinsa \(command._commandName) \(part._commandName)\n")
        write(Shinsa.helpMessage(for: part, columns: 78), to: &output)
      }
    }
    output.flush()
  }

  /// Lines as they are.
  private func write(_ text: String, to output: inout StandardOutput) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // A full stop or an apostrophe at the beginning would be a request.
      (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + roff(String(line))
    }
    output.write(".nf\n" + lines.joined(separator: "\n") + "\n.fi\n")
  }

  private func roff(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
