import RulesDSL

/// In which layer each file lies, by the folders that were named: a file belongs to a book only with the national
/// rules and those of its own association.
struct FormatLayers {
  /// The folders that hold a folder `national`, without links.
  private let roots: [String]
  /// The file whose place another text takes, by that text's name.
  var places: [String: String] = [:]

  init(_ folders: [String]) {
    roots = folders.map { FilePath.real($0) }.filter { FilePath.isFolder($0 + "/" + RuleLayers.national) }
      .map { $0 + "/" }
  }

  /// nil for a file that belongs to every book.
  func layer(of file: RuleSource) -> String? {
    let path = FilePath.real(places[file.name] ?? file.name)
    guard let root = roots.first(where: { path.hasPrefix($0) }) else { return nil }
    return RuleLayers.layer(of: String(path.dropFirst(root.count)))
  }

  /// The files of each book, the first of which a file is in is the one that it is formatted by.
  func books(_ files: [RuleSource]) -> [[RuleSource]] {
    let layers = files.map { layer(of: $0) }
    let associations = Set(layers.compactMap { $0 }).subtracting([RuleLayers.national]).sorted()
    guard !associations.isEmpty else { return [files] }
    return associations.map { association in
      zip(files, layers).filter { $1.map { [RuleLayers.national, association].contains($0) } ?? true }.map(\.0)
    }
  }
}
