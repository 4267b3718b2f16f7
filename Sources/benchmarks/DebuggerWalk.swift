import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// A machine that is walked to its end and back with a timeline.
struct DebuggerWalk {
  private let subject: String
  private let machine: StateMachine
  private let input: JSON
  private var settings = ExecutionSettings()

  /// Prepares a walk through a definition.
  init(
    _ subject: String,
    _ definition: String,
    input: JSON,
    limits: ExecutionLimits = .aws
  ) throws(BenchmarkError) {
    guard let machine = DefinitionLoader.load(Array(definition.utf8)).machine else {
      throw BenchmarkError(message: "\(subject) cannot be run")
    }
    (self.subject, self.machine, self.input) = (subject, machine, input)
    settings.limits = limits
  }

  /// Prepares a walk through the machine of a file, with its input beside it.
  init(path: String) throws(BenchmarkError) {
    let run = try MachineRun(path: path)
    (subject, machine, input) = (run.name, run.machine, run.input)
  }

  /// The speed of moving forward, with all else that a debugger has to be good at.
  func measurement() -> Measurement {
    let before = Memory.residentBytes
    var debugger = debugged()
    let bytes = Memory.residentBytes - before
    let moments = debugger.snapshot.momentCount
    let forward = Self.shortest { _ = debugged() }
    let plain = Self.shortest(run)
    let snapshot = Stopwatch.seconds { _ = debugger.snapshot }
    let back = stepsBack(&debugger, moments - 1).sorted()
    return Measurement(
      subject: "\(subject) (\(moments) moments)",
      value: Double(moments) / forward,
      unit: "moments/s",
      details: [
        ("percentOfPlainSpeed", plain / forward * 100), ("bytesEach", bytes / Double(moments)),
        ("microsecondsToStepBack", back.reduce(0, +) / Double(max(back.count, 1)) * 1e6),
        ("p99", Self.value(back, at: 0.99) * 1e6), ("max", Self.value(back, at: 1) * 1e6),
        ("microsecondsForSnapshot", snapshot * 1e6),
      ]
    )
  }

  private static let now = Instant(milliseconds: 0)

  /// A session at the end of the execution.
  private func debugged() -> Debugger {
    var debugger = Debugger(machine: machine, input: input, settings: settings, now: Self.now) { _, _ in [] }
    debugger.complete(.move(.continue, .forward), at: Self.now)
    return debugger
  }

  /// Runs the machine without a debugger; time skips.
  private func run() {
    var execution = Execution(machine, input: input, settings: settings, now: Self.now)
    repeat { execution.run() } while skipTime(of: &execution)
  }

  private func skipTime(of execution: inout Execution) -> Bool {
    guard let deadline = execution.nextDeadline else { return false }
    return (try? execution.deliver(.timePassed, at: deadline)) != nil
  }

  /// How long it takes to step back, from each of the last moments; the processor's time, as the longest one would else
  /// be that of another program.
  private func stepsBack(_ debugger: inout Debugger, _ count: Int) -> [Double] {
    (0..<count).map { _ in
      Stopwatch.processorSeconds { debugger.complete(.move(.stage, .backward), at: Self.now) }
    }
  }

  private static func shortest(_ work: () -> Void) -> Double {
    (0..<5).map { _ in Stopwatch.processorSeconds(work) }.min() ?? 0
  }

  private static func value(_ sorted: [Double], at part: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }
}
