import Foundation
import JSONModel
import Testing

@testable import asldb

@Suite("asldb attach", .timeLimit(.minutes(3)))
struct AttachTests {
  private static let definition = #"""
    {"StartAt": "A", "States": {
      "A": {"Type": "Pass", "Result": {"n": 1}, "Next": "B"},
      "B": {"Type": "Pass", "Next": "Ask"},
      "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
        "Parameters": {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/q", "MessageBody.$": "$$.Task.Token"}
      }}}
    """#

  private func endpoint(_ arguments: String...) throws -> ServedEndpoint {
    try ServedEndpoint(["ask.json"] + arguments, files: ["ask.json": Self.definition])
  }

  @Test("--list shows the executions, the newest first, and how many tasks wait")
  func list() async throws {
    let endpoint = try endpoint()
    #expect(try endpoint.attach("--list") == ProgramRun(output: "there are no executions\n"))
    let arns = [try await endpoint.start("ask", named: "one"), try await endpoint.start("ask", named: "two")]
    try await endpoint.waiting(2)
    let lines = arns.reversed().map { "RUNNING  \($0)  1 task waits\n" }
    #expect(try endpoint.attach("--list") == ProgramRun(output: lines.joined()))
    // Which one is meant is not said.
    let several = try endpoint.attach("--plain")
    let words = "error: several executions run; name the one to attach to\n"
    #expect(several == ProgramRun(output: lines.joined(), complaints: words, code: 1))
    #expect(try endpoint.callbacks("succeed", "--all").code == 0)
    _ = try await endpoint.end(of: arns[0])
    #expect(try endpoint.attach("--list").output.hasSuffix("SUCCEEDED  \(arns[0])\n"))
  }

  @Test("one that stands before its first state is stepped, looked into and answered, line by line")
  func plain() async throws {
    let endpoint = try endpoint("--stop-on-entry")
    let execution = try await endpoint.start("ask", named: "one", input: #"{"n": 0}"#)
    let run = try endpoint.attach(
      "--plain",
      input: """
        over
        print $.n
        back-over
        print $.n
        break Ask
        continue
        succeed {"by": "line"}
        continue
        succeed {"by": "line"}
        continue

