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
  private let errors = URL.temporaryDirectory.appending(path: "asldb-\(UUID().uuidString).err")

  /// Runs the program in the folder of a workplace, with variables beside those of the environment.
  init(_ arguments: [String], in place: Workplace, environment: [String: String] = [:]) throws {
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = try ProgramRun.program
    process.arguments = arguments
    process.currentDirectoryURL = place.folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  deinit {
    if process.isRunning { kill() }
    for file in [output, errors] { try? FileManager.default.removeItem(at: file) }
  }

  /// What it has said so far.
  var text: String {
    get throws { String(decoding: try Data(contentsOf: output), as: UTF8.self) }
  }

  /// What it has complained of so far, or told beside what it is for.
  var complaints: String {
    get throws { String(decoding: try Data(contentsOf: errors), as: UTF8.self) }
  }

  /// Types a line.
  func type(_ line: String) throws { try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8)) }

  /// Waits until it has said something, in either way.
  func wait(for wanted: String) throws {
    let end = Date.now.addingTimeInterval(60)
    while try !text.contains(wanted), try !complaints.contains(wanted) {
      guard Date.now < end else { throw Missing(wanted: wanted, output: try text + complaints) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Ends it as a crash would.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends it as a shell does that is closed.
  ///
  /// - Returns: What it ended with.
  func terminate() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
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
