/// What was meant by a name that doesn't exist, by the measure that the messages of the engine use; for the commands
/// and options of programs around it.
public enum NearestName {
  /// The name that is most like a written one; nil where none is near, and where several are equally.
  public static func nearest(to written: String, among names: [String]) -> String? {
    let nearest = Set(Nearness.allNearest(to: written, among: names))
    return nearest.count == 1 ? nearest.first : nil
  }
}
