import DebuggerCore
import Foundation
import Interpreter
import JSONModel
import StatesLanguage

/// Walks executions as long as their histories may be, with a timeline, forward and backward.
struct DebuggerBenchmark: Benchmark {
  let name = "debugger"
  let help = "Step with a timeline, and back"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    let items = JSON.array((0..<1500).map { .number(JSONNumber($0)) })
    return [
      try Self.walk("loop", Self.loop, input: ["n": 1]),
      try Self.walk("map", Self.map, input: ["items": items]),
    ]
  }

  private static let now = Instant(milliseconds: 0)

  private static func walk(_ subject: String, _ definition: String, input: JSON) throws(BenchmarkError) -> Measurement {
    guard let machine = DefinitionLoader.load(Array(definition.utf8)).machine else {
      throw BenchmarkError(message: "\(subject) cannot be run")
    }
    let before = residentBytes
    var debugger = Debugger(machine: machine, input: input, now: now) { _, _ in [] }
    let forward = Stopwatch.seconds(bestOf: 1) { debugger.complete(.move(.continue, .forward), at: now) }
    let bytes = residentBytes - before
    let moments = Double(debugger.snapshot.momentCount)
    let snapshot = Stopwatch.seconds { _ = debugger.snapshot }
    let backward = Stopwatch.seconds(bestOf: 1) { debugger.complete(.move(.continue, .backward), at: now) }
    debugger.complete(.goTo(moment: Int(moments) - 1), at: now)
    let step = Stopwatch.seconds { debugger.complete(.move(.into, .backward), at: now) }
    return Measurement(
      subject: "\(subject) (\(Int(moments)) moments)",
      value: moments / forward,
      unit: "moments/s",
      details: [
        ("backward", moments / backward), ("bytesEach", bytes / moments), ("microsecondsToStepBack", step * 1e6),
        ("microsecondsForSnapshot", snapshot * 1e6),
      ]
    )
  }

  /// The memory that the program occupies; 0 where the system does not tell.
  private static var residentBytes: Double {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * 4096
  }

  /// Goes round until the history is full.
  private static let loop = #"""
    {"StartAt": "Count", "States": {
      "Count": {"Type": "Pass", "Parameters": {"n.$": "$.n"}, "ResultPath": "$.last", "Next": "Enough"},
      "Enough": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericLessThan": 0, "Next": "Done"}],
        "Default": "Count"},
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
