import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Executions of the service", .timeLimit(.minutes(1)))
struct ExecutionTests {
  @Test("an execution runs, is described and tells its history")
  func runs() async throws {
    let service = TestService()
    let machine = try await service.machine("M", TestService.pass)
    let execution = try await service.start(machine, input: #"{"a": 1}"#, name: "one")
    #expect(execution == "arn:aws:states:us-east-1:123456789012:execution:M:one")
    let described = try await service.end(of: execution)
    #expect(described["status"] == "SUCCEEDED")
    #expect(described["input"] == #"{"a": 1}"#)
    #expect(described["output"] == #"{"a":1}"#)
    #expect(described["redriveStatusReason"] == "Execution is SUCCEEDED and cannot be redriven")
    let history = try await service.answer("GetExecutionHistory", ["executionArn": .string(execution)])
    #expect(
      history["events"]?.array?.compactMap { $0["type"]?.string } == [
        "ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded",
      ]
    )
  }

  @Test("a history comes in pages, in both directions, and without data when that is asked for")
  func pages() async throws {
    let service = TestService()
    let execution = try await service.start(try await service.machine("M", TestService.pass))
    _ = try await service.end(of: execution)
    for (isReversed, expected) in [(false, [1, 2, 3, 4]), (true, [4, 3, 2, 1])] {
      var (ids, token) = ([Int](), JSON?.none)
      repeat {
        var arguments: JSONObject = [
          "executionArn": .string(execution), "maxResults": 3, "reverseOrder": .bool(isReversed),
        ]
        arguments["nextToken"] = token
        let page = try await service.answer("GetExecutionHistory", .object(arguments))
        ids += page["events"]?.array?.compactMap { $0["id"]?.number?.integer } ?? []
        token = page["nextToken"]
      } while token != nil
      #expect(ids == expected)
    }
    let bare = try await service.answer(
      "GetExecutionHistory",
      ["executionArn": .string(execution), "includeExecutionData": false]
    )
    #expect(bare["events"]?.array?.first?["executionStartedEventDetails"] == ["roleArn": .string(TestService.role)])
  }

  @Test("the same name and input is the same execution while it runs, and is taken afterwards")
  func names() async throws {
    let service = TestService()
    let machine = try await service.machine("M", TestService.callback)
    let first = try await service.start(machine, name: "n")
    #expect(try await service.start(machine, name: "n") == first)
    let arguments: JSON = ["stateMachineArn": .string(machine), "name": "n", "input": "[1]"]
    #expect(
      await service.call("StartExecution", arguments).body["message"] == .string("Execution Already Exists: '\(first)'")
    )
    _ = try await service.answer("StopExecution", ["executionArn": .string(first), "error": "E", "cause": "C"])
    let stopped = try await service.end(of: first)
    #expect([stopped["status"], stopped["error"], stopped["cause"]] == ["ABORTED", "E", "C"])
    #expect(
      await service.call("StartExecution", ["stateMachineArn": .string(machine), "name": "n"]).failureType
        == "ExecutionAlreadyExists"
    )
  }

  @Test("the newest executions come first, by status")
  func lists() async throws {
    let service = TestService()
    let machine = try await service.machine("M", TestService.callback)
    let (first, second) = (try await service.start(machine, name: "a"), try await service.start(machine, name: "b"))
    _ = try await service.answer("StopExecution", ["executionArn": .string(first)])
    _ = try await service.end(of: first)
    let running = try await service.answer(
      "ListExecutions",
      ["stateMachineArn": .string(machine), "statusFilter": "RUNNING"]
    )
    #expect(running["executions"]?.array?.map { $0["executionArn"] } == [.string(second)])
    let page = try await service.answer("ListExecutions", ["stateMachineArn": .string(machine), "maxResults": 1])
    #expect(page["nextToken"] != nil)
  }

  @Test(
    "what cannot be is refused in AWS's words",
    arguments: [
      (
        "DescribeExecution", #"{"executionArn": "arn:aws:states:us-east-1:123456789012:execution:M:no"}"#,
        "ExecutionDoesNotExist", "Execution Does Not Exist: 'arn:aws:states:us-east-1:123456789012:execution:M:no'"
      ),
      (
        "DescribeExecution", #"{"executionArn": "arn:aws:states:us-east-1:123456789012:express:M:no:id"}"#,
        "InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'"
      ),
      (
        "StartExecution", #"{"stateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:No"}"#,
        "StateMachineDoesNotExist",
        "State Machine Does Not Exist: 'arn:aws:states:us-east-1:123456789012:stateMachine:No'"
      ),
      (
        "SendTaskSuccess", #"{"taskToken": "made up", "output": "{}"}"#, "InvalidToken",
        "Invalid Token: 'Invalid token'"
      ),
      (
        "GetActivityTask", #"{"activityArn": "arn:aws:states:us-east-1:123456789012:activity:no"}"#,
        "ActivityDoesNotExist", "Activity Does Not Exist: 'arn:aws:states:us-east-1:123456789012:activity:no'"
      ),
      ("Nothing", "{}", "UnknownOperationException", "There is no operation 'AWSStepFunctions.Nothing'."),
    ]
  )
  func refusals(_ operation: String, _ arguments: String, _ type: String, _ message: String) async throws {
    let response = await TestService().call(operation, try JSON(parsing: arguments))
    #expect(response.failureType == type)
    #expect(response.body["message"]?.string == message)
    #expect(response.status == 400)
  }

  @Test("an Express execution is answered when it has ended, and is not to be asked after")
  func express() async throws {
    let service = TestService()
    let machine = try await service.machine("X", TestService.pass, type: "EXPRESS")
    let answer = try await service.answer("StartSyncExecution", ["stateMachineArn": .string(machine), "input": "[7]"])
    #expect([answer["status"], answer["output"]] == ["SUCCEEDED", "[7]"])
    #expect(answer["executionArn"]?.string?.contains(":express:X:") == true)
    let standard = try await service.machine("S", TestService.pass)
    #expect(
      await service.call("StartSyncExecution", ["stateMachineArn": .string(standard)]).failureType
        == "StateMachineTypeNotSupported"
    )
  }

  @Test("a failed execution is redriven once for a client token")
  func redrives() async throws {
    let service = TestService()
    let machine = try await service.machine("M", #"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E"}}}"#)
    let execution = try await service.start(machine)
    #expect(try await service.end(of: execution)["redriveStatus"] == "REDRIVABLE")
    let arguments: JSON = ["executionArn": .string(execution), "clientToken": "t"]
    let date = try await service.answer("RedriveExecution", arguments)["redriveDate"]
    #expect(try await service.answer("RedriveExecution", arguments)["redriveDate"] == date)
    #expect(try await service.end(of: execution)["redriveCount"] == 1)
  }
}
