/// What the analyses take: rules whose names, types and phrases are settled, with the few places in their text that
/// messages point at.
package struct ResolvedRules: Sendable {
  package var rules: CheckedRules
  /// By table.
  package var tablePlaces: [TablePlaces]
  /// Tables that are in use though no rule names them.
  package var tablesInUse: Set<TableID>
  /// Days so far off that they were told already.
  package var farDays: [Span]

  package struct TablePlaces: Sendable {
    /// What says which rows there are: the table, or the 変更 of it.
    package var definition: Span
    /// 該当なし, where it is written.
    package var noRow: Span?

    package init(definition: Span, noRow: Span?) {
      self.definition = definition
      self.noRow = noRow
    }
  }

  package init(
    _ rules: CheckedRules, tablePlaces: [TablePlaces], tablesInUse: Set<TableID> = [], farDays: [Span] = []
  ) {
    self.rules = rules
    self.tablePlaces = tablePlaces
    self.tablesInUse = tablesInUse
    self.farDays = farDays
  }
}
