import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Connectors answer tasks")
struct ConnectorTests {
  @Test("a mock counts calls, retries included")
  func retries() throws {
    let connector = try MockConfiguration.connector(
      responses: #""0-1":{"Throw":{"Error":"Busy","Cause":"later"}},"2":{"Return":{"Sent":true}}"#
    )
    let retry = #""Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":3}],"#
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(taskMachine(retry)))
    #expect(run.status == .succeeded(output: ["Sent": true]))
    #expect(run.eventTypes.filter { $0 == "TaskFailed" }.count == 2)
    #expect(run.seconds == 9)
  }

  @Test("one counter serves all iterations of a Map")
  func map() throws {
    let connector = try MockConfiguration.connector(
      responses: #""0":{"Return":"first"},"1":{"Return":"second"}"#
    )
    let definition = #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","MaxConcurrency":1,"End":true,
      "ItemProcessor":\#(taskMachine())}}}
      """#
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(definition, input: [1, 2]))
    #expect(run.status == .succeeded(output: ["first", "second"]))
  }

  @Test("an answer may come later, and may be computed of what the task is sent")
  func delayAndScript() throws {
    let connector = try MockConfiguration.connector(
      responses: #""0":{"Script":"{% {'got': $states.input.n, 'in': $states.context.State.Name} %}","Delay":"90s"}"#
    )
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(taskMachine(), input: ["n": 7]))
    #expect(run.status == .succeeded(output: ["got": 7, "in": "Ship"]))
    #expect(run.seconds == 90)
  }

  @Test("a script that fails ends the execution and says why")
  func failingScript() throws {
    let connector = try MockConfiguration.connector(responses: #""0":{"Script":"{% $states.input.n + 'x' %}"}"#)
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(taskMachine(), input: ["n": 7]))
    guard case .failed(error: "States.Runtime", let cause) = run.status else {
      Issue.record("\(run.status)")
      return
    }
    #expect(cause?.hasPrefix("The script of the mock 'R' of the state 'Ship' fails: ") == true)
  }

  @Test(
    "a mock counts the calls of each visit anew when it is told to, so those of each item",
    arguments: [(MockCounter.state, #"["1","2","3"]"#), (.visit, #"["1","1","1"]"#)]
  )
  func counters(_ counter: MockCounter, _ output: String) throws {
    let responses = #""0":{"Throw":{"Error":"Busy"}},"1":{"Return":"1"},"2":{"Return":"2"},"3":{"Return":"3"}"#
    let text = #"{"StateMachines":{"M":{"TestCases":{"C":{"Ship":"R"}}}},"MockedResponses":{"R":{\#(responses)}}}"#
    let testCase = try MockConfiguration(parsing: Array(text.utf8)).testCase(.only)
    let connector = MockConnector(testCase, of: "mocks.json", counting: counter)
    let retry = #""Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":3}],"#
    let definition = #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","MaxConcurrency":1,"End":true,
        "ItemProcessor":\#(taskMachine(retry))}}}
      """#
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(definition, input: [1, 2, 3]))
    #expect(run.status == .succeeded(output: try JSON(parsing: output)))
  }

  @Test("a mock of one item comes before that of the state, and counts its attempts")
  func items() throws {
    let text = #"""
      {"StateMachines":{"M":{"TestCases":{"C":{"Ship":"All","Each[1]/Ship":"One"}}}},"MockedResponses":{
        "All":{"0-9":{"Return":"all"}},"One":{"0":{"Throw":{"Error":"Busy"}},"1":{"Return":"one"}}}}
      """#
    let testCase = try MockConfiguration(parsing: Array(text.utf8)).testCase(.only)
    let retry = #""Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":3}],"#
    let definition = #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":\#(taskMachine(retry))}}}
      """#
    let connector = MockConnector(testCase, of: "mocks.json")
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(definition, input: [1, 2, 3]))
    #expect(run.status == .succeeded(output: ["all", "one", "all"]))
  }

  @Test("a mock says which of its answers it gave")
  func source() throws {
    let connector = try MockConfiguration.connector(responses: #""0":{"Return":1}"#)
    var execution = try execution(taskMachine())
    while execution.pendingTasks.isEmpty { _ = execution.step(.main) }
    let task = try #require(execution.pendingTasks.first)
    #expect(
      connector.response(to: task, in: execution).undertakings == [
        .source(task.id, "mocks.json, case M/C, response 'R', call 0"), .tell(.taskSucceeded(task.id, output: 1)),
      ]
    )
  }

  @Test("a call without an answer ends the execution, whatever it catches")
  func gap() throws {
    let connector = try MockConfiguration.connector(responses: #""1-3":{"Return":1},"5":{"Return":1}"#)
    let handling = #""Retry":[{"ErrorEquals":["States.ALL"]}],"#
    let run = try ExecutionRunner(connector: connector).runSkippingTime(try execution(taskMachine(handling)))
    let cause =
      "The mock 'R' of the state 'Ship' has no answer to call 0 in the test case 'M/C'; it has answers to: 1-3, 5."
    #expect(run.status == .failed(error: "States.Runtime", cause: cause))
  }

  @Test(
    "a job and a callback are submitted before they end",
    arguments: [
      ("arn:aws:states:::sqs:sendMessage.waitForTaskToken", #""Parameters":{"Token.$":"$$.Task.Token"},"#),
      ("arn:aws:states:::states:startExecution.sync:2", ""),
    ]
  )
  func submits(_ resource: String, _ fields: String) throws {
    for answer in [#""Return":{}"#, #""Throw":{"Error":"E","Cause":"c"}"#] {
      let connector = try MockConfiguration.connector(responses: #""0":{\#(answer)}"#)
      let execution = try execution(taskMachine(fields, resource: resource))
      let run = try ExecutionRunner(connector: connector).runSkippingTime(execution)
      #expect(run.eventTypes[2...4] == ["TaskScheduled", "TaskStarted", "TaskSubmitted"])
    }
  }

  @Test("the first connector that does not decline answers")
  func chain() throws {
    let mock = try MockConfiguration.connector(responses: #""0":{"Return":1}"#, state: "Other")
    let chain = ConnectorChain([mock, SkeletonConnector()])
    let run = try ExecutionRunner(connector: chain).runSkippingTime(try execution(taskMachine()))
    #expect(run.status == .succeeded(output: ["ExecutedVersion": "$LATEST", "Payload": [:], "StatusCode": 200]))
  }

  @Test("without mocks the error says which state lacks one, and what to do")
  func failing() throws {
    let run = try ExecutionRunner(connector: FailingConnector()).runSkippingTime(try execution(taskMachine()))
    let cause =
      "The state 'Ship' calls arn:aws:states:::lambda:invoke and has no mock; "
      + "give it one with --mocks, say who answers it under 'tasks' in asldb.yaml, "
      + "or walk over it with --unmocked skeleton."
    #expect(run.status == .failed(error: "States.Runtime", cause: cause))
  }
}
