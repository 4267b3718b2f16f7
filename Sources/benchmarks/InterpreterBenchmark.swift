import Foundation

/// Runs machines from their start to their end, with their whole history.
///
/// Each machine is measured by a process of its own, so that its memory is its own too.
struct InterpreterBenchmark: Benchmark {
  let name = "interpreter"
  let help = "Enter states: <folder or machine.asl.json>, with input.json files beside the machines"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    guard let path = arguments.first, arguments.count == 1 else {
      throw BenchmarkError(message: "interpreter needs the path of a folder with machines, or of one machine")
    }
    if path.hasSuffix(Self.ending) { return [try MachineRun(path: path).measurement()] }
    return try Self.machines(in: path).map { (file) throws(BenchmarkError) in try Self.measureInOwnProcess(file) }
  }

  private static let ending = ".asl.json"

  /// The machines of a folder that have an input and are written in a language that can be run.
  private static func machines(in folder: String) throws(BenchmarkError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw BenchmarkError(message: "cannot read the folder \(folder)")
    }
    return names.sorted().map { "\(folder)/\($0)" }.filter { $0.hasSuffix(ending) && MachineRun.canRun($0) }
  }

  private static func measureInOwnProcess(_ path: String) throws(BenchmarkError) -> Measurement {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = ["interpreter", path, "--json"]
    process.standardOutput = output
    do {
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      if let measurement = Measurement(parsing: Array(bytes)) { return measurement }
    } catch {
      throw BenchmarkError(message: "cannot start \(CommandLine.arguments[0]): \(error)")
    }
    throw BenchmarkError(message: "\(path) could not be measured")
  }
}
