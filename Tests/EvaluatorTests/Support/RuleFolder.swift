import Evaluator
import Foundation
import RulesDSL

/// The shipped rules of one association, and applications made at random for them.
enum RuleFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let files: [RuleSource] = {
    ["national", "kagoshima"].flatMap { layer -> [RuleSource] in
      let url = root.appending(path: "Rules/\(layer)")
      let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
      return found.filter { $0.pathExtension == "rules" }.compactMap { file in
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return RuleSource(name: layer + file.path().replacing(url.path(), with: ""), text: text)
      }
    }.sorted { $0.name < $1.name }
  }()

  private static let made = Result { Program(try RuleBook(files)) }

  /// The rules made ready, once for all tests.
  static func program() throws -> Program { try made.get() }
}

/// Draws values for the facts of a rule book, most of them at or beside a bound that some test names.
struct Applicant {
  let program: Program
  private let bounds: [[Rational]]

  init(_ program: Program) {
    self.program = program
    var bounds: [[Rational]] = program.rules.facts.map { _ in [] }
    for condition in program.rules.allConditions {
      guard case .test(.fact(let fact), let test) = condition.kind, case .range(let lower, let upper) = test.kind else {
        continue
      }
      for case .literal(let value)? in [lower?.value.kind, upper?.value.kind] {
        if let key = value.orderKey { bounds[fact].append(key) }
      }
    }
    self.bounds = bounds
  }

  /// An application that the rules accept: of facts that contradict one another some are left out.
  func accepted(_ random: inout Seeded, on day: CalendarDate? = nil) throws(EvaluationError) -> Facts {
    var facts = facts(&random)
    while true {
      do throws(EvaluationError) {
        _ = try program.decide(facts, on: day)
        return facts
      } catch {
        let refused = Set(
          error.problems.map { problem in
            // The basis date that the caller sets can't be left out.
            guard day != nil, case .inconsistent(let it) = problem.kind else { return problem.key }
            return it.identifiers.last ?? problem.key
          })
        guard facts.entries.contains(where: { refused.contains($0.key) }) else { throw error }
        facts = facts.keeping { !refused.contains($0) }
      }
    }
  }

  /// Every given fact with a value, by its identifier; they may contradict one another.
  func facts(_ random: inout Seeded) -> Facts {
    Facts(
      program.rules.facts.enumerated().compactMap { index, fact in
        guard fact.isGiven, let entry = entry(fact, index, &random) else { return nil }
        return (key: fact.name.identifier, entry: entry)
      })
  }

  private func entry(_ fact: Fact, _ index: Int, _ random: inout Seeded) -> Facts.Entry? {
    switch fact.type {
    case .yesNo: return .truth(random.chance(50))
    case .choice(let choice):
      let members = program.rules.choices[choice].members
      // The first members are the usual ones.
      return .text(members[random.below(random.chance(60) ? min(3, members.count) : members.count)].identifier)
    case .date: return .text("\(CalendarDate(dayNumber: Int32(17_000 + random.below(4_000))))")
    case .text: return nil
    default: return number(fact, index, &random)
    }
  }

  private func number(_ fact: Fact, _ index: Int, _ random: inout Seeded) -> Facts.Entry? {
    var value: Rational?
    if let bound = bounds[index].randomElement(using: &random), random.chance(70) {
      value = fact.type.isWhole ? bound.plus(Rational(random.below(3) - 1)) : bound
    } else if fact.type.isWhole {
      value = Rational(random.below(fact.type == .number ? 9 : 400))
      if fact.type == .money { value = value?.times(Rational(2_000_000)) }
    } else {
      value = Rational(Int128(random.below(101)), over: 100)
    }
    guard let value else { return nil }
    if let range = fact.range?.values(of: fact.type, program.rules.choices), !range.contains(.number(value)) {
      return nil
    }
    return fact.type.isWhole ? .number(value) : .text(Notation.text(value, fact.type, .japanese))
  }
}

extension CheckedRules {
  /// Every condition of every definition and table, blocks without their lines.
  var allConditions: [Condition] { facts.flatMap { conditions(in: $0) } + tables.flatMap { conditions(in: $0) } }

  private func conditions(in fact: Fact) -> [Condition] {
    var roots = fact.scope
    if case .condition(let condition) = fact.definition { roots.append(condition) }
    if case .principle(let principle) = fact.definition {
      roots += principle.exceptions.map(\.guard)
      for case .condition(let condition) in [principle.standard] + principle.exceptions.map(\.outcome) {
        roots.append(condition)
      }
    }
    return roots.flatMap { $0.leaves }
  }

  private func conditions(in table: Table) -> [Condition] {
    table.rows.flatMap { row in
      row.selectors.compactMap { $0 }.flatMap { $0.leaves }
        + row.cells.flatMap { cell -> [Condition] in
          if case .criterion(let condition) = cell { condition.leaves } else { [] }
        }
    }
  }
}

extension Condition {
  /// Its single tests.
  var leaves: [Condition] {
    if case .block(_, let children) = kind { children.flatMap { $0.leaves } } else { [self] }
  }
}
