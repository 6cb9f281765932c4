/// The stages of the work (場面), each with one name wherever it is written.
struct Stages: Sendable {
  private(set) var all: [Name] = []
  private var places = NameTable<Int>()

  /// The first that has one of these names.
  func first(like name: Name) -> Name? { places.target(of: name).map { all[$0] } }

  mutating func add(_ name: Name) {
    places.declare(name, all.count)
    all.append(name)
  }
}

/// A pass that reads 場面.
protocol StagedPass: Pass {
  var stages: Stages { get set }
}

extension StagedPass {
  /// `場面 受付審査 (screening)`
  mutating func stage(_ clause: Clause) -> Name? {
    guard let phrase = content(of: clause) else { return nil }
    let (first, second) = Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
    let name = sources.name(first, second)
    let known = stages.first(like: name)
    // Written without its identifier it is the one that has it.
    if second == nil, let known, known != name { return known }
    checkIdentifier(first ?? phrase, second)
    if let known, known != name { report(NameFault.stageDiffers(name, known), at: phrase) }
    if known == nil { stages.add(name) }
    return name
  }
}
