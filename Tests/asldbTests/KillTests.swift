import DebuggerCore
import Foundation
import Glibc
import Testing

@testable import asldb

@Suite("a session that is killed at any moment can be gone on with from its last completed step", .serialized)
struct KillTests {
  /// How many sessions are killed; ASLDB_KILLS sets another number.
  private static let count = ProcessInfo.processInfo.environment["ASLDB_KILLS"].flatMap(Int.init) ?? 25

  private static let definition = #"""
    {"StartAt": "Count", "States": {
      "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "Fan"},
      "Fan": {"Type": "Parallel", "ResultPath": null, "Next": "Ask", "Branches": [
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
        {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 1, "End": true}}}]},
      "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "ResultPath": null,
        "Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}}, "Next": "Again"},
      "Again": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericLessThan": 30, "Next": "Count"}],
        "Default": "Done"},
      "Done": {"Type": "Succeed"}}}
    """#

  /// Commands that go forward and back, answer, edit and fork.
  private static let script = (0..<30).flatMap { turn in
    [
      "continue", "back-stage", "stage", #"set input {"n": \#(turn), "of": "hand"}"#, "undo", "continue",
      #"succeed {"turn": \#(turn)}"#, "bookmark b\(turn)", "over", "over", "back-over", "go 'b\(turn)", "continue",
    ]
  }

  @Test("and it stands where it stood after the last command that was noted as done")
  func kills() throws {
    let place = try Workplace(["m.asl.json": Self.definition, "in.json": #"{"n": 0}"#])
    let arguments = ["m.asl.json", "--input", "in.json", "--plain", "--start", "2026-01-01T00:00:00Z"]
    let started = ContinuousClock.now
    let whole = try place.run(arguments, input: Self.script.map { $0 + "\n" }.joined())
    let duration = ContinuousClock.now - started
    #expect(whole.code == 0 && !FileContents.exists(place.folder.appending(path: Self.file).path))
    var cut = 0
    for _ in 0..<Self.count {
      try kill(arguments, in: place, after: duration * Double.random(in: 0...1.1))
      guard let left = try? place.text(of: Self.file), let done = Self.lastDone(of: left) else { continue }
      cut += 1
      let again = try place.run(arguments + ["--recover"])
      // The log of what was lived again comes first.
      let place = again.output.split(separator: "\n").first { $0.hasPrefix("at #") }
      #expect(place?.hasPrefix("at \(done):") == true, "\(done), not \(place ?? ""); \(again.complaints)")
    }
    // Were none of them cut off on its way, nothing would have been shown.
    #expect(cut > Self.count / 4)
  }

  private static let file = "m.asl.json.asldb-recovery"

  /// The address after the last command that is noted as done; nothing when none is.
  private static func lastDone(of journal: String) -> String? {
    let lines = journal.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.last { $0.hasPrefix("{\"done\"") }?.split(separator: "\"")[3].description
  }

  /// Runs the program on the script, and kills it after a time.
  private func kill(_ arguments: [String], in place: Workplace, after delay: Duration) throws {
    try? FileManager.default.removeItem(at: place.folder.appending(path: Self.file))
    let process = Process()
    process.executableURL = try ProgramRun.program
    process.arguments = arguments
    process.currentDirectoryURL = place.folder
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try? input.fileHandleForWriting.write(contentsOf: Data(Self.script.map { $0 + "\n" }.joined().utf8))
    try? input.fileHandleForWriting.close()
    usleep(UInt32(delay / .microseconds(1)))
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
