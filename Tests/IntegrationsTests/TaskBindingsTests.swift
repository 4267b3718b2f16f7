import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Rules of a bindings file answer tasks")
struct TaskBindingsTests {
  /// A rule's file, and what the execution of a Task "Ship" comes to.
  struct Row: Sendable {
    let file: String
    let end: ExecutionStatus
    var seconds = 0.0
  }

  @Test(
    "with a value, an expression, an error, one after the other, or later",
    arguments: [
      Row(file: #"{"tasks": {"Ship": {"return": {"a": 1}}}}"#, end: .succeeded(output: ["a": 1])),
      Row(file: #"{"tasks": {"Sh*": {"return": "x", "delay": "90s"}}}"#, end: .succeeded(output: "x"), seconds: 90),
      Row(file: #"{"tasks": {"Ship": {"return": "x", "delay": 1.5}}}"#, end: .succeeded(output: "x"), seconds: 1.5),
      Row(
        file:
          #"{"tasks": {"Ship": {"return": {"n": "{% $states.input.n + 1 %}", "id": "{% $states.context.State.Name %}"}}}}"#,
        end: .succeeded(output: ["n": 5, "id": "Ship"])
      ),
      Row(
        file: #"{"tasks": {"Ship": {"throw": {"Error": "E", "Cause": "{% 'no ' & $states.input.n %}"}}}}"#,
        end: .failed(error: "E", cause: "no 4")
      ),
      Row(
        file: #"{"tasks": {"Ship": {"answers": [{"throw": {"Error": "Busy"}}, {"return": 7}]}}}"#,
        end: .succeeded(output: 7),
        seconds: 1
      ),
      Row(
        file: #"{"tasks": {"Ship": {"return": "{% $states.input.none %}"}}}"#,
        end: .failed(
          error: "States.Runtime",
          cause: "The answer that the bindings give the state 'Ship' fails: {% $states.input.none %} gives nothing"
        )
      ),
      Row(file: #"{"tasks": {"Ask me": {"return": 1}, "Sh*p": {"return": 2}}}"#, end: .succeeded(output: 2)),
      Row(
        file: #"{"resources": {"lambda:invoke": {"return": 1}, "lambda:*": {"return": 2}}}"#,
        end: .succeeded(output: 1)
      ),
      Row(file: #"{"resources": {"function:pri*": {"return": 3}}}"#, end: .succeeded(output: 3)),
      Row(file: #"{"resources": {"sqs:*": {"return": 1}}, "default": {"return": 4}}"#, end: .succeeded(output: 4)),
      Row(
        file: #"{"default": {"return": 1}, "resources": {"*": {"return": 2}}, "tasks": {"Ship": {"return": 3}}}"#,
        end: .succeeded(output: 3)
      ),
    ]
  )
  func answers(_ row: Row) throws {
    let fields = #""Parameters":{"FunctionName":"price","n.$":"$.n"},"Retry":[{"ErrorEquals":["Busy"]}],"#
    let runner = ExecutionRunner(connector: ConnectorChain([try connector(row.file), FailingConnector()]))
    let run = try runner.runSkippingTime(try execution(taskMachine(fields), input: ["n": 4]))
    #expect(run.status == row.end)
    #expect(run.seconds == row.seconds)
  }

  @Test("for one item of a Map only")
  func items() throws {
    let definition = #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":\#(taskMachine())}}}
      """#
    let rules = try connector(#"{"tasks": {"Each[1]/Ship": {"return": "mine"}}, "default": {"return": "other"}}"#)
    let run = try ExecutionRunner(connector: rules).runSkippingTime(try execution(definition, input: [1, 2, 3]))
    #expect(run.status == .succeeded(output: ["other", "mine", "other"]))
  }

  /// The answers to the calls of a state, one after the other.
  struct Calls: Sendable {
    let answers: String
    let outputs: JSON
  }

  @Test(
    "for each so many-th call, and one after the other for those that are left",
    arguments: [
      Calls(answers: #"{"return": 3, "every": 3}, {"return": 0}"#, outputs: [0, 0, 3, 0, 0, 3, 0]),
      Calls(answers: #"{"return": 0}, {"return": 3, "every": 3}, {"return": 1}"#, outputs: [0, 1, 3, 1, 1, 3, 1]),
      Calls(
        answers:
          #"{"return": 3, "every": 3}, {"return": 2, "every": 2}, {"return": "a"}, {"return": "b"}, {"return": "c"}"#,
        outputs: ["a", 2, 3, 2, "b", 3, "c"]
      ),
      Calls(answers: #"{"return": 3, "every": 3}"#, outputs: ["other", "other", 3, "other", "other", 3, "other"]),
    ]
  )
  func every(_ row: Calls) throws {
    let definition = #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","MaxConcurrency":1,"End":true,"ItemProcessor":\#(taskMachine())}}}
      """#
    let text = #"{"tasks": {"Ship": {"answers": [\#(row.answers)]}}, "resources": {"*": {"return": "other"}}}"#
    let items = JSON.array(Array(repeating: 0, count: 7))
    let run = try ExecutionRunner(connector: try connector(text)).runSkippingTime(
      try execution(definition, input: items)
    )
    #expect(run.status == .succeeded(output: row.outputs))
  }

  @Test("later, with heartbeats that keep the task alive until then; a worker takes an activity's task")
  func heartbeats() throws {
    let arn = "arn:aws:states:us-east-1:123456789012:activity:work"
    let definition = taskMachine(#""HeartbeatSeconds":60,"#, resource: arn)
    let alive = try connector(#"{"tasks": {"Ship": {"return": 1, "delay": "5m", "heartbeat": "50s"}}}"#)
    let run = try ExecutionRunner(connector: alive).runSkippingTime(try execution(definition))
    #expect(run.status == .succeeded(output: 1) && run.seconds == 300)
    let events = run.eventTypes.filter { $0.hasPrefix("Activity") }
    #expect(events == ["ActivityScheduled", "ActivityStarted", "ActivitySucceeded"])
    let silent = try connector(#"{"tasks": {"Ship": {"return": 1, "delay": "5m"}}}"#)
    let dead = try ExecutionRunner(connector: silent).runSkippingTime(try execution(definition))
    #expect(dead.status == .failed(error: "States.Timeout", cause: nil) && dead.seconds == 60)
  }

  @Test("a state whose name has blanks needs no quotes")
  func blanks() throws {
    let rules = try connector(#"{"tasks": {"Each one[1]/Ship it": {"return": 1}, "Ship*": {"return": 2}}}"#)
    let inner = taskMachine().replacing("Ship", with: "Ship it")
    let definition = #"""
      {"StartAt":"Each one","States":{"Each one":{"Type":"Map","End":true,"ItemProcessor":\#(inner)}}}
      """#
    let run = try ExecutionRunner(connector: rules).runSkippingTime(try execution(definition, input: [1, 2]))
    #expect(run.status == .succeeded(output: [2, 1]))
  }

  @Test("rules for no Task are found, with the name that was probably meant")
  func idle() throws {
    let text = #"{"tasks": {"Ship": "ask", "Shpi": "ask", "type:Task": "ask", "Each[1]/Ship": "ask"}}"#
    let bindings = try BindingsReader.read(try JSONDocument(parsing: Array(text.utf8)), path: "f", folder: "")
    let idle = bindings.tasks.idleRules(in: try machine(taskMachine()))
    #expect(idle.map(\.name) == ["Shpi", "Each[1]/Ship"] && idle.map(\.nearest) == ["Ship", nil])
  }

  @Test(
    "rules for resources that nothing is called by are found, with the pattern that was probably meant",
    arguments: [
      ("sqs:*", nil), ("*", nil), ("aws-sdk:*", nil), ("lambda:invoke", nil), ("sqs:sendMessage.waitForTaskToken", nil),
      ("batch:submitJob.sync", nil), ("batch:*.sync", nil), ("aws-sdk:s3:get*", nil), ("function:anything", nil),
      ("arn:aws:states:::nothing:*", nil), ("*:publish", nil),
      ("sqss:*", "sqs:*"), ("sqs:sendMesage", "sqs:sendMessage"), ("aws-sdk:s3:getObjct", "aws-sdk:s3:getObject"),
      ("funtion:price", "function:price"), ("aws-sdk:dynamdb:*", "aws-sdk:dynamodb:*"),
    ]
  )
  func idleResources(_ row: (pattern: String, nearest: String?)) throws {
    let text = #"{"resources": {"\#(row.pattern)": "ask"}}"#
    let bindings = try BindingsReader.read(try JSONDocument(parsing: Array(text.utf8)), path: "f", folder: "")
    let idle = bindings.tasks.idleResourceRules
    #expect(idle.map(\.nearest) == (row.nearest.map { [$0] } ?? []))
  }

  @Test("an answer that comes after the task's time is too late")
  func late() throws {
    let rules = try connector(#"{"default": {"return": 1, "delay": "20s"}}"#)
    let run = try ExecutionRunner(connector: rules).runSkippingTime(try execution(taskMachine(#""TimeoutSeconds":5,"#)))
    #expect(run.status == .failed(error: "States.Timeout", cause: nil))
    #expect(run.seconds == 5)
  }

  @Test(
    "what is wrong in a file is told with its place",
    arguments: [
      (#"{"tasks": {"Ship": "simulatd"}}"#, "1:20: 'simulatd' answers nothing"),
      (
        #"{"tasks": {"Ship": {"retrun": 1}}}"#,
        "1:20: exactly one of 'return', 'throw', 'answers', 'command' or 'handler' is expected, found none; did you mean 'return'?"
      ),
      (#"{"tasks": {"Ship": {"return": 1, "throw": {"Error": "E"}}}}"#, "found 'return' and 'throw'"),
      (
        #"{"tasks": {"Ship": {"return": 1, "dealy": 3}}}"#,
        "has no 'dealy'; it may have return, delay, every, heartbeat; did you mean 'delay'?"
      ),
      (#"{"tasks": {"Ship": {"return": 1, "delay": "3 weeks"}}}"#, "1:43: 'delay':"),
      (#"{"tasks": {"Ship": {"return": 1, "every": 0}}}"#, "1:43: 'every' is a whole number above 0"),
      (#"{"tasks": {"Ship": {"return": 1, "heartbeat": 5}}}"#, "1:47: 'heartbeat': a heartbeat comes before an answer"),
      (
        #"{"tasks": {"Ship": {"return": 1, "delay": "2h", "heartbeat": "1s"}}}"#,
        "'heartbeat': more than 1000 heartbeats would come before the answer"
      ),
      (#"{"tasks": {"Ship": {"return": "{% 1 + %}"}}}"#, "1:31:"),
      (#"{"tasks": {"Fan[": {"return": 1}}}"#, "1:12: 'Fan[' is no pattern of states"),
      (
        #"{"resources": {"lambda:*": {"handler": "app"}}}"#,
        "'handler' is a file without its ending and a function in it"
      ),
      (#"{"aws": {"profil": "dev"}}"#, "did you mean 'profile'?"),
      (#"{"tasks": {"Ship": {"throw": {"Eror": "E"}}}}"#, "'throw' has 'Error'"),
    ]
  )
  func problems(_ text: String, _ words: String) throws {
    let document = try JSONDocument(parsing: Array(text.utf8))
    let error = #expect(throws: BindingProblems.self) {
      _ = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
    }
    let problem = try #require(error?.problems.first)
    #expect("\(problem.range.lowerBound): \(problem.message)".contains(words))
  }

  private func connector(_ text: String) throws -> BindingsConnector {
    let document = try JSONDocument(parsing: Array(text.utf8))
    let bindings = try BindingsReader.read(document, path: "asldb.yaml", folder: "")
    return BindingsConnector(bindings.tasks, of: "asldb.yaml", hasPerson: false)
  }
}
