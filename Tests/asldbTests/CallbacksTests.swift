import Foundation
import JSONModel
import Testing

@testable import asldb

@Suite("asldb callbacks", .timeLimit(.minutes(3)))
struct CallbacksTests {
  static let definition = #"""
    {"StartAt": "Fan", "States": {"Fan": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Ship", "States": {
      "Ship": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 3600,
        "HeartbeatSeconds": 600, "End": true,
        "Parameters": {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/q", "MessageBody": {
          "item.$": "$", "token.$": "$$.Task.Token"}}}}}}}}
    """#

  private func endpoint() throws -> ServedEndpoint {
    try ServedEndpoint(["fan.json"], files: ["fan.json": Self.definition, "out.json": #"{"by": "file"}"#])
  }

  @Test("list says where something waits, for how long, and with what")
  func list() async throws {
    let endpoint = try endpoint()
    #expect(try endpoint.callbacks() == ProgramRun(output: "nothing waits\n"))
    #expect(try endpoint.callbacks("list", "--json") == ProgramRun(output: "[]\n"))
    _ = try await endpoint.start("fan", named: "one", input: "[7]")
    try await endpoint.waiting(1)
    let lines = try endpoint.callbacks().output.split(separator: "\n")
    let first = try #require(lines.first)
    #expect(first.hasPrefix("Fan[0]/Ship  callback  fan:one  waits "), "\(first)")
    #expect(first.contains(/times out in (1 h|59 min \d+ s)  beat in (10 min|9 min \d+ s)/), "\(first)")
    #expect(lines[1].hasPrefix("  asldb-"), "\(lines)")
    #expect(lines[2].hasPrefix("  arn:aws:states:::sqs:sendMessage.waitForTaskToken {"), "\(lines)")
    let json = try JSON(parsing: endpoint.callbacks("list", "--json").output)
    #expect(json[0]?["path"] == "Fan[0]/Ship" && json[0]?["kind"] == "callback", "\(json)")
  }

  @Test("answers by the way, by a token and by the beginning of one")
  func answers() async throws {
    let endpoint = try endpoint()
    let execution = try await endpoint.start("fan", input: "[0, 1, 2, 3]")
    try await endpoint.waiting(4)
    let list = try JSON(parsing: endpoint.callbacks("--json").output).array ?? []
    let tokens = Dictionary(list.map { ($0["path"]?.string ?? "", $0["id"]?.string ?? "") }) { $1 }
    let beat = try endpoint.callbacks("heartbeat", "Fan[0]/Ship")
    #expect(beat == ProgramRun(output: "Fan[0]/Ship is alive\n"))
    let first = try endpoint.callbacks("succeed", "Fan[0]/Ship", "--output", #"{"n": 0}"#)
    #expect(first == ProgramRun(output: "Fan[0]/Ship succeeded\n"))
    let second = try endpoint.callbacks("succeed", try #require(tokens["Fan[1]/Ship"]), "--output", "@out.json")
    #expect(second == ProgramRun(output: "Fan[1]/Ship succeeded\n"))
    let third = try endpoint.callbacks("succeed", String(try #require(tokens["Fan[2]/Ship"]).dropLast(4)))
    #expect(third == ProgramRun(output: "Fan[2]/Ship succeeded\n"))
    let last = try endpoint.callbacks("succeed", "Fan", "--output", "[]")
    #expect(last == ProgramRun(output: "Fan[3]/Ship succeeded\n"))
    let end = try await endpoint.end(of: execution)
    #expect(end["output"]?.string == #"[{"n":0},{"by":"file"},{},[]]"#, "\(end)")
    #expect(try endpoint.callbacks().output == "nothing waits\n")
  }

  @Test("several are answered only when all are meant", arguments: ["Fan", "asldb-"])
  func several(_ id: String) async throws {
    let endpoint = try endpoint()
    let execution = try await endpoint.start("fan", input: "[0, 1]")
    try await endpoint.waiting(2)
    let refused = try endpoint.callbacks("fail", id)
    #expect(refused.code == 1 && refused.output.isEmpty, "\(refused)")
    let start = "error: several wait as '\(id)'; name one by its token, or with its execution before it, as in '"
    #expect(refused.complaints.hasPrefix(start), "\(refused)")
    #expect(refused.complaints.contains("Fan[0]/Ship', or give --all:\n"), "\(refused)")
    #expect(refused.complaints.contains("Fan[0]/Ship  ") && refused.complaints.contains("Fan[1]/Ship  "))
    let empty = try endpoint.callbacks("succeed", "", "--all")
    #expect(empty.code == 2 && empty.complaints.contains("ID is empty"), "\(empty)")
    let beats = try endpoint.callbacks("heartbeat", id, "--all")
    #expect(beats == ProgramRun(output: "Fan[0]/Ship is alive\nFan[1]/Ship is alive\n"), "\(beats)")
    let failed = try endpoint.callbacks("fail", "Fan[1]/Ship", "--error", "Lost", "--cause", "the van")
    #expect(failed == ProgramRun(output: "Fan[1]/Ship failed\n"))
    let end = try await endpoint.end(of: execution)
    #expect(end["status"] == "FAILED" && end["error"] == "Lost" && end["cause"] == "the van", "\(end)")
  }

  @Test("expire lets a task time out")
  func expire() async throws {
    let endpoint = try endpoint()
    let execution = try await endpoint.start("fan", input: "[0]")
    try await endpoint.waiting(1)
    #expect(try endpoint.callbacks("expire", "--all") == ProgramRun(output: "Fan[0]/Ship timed out\n"))
    #expect(try await endpoint.end(of: execution)["error"] == "States.Timeout")
  }

  @Test("what does not wait, and what is wrongly asked, is told")
  func refusals() async throws {
    let endpoint = try endpoint()
    let none = try endpoint.callbacks("succeed", "--all")
    #expect(none == ProgramRun(complaints: "error: nothing waits\n", code: 1))
    let unknown = try endpoint.callbacks("succeed", "Pay")
    let words = "error: nothing that waits is 'Pay'; asldb callbacks list shows what does\n"
    #expect(unknown == ProgramRun(complaints: words, code: 1))
    let unnamed = try endpoint.callbacks("succeed")
    #expect(unnamed.code == 2 && unnamed.complaints.contains("name what waits, or give --all"), "\(unnamed)")
    let output = try endpoint.callbacks("succeed", "Pay", "--output", "{")
    #expect(output.code == 2 && output.complaints.hasPrefix("error: --output: column "), "\(output)")
    let file = try endpoint.callbacks("succeed", "Pay", "--output", "@none.json")
    #expect(file.code == 2 && file.complaints.hasPrefix("error: cannot read none.json: "), "\(file)")
  }

  @Test("without an endpoint they say how to start one, also where the environment names it")
  func noEndpoint() throws {
    let place = try Workplace()
    let run = try place.run("callbacks", "--endpoint", "127.0.0.1:1")
    #expect(run.code == 1 && run.complaints.contains("nothing listens at 127.0.0.1:1: start 'asldb serve'"), "\(run)")
    let named = try ProgramRun(
      ["ASLDB_ENDPOINT=:2", ProgramRun.program.path, "callbacks"],
      in: place.folder,
      of: URL(filePath: "/usr/bin/env")
    )
    #expect(named.code == 1 && named.complaints.contains("nothing listens at 127.0.0.1:2: "), "\(named)")
    let wrong = try place.run("callbacks", "--endpoint", "no port:x")
    #expect(wrong.code == 2 && wrong.complaints.contains("no port:x"), "\(wrong)")
  }

  @Test("they reach a debugger that listens")
  func debugger() async throws {
    let place = try Workplace(["fan.json": Self.definition])
    let arguments = ["fan.json", "--input-json", "[1]", "--plain", "--listen", "127.0.0.1:0"]
    let endpoint = try ServedEndpoint(running: arguments, in: place)
    try endpoint.program.type("continue")
    try await endpoint.waiting(1)
    let answer = try endpoint.callbacks("succeed", "Fan[0]/Ship", "--output", "8")
    #expect(answer == ProgramRun(output: "Fan[0]/Ship succeeded\n"), "\(answer)")
    try endpoint.program.type("continue")
    try endpoint.program.wait(for: "output: [8]")
    #expect(try endpoint.program.end().contains("SUCCEEDED"))
  }
}
