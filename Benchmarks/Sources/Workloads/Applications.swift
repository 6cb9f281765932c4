import ApplicationFiles
import Evaluator
import Foundation

/// The applications of a JSON or JSON Lines file, as facts.
public enum Applications {
  public enum Failure: Error {
    case unreadable(URL, UnreadableApplication)
  }

  public static func facts(in file: URL) throws -> [Facts] {
    var reader = try ApplicationReader(path: file.path)
    var facts: [Facts] = []
    while let item = reader.next() {
      switch item {
      case .application(let application): facts.append(application.facts)
      case .unreadable(let unreadable): throw Failure.unreadable(file, unreadable)
      }
    }
    return facts
  }

  /// An application that says everything the shipped rules ask of it.
  public static func complete() throws -> Facts {
    try facts(in: Repository.root.appending(path: "Examples/applications/route-financial-a.json"))[0]
  }
}
