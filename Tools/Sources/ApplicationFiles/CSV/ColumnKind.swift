/// What the headers of a sheet turn out to be, by the rules that the applications are meant for.
public enum ColumnKind: Hashable, Sendable {
  /// A fact that is a yes or no, or a judgement.
  case truth
  case value
  /// Nothing that an application may say, and why.
  case refused(BilingualText)
}

/// Tells what a column is by its header.
public typealias ColumnReader = (_ header: String) -> ColumnKind
