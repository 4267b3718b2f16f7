import Interpreter
import JSONModel

/// Walks executions with a timeline, forward and backward, and compares that with running them without a debugger.
///
/// What a debugger has to reach: a step back from any of 100,000 moments within 5 ms, less than 2 KiB a moment, and
/// half the speed of the interpreter at least.
struct DebuggerBenchmark: Benchmark {
  let name = "debugger"
  let help = "Step with a timeline, and back, built-in machines and those of [folder], or one [machine.asl.json]"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    if let only = arguments.first, arguments.count == 1, let walk = try Self.walk(only) { return [walk.measurement()] }
    var subjects = Self.builtIn
    for folder in arguments { subjects += try MachineRun.machines(in: folder) }
    return try subjects.map { (subject) throws(BenchmarkError) in try OwnProcess.measure([name, subject]) }
  }

  /// The machines that are built in.
  private static let builtIn = ["loop-1000", "loop-long", "map-waits"]

  /// The walk through one machine: one that is built in, or that of a file; nothing for anything else.
  private static func walk(_ subject: String) throws(BenchmarkError) -> DebuggerWalk? {
    switch subject {
    case "loop-1000": try DebuggerWalk(subject, loop, input: input(turns: 1000))
    case "loop-long": try DebuggerWalk(subject, loop, input: input(turns: 14_300), limits: .off)
    case "map-waits": try DebuggerWalk(subject, map, input: ["items": items])
    case let path where path.hasSuffix(MachineRun.ending): try DebuggerWalk(path: path)
    default: nil
    }
  }

  private static let items = JSON.array((0..<1500).map { .number(JSONNumber($0)) })

  /// An input that goes round so often, with an order of some four kibibytes that each turn carries along.
  private static func input(turns: Int) -> JSON {
    let lines = (0..<48).map { index in
      let article = JSON.string("article-\(1000 + index)")
      return ["article": article, "count": .number(JSONNumber(index)), "note": "handle with care, please"] as JSON
    }
    return ["count": ["n": 0], "turns": .number(JSONNumber(turns)), "order": .array(lines)]
  }

  private static let loop = #"""
    {"StartAt": "More", "States": {
      "More": {"Type": "Choice", "Default": "Done", "Choices": [
        {"Variable": "$.count.n", "NumericLessThanPath": "$.turns", "Next": "Add"}]},
      "Add": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.count.n, 1)"}, "ResultPath": "$.count",
        "Next": "More"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// Many iterations, forty at once.
  private static let map = #"""
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemsPath": "$.items", "ItemProcessor": {
      "StartAt": "One", "States": {
        "One": {"Type": "Pass", "Next": "Two"}, "Two": {"Type": "Wait", "Seconds": 1, "Next": "Three"},
        "Three": {"Type": "Pass", "End": true}}}}}}
    """#
}
