import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Tokens and workers", .timeLimit(.minutes(1)))
struct TokenTests {
  @Test("a token is answered once; later ones come too late")
  func once() async throws {
    let service = TestService()
    let execution = try await service.start(try await service.machine("M", TestService.callback))
    let token = JSON.string(try await service.token(of: execution))
    _ = try await service.answer("SendTaskHeartbeat", ["taskToken": token])
    #expect(await service.call("SendTaskSuccess", ["taskToken": token, "output": "{"]).failureType == "InvalidOutput")
    _ = try await service.answer("SendTaskSuccess", ["taskToken": token, "output": #"{"ok": true}"#])
    #expect(try await service.end(of: execution)["output"] == #"{"ok":true}"#)
    for (operation, more) in [
      ("SendTaskSuccess", ["output": "1"] as JSONObject), ("SendTaskFailure", [:]), ("SendTaskHeartbeat", [:]),
    ] {
      var arguments = more
      arguments["taskToken"] = token
      let late = await service.call(operation, .object(arguments))
      #expect(late.failureType == "TaskTimedOut")
      #expect(late.body["message"] == "Task Timed Out: 'Provided task does not exist anymore'")
    }
  }

  @Test("a failure may leave out its error and its cause")
  func failure() async throws {
    let service = TestService()
    let execution = try await service.start(try await service.machine("M", TestService.callback))
    _ = try await service.answer("SendTaskFailure", ["taskToken": .string(try await service.token(of: execution))])
    let described = try await service.end(of: execution)
    #expect(described["status"] == "FAILED")
    #expect(described["error"] == nil)
  }

  @Test("an error that nobody catches ends the execution, and one that is caught does not")
  func errors() async throws {
    let service = TestService()
    let machine = try await service.machine(
      "M",
      #"""
      {"StartAt":"Ask","States":{
        "Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters":{"QueueUrl":"q","MessageBody":{"t.$":"$$.Task.Token"}},
          "Catch":[{"ErrorEquals":["Known"],"Next":"Sorry"}],"End":true},
        "Sorry":{"Type":"Pass","End":true}}}
      """#
    )
    for (error, status) in [("Known", "SUCCEEDED"), ("Unknown", "FAILED")] {
      let execution = try await service.start(machine)
      let token = try await service.token(of: execution)
      _ = try await service.answer("SendTaskFailure", ["taskToken": .string(token), "error": .string(error)])
      #expect(try await service.end(of: execution)["status"]?.string == status)
    }
  }

  @Test("a worker that waits gets the task that comes, and its answer ends it")
  func worker() async throws {
    let service = TestService()
    let arn = try await service.answer("CreateActivity", ["name": "work"])["activityArn"]
    async let waiting = service.answer("GetActivityTask", ["activityArn": arn ?? .null, "workerName": "w"])
    let execution = try await service.start(try await service.machine("M", TestService.activity), input: "[3]")
    let task = try await waiting
    #expect(task["input"] == "[3]")
    _ = try await service.answer("SendTaskSuccess", ["taskToken": task["taskToken"] ?? .null, "output": "4"])
    #expect(try await service.end(of: execution)["output"] == "4")
    let history = try await service.answer("GetExecutionHistory", ["executionArn": .string(execution)])
    let started = history["events"]?.array?.first { $0["type"] == "ActivityStarted" }
    #expect(started?["activityStartedEventDetails"]?["workerName"] == "w")
  }

  @Test("executions are answered by many at once, each once")
  func load() async throws {
    let service = TestService()
    let machine = try await service.machine("M", TestService.callback)
    let executions = try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<40 { group.addTask { try await service.start(machine, name: "e\(index)") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for execution in executions {
        group.addTask {
          let token = JSON.string(try await service.token(of: execution))
          async let first = service.call(
            "SendTaskSuccess",
            ["taskToken": token, "output": .string("\"\(execution)\"")]
          )
          async let second = service.call("SendTaskSuccess", ["taskToken": token, "output": "\"other\""])
          let types = await [first.failureType, second.failureType]
          #expect(types.filter { $0 == nil }.count == 1)
        }
      }
      try await group.waitForAll()
    }
    for execution in executions { #expect(try await service.end(of: execution)["status"] == "SUCCEEDED") }
  }

  @Test("what waits is listed with what speaks against it")
  func callbacks() async throws {
    let service = TestService()
    let machine = try await service.machine(
      "M",
      #"""
      {"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters":{"QueueUrl":"q","MessageBody":"x"},"HeartbeatSeconds":60,"End":true}}}
      """#
    )
    let execution = try await service.start(machine)
    _ = try await service.token(of: execution)
    let listed = try await service.answer("Asldb.ListCallbacks")["callbacks"]?[0]
    #expect(listed?["path"] == "Ask")
    #expect(listed?["kind"] == "callback")
    #expect(listed?["warnings"] == ["its token was not passed on: nobody can know it"])
    _ = try await service.answer("Asldb.AnswerCallback", ["id": listed?["id"] ?? .null, "expire": true])
    #expect(try await service.end(of: execution)["error"] == "States.Timeout")
  }

  @Test("an execution starts another one of the account and waits for it")
  func nested() async throws {
    let service = TestService()
    let child = try await service.machine("Child", TestService.callback)
    let parent = try await service.machine(
      "Parent",
      #"""
      {"StartAt":"Start","States":{"Start":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2",
        "Parameters":{"StateMachineArn":"\#(child)","Input":{"x":1}},"OutputPath":"$.Output","End":true}}}
      """#
    )
    let execution = try await service.start(parent)
    var started: String?
    while started == nil {
      let listed = try await service.answer("ListExecutions", ["stateMachineArn": .string(child)])
      started = listed["executions"]?[0]?["executionArn"]?.string
      try await Task.sleep(for: .milliseconds(2))
    }
    let arn = try #require(started)
    _ = try await service.answer(
      "SendTaskSuccess",
      ["taskToken": .string(try await service.token(of: arn)), "output": #"{"y":2}"#]
    )
    #expect(try await service.end(of: execution)["output"] == #"{"y":2}"#)
  }

  @Test("a state is tested with a mock, and how closely is told")
  func stateTest() async throws {
    let answer = try await TestService().answer(
      "TestState",
      [
        "definition":
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","OutputPath":"$.Payload","Next":"N"}"#,
        "mock": ["result": #"{"StatusCode":200,"Payload":"hi"}"#], "inspectionLevel": "DEBUG",
      ]
    )
    #expect([answer["status"], answer["output"], answer["nextState"]] == ["SUCCEEDED", #""hi""#, "N"])
    #expect(answer["inspectionData"]?["result"] != nil)
  }

  @Test("a parent that is stopped stops the execution that it waits for")
  func stopsChild() async throws {
    let service = TestService()
    let child = try await service.machine("Child", TestService.callback)
    let parent = try await service.machine(
      "Parent",
      #"""
      {"StartAt":"Start","States":{"Start":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2",
        "Parameters":{"StateMachineArn":"\#(child)","Name":"kid"},"End":true}}}
      """#
    )
    let execution = try await service.start(parent)
    let kid = "arn:aws:states:us-east-1:123456789012:execution:Child:kid"
    _ = try await service.token(of: kid)
    _ = try await service.answer("StopExecution", ["executionArn": .string(execution)])
    #expect(try await service.end(of: kid)["status"] == "ABORTED")
  }

  @Test("a Map Run that may have more children at once starts them while it waits")
  func updatesMapRun() async throws {
    let service = TestService()
    let machine = try await service.machine(
      "M",
      #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","MaxConcurrency":1,"End":true,"ItemProcessor":{
        "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Ask","States":{
          "Ask":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Parameters":{"QueueUrl":"q","MessageBody":{"t.$":"$$.Task.Token"}},"End":true}}}}}}
      """#
    )
    let execution = try await service.start(machine, input: "[1,2,3]")
    _ = try await service.token(of: execution)
    let runs = try await service.answer("ListMapRuns", ["executionArn": .string(execution)])
    let run = try #require(runs["mapRuns"]?[0]?["mapRunArn"])
    _ = try await service.answer("UpdateMapRun", ["mapRunArn": run, "maxConcurrency": 3])
    var waiting = 0
    while waiting < 3 {
      waiting = try await service.answer("Asldb.ListCallbacks")["callbacks"]?.array?.count ?? 0
      try await Task.sleep(for: .milliseconds(2))
    }
    #expect(try await service.answer("DescribeMapRun", ["mapRunArn": run])["executionCounts"]?["running"] == 3)
  }

  @Test("who looks at an earlier moment does not change what a call does")
  func looksBack() async throws {
    let service = TestService()
    let execution = try await service.start(try await service.machine("M", TestService.callback))
    _ = try await service.answer(
      "SendTaskSuccess",
      ["taskToken": .string(try await service.token(of: execution)), "output": "1"]
    )
    _ = try await service.end(of: execution)
    _ = try await service.answer("Asldb.PerformCommand", ["executionArn": .string(execution), "line": "go start"])
    _ = try await service.answer("StopExecution", ["executionArn": .string(execution)])
    #expect(try await service.end(of: execution)["status"] == "SUCCEEDED")
  }
}
