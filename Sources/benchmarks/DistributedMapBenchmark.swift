import Interpreter
import JSONModel
import StatesLanguage

/// Runs distributed Maps over more and more items: the cost of each should stay the same.
struct DistributedMapBenchmark: Benchmark {
  let name = "distributed-map"
  let help = "Run child executions, one after the other and ten thousand at once"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    let counts = [1_000, 10_000, 100_000]
    var measurements: [Measurement] = []
    for count in counts { measurements.append(try Self.measure("passing children", Self.passing, count)) }
    for count in counts { measurements.append(try Self.measure("waiting children", Self.waiting, count)) }
    return measurements
  }

  /// Runs a machine over so many items that are in its input, letting time pass.
  private static func measure(
    _ subject: String,
    _ states: String,
    _ count: Int
  ) throws(BenchmarkError) -> Measurement {
    guard let machine = DefinitionLoader.load(Array(definition(states).utf8)).machine else {
      throw BenchmarkError(message: "\(subject) cannot be run")
    }
    let items = JSON.array((0..<count).map { ["number": .number(JSONNumber($0))] })
    var status = ExecutionStatus.running
    let seconds = Stopwatch.seconds(bestOf: 1) { status = run(machine, items) }
    guard case .succeeded = status else { throw BenchmarkError(message: "\(subject) ended as \(status.name)") }
    return Measurement(
      subject: "\(subject) (\(count) items)",
      value: Double(count) / seconds,
      unit: "items/s",
      details: [("peakMiB", Memory.peakMebibytes)]
    )
  }

  private static func run(_ machine: StateMachine, _ items: JSON) -> ExecutionStatus {
    var settings = ExecutionSettings()
    settings.limits = .off
    var execution = Execution(machine, input: items, settings: settings, now: Instant(milliseconds: 0))
    execution.run()
    while let deadline = execution.nextDeadline {
      try? execution.deliver(.timePassed, at: deadline)
      execution.run()
    }
    return execution.status
  }

  private static func definition(_ states: String) -> String {
    #"{"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"#
      + #""Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "First", "States": {\#(states)}}, "#
      + #""End": true}}}"#
  }

  private static let passing = #"""
    "First": {"Type": "Pass", "Parameters": {"n.$": "$.number"}, "Next": "Second"}, "Second": {"Type": "Succeed"}
    """#

  /// Ten thousand of these sleep at once.
  private static let waiting = #"""
    "First": {"Type": "Wait", "Seconds": 60, "Next": "Second"}, "Second": {"Type": "Succeed"}
    """#
}
