import RulesDSL

extension Application {
  /// The application without some of its keys.
  public func leavingOut(_ isLeftOut: (String) -> Bool) -> Application {
    Application(position: position, cell: cell, entries: entries.filter { !isLeftOut($0.key) })
  }
}

extension String {
  /// `--ignore 備考`: the option that leaves out the key with this name, as a shell takes it; nil where it can't be
  /// typed as it is shown.
  public var ignoringOption: String? {
    guard VisibleText.line(self) == self, !isEmpty, !hasPrefix("-"), count <= Application.longestKey else { return nil }
    let isPlain = unicodeScalars.allSatisfy { $0 == "_" || $0 == "-" || $0.properties.isIDContinue }
    return "--ignore " + (isPlain ? self : "'" + map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'")
  }
}
