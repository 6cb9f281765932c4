import RulesDSL

extension String {
  /// The text on one line, so that what an application says can neither steer a terminal nor pass for a line of the
  /// output.
  package var visible: String { VisibleText.line(self) }

  /// The same, but with its lines.
  package var visibleLines: String { VisibleText.lines(self) }
}
