/// What the headers of a sheet turn out to be, by the rules that the applications are meant for.
public enum ColumnKind: Hashable, Sendable {
  /// A fact, by what the rules call it, whichever of its names the header is; `isTruth` for a yes or no, or a
  /// judgement.
  case fact(String, isTruth: Bool)
  /// No name that the rules have; whether one is near.
  case unknown(BilingualText, isNear: Bool)
  /// Nothing that an application may say, and why.
  case refused(BilingualText)

  var isTruth: Bool { if case .fact(_, true) = self { true } else { false } }
}

/// Tells what a column is by its header.
public typealias ColumnReader = (_ header: String) -> ColumnKind
