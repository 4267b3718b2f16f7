import JSONModel
import Testing

@Suite("asldb run")
struct RunTests {
  private static let greet = """
    {
      "StartAt": "Greet",
      "States": {
        "Greet": {
          "Type": "Pass",
          "Parameters": { "text.$": "States.Format('Hello, {}!', $.name)" },
          "End": true
        }
      }
    }
    """
  private static let call = """
    {
      "StartAt": "Call",
      "States": {
        "Call": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {}, "End": true }
      }
    }
    """
  private static let ask = """
    {
      "StartAt": "Ask",
      "States": {
        "Ask": {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": { "QueueUrl": "q", "MessageBody.$": "$$.Task.Token" },
          "End": true
        }
      }
    }
    """
  private static let fail = """
    {
      "StartAt": "Stop",
      "States": { "Stop": { "Type": "Fail", "Error": "Broken", "Cause": "It fell \\u001b[31mdown." } }
    }
    """
  private static let mocks = """
    {
      "StateMachines": {
        "Calls": {
          "TestCases": { "Good": { "Call": "Answer" }, "Bad": { "Call": "Refusal" } }
        }
      },
      "MockedResponses": {
        "Answer": { "0": { "Return": { "Payload": 42 } } },
        "Refusal": { "0": { "Throw": { "Error": "NoWay", "Cause": "Closed." } } }
      }
    }
    """

  @Test("prints the output of the execution")
  func printsOutput() throws {
    let place = try Workplace(["greet.json": Self.greet, "input.json": #"{"name": "Ada"}"#])
    let hello = ProgramRun(output: "{\n  \"text\": \"Hello, Ada!\"\n}\n")
    #expect(try place.run("run", "greet.json", "--input", "input.json") == hello)
    #expect(try place.run("run", "greet.json", "--input-json", #"{"name": "Ada"}"#) == hello)
    #expect(try place.run("run", "greet.json", "--input", "-", input: #"{"name": "Ada"}"#) == hello)
  }

  @Test("ends with 1 and says error and cause when the execution fails; nothing in them steers the terminal")
  func reportsFailure() throws {
    let place = try Workplace(["fail.json": Self.fail])
    #expect(
      try place.run("run", "fail.json") == ProgramRun(complaints: "Broken\nIt fell ^[[31mdown.\n", code: 1)
    )
  }

  @Test("runs executions of machines that the bindings name")
  func nested() throws {
    let parent = """
      {
        "StartAt": "Start",
        "States": {
          "Start": {
            "Type": "Task",
            "Resource": "arn:aws:states:::states:startExecution.sync:2",
            "Parameters": { "StateMachineArn": "Greeter", "Input.$": "$" },
            "OutputPath": "$.Output",
            "End": true
          }
        }
      }
      """
    let place = try Workplace([
      "p.json": parent, "greet.json": Self.greet, "asldb.yaml": "machines: {Greeter: greet.json}",
    ])
    let hello = ProgramRun(output: "{\n  \"text\": \"Hello, Ada!\"\n}\n")
    #expect(try place.run("run", "p.json", "--input-json", #"{"name": "Ada"}"#, "--children", "kids") == hello)
    #expect(try place.paths(in: "kids") == ["task-1", "task-1/child-0.json"])
    let none = try Workplace(["p.json": parent, "asldb.yaml": "machines: {Greeter: none.json}"])
    let run = try none.run("run", "p.json")
    #expect(run.complaints.contains("asldb.yaml:1:21: error: there is no file none.json"), "\(run)")
  }

  @Test("escapes characters in the output that would steer the terminal")
  func escapesOutput() throws {
    let place = try Workplace(["greet.json": Self.greet])
    let run = try place.run("run", "greet.json", "--input-json", #"{"name": "\u009b31m\u001b"}"#)
    #expect(run == ProgramRun(output: "{\n  \"text\": \"Hello, \\u009b31m\\u001b!\"\n}\n"))
  }

  @Test("answers tasks with the mocks of a test case")
  func mocks() throws {
    let place = try Workplace(["call.json": Self.call, "mocks.json": Self.mocks])
    let good = ProgramRun(output: "{\n  \"Payload\": 42\n}\n")
    #expect(try place.run("run", "call.json", "--mocks", "mocks.json#Calls/Good") == good)
    #expect(try place.run("run", "call.json", "--mocks", "mocks.json#Good") == good)
    #expect(
      try place.run("run", "call.json", "--mocks", "mocks.json#Bad")
        == ProgramRun(complaints: "NoWay\nClosed.\n", code: 1)
    )
    let unclear = try place.run("run", "call.json", "--mocks", "mocks.json")
    #expect(unclear.code == 2 && unclear.complaints.contains("#Calls/Good, #Calls/Bad"), "\(unclear)")
  }

  @Test("answers tasks without a mock as it is told")
  func unmocked() throws {
    let place = try Workplace(["call.json": Self.call, "ask.json": Self.ask])
    let failed = try place.run("run", "call.json")
    #expect(failed.code == 1 && failed.complaints.contains("'Call'"), "\(failed)")
    let skeleton = try place.run("run", "call.json", "--unmocked", "skeleton")
    #expect(skeleton.code == 0 && skeleton.output.contains("\"StatusCode\": 200"), "\(skeleton)")
    let stuck = try place.run("run", "ask.json", "--unmocked", "wait")
    #expect(stuck.code == 1 && stuck.complaints.contains("'Ask'"), "\(stuck)")
  }

  @Test("writes the history as GetExecutionHistory answers it")
  func history() throws {
    let place = try Workplace(["greet.json": Self.greet])
    let run = try place.run("run", "greet.json", "--input-json", #"{"name": "Ada"}"#, "--history", "events.json")
    #expect(run.code == 0, "\(run)")
    let events = try JSON(parsing: try place.text(of: "events.json"))["events"]?.array
    #expect(
      events?.map { $0["type"]?.string }
        == ["ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded"]
    )
  }

  @Test("gives the same random numbers for the same seed")
  func seed() throws {
    let definition = Self.greet.replacing("States.Format('Hello, {}!', $.name)", with: "States.UUID()")
    let place = try Workplace(["uuid.json": definition])
    let first = try place.run("run", "uuid.json", "--seed", "7")
    #expect(try place.run("run", "uuid.json", "--seed", "7") == first)
    #expect(try place.run("run", "uuid.json", "--seed", "8") != first)
  }

  @Test("lets time pass with the real clock")
  func realClock() throws {
    let wait = #"{"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "End": true}}}"#
    let place = try Workplace([
      "wait.json": wait, "long.json": wait.replacing("\"Seconds\": 1", with: "\"Seconds\": 999999"),
    ])
    let start = ContinuousClock.now
    #expect(try place.run("run", "wait.json", "--clock", "real").code == 0)
    #expect(start.duration(to: .now) > .seconds(1))
    #expect(try place.run("run", "long.json").code == 0)
  }
}
