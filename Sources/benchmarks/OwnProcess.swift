import Foundation

/// Measures in a process of its own, so that what was measured before leaves nothing behind, neither memory nor its
/// gaps.
enum OwnProcess {
  /// Runs this program with other arguments.
  ///
  /// - Parameter arguments: The name of a benchmark, and arguments with which it measures only one thing.
  /// - Returns: What that has measured.
  /// - Throws: When nothing has been measured.
  static func measure(_ arguments: [String]) throws(BenchmarkError) -> Measurement {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = arguments + ["--json"]
    process.standardOutput = output
    do {
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      if let measurement = Measurement(parsing: Array(bytes)) { return measurement }
    } catch {
      throw BenchmarkError(message: "cannot start \(CommandLine.arguments[0]): \(error)")
    }
    throw BenchmarkError(message: "\(arguments.joined(separator: " ")) could not be measured")
  }
}
