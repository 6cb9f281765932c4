import Foundation

/// Where things lie, seen from this file.
public enum Repository {
  public static let benchmarks = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  public static let root = benchmarks.deletingLastPathComponent()

  /// The folder of the peers' benchmarks beside the repository; nil where there is none.
  public static let peers: URL? = {
    let folder = root.deletingLastPathComponent().appending(path: "shared/peers")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}
