import Foundation
import Integrations
import JSONModel
import LocalEndpoint
import Testing

@testable import asldb

@Suite("asldb serve", .timeLimit(.minutes(3)))
struct ServeTests {
  static let task = #"""
    {"StartAt": "Ship", "States": {"Ship": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {"FunctionName": "f"}, "End": true}}}
    """#

  static let mocks = #"""
    {"StateMachines": {"ship": {"TestCases": {"Good": {"Ship": "R"}, "Wrong": {"Shipp": "R"}}}},
      "MockedResponses": {"R": {"0": {"Return": {"done": true}}}}}
    """#

  struct Refusal: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let words: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(arguments: ["--port", "70000"], words: "--port takes a number from 0 to 65535"),
    Refusal(arguments: ["--port=-1"], words: "--port takes a number from 0 to 65535"),
    Refusal(arguments: ["--port", "http"], words: "The value 'http' is invalid for '--port <port>'"),
    Refusal(arguments: ["--port", "0", "--listen", "8083"], words: "--listen names the port already"),
    Refusal(arguments: ["--listen=no:x", "ship.json"], words: "The value 'no:x' is invalid for '--listen "),
    Refusal(arguments: ["--account", "12"], words: "--account takes twelve digits, not '12'"),
    Refusal(arguments: ["--clock", "held"], words: "The value 'held' is invalid for '--clock <clock>'"),
    Refusal(arguments: ["--mock-counter", "item"], words: "one of 'state' and 'visit'"),
    Refusal(arguments: ["none.json"], words: "cannot read none.json: "),
    Refusal(arguments: ["text.txt"], words: "text.txt:1:1: error: "),
    Refusal(arguments: ["wrong.json"], words: "wrong.json:1:59: error: no state is named 'B' here"),
    Refusal(arguments: ["N A=ship.json"], words: "error: ship.json: Invalid Name: 'N A'"),
    Refusal(arguments: ["--mocks", "none.json"], words: "cannot read none.json: "),
    Refusal(arguments: ["--mocks", "ship.json"], words: "ship.json:"),
    Refusal(arguments: ["--s3", "none"], words: "there is no folder none"),
    Refusal(arguments: ["--bindings", "none.yaml"], words: "cannot read none.yaml: "),
  ]

  @Test("refuses what cannot be served, and says what is wrong", arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    let place = try Workplace([
      "ship.json": Self.task, "text.txt": "hello",
      "wrong.json": #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}}"#,
    ])
    let namesPort = refusal.arguments.contains { $0.hasPrefix("--port") || $0.hasPrefix("--listen") }
    let run = try place.run(["serve"] + (namesPort ? [] : ["--port", "0"]) + refusal.arguments)
    #expect(run.code == 2 && run.output.isEmpty, "\(run)")
    #expect(run.complaints.contains(refusal.words), "\(run)")
  }

  @Test("makes machines of files, named by them or by hand, and says their ARNs")
  func machines() async throws {
    let endpoint = try ServedEndpoint(["ship.asl.json", "Other=ship.asl.json"], files: ["ship.asl.json": Self.task])
    let machines = try await endpoint.call("ListStateMachines")["stateMachines"]?.array ?? []
    #expect(Set(machines.compactMap { $0["name"]?.string }) == ["ship", "Other"])
  }

  /// A failure of a task without a mock, and what it says to do.
  struct Lack: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let machine: String
    let words: String
    var testDescription: String { words }
  }

  static let lacks = [
    Lack(arguments: [], machine: "ship", words: "give it one with --mocks or SFN_MOCK_CONFIG and start the execution"),
    Lack(arguments: ["--mocks", "mocks.json"], machine: "ship", words: "no test case of mocks.json was chosen"),
    Lack(
      arguments: ["--mocks", "bare.json"],
      machine: "ship#Bare",
      words: "add the state to the test case 'Bare' of bare.json"
    ),
  ]

  @Test("a task without a mock says what is missing: a file, a choice, or the state in a test case", arguments: lacks)
  func missingMock(_ lack: Lack) async throws {
    let bare = #"{"StateMachines": {"ship": {"TestCases": {"Bare": {}}}}, "MockedResponses": {}}"#
    let endpoint = try ServedEndpoint(
      ["ship.json"] + lack.arguments,
      files: ["ship.json": Self.task, "mocks.json": Self.mocks, "bare.json": bare]
    )
    let end = try await endpoint.end(of: try await endpoint.start(lack.machine))
    #expect(end["cause"]?.string?.contains(lack.words) == true, "\(end)")
  }

  @Test("each file's machine has the bindings beside that file, those of the first are for machines made by calls")
  func ownBindings() async throws {
    let place = try Workplace()
    for (folder, value) in [("one", 1), ("two", 2)] {
      try place.write(Array(Self.task.utf8), to: "\(folder)/ship.json", inNewFolder: folder)
      let bindings = "tasks: {Ship: {return: \(value)}}\nlimits: \(value == 1 ? "aws" : "off")\n"
      try place.write(Array(bindings.utf8), to: "\(folder)/asldb.yaml")
    }
    let arguments = ["serve", "--port", "0", "one=one/ship.json", "two=two/ship.json"]
    let endpoint = try ServedEndpoint(running: arguments, in: place)
    for (machine, output) in [("one", "1"), ("two", "2")] {
      #expect(try await endpoint.end(of: try await endpoint.start(machine))["output"]?.string == output)
    }
    let made: JSON = [
      "name": "made", "definition": .string(Self.task), "roleArn": "arn:aws:iam::123456789012:role/r",
    ]
    _ = try await endpoint.call("CreateStateMachine", made)
    #expect(try await endpoint.end(of: try await endpoint.start("made"))["output"]?.string == "1")
    let said = try endpoint.program.complaints
    #expect(said.contains("two/ship.json is \(ServedEndpoint.machines)two, with two/asldb.yaml"), "\(said)")
    #expect(said.contains("note: two/ship.json: the limits of its executions are those of one/ship.json"), "\(said)")
  }

  @Test("a test case is chosen when an execution is started; without one nothing is mocked")
  func testCases() async throws {
    let endpoint = try ServedEndpoint(
      ["ship.json", "--mocks", "mocks.json"],
      files: ["ship.json": Self.task, "mocks.json": Self.mocks]
    )
    let good = try await endpoint.end(of: try await endpoint.start("ship#Good"))
    #expect(good["output"]?.string == #"{"done":true}"#)
    let bare = try await endpoint.end(of: try await endpoint.start("ship"))
    #expect(bare["error"] == "States.Runtime" && bare["cause"]?.string?.contains("has no mock") == true, "\(bare)")
    #expect(bare["cause"]?.string?.contains("start the execution with <machine ARN>#Case") == true, "\(bare)")
    for (name, words) in [
      ("None", "mocks.json: no test case 'ship/None'; there is: #ship/Good, #ship/Wrong"),
      ("Wrong", "the state machine has no state 'Shipp'; did you mean 'Ship'?"),
    ] {
      let error = await #expect(throws: EndpointClientError.self) { try await endpoint.start("ship#\(name)") }
      #expect(error?.description.hasPrefix("ValidationException: mocks.json:") == true, "\(error)")
      #expect(error?.description.contains(words) == true, "\(error)")
    }
  }

  @Test("a test case without a file of mocks is refused")
  func noMocks() async throws {
    let endpoint = try ServedEndpoint(["ship.json"], files: ["ship.json": Self.task])
    let error = await #expect(throws: EndpointClientError.self) { try await endpoint.start("ship#Good") }
    #expect(error?.description.contains("There is no file of mocks for the test case 'Good'") == true, "\(error)")
  }

  @Test("mocks count calls of the state, or of each visit", arguments: [("state", "[1,2]"), ("visit", "[1,1]")])
  func counters(_ counter: String, _ output: String) async throws {
    let definition = #"""
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
        "ItemProcessor": \#(Self.task)}}}
      """#
    let responses = #""0": {"Return": 1}, "1": {"Return": 2}"#
    let mocks = Self.mocks.replacing(#""0": {"Return": {"done": true}}"#, with: responses)
    let endpoint = try ServedEndpoint(
      ["ship.json", "--mocks", "mocks.json", "--mock-counter", counter],
      files: ["ship.json": definition, "mocks.json": mocks]
    )
    let end = try await endpoint.end(of: try await endpoint.start("ship#Good", input: "[0,0]"))
    #expect(end["output"]?.string == output, "\(end)")
  }

  @Test("the environment says what the options do not: region, account, mocks, how long waits are")
  func environment() async throws {
    let wait = #"{"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 86400, "Next": "Ship"}, "#
    let definition = wait + Self.task.dropFirst(#"{"StartAt": "Ship", "States": {"#.count)
    let environment = [
      "AWS_DEFAULT_REGION": "eu-west-3", "AWS_ACCOUNT_ID": "000000000000", "SFN_MOCK_CONFIG": "mocks.json",
      "WAIT_TIME_SCALE": "0",
    ]
    let endpoint = try ServedEndpoint(
      ["ship.json", "--account", "111111111111"],
      files: ["ship.json": definition, "mocks.json": Self.mocks],
      environment: environment
    )
    let arn = "arn:aws:states:eu-west-3:111111111111:stateMachine:ship"
    let started = try await endpoint.call("StartExecution", ["stateMachineArn": .string(arn + "#Good")])
    let execution = try #require(started["executionArn"]?.string)
    #expect(execution.hasPrefix("arn:aws:states:eu-west-3:111111111111:execution:ship:"))
    #expect(try await endpoint.end(of: execution)["output"]?.string == #"{"done":true}"#)
  }

  @Test("ends at a signal")
  func signal() throws {
    let endpoint = try ServedEndpoint()
    #expect(endpoint.program.terminate() == 143)
    #expect(try endpoint.attach("--list").complaints.contains("nothing listens at "))
  }
}
