import Foundation
import Interpreter
import JSONModel
import StatesLanguage

/// A machine with its input, and how often it is run.
struct MachineRun {
  /// What the machine's file is called, without its ending.
  let name: String
  /// The machine.
  let machine: StateMachine
  /// What it is run with.
  let input: JSON

  /// How the names of machines' files end.
  static let ending = ".asl.json"

  /// Reads a machine and its input.
  init(path: String) throws(BenchmarkError) {
    name = URL(filePath: path).lastPathComponent.replacing(".asl.json", with: "")
    let loaded = DefinitionLoader.load(try Self.read(path))
    guard let machine = loaded.machine else {
      throw BenchmarkError(message: "\(path):\(loaded.diagnostics.first.map { "\($0)" } ?? "cannot be run")")
    }
    guard let input = try? JSON(parsing: try Self.read(Self.inputPath(of: path))) else {
      throw BenchmarkError(message: "\(Self.inputPath(of: path)) is not JSON")
    }
    (self.machine, self.input) = (machine, input)
  }

  /// The machines of a folder that have an input and are written in a language that can be run.
  static func machines(in folder: String) throws(BenchmarkError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw BenchmarkError(message: "cannot read the folder \(folder)")
    }
    return names.sorted().map { "\(folder)/\($0)" }.filter { $0.hasSuffix(ending) && canRun($0) }
  }

  /// Whether a file has an input beside it and loads.
  static func canRun(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: inputPath(of: path))
      && (try? read(path)).map { DefinitionLoader.load($0).machine != nil } ?? false
  }

  /// How many states are entered in a second, the median of some runs, and the most memory that was in use.
  func measurement() throws(BenchmarkError) -> Measurement {
    let entries = try entryCount()
    let rates = (0..<Self.runs).map { _ in Double(entries) / Stopwatch.seconds(bestOf: 1) { _ = run() } }.sorted()
    return Measurement(
      subject: "\(name) (\(entries) entries)",
      value: rates[rates.count / 2],
      unit: "entries/s",
      details: [("peakMiB", Memory.peakMebibytes)] + (Baseline.all[name]?.figures ?? [])
    )
  }

  /// Enough for some tenths of a second.
  private static let runs = 51

  /// Runs the machine once.
  private func run() -> Execution {
    var execution = Execution(machine, input: input, now: Instant(milliseconds: 0))
    execution.run()
    return execution
  }

  /// How often a state is entered in a run.
  private func entryCount() throws(BenchmarkError) -> Int {
    let execution = run()
    guard case .succeeded = execution.status else {
      throw BenchmarkError(message: "\(name) ended as \(execution.status.name)")
    }
    return execution.history.count { event in
      if case .stateEntered = event.detail { true } else { false }
    }
  }

  private static func inputPath(of path: String) -> String { path.replacing(".asl.json", with: ".input.json") }

  private static func read(_ path: String) throws(BenchmarkError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchmarkError(message: "cannot read \(path)")
    }
    return Array(data)
  }
}
