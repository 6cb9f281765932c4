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

  /// What a room adds to the types of others, besides what is private to a file.
  private static func additions(_ code: [String]) -> Set<String> {
    let own = code.map { types($0, indented: false) }.reduce(into: Set()) { $0.formUnion($1) }
    let extensions = code.flatMap { $0.matches(of: #/(?m)^extension (\w+)[^{]*\{$([\s\S]*?)^\}/#) }
    return extensions.filter { !own.contains(String($0.1)) }.reduce(into: Set()) { names, found in
      let members = found.2.matches(of: #/(?m)^  (?! )(?!.*private)[\w() ]*(?:func|var|let) (\w+)/#)
      names.formUnion(members.map { String($0.1) })
    }
  }

  /// What a piece of code declares in any way, so that a member of the same name may be its own.
  private static func declared(_ code: String) -> Set<String> {
    let members = code.matches(of: #/\b(?:func|var|let) (\w+)/#).map { String($0.1) }
    let cases = code.matches(of: #/(?m)^ *case (?!let )([a-z].*)$/#)
    return Set(members + cases.flatMap { $0.1.matches(of: #/[a-z]\w*/#).map { String($0.0) } })
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

  /// Only names that nothing here or to the left declares can be told apart from others without the types.
  @Test(arguments: rooms) func aRoomUsesNoMemberThatARoomToItsRightAdds(room: String) throws {
    let place = try #require(RoomTests.rooms.firstIndex(of: room))
    let known = RoomTests.rooms[...place].flatMap { RoomTests.code(of: $0) }.map { RoomTests.declared($0) }
    let later = RoomTests.rooms[(place + 1)...].flatMap { RoomTests.additions(RoomTests.code(of: $0)) }
    let foreign = Set(later).subtracting(known.joined())
    for code in RoomTests.code(of: room) {
      let used = Set(code.matches(of: #/\.([a-z]\w*)/#).map { String($0.1) })
      #expect(used.intersection(foreign).isEmpty)
    }
    #expect(place + 1 == RoomTests.rooms.count || !foreign.isEmpty)
  }
}