        """
    )
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    #expect(run.output.contains("before A (Pass)"), "\(run)")
    #expect(run.output.contains("$.n = 1") && run.output.contains("$.n = 0"), "\(run)")
    #expect(run.output.contains("before Ask (Task)"), "\(run)")
    #expect(run.output.contains("SUCCEEDED\noutput: {\"by\":\"line\"}"), "\(run)")
    let end = try await endpoint.end(of: execution)
    #expect(end["output"]?.string == #"{"by":"line"}"#, "\(end)")
  }

  @Test("an execution goes on when it is left, or stands where it stood with --hold")
  func leaving() async throws {
    let endpoint = try endpoint("--stop-on-entry")
    _ = try await endpoint.start("ask", named: "one")
    #expect(try endpoint.attach("--plain", "--hold", input: "over\n").output.contains("before B (Pass)"))
    #expect(try endpoint.attach("one", "--plain", "--hold", input: "where\n").output.contains("before B (Pass)"))
    #expect(try endpoint.callbacks().output == "nothing waits\n")
    #expect(try endpoint.attach("--plain", input: "where\n").output.contains("before B (Pass)"))
    try await endpoint.waiting(1)
  }

  @Test("breakpoints of the command line are set, and disabled when the last debugger leaves")
  func breakpoints() async throws {
    let endpoint = try endpoint("--stop-on-entry")
    _ = try await endpoint.start("ask", named: "one")
    let run = try endpoint.attach("--plain", "--break", "B", input: "continue\n")
    #expect(run.code == 0 && run.output.contains("at #3: before B (Pass)"), "\(run)")
    try await endpoint.waiting(1)
    #expect(try endpoint.attach("--plain", input: "breakpoints\n").output.contains("disabled"), "\(run)")
  }

  @Test("what somebody else has done is told before the next line is answered; calls are copied with the endpoint")
  func news() async throws {
    let endpoint = try endpoint()
    _ = try await endpoint.start("ask", named: "one")
    try await endpoint.waiting(1)
    let debugger = try RunningProgram(["attach", "--plain", "--endpoint", endpoint.url], in: endpoint.place)
    try debugger.wait(for: "in Ask (Task)")
    try debugger.type("callback task:Ask cli success")
    try debugger.wait(for: "--endpoint-url \(endpoint.url)")
    #expect(try endpoint.callbacks("heartbeat", "Ask").code == 0)
    #expect(try endpoint.callbacks("succeed", "Ask").code == 0)
    try debugger.wait(forNewsAfter: "where", "answered by another: Ask succeeded")
  }

  @Test("the lists say who holds an execution; one whose debugger is killed is given up, and goes on")
  func killed() async throws {
    let endpoint = try endpoint("--stop-on-entry")
    let execution = try await endpoint.start("ask", named: "one")
    let debugger = try RunningProgram(["attach", "--plain", "--endpoint", endpoint.url], in: endpoint.place)
    try debugger.wait(for: "before A (Pass)")
    let held = "RUNNING  \(execution)  held by an attached debugger\n"
    #expect(try endpoint.attach("--list") == ProgramRun(output: held))
    debugger.kill()
    try await endpoint.waiting(1)
    #expect(try endpoint.attach("--list") == ProgramRun(output: "RUNNING  \(execution)  1 task waits\n"))
    #expect(try !endpoint.callbacks().output.contains("held"))
  }

  @Test("an execution is named by its name, its ARN or the beginning of one")
  func names() async throws {
    let endpoint = try endpoint()
    let arns = [try await endpoint.start("ask", named: "one-1"), try await endpoint.start("ask", named: "two-2")]
    try await endpoint.waiting(2)
    for name in ["one-1", "on", arns[0]] {
      let run = try endpoint.attach(name, "--plain", "--hold", input: "where\n")
      #expect(run.code == 0 && run.output.contains("in Ask (Task)"), "\(run)")
    }
    let several = try endpoint.attach("arn:aws", "--plain")
    #expect(several.code == 1, "\(several)")
    #expect(several.complaints.hasPrefix("error: several executions are called so:\n"), "\(several)")
    let none = try endpoint.attach("three", "--plain")
    let words = "error: no execution is called 'three'; asldb attach --list lists all\n"
    #expect(none == ProgramRun(complaints: words, code: 1))
  }

  @Test("where nothing runs it says so, lists what has ended, and ends with 1")
  func nothingRuns() async throws {
    let endpoint = try endpoint()
    let empty = try endpoint.attach("--plain")
    let none = "error: nothing runs, and nothing has run: start an execution first\n"
    #expect(empty == ProgramRun(complaints: none, code: 1))
    let execution = try await endpoint.start("ask", named: "one")
    try await endpoint.waiting(1)
    _ = try await endpoint.call("StopExecution", ["executionArn": .string(execution)])
    let ended = try endpoint.attach("--plain")
    let words = "error: nothing runs; one that has ended is opened by its name\n"
    #expect(ended == ProgramRun(output: "ABORTED  \(execution)\n", complaints: words, code: 1))
    let opened = try endpoint.attach("one", "--plain", input: "where\n")
    #expect(opened.code == 0 && opened.output.contains("it was stopped, without an error and a cause"), "\(opened)")
    #expect(!opened.output.contains("no name") && !opened.output.contains("clock"), "\(opened)")
  }

  @Test("without a terminal and without --plain it says what to do")
  func noTerminal() async throws {
    let endpoint = try endpoint()
    _ = try await endpoint.start("ask", named: "one")
    let run = try endpoint.attach("one")
    #expect(run.code == 2 && run.complaints.contains("not a terminal"), "\(run)")
    #expect(run.complaints.contains("asldb attach --list"), "\(run)")
  }

  @Test("a debugger that listens is joined, and both move the same session")
  func debugger() async throws {
    let place = try Workplace(["ask.json": Self.definition])
    let arguments = ["ask.json", "--plain", "--listen", "127.0.0.1:0"]
    let endpoint = try ServedEndpoint(running: arguments, in: place)
    let run = try endpoint.attach("--plain", "--hold", input: "over\n")
    #expect(run.code == 0 && run.output.contains("before B (Pass)"), "\(run)")
    try endpoint.program.type("where")
    #expect(try endpoint.program.end().contains("B"))
  }
}

extension RunningProgram {
  /// Types a line until something has been said, as what happened elsewhere need not be known here yet.
  fileprivate func wait(forNewsAfter line: String, _ words: String) throws {
    for _ in 0..<600 {
      try type(line)
      Thread.sleep(forTimeInterval: 0.1)
      if try text.contains(words) { return }
    }
    throw Missing(wanted: words, output: try text)
  }
}
