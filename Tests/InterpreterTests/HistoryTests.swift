import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Histories chain events as AWS records them")
struct HistoryTests {
  @Test("a task that answers")
  func task() throws {
    var execution = try execution(
      #"{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}"#
    )
    try execution.run(answering: ["T": [.success(["MessageId": "m"])]])
    #expect(
      execution.events == [
        "1<-0 ExecutionStarted", "2<-0 TaskStateEntered", "3<-2 TaskScheduled", "4<-3 TaskStarted",
        "5<-4 TaskSucceeded", "6<-5 TaskStateExited", "7<-6 ExecutionSucceeded",
      ]
    )
    #expect(execution.status == .succeeded(output: ["MessageId": "m"]))
  }

  @Test("a retried and then caught task is entered once")
  func retryThenCatch() throws {
    var execution = try execution(
      #"""
      {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f",
      "Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":1}],
      "Catch":[{"ErrorEquals":["Oops"],"ResultPath":"$.error","Next":"Done"}],"End":true},"Done":{"Type":"Succeed"}}}
      """#,
      input: #"{"a":1}"#
    )
    let oops = TaskError(name: "Oops", cause: "why")
    try execution.run(answering: ["T": [.failure(oops), .failure(oops)]])
    #expect(execution.nextDeadline == .after(2))
    try execution.deliver(.timePassed, at: .after(2))
    try execution.run(answering: ["T": [.failure(oops)]])
    #expect(
      execution.events == [
        "1<-0 ExecutionStarted", "2<-0 TaskStateEntered", "3<-2 LambdaFunctionScheduled",
        "4<-3 LambdaFunctionStarted", "5<-4 LambdaFunctionFailed", "6<-5 LambdaFunctionScheduled",
        "7<-6 LambdaFunctionStarted", "8<-7 LambdaFunctionFailed", "9<-8 TaskStateExited",
        "10<-9 SucceedStateEntered", "11<-10 SucceedStateExited", "12<-11 ExecutionSucceeded",
      ]
    )
    #expect(execution.status == .succeeded(output: ["a": 1, "error": ["Error": "Oops", "Cause": "why"]]))
  }

  @Test("a Parallel's failure aborts the tasks beside it")
  func parallelFailure() throws {
    var execution = try execution(
      #"""
      {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
      {"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E"}}},
      {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true}}}]}}}
      """#
    )
    let branch = BranchID(number: 2)
    for _ in 0..<2 { execution.step() }
    for _ in 0..<2 { execution.step(branch) }
    let task = try #require(execution.pendingTasks.first)
    execution.run()
    #expect(
      execution.events == [
        "1<-0 ExecutionStarted", "2<-0 ParallelStateEntered", "3<-2 ParallelStateStarted", "4<-3 TaskStateEntered",
        "5<-4 TaskScheduled", "6<-5 TaskStarted", "7<-3 FailStateEntered", "8<-7 TaskStateAborted",
        "9<-7 ParallelStateFailed", "10<-9 ExecutionFailed",
      ]
    )
    #expect(execution.takeEffects() == [.startTask(task), .cancelTask(task.id)])
  }

  @Test("a Map takes over slots in the order in which they become free")
  func mapSlots() throws {
    var execution = try execution(
      #"""
      {"StartAt":"M","States":{"M":{"Type":"Map","MaxConcurrency":1,"ItemProcessor":{"StartAt":"A",
      "States":{"A":{"Type":"Pass","End":true}}},"End":true}}}
      """#,
      input: "[1,2]"
    )
    execution.run()
    #expect(
      execution.events == [
        "1<-0 ExecutionStarted", "2<-0 MapStateEntered", "3<-2 MapStateStarted", "4<-3 MapIterationStarted",
        "5<-4 PassStateEntered", "6<-5 PassStateExited", "7<-6 MapIterationSucceeded", "8<-6 MapIterationStarted",
        "9<-8 PassStateEntered", "10<-9 PassStateExited", "11<-10 MapIterationSucceeded", "12<-11 MapStateSucceeded",
        "13<-11 MapStateExited", "14<-13 ExecutionSucceeded",
      ]
    )
    #expect(execution.status == .succeeded(output: [1, 2]))
  }

  @Test("event 25,000 is the failure of an execution that does not end")
  func historyLimit() throws {
    var execution = try execution(
      #"{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsPresent":true,"Next":"B"}],"#
        + #""Default":"A"},"B":{"Type":"Succeed"}}}"#
    )
    execution.run()
    #expect(execution.events.last == "25000<-24999 ExecutionFailed")
    #expect(
      execution.status
        == .failed(
          error: "States.Runtime",
          cause: "The execution reached the maximum number of history events (25000)."
        )
    )
  }
}

@Suite("Errors of fields are retried and caught as their names say")
struct FieldErrorTests {
  /// A Task whose fields fail after its answer, and what catches that.
  func run(_ fields: String, catching name: String, input: String = "{}") throws -> ExecutionStatus {
    var execution = try execution(
      #"""
      {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sns:publish",\#(fields),
      "Catch":[{"ErrorEquals":["\#(name)"],"Next":"Caught"}],"End":true},"Caught":{"Type":"Pass","Result":1,"End":true}}}
      """#,
      input: input
    )
    try execution.run(answering: ["T": [.success(["s": "{"])]])
    return execution.status
  }

  @Test("an intrinsic function's failure is caught", arguments: ["States.IntrinsicFailure", "States.ALL"])
  func intrinsic(name: String) throws {
    let selector = #""ResultSelector":{"a.$":"States.StringToJson($.s)"}"#
    #expect(try run(selector, catching: name) == .succeeded(output: 1))
  }

  @Test("a missing path is States.Runtime, which nothing catches", arguments: ["States.Runtime", "States.ALL"])
  func missingPath(name: String) throws {
    let status = try run(#""ResultSelector":{"a.$":"$.none"}"#, catching: name)
    guard case .failed(error: "States.Runtime", _) = status else {
      Issue.record("\(status)")
      return
    }
  }

  @Test("an error in a catcher itself ends the execution")
  func catcherThatFails() throws {
    var execution = try execution(
      #"""
      {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true,
      "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.e","Next":"T"}]}}}
      """#,
      input: "[1]"
    )
    try execution.run(answering: ["T": [.failure(TaskError(name: "X"))]])
    guard case .failed(error: "States.ResultPathMatchFailure", _) = execution.status else {
      Issue.record("\(execution.status)")
      return
    }
  }
}
