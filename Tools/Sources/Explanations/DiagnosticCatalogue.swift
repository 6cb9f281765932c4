/// What every code of a diagnostic means, each with rules that bring it about and rules that don't.
///
/// An entry stands in the file of its subject. These are the subjects, in the order of `Documentation/diagnostics.md`.
package enum DiagnosticCatalogue {
  package static let groups = [
    Group("行と字下げ", "Lines and layout", layout + statements),
    Group("名前と宣言", "Names and declarations", names + ruleBooks + overrides),
    Group("条件、値、計算", "Tests, values and calculations", conditions + values + dates + calculations),
    Group("規則と例", "Rules and examples", clauses + changes + exceptions + examples),
    Group("表", "Tables", tableHeaders + tableCells + tableCoverage),
    Group("様式と制度", "Forms and schemes", forms),
  ]

  package static var entries: [Entry] { groups.flatMap(\.entries) }
}
