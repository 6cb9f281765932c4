import Foundation

/// Someone at a terminal, who answers each question when it is asked.
struct Pseudoterminal {
  private let master: Int32
  private let name: String

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    #if canImport(Darwin)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
        throw POSIXError(.ENXIO)
      }
      self.name = String(cString: name)
    #else
      // Glibc's own functions are not among those that Swift sees.
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      var (lock, number): (CInt, CInt) = (0, 0)
      guard master >= 0, ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
        throw POSIXError(.ENXIO)
      }
      name = "/dev/pts/\(number)"
    #endif
  }

  /// Runs the command, and answers whenever what it shows ends in a colon and a space.
  func run(_ arguments: [String], answers: [String]) throws -> (status: Int32, output: String, shown: String) {
    let folder = try TemporaryFolder(["output": ""])
    let process = Process()
    process.executableURL = CommandRun.command
    process.arguments = arguments
    let slave = open(name, O_RDWR | O_NOCTTY)
    process.standardInput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardError = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
    try process.run()
    var shown = Data()
    var rest = answers[...]
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while process.isRunning || poll(&request, 1, 0) > 0 {
      guard poll(&request, 1, 50) > 0, case let count = read(master, &buffer, buffer.count), count > 0 else { continue }
      shown.append(contentsOf: buffer[..<count])
      if shown.suffix(2) == Data(": ".utf8), let answer = rest.popFirst() {
        let line = Array((answer + "\n").utf8)
        _ = write(master, line, line.count)
      }
    }
    close(slave)
    return (process.terminationStatus, try folder.text("output"), String(decoding: shown, as: UTF8.self))
  }
}
