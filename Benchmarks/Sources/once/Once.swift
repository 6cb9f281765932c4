import Foundation
import Workloads

/// `once NAME TIMES`: does one thing that is measured so many times, for profilers that count instructions.
@main
struct Once {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let times = Int(arguments[2]),
      let measured = Case.all.first(where: { $0.name == arguments[1] })
    else {
      print("usage: once NAME TIMES, where NAME is one of")
      for measured in Case.all { print("  \(measured.name)") }
      exit(2)
    }
    let run = try measured.prepare()
    for _ in 0..<times { try run() }
  }
}
