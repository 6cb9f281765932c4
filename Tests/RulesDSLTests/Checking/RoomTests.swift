import Foundation
import Testing

/// The folders of the library: each uses only what stands left of it, so that it can be read without the rest.
@Suite struct RoomTests {
  static let rooms = [
    "Source", "Words", "Quantities", "Cases", "Model", "Diagnostics", "Syntax", "Declaring", "Phrases", "Resolving",
    "Analysing", "Checking", "Formatting",
  ]

  /// The code of a room, without comments and strings.
  private static func code(of room: String) -> [String] {
    RuleFolder.files(below: "Sources/RulesDSL/" + room, ending: "swift").map { file in
      file.text.replacing(#/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/.*/#, with: "")
    }
  }

  private static func types(_ code: String, indented: Bool) -> Set<String> {
    let declarations = code.matches(
      of: #/(?m)^( *)(?:\w+ )*?(?:struct|enum|protocol|class|typealias) ([A-Z]\w*)/#)
    return Set(declarations.filter { $0.1.isEmpty != indented }.map { String($0.2) })
  }

  @Test func everyFolderIsARoom() throws {
    let folder = RuleFolder.root.appending(path: "Sources/RulesDSL")
    let folders = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.contains(".") }
    #expect(Set(folders).subtracting(RoomTests.rooms) == ["Digest"])
  }

  @Test(arguments: rooms) func aRoomUsesOnlyWhatStandsLeftOfIt(room: String) throws {
    let place = try #require(RoomTests.rooms.firstIndex(of: room))
    let later = RoomTests.rooms[(place + 1)...].flatMap { name in
      RoomTests.code(of: name).flatMap { RoomTests.types($0, indented: false) }
    }
    for code in RoomTests.code(of: room) {
      // A nested type of the same name is another one.
      let own = RoomTests.types(code, indented: true)
      let used = Set(code.matches(of: #/\b[A-Z]\w+/#).map { String($0.0) })
      #expect(used.subtracting(own).intersection(later).isEmpty)
    }
    #expect(!RoomTests.code(of: room).isEmpty)
  }
}
