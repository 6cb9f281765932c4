/// What the analyses take: rules whose names, types and phrases are settled, with the little that they need to know of
/// the text.
package struct ResolvedRules: Sendable {
  package var rules: CheckedRules
  /// By table.
  package var tables: [TableText]
  /// Days that were told to be far off.
  package var farDays: [Span] = []

  /// Where an exclusion may be added to what excludes, as the header of a 変更.
  package var extendable: [Told] = []

  /// How the files write a table.
  package struct TableText: Sendable {
    /// What it is called there.
    package var name: Name
    /// What says which rows there are: the table, or the 変更 of it.
    package var place: Span
    /// 該当なし, where it is written.
    package var noRow: Span?
    /// Whether it may go unused.
    package var isImplied: Bool
  }
}
