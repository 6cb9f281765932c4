/// Names that are declared and found nowhere else, while another that isn't declared stands in several places: what a
/// thing is called since its name was changed.
struct LeftOvers {
  private let declarations: Declarations

  init(_ declarations: Declarations) { self.declarations = declarations }

  /// The new name of what is called so in several places, if there is one: it is told before what is only alike.
  func name(for written: String, among names: [Name]) -> String? {
    let unused = self.unused(names)
    guard unused.count > 1 else { return unused.first }
    // Of several, the one that has a part of the old name.
    let alike = unused.filter { LikeLetters(written).shared(with: LikeLetters($0)) > 1 }
    return alike.count == 1 ? alike[0] : nil
  }

  /// What a rule could name and may not go unused.
  var facts: [Name] {
    declarations.facts.filter { fact in
      fact.kind != .decision
        && !fact.declaration.statement.clauses.contains { [.reference, .basisDate].contains($0.keyword) }
    }.map(\.name) + declarations.tables.filter { $0.keyword == .table }.map(\.name)
  }

  func members(of choice: String) -> [Name] {
    declarations.names.choices.target(of: choice).map { declarations.choices[$0].members } ?? []
  }

  /// Those that stand where they are declared and nowhere else, in the language of each file.
  private func unused(_ names: [Name]) -> [String] {
    var counts = [Int](repeating: 0, count: names.count)
    for language in Language.allCases {
      var table = NameTable<Int>()
      for (index, name) in names.enumerated() {
        table.declare(language == .japanese ? name.japanese : name.identifier, index)
      }
      for source in declarations.sources where source.language == language {
        var place = 0
        while place < source.folded.count {
          guard let (index, end) = table.longest(source.folded, place, source.folded.count) else {
            place += 1
            continue
          }
          counts[index] += 1
          place = end
        }
      }
    }
    return names.indices.filter { counts[$0] == 1 }.map { names[$0].japanese }
  }
}
