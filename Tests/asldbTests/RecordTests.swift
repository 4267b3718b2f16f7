import Foundation
import JSONModel
import Testing

@Suite("asldb run leaves records, and goes on after failures")
struct RecordTests {
  private static let call = """
    {
      "StartAt": "Call",
      "States": {
        "Call": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {}, "End": true }
      }
    }
    """
  private static let mocks = """
    {
      "StateMachines": { "Calls": { "TestCases": { "Late": { "Call": "Answer" } } } },
      "MockedResponses": {
        "Answer": { "0-1": { "Throw": { "Error": "NoWay", "Cause": "Closed." } }, "2": { "Return": 42 } }
      }
    }
    """
  private static let wait = #"{"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 9999, "End": true}}}"#
  private static let late = ["run", "call.json", "--mocks", "mocks.json#Late"]

  @Test("writes the history of an execution that was redriven", arguments: [(1, 1), (2, 0)])
  func redrive(_ times: Int, _ code: Int32) throws {
    let place = try Workplace(["call.json": Self.call, "mocks.json": Self.mocks])
    let run = try place.run(Self.late + ["--redrive", "\(times)", "--history", "events.json"])
    #expect(run.code == code, "\(run)")
    let events = try JSON(parsing: try place.text(of: "events.json"))["events"]?.array ?? []
    #expect(events.count { $0["type"] == "ExecutionRedriven" } == times)
  }

  @Test("prints a history as the AWS CLI does")
  func layout() throws {
    let place = try Workplace(["wait.json": Self.wait])
    let time = "2026-01-31T08:00:00"
    _ = try place.run("run", "wait.json", "--history", "events.json", "--start", "\(time)Z")
    let text = try place.text(of: "events.json")
    let beginning =
      "{\n    \"events\": [\n        {\n            \"timestamp\": \"\(time)+00:00\",\n            \"type\": "
    #expect(text.hasPrefix(beginning), "\(text.prefix(200))")
  }

  @Test("an Express execution has five minutes and a log, but no history and no redrive")
  func express() throws {
    let place = try Workplace(["wait.json": Self.wait])
    let run = try place.run("run", "wait.json", "--type", "express", "--log", "log.jsonl", "--log-level", "fatal")
    #expect(run.code == 1 && run.complaints.contains("States.Timeout"), "\(run)")
    #expect(try JSON(parsing: try place.text(of: "log.jsonl"))["type"] == "ExecutionTimedOut")
    for option in ["--history", "--redrive"] {
      let refused = try place.run("run", "wait.json", "--type", "EXPRESS", option, "3")
      #expect(refused.code == 2 && refused.complaints.contains("EXPRESS"), "\(refused)")
    }
  }

  @Test("an Express definition that waits for a token is refused with the line")
  func refusal() throws {
    let place = try Workplace(["ask.json": Self.call.replacing("invoke", with: "invoke.waitForTaskToken")])
    let run = try place.run("run", "ask.json", "--type", "EXPRESS")
    #expect(run.code == 2 && run.complaints.contains("ask.json:4:") && run.complaints.contains("waitForTaskToken"))
  }

  @Test("an input over the limit is refused, and taken without limits")
  func largeInput() throws {
    let place = try Workplace(["call.json": Self.call, "input.json": "\"\(String(repeating: "x", count: 262_143))\""])
    let refused = try place.run("run", "call.json", "--input", "input.json", "--unmocked", "skeleton")
    #expect(refused.code == 2 && refused.complaints.contains("262145 bytes"), "\(refused)")
    let taken = try place.run([
      "run", "call.json", "--input", "input.json", "--unmocked", "skeleton", "--limits", "off",
    ])
    #expect(taken.code == 0, "\(taken)")
  }

  @Test("writes the history when it is interrupted, and ends with 128 and the signal's number")
  func interruption() throws {
    let place = try Workplace(["wait.json": Self.wait])
    let process = Process()
    process.executableURL = try ProgramRun.program
    process.arguments = ["run", "wait.json", "--clock", "real", "--history", "events.json"]
    process.currentDirectoryURL = place.folder
    process.standardError = Pipe()
    try process.run()
    Thread.sleep(forTimeInterval: 3)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 143)
    #expect(try place.text(of: "events.json").contains("WaitStateEntered"))
  }

  @Test("leaves nothing of the run before in the folders of results and of child histories")
  func staleResults() throws {
    let place = try Workplace()
    _ = try place.run("samples", "bulk-import")
    func run(_ testCase: String) throws -> [String] {
      let folder = "bulk-import/bulk-import"
      let run = try place.run([
        "run", "\(folder).asl.json", "--input", "\(folder).input.json", "--s3", "bulk-import/s3",
        "--mocks", "\(folder).mocks.json#\(testCase)", "--children", "children",
      ])
      #expect(run.code == 0, "\(run)")
      return try place.paths(in: "bulk-import/s3/imports/reports") + place.paths(in: "children")
    }
    let fresh = try run("AllStored")
    #expect(!fresh.contains { $0.hasSuffix("FAILED_0.jsonl") })
    #expect(try run("OneBatchFails").contains { $0.hasSuffix("FAILED_0.jsonl") })
    try place.write([], to: "children/run-1/child-99.json")
    try place.write([], to: "children/run-1/mine.json")
    #expect(try run("AllStored").filter { !$0.hasSuffix("mine.json") } == fresh)
    #expect(try place.text(of: "children/run-1/mine.json").isEmpty)
  }
}
