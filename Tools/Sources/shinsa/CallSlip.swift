import ArgumentParser
import Reports
import RulesDSL

/// What was meant by a call with a command or an option that doesn't exist.
enum CallSlip {
  /// A line in both languages; nil where the call is wrong in another way.
  static func text(_ arguments: [String]) -> String? {
    let named = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
    guard let first = named.first, !first.hasPrefix("-") else { return nil }
    let commands = Shinsa.configuration.subcommands
    guard let command = commands.first(where: { $0._commandName == first }) else { return unknown(first, commands) }
    // table paste
    let parts = command.configuration.subcommands
    guard let part = named.dropFirst().first, !parts.isEmpty, !part.hasPrefix("-") else {
      return text(first, command, named.dropFirst())
    }
    guard let found = parts.first(where: { $0._commandName == part }) else { return unknown(part, parts) }
    return text("\(first) \(part)", found, named.dropFirst(2))
  }

  private static func unknown(_ name: String, _ commands: [any ParsableCommand.Type]) -> String {
    let names = commands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    let nearest = NearestName.nearest(to: name.lowercased(), among: names)
    return told(
      "「\(name.visible)」という命令はありません", "there is no command “\(name.visible)”", nearest: nearest, all: names)
  }

  private static func text(
    _ call: String, _ command: any ParsableCommand.Type, _ arguments: ArraySlice<String>
  ) -> String? {
    let options = options(of: command)
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("-") && argument != "-" {
      let name = String(argument.prefix { $0 != "=" })
      guard !options.contains(name), name != "-h" else { continue }
      let nearest = NearestName.nearest(to: "--" + name.drop { $0 == "-" }.lowercased(), among: options)
      return told(
        "「\(name.visible)」という指定は「\(call)」にありません", "“\(call)” has no option “\(name.visible)”", nearest: nearest,
        all: [])
    }
    return nil
  }

  private static func told(_ japanese: String, _ english: String, nearest: String?, all: [String]) -> String {
    if let nearest { return "\(japanese)。「\(nearest)」ではありませんか? / \(english); did you mean “\(nearest)”?\n" }
    guard !all.isEmpty else { return "\(japanese) / \(english)\n" }
    return "\(japanese)。あるのは \(all.joined(separator: "、")) です / \(english); there are: "
      + "\(all.joined(separator: ", "))\n"
  }

  /// Those that its help lists.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    command.helpMessage(columns: 1000).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  "), let start = line.firstRange(of: "--")?.lowerBound,
        line[..<start].allSatisfy({ " -h,".contains($0) })
      else { return nil }
      return String(line[start...].prefix { $0 == "-" || $0.isLetter })
    }
  }
}
