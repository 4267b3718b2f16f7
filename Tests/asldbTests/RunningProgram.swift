import Foundation
import Glibc

/// The program while it runs on lines that come one by one.
final class RunningProgram {
  /// Something that was not said in time, and what was said instead.
  struct Missing: Error, CustomStringConvertible {
    let wanted: String
    let output: String
    var description: String { "'\(wanted)' was not said, but: \(output)" }
  }

  private let process = Process()
  private let input = Pipe()
  private let output = URL.temporaryDirectory.appending(path: "asldb-\(UUID().uuidString).out")

  /// Runs the program in the folder of a workplace.
  init(_ arguments: [String], in place: Workplace) throws {
    try Data().write(to: output)
    process.executableURL = try ProgramRun.program
    process.arguments = arguments
    process.currentDirectoryURL = place.folder
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { kill() }
    try? FileManager.default.removeItem(at: output)
  }

  /// What it has said so far.
  var text: String {
    get throws { String(decoding: try Data(contentsOf: output), as: UTF8.self) }
  }

  /// Types a line.
  func type(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8)) }

  /// Waits until it has said something.
  func wait(for wanted: String) throws {
    let end = Date.now.addingTimeInterval(60)
    while try !text.contains(wanted) {
      guard Date.now < end else { throw Missing(wanted: wanted, output: try text) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Ends it as a crash would.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends its input, and waits for its end.
  ///
  /// - Returns: All that it said.
  func end() throws -> String {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return try text
  }
}
