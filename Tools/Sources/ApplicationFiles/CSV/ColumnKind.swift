/// What the headers of a sheet turn out to be, by the rules that the applications are meant for.
public enum ColumnKind: Hashable, Sendable {
  /// A fact, by what the rules call it, whichever of its names the header is.
  case fact(String)
  /// No name that the rules have; whether one is near.
  case unknown(BilingualText, isNear: Bool)
  /// Nothing that an application may say, and why.
  case refused(BilingualText)
  /// No fact, and left out as the caller wishes.
  case leftOut
}

/// Tells what a column is by its header.
public typealias ColumnReader = (_ header: String) -> ColumnKind
