import RulesDSL

/// Rule files in layers, told by the first folder of their names: `national`, and a folder for each association. A
/// rule book is the national layer with that of one association. Files beside these folders belong to every book,
/// and without a folder `national` all files are one book.
struct RuleLayers {
  static let national = "national"

  let sources: [RuleSource]
  let isLayered: Bool
  /// Those that have a layer, in the order of names.
  let associations: [String]

  init(_ sources: [RuleSource]) {
    self.sources = sources
    let layers = Set(sources.compactMap { RuleLayers.layer(of: $0.name) })
    isLayered = layers.contains(RuleLayers.national)
    associations = isLayered ? layers.subtracting([RuleLayers.national]).sorted() : []
  }

  /// Each book that the files make, with its association.
  var books: [(association: String?, sources: [RuleSource])] {
    associations.isEmpty ? [(nil, sources)] : associations.map { ($0, book(of: $0)) }
  }

  func book(of association: String) -> [RuleSource] {
    RuleLayers.own(sources, of: association)
  }

  /// The files that belong to the book of an association; all where there is none.
  static func own(_ files: [RuleSource], of association: String?) -> [RuleSource] {
    guard let association else { return files }
    return files.filter { layer(of: $0.name).map { [national, association].contains($0) } ?? true }
  }

  /// The folder in which a file lies, at whatever depth; nil where it lies in none.
  static func layer(of name: String) -> String? {
    guard name.contains("/") else { return nil }
    let folder = String(name.prefix { $0 != "/" })
    return folder.lowercased() == national ? national : folder
  }
}
