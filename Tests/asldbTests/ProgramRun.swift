import Foundation
import Testing

/// What came of running the program as a user does.
struct ProgramRun: Equatable {
  /// What it wrote to standard output.
  var output = ""
  /// What it wrote to standard error.
  var complaints = ""
  /// What it ended with.
  var code: Int32 = 0

  /// Makes what is expected of a run.
  init(output: String = "", complaints: String = "", code: Int32 = 0) {
    (self.output, self.complaints, self.code) = (output, complaints, code)
  }

  /// Runs the program, which the build has put beside the tests, or another one, in a folder, without a terminal.
  init(_ arguments: [String], in folder: URL, input: String = "", of program: URL? = nil) throws {
    let process = Process()
    process.executableURL = try program ?? Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    output = String(decoding: try stdout.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    complaints = String(decoding: try stderr.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
  }

  /// Runs a line of the shell.
  static func shell(_ line: String, in folder: URL) throws -> ProgramRun {
    try ProgramRun(["-c", line], in: folder, of: URL(filePath: "/bin/sh"))
  }

  /// The program, beside the tests.
  static var program: URL {
    get throws {
      let tests = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      return tests.deletingLastPathComponent().appending(path: "asldb")
    }
  }
}
