extension Program {
  /// The version of the engine and of the command, by semantic versioning.
  public static let version = "0.3.0"
}
