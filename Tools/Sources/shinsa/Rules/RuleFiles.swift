import ApplicationFiles
import Reports
import RulesDSL
import ShinsaRules

/// The rule files of a run: the national layer first, each in the order of their names.
struct RuleFiles {
  /// Whose rules stand beside the national ones; nil where the files are not in layers.
  let association: String?
  let sources: [RuleSource]
  /// The texts of letters beside them, nearest first: an association's own before the national one.
  let letters: [RuleSource]
  /// The other associations there are, where the one whose rules these are was not named by the caller.
  private let unchosen: [String]

  private init(
    _ sources: [RuleSource], _ letters: [RuleSource], association: String?, unchosen: [String] = []
  ) {
    self.association = association
    self.unchosen = unchosen
    let own = RuleLayers.own(letters, of: association)
    self.letters =
      own.filter { RuleLayers.layer(of: $0.name) == association }
      + own.filter {
        RuleLayers.layer(of: $0.name) != association
      }
    let sorted = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let isNational = { (source: RuleSource) in RuleLayers.layer(of: source.name) == RuleLayers.national }
    self.sources = sorted.filter(isNational) + sorted.filter { !isNational($0) }
  }

  /// The same files with other texts, by their names.
  func with(_ texts: [String: String]) -> RuleFiles {
    RuleFiles(
      sources.map { RuleSource(name: $0.name, text: texts[$0.name] ?? $0.text) }, letters, association: association)
  }

  /// The rule book below a folder, or the one that ships with the command where none is given; of the standard
  /// association where none is named.
  static func load(
    folder: String?, association: String?, _ language: Language
  ) throws(CallError) -> RuleFiles {
    let (layers, letters) = try layers(folder, language)
    if layers.associations.isEmpty && association == nil { return RuleFiles(layers.sources, letters, association: nil) }
    let chosen = association ?? ShinsaRules.standardAssociation
    guard layers.associations.contains(chosen) else {
      throw CallError(unknown(chosen, isNamed: association != nil, folder: folder, layers), language)
    }
    let others = association == nil ? layers.associations.filter { $0 != chosen } : []
    return RuleFiles(layers.book(of: chosen), letters, association: chosen, unchosen: others)
  }

  /// The book of the association that is named, or else that of each there is.
  static func books(
    folder: String?, association: String?, _ language: Language
  ) throws(CallError) -> [RuleFiles] {
    if association != nil { return [try load(folder: folder, association: association, language)] }
    let (layers, letters) = try layers(folder, language)
    return layers.books.map { RuleFiles($0.sources, letters, association: $0.association) }
  }

  /// The national rules alone, where associations stand beside them.
  static func national(folder: String?, _ language: Language) throws(CallError) -> RuleFiles? {
    let (layers, letters) = try layers(folder, language, tellsNotes: false)
    guard !layers.associations.isEmpty else { return nil }
    return RuleFiles(layers.book(of: RuleLayers.national), letters, association: RuleLayers.national)
  }

  /// What was left out of a folder is told on standard error, since the output may be for programs.
  private static func layers(
    _ folder: String?, _ language: Language, tellsNotes: Bool = true
  ) throws(CallError) -> (RuleLayers, letters: [RuleSource]) {
    guard let folder else {
      let shipped = ShinsaRules.associations.flatMap { ShinsaRules.files(of: $0) ?? [] }
      var names: Set<String> = []
      return (RuleLayers(shipped.filter { names.insert($0.name).inserted }), ShippedLetters.all)
    }
    var reading = RuleFolder(path: folder)
    reading.read()
    guard reading.problems.isEmpty else {
      let origin = Environment.rules.provides(folder) ? "\(Environment.rules.rawValue): " : ""
      throw CallError(
        reading.problems.map { BilingualText(origin + $0.japanese, origin + $0.english) }, language)
    }
    if tellsNotes { StandardError.write(reading.notes.map { $0.text(language).visible + "\n" }.joined()) }
    return (RuleLayers(reading.sources), reading.letters)
  }

  /// The text of the letter to an owner: `letters/owner.letter` of the association, else the national one, else the
  /// shipped one.
  var ownerLetter: RuleSource {
    if let letter = letters.first(where: RuleFiles.isOwnerLetter) { return letter }
    guard let shipped = ShippedLetters.all.first(where: RuleFiles.isOwnerLetter) else {
      preconditionFailure("INVARIANT: a letter is shipped")
    }
    return RuleSource(name: "shinsa:letters/owner.letter", text: shipped.text)
  }

  /// Whether a file stands where the letter is looked for: in the folder `letters` of a layer.
  static func isOwnerLetter(_ file: RuleSource) -> Bool {
    let path = file.name.split(separator: "/")
    return path.count <= 3 && path.suffix(2) == ["letters", "owner.letter"]
  }

  private static func unknown(
    _ association: String, isNamed: Bool, folder: String?, _ layers: RuleLayers
  ) -> BilingualText {
    let option =
      Environment.association.provides(isNamed ? association : nil) ? Environment.association.rawValue : "--association"
    let place = folder.map { BilingualText("\($0) に", "in \($0)") } ?? BilingualText("同梱の規則に", "in the shipped rules")
    guard !layers.associations.isEmpty else {
      let why =
        layers.isLayered
        ? BilingualText("協会のフォルダーがありません", "there is no folder of an association")
        : BilingualText(
          "フォルダー national がないので、協会は選べません", "there is no folder “national”, so no association can be chosen")
      return BilingualText(
        "\(option): \(place.japanese)\(why.japanese)", "\(option): \(why.english) \(place.english)")
    }
    let (japanese, english) = (
      layers.associations.joined(separator: "、"), layers.associations.joined(separator: ", ")
    )
    if !isNamed {
      return BilingualText(
        "\(place.japanese)「\(association)」の規則がありません。--association で協会を選んでください: \(japanese)",
        "there are no rules of “\(association)” \(place.english); choose one with --association: \(english)")
    }
    return BilingualText(
      "\(option): \(place.japanese)「\(association)」という協会はありません。あるのは \(japanese) です",
      "\(option): there is no association “\(association)” \(place.english); there are: \(english)")
  }

  /// What to say where an application names what these rules don't have: another association's may.
  var otherAssociations: BilingualText? {
    guard let association, !unchosen.isEmpty else { return nil }
    let (japanese, english) = (unchosen.joined(separator: "、"), unchosen.joined(separator: ", "))
    return BilingualText(
      "「\(association)」の規則で読みました。ほかの協会の申込なら、--association で選んでください: \(japanese)",
      "read with the rules of “\(association)”; for another association choose it with --association: \(english)")
  }

  /// Reads and checks the rules.
  func book(_ language: Language) throws(CallError) -> RuleBook {
    do throws(InvalidRules) {
      return try RuleBook(sources)
    } catch {
      throw CallError(error, language)
    }
  }
}
