/// Makes checked rules of the texts of all files, or says everything that is wrong with them.
///
/// The passes, in order. Each takes what the one before it yields; what can't be read is told once and poisons what uses
/// it, so that a fault isn't told again as its own consequence:
///
/// 1. `Parser`: each file by itself becomes statements, each with its lines;
/// 2. `Declarer`, `LostHeads`, `FormRewriter`, `OverrideApplier`, `TypeReader`, `ParameterRewriter`, `HeaderReader`: every
///    name of every file and what it stands for, with 様式, 制度 and 設定 with rows as ordinary facts and tables and 変更 in
///    the place of what they change;
/// 3. `Resolver`: phrases become conditions, expressions and tests with types and units;
/// 4. `Analysis`: nothing needs itself, no two rows or exceptions hold at once and differ, no case is left without a row,
///    nothing holds always or never, and nothing is declared and left unused; each finding comes with a case that shows it.
///
/// A new statement is declared in 2 and read in 3; a new analysis is a type beside the others of 4; a new diagnostic is a
/// case of the faults in the room that finds it.
package struct Checker {
  package let sources: [SourceText]
  private(set) var trees: [FileTree] = []
  private(set) var declarations: Declarations
  package private(set) var rules = CheckedRules()
  package private(set) var diagnostics: [FoundFault] = []

  /// Reads and checks these files together; throws everything that is wrong at once.
  package static func checked(_ sources: [RuleSource]) throws(InvalidRules) -> Checker {
    let checker = run(on: sources)
    guard !checker.hasErrors else { throw InvalidRules(checker.diagnostics, in: checker.sources) }
    return checker
  }

  /// What is found in files, sound or not.
  package static func found(in sources: [RuleSource]) -> [FoundFault] { run(on: sources).diagnostics }

  private static func run(on sources: [RuleSource]) -> Checker {
    var checker = Checker(sources.map { SourceText($0) })
    checker.check()
    return checker
  }

  private init(_ sources: [SourceText]) {
    self.sources = sources
    declarations = Declarations(sources)
  }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func check() {
    trees = sources.indices.map { run(Parser(sources, $0)) }
    let declared = run(LostHeads(run(Declarer(sources, trees))))
    declarations = run(OverrideApplier(declared.overrides, to: run(FormRewriter(declared))))
    declarations = run(HeaderReader(run(ParameterRewriter(run(TypeReader(declarations))))))
    rules = run(Resolver(declarations))
    rules = run(Analysis(resolvedRules, areSound: !hasErrors))
    diagnostics = Folding(diagnostics, declarations).diagnostics
  }

  private var resolvedRules: ResolvedRules {
    ResolvedRules(
      rules: rules, tables: declarations.tables.map(\.text),
      farDays: diagnostics.filter(\.isFarDay).map(\.span), extendable: declarations.exclusionsToExtend)
  }

  private mutating func run<P: Pass>(_ pass: P) -> P.Product {
    var pass = pass
    let product = pass.run()
    diagnostics += pass.diagnostics
    return product
  }
}

extension DeclaredTable {
  fileprivate var text: ResolvedRules.TableText {
    ResolvedRules.TableText(
      name: keyword == .form ? columns.first?.name ?? name : name,
      place: declaration.override?.statement.place ?? place,
      noRow: declaration.defining.clauses.first { $0.keyword == .noRow }?.span, isImplied: isImplied)
  }
}
