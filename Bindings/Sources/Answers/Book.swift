import Evaluator
import RulesDSL
import ShinsaRules

/// A rule book with its program, as a host holds it: immutable, for any thread.
public final class Book: Sendable {
  public let program: Program
  /// The folder whose rules stand beside the national ones; nil where the files are in no layers.
  public let association: String?
  /// Whether the library ships its rules.
  public let isShipped: Bool
  private let rules: RuleBook

  private init(_ sources: [RuleSource], association: String?, isShipped: Bool, _ asked: Asked) throws(Failure) {
    do throws(InvalidRules) {
      rules = try RuleBook(sources)
    } catch {
      throw Failure(error, asked.language)
    }
    program = Program(rules)
    (self.association, self.isShipped) = (association, isShipped)
  }

  /// The shipped rules of an association; of the standard one where the name is empty.
  public convenience init(shipped name: String, _ asked: Asked) throws(Failure) {
    let association = name.isEmpty ? ShinsaRules.standardAssociation : name
    guard let sources = ShinsaRules.files(of: association) else {
      throw Failure(
        asked.pick("「\(association)」という協会の規則は同梱していません", "no rules of an association “\(association)” are shipped"),
        key: "association", hint: ShinsaRules.associations.joined(separator: ", "))
    }
    try self.init(sources, association: association, isShipped: true, asked)
  }

  /// Rules that are handed over.
  public convenience init(reading json: [UInt8], _ asked: Asked) throws(Failure) {
    let (sources, association) = try RuleTexts(json, asked).book(asked)
    try self.init(sources, association: association, isShipped: false, asked)
  }

  /// The diagnostics of rules that are handed over.
  public static func check(_ json: [UInt8], _ asked: Asked) throws(Failure) -> String {
    let (sources, _) = try RuleTexts(json, asked).book(asked)
    let diagnostics: [Diagnostic]
    do throws(InvalidRules) {
      diagnostics = try RuleBook(sources).warnings
    } catch {
      diagnostics = error.diagnostics
    }
    return JSON.array(diagnostics.map { $0.json(asked.language) })
  }

  /// What the book is and holds.
  public func description(_ asked: Asked) -> String {
    JSON.object([
      ("association", association.map(JSON.string)), ("rules", JSON.string(program.rulesDigest)),
      ("version", JSON.string(Program.version)),
      ("facts", JSON.array(program.vocabulary.inputs.map { $0.json(asked) })),
      ("decisions", JSON.array(program.vocabulary.decisions.map { $0.json(asked) })),
      ("warnings", JSON.array(rules.warnings.map { $0.json(asked.language) })),
    ])
  }

  /// The identifiers of decisions, asked for by either of their names.
  public func decisions(_ asked: Asked) throws(Failure) -> [String] {
    var identifiers: [String] = []
    for name in asked.decisions {
      guard let term = program.vocabulary.decisions.first(where: { $0.identifier == name || $0.japanese == name })
      else {
        throw Failure(
          asked.pick("「\(name)」という判定はありません", "there is no decision “\(name)”"), key: name,
          hint: program.vocabulary.nearestDecision(name).map {
            asked.pick("「\($0)」ではありませんか", "did you mean “\($0)”?")
          })
      }
      if !identifiers.contains(term.identifier) { identifiers.append(term.identifier) }
    }
    return identifiers
  }
}

extension Vocabulary.Input {
  fileprivate func json(_ asked: Asked) -> String {
    let (type, members) = self.type.json
    return JSON.object([
      ("id", JSON.string(identifier)), ("name", JSON.string(asked.pick(japanese, english))), ("type", type),
      ("members", members), ("judgement", isJudgement ? "true" : nil), ("basis_date", isBasisDate ? "true" : nil),
      ("allowed", allowed.map { JSON.string($0.text(asked.language)) }), ("decisions", JSON.strings(decisions)),
    ])
  }
}

extension Vocabulary.DecisionTerm {
  fileprivate func json(_ asked: Asked) -> String {
    let (type, members) = self.type?.json ?? (JSON.string("condition"), nil)
    return JSON.object([
      ("id", JSON.string(identifier)), ("name", JSON.string(asked.pick(japanese, english))), ("type", type),
      ("members", members), ("adverse", isAdverse ? "true" : nil), ("verdict", isVerdict ? "true" : nil),
      ("stage", stage.map { JSON.string($0.identifier) }),
    ])
  }
}

extension ValueKind {
  fileprivate var json: (type: String, members: String?) {
    switch self {
    case .quantity(let unit): (JSON.string(unit.rawValue), nil)
    case .choice(_, let members): (JSON.string("choice"), JSON.strings(members.map(\.identifier)))
    case .date: (JSON.string("date"), nil)
    case .truth: (JSON.string("truth"), nil)
    case .text: (JSON.string("text"), nil)
    }
  }
}

extension Diagnostic {
  /// The object that editors read, as `shinsa check --output json` has it.
  fileprivate func json(_ language: Language) -> String {
    let others = (others + [related].compactMap { $0 }).map {
      JSON.object([("file", JSON.string($0.file))] + $0.members)
    }
    let mend = fix.map {
      JSON.object([("range", JSON.object($0.place.members)), ("replacement", JSON.string($0.replacement))])
    }
    return JSON.object(
      [("file", JSON.string(place.file))] + place.members + [
        ("severity", JSON.string(severity.rawValue)), ("code", JSON.string(code)),
        ("message", JSON.string(message(language))), ("hint", hint(language).map(JSON.string) ?? "null"),
        ("fix", mend ?? "null"), ("others", JSON.array(others)),
      ])
  }
}

extension Diagnostic.Place {
  fileprivate var members: [(name: String, value: String?)] {
    [("line", line), ("column", column), ("endLine", endLine), ("endColumn", endColumn)].map { ($0, String($1)) }
  }
}
