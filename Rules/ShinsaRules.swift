import RulesDSL

/// The shipped rules, in layers: `national` is law and nationwide schemes, any other folder one association's own
/// rules. A rule book is the national layer together with that of exactly one association.
public enum ShinsaRules {
  /// The association whose rules are meant where none is named.
  public static let standardAssociation = "kagoshima"

  /// The folder that every rule book holds.
  public static let nationalLayer = "national"

  /// Every association that has a layer, in the order of names.
  public static let associations = Set(RuleFiles.all.map { layer(of: $0) }).subtracting([nationalLayer]).sorted()

  /// The rule book of the standard association, as `files(of:)`.
  public static let files = book(of: standardAssociation)

  /// The rule book of an association, the national layer first, each in the order of paths; nil where there is no such
  /// association.
  public static func files(of association: String) -> [RuleSource]? {
    guard associations.contains(association) else { return nil }
    return book(of: association)
  }

  /// The facts of the vocabulary come before what an association adds to them.
  private static func book(of association: String) -> [RuleSource] {
    [nationalLayer, association].flatMap { layer in RuleFiles.all.filter { self.layer(of: $0) == layer } }
  }

  /// The folder below `Rules` in which a file lies, at whatever depth.
  private static func layer(of file: RuleSource) -> String {
    String(file.name.prefix { $0 != "/" })
  }
}
