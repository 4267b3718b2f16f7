import JSONModel
import LocalPrograms
import Testing

@Suite("What a command gets")
struct CommandTaskTests {
  private func task(_ resource: String, _ parameters: JSON, token: String? = nil) -> CommandTask {
    CommandTask(
      resource: resource,
      state: "Charge",
      execution: "arn:aws:states:us-east-1:123456789012:execution:Order:1",
      attempt: 2,
      taskToken: token,
      parameters: parameters
    )
  }

  @Test(
    "is the event of a function, or the parameters",
    arguments: [
      ("arn:aws:lambda:us-east-1:123456789012:function:Charge", #"{"id":1}"#, #"{"id":1}"#),
      ("arn:aws:states:::lambda:invoke", #"{"FunctionName":"Charge","Payload":{"id":1}}"#, #"{"id":1}"#),
      ("arn:aws:states:::lambda:invoke", #"{"FunctionName":"Charge","Payload":"text"}"#, #""text""#),
      ("arn:aws:states:::lambda:invoke.waitForTaskToken", #"{"FunctionName":"Charge"}"#, "{}"),
      ("arn:aws:states:::aws-sdk:lambda:invoke", #"{"FunctionName":"F","Payload":"{\"id\":1}"}"#, #"{"id":1}"#),
      ("arn:aws-cn:states:::sqs:sendMessage", #"{"MessageBody":"m"}"#, #"{"MessageBody":"m"}"#),
      ("arn:aws:states:us-east-1:123456789012:activity:Charge", "[1]", "[1]"),
    ]
  )
  func input(resource: String, parameters: String, input: String) throws {
    #expect(task(resource, try JSON(parsing: parameters)).input == (try JSON(parsing: input)))
  }

  @Test("is told by variables what it is run for; those win over the binding's")
  func variables() {
    let command = Command(
      .shell("charge"),
      binding: "tasks.Charge",
      workingDirectory: "/orders",
      environment: ["A": "1", "ASLDB_STATE": "other"],
      timeout: .seconds(3)
    )
    let call = command.programCall(for: task("arn:aws:states:::sqs:sendMessage.waitForTaskToken", ["a": 1], token: "t"))
    let expected = ProgramCall(
      .shell("charge"),
      input: Array("{\"a\":1}\n".utf8),
      environment: [
        "A": "1",
        "ASLDB_RESOURCE": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "ASLDB_STATE": "Charge",
        "ASLDB_EXECUTION": "arn:aws:states:us-east-1:123456789012:execution:Order:1",
        "ASLDB_TASK_TOKEN": "t",
        "ASLDB_ATTEMPT": "2",
      ],
      workingDirectory: "/orders",
      timeout: .seconds(3)
    )
    #expect(call == expected)
  }

  @Test("has no token when the task waits for none")
  func noToken() {
    #expect(task("arn:aws:states:::sqs:sendMessage", [:]).environment["ASLDB_TASK_TOKEN"] == nil)
  }
}

@Suite("What a command makes of a task")
struct CommandOutcomeTests {
  private let command = Command(.shell("charge"), binding: "tasks.Charge", timeout: .milliseconds(1500))

  private func outcome(_ reason: ProgramEnd.Reason, output: String = "", errorOutput: String = "") -> CommandOutcome {
    command.outcome(of: ProgramEnd(reason, output: Array(output.utf8), errorOutput: Array(errorOutput.utf8)))
  }

  @Test("is the JSON that it prints; nothing printed is null")
  func success() {
    #expect(outcome(.exited(0), output: " {\"a\": [1]}\n", errorOutput: "note") == .succeeded(["a": [1]]))
    #expect(outcome(.exited(0), output: " \n") == .succeeded(.null))
  }

  @Test("is an error with an excerpt and the place when it prints something else")
  func noJSON() {
    let cause =
      "the command printed what is not JSON, at 1:1: found 'Done', expected a value; "
      + "a string stands in double quotes: Done: 3"
    #expect(outcome(.exited(0), output: "Done: 3") == .failed(error: "Command.InvalidOutput", cause: cause))
    let long = outcome(.exited(0), output: "[1," + String(repeating: " ", count: 1000))
    guard case .failed(_, let cause) = long else { return #expect(Bool(false), "\(long)") }
    #expect(cause.hasSuffix(" …") && cause.count < 400)
  }

  @Test("is an error when it prints more than is taken")
  func cut() {
    let end = ProgramEnd(.exited(0), output: Array("[1".utf8), outputByteCount: 9)
    let cause = "the command printed 9 bytes; at most 2 are taken"
    #expect(command.outcome(of: end) == .failed(error: "Command.InvalidOutput", cause: cause))
  }

  @Test("is named by its status, with the end of its log as the cause")
  func status() {
    #expect(
      outcome(.exited(3), errorOutput: "one\ntwo\n\n") == .failed(error: "Command.ExitStatus.3", cause: "one\ntwo")
    )
    let cause = "the command ended with status 1 and wrote nothing to standard error"
    #expect(outcome(.exited(1)) == .failed(error: "Command.ExitStatus.1", cause: cause))
    guard case .failed(_, let cause) = outcome(.exited(1), errorOutput: String(repeating: "é", count: 9000)) else {
      return #expect(Bool(false))
    }
    #expect(cause == String(repeating: "é", count: 4096))
  }

  @Test(
    "is the error that it tells itself",
    arguments: [
      ("", "log\n{\"Error\":\"Card.Declined\",\"Cause\":\"no money\"}\n", "Card.Declined", "no money"),
      ("{\"Error\":\"Card.Declined\"}", "log\n", "Card.Declined", ""),
      ("{\n\"Error\":\"E\",\n\"Cause\":{\"a\":1}}\n", "", "E", "{\"a\":1}"),
      ("", "{\"errorType\":\"E\",\"errorMessage\":\"m\"}", "E", "{\"errorType\":\"E\",\"errorMessage\":\"m\"}"),
      ("{\"Error\":\"Second\"}", "{\"Error\":\"First\"}", "First", ""),
    ]
  )
  func told(output: String, errorOutput: String, error: String, cause: String) {
    #expect(outcome(.exited(1), output: output, errorOutput: errorOutput) == .failed(error: error, cause: cause))
  }

  @Test("is told by no line when it ended well")
  func notTold() {
    #expect(outcome(.exited(0), output: "{\"Error\":\"E\"}") == .succeeded(["Error": "E"]))
  }

  @Test("is States.Timeout after its time, and named by the signal that ended it")
  func ended() {
    let timeout = "the command did not end within 1.5 seconds"
    #expect(outcome(.timedOut) == .failed(error: "States.Timeout", cause: timeout))
    let killed = "the command was ended by SIGKILL"
    #expect(outcome(.signalled(9)) == .failed(error: "Command.Signal.SIGKILL", cause: killed))
    #expect(outcome(.cancelled) == .cancelled)
  }

  @Test("names the path and the binding when it cannot be run")
  func notStarted() {
    let cause =
      "the command bound to 'tasks.Charge' cannot be run: '/orders/charge' is not executable; chmod +x makes it so"
    let reason = ProgramEnd.Reason.notStarted(.notExecutable(path: "/orders/charge"))
    #expect(outcome(reason) == .failed(error: "Command.NotStarted", cause: cause))
  }

  @Test("comes out of a real command")
  func real() async {
    let command = Command(.shell("read -r line; echo \"[$line, \\\"$ASLDB_STATE\\\"]\""), binding: "tasks.Charge")
    let task = CommandTask(
      resource: "arn:aws:lambda:us-east-1:123456789012:function:Charge",
      state: "Charge",
      execution: "e",
      attempt: 1,
      taskToken: nil,
      parameters: ["id": 1]
    )
    let end = await ProgramRunner().run(command.programCall(for: task))
    #expect(command.outcome(of: end) == .succeeded([["id": 1], "Charge"]))
  }
}
