import ApplicationFiles
import RulesDSL

/// Rule files that a host hands over: `{"files": {"national/a.rules": "…"}, "association": "fukui"}`.
struct RuleTexts {
  private let sources: [RuleSource]
  /// Those that have a layer beside the national one, in the order of names.
  private let associations: [String]
  private let named: String?

  private static let national = "national"
  /// All of a rule book; anything longer is something else.
  private static let largest = 64 << 20

  init(_ json: [UInt8], _ asked: Asked) throws(Failure) {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONReader.read(json, largest: RuleTexts.largest)
    } catch {
      throw Failure([
        Failure.Problem(
          error.message.text(asked.language), line: error.position.line, hint: error.mend?.text(asked.language))
      ])
    }
    guard case .object(let members) = value else { throw RuleTexts.malformed(asked) }
    var sources: [RuleSource]?
    var named: String?
    for member in members {
      switch (member.key, member.value) {
      case ("files", .object(let files)): sources = try files.map { file throws(Failure) in try source(file, asked) }
      case ("association", .string(let name)): named = name
      case ("association", .null): break
      default: throw RuleTexts.malformed(asked)
      }
    }
    guard let sources else { throw RuleTexts.malformed(asked) }
    self.sources = sources
    self.named = named
    let layers = Set(sources.compactMap { RuleTexts.layer(of: $0.name) })
    associations = layers.contains(RuleTexts.national) ? layers.subtracting([RuleTexts.national]).sorted() : []
  }

  private static func malformed(_ asked: Asked) -> Failure {
    Failure(
      asked.pick(
        "規則は {\"files\": {\"名前\": \"本文\"}, \"association\": \"協会\"} の形で渡してください",
        "rules are handed over as {\"files\": {\"name\": \"text\"}, \"association\": \"name\"}"))
  }

  /// The first folder of a file's path.
  private static func layer(of name: String) -> String? {
    name.contains("/") ? String(name.prefix { $0 != "/" }) : nil
  }

  /// The one book of which the files are: the national layer and the association's, and what lies in no layer.
  func book(_ asked: Asked) throws(Failure) -> (sources: [RuleSource], association: String?) {
    guard let association = named ?? (associations.count == 1 ? associations[0] : nil) else {
      if associations.isEmpty { return (sources, nil) }
      throw Failure(
        asked.pick("協会を選んでください", "choose an association"), key: "association",
        hint: associations.joined(separator: ", "))
    }
    guard associations.contains(association) else {
      throw Failure(
        asked.pick(
          "「\(association)」という協会の規則がありません", "there are no rules of an association “\(association)”"),
        key: "association", hint: associations.isEmpty ? nil : associations.joined(separator: ", "))
    }
    let own = sources.filter { source in
      RuleTexts.layer(of: source.name).map { $0 == RuleTexts.national || $0 == association } ?? true
    }
    return (own, association)
  }
}

private func source(_ file: JSONMember, _ asked: Asked) throws(Failure) -> RuleSource {
  guard case .string(let text) = file.value else {
    throw Failure(
      asked.pick("規則のファイルの中身は文字列です", "the text of a rule file is a string"), key: file.key)
  }
  return RuleSource(name: file.key, text: text)
}
