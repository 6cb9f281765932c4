import ApplicationFiles
import Evaluator

/// One of two applications that stand side by side.
package struct ComparedApplication {
  package let facts: Facts
  /// Whose rules decide it; nil where the rules aren't in layers.
  package let association: String?
  package let side: Comparison.Side

  package init(_ facts: Facts, association: String?, side: Comparison.Side) {
    (self.facts, self.association, self.side) = (facts, association, side)
  }

  package var program: Program { side.program }
}

extension Facts {
  /// Its number and whose it is, as the first line has them.
  package var title: String { [applicationNumber, applicantName].compactMap(\.self).joined(separator: " ") }
}
