/// What was meant by a name that doesn't exist, by the measure that the messages of the engine use; for the commands
/// and options of programs around it.
public enum NearestName {
  public static func nearest(to written: String, among names: [String]) -> String? {
    Nearness.nearest(to: written, among: names)
  }
}
