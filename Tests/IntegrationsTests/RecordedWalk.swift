import Testing

/// A definition and a history that it made.
struct RecordedWalk: Sendable, CustomTestStringConvertible {
  let name: String
  let definition: String
  let history: String
  let status: String
  var testDescription: String { name }

  init(_ name: String, _ definition: String, _ status: String, _ history: String) {
    (self.name, self.definition, self.status, self.history) = (name, definition, status, history)
  }

  static let all = [
    success, failure, retried, caught, timedOut, callback, parallel, map, failedIteration, waits, stopped, outOfTime,
    redriven, distributed, activity, loop, unfinished,
  ]

  static let success = RecordedWalk(
    "a task that succeeds",
    taskMachine(),
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{"a":1}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{"a":1}}
    3<-2 +0 TaskScheduled {"parameters":{"a":1}}
    4<-3 +0 TaskStarted
    5<-4 +3 TaskSucceeded {"output":{"b":2}}
    6<-5 +3 TaskStateExited {"name":"Ship","output":{"b":2}}
    7<-6 +3 ExecutionSucceeded {"output":{"b":2}}
    """#
  )

  static let failure = RecordedWalk(
    "a task that fails",
    taskMachine(),
    "FAILED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"parameters":{}}
    4<-3 +0 TaskStarted
    5<-4 +1 TaskFailed {"error":"E","cause":"c"}
    6<-5 +1 ExecutionFailed {"error":"E","cause":"c"}
    """#
  )

  static let retried = RecordedWalk(
    "a task that is retried",
    taskMachine(#""Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2}],"#),
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"parameters":{}}
    4<-3 +0 TaskStarted
    5<-4 +1 TaskFailed {"error":"E"}
    6<-5 +3 TaskScheduled {"parameters":{}}
    7<-6 +3 TaskStarted
    8<-7 +4 TaskFailed {"error":"E"}
    9<-8 +8 TaskScheduled {"parameters":{}}
    10<-9 +8 TaskStarted
    11<-10 +9 TaskSucceeded {"output":1}
    12<-11 +9 TaskStateExited {"name":"Ship","output":1}
    13<-12 +9 ExecutionSucceeded {"output":1}
    """#
  )

  static let caught = RecordedWalk(
    "an error that is caught",
    #"""
    {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true,
    "Catch":[{"ErrorEquals":["E"],"ResultPath":"$.error","Next":"S"}]},"S":{"Type":"Succeed"}}}
    """#,
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"T","input":{}}
    3<-2 +0 LambdaFunctionScheduled {"resource":"arn:aws:lambda:us-east-1:123456789012:function:f","input":{}}
    4<-3 +0 LambdaFunctionStarted
    5<-4 +1 LambdaFunctionFailed {"error":"E","cause":"c"}
    6<-5 +1 TaskStateExited {"name":"T","output":{"error":{"Error":"E","Cause":"c"}}}
    7<-6 +1 SucceedStateEntered {"name":"S","input":{"error":{"Error":"E","Cause":"c"}}}
    8<-7 +1 SucceedStateExited {"name":"S","output":{"error":{"Error":"E","Cause":"c"}}}
    9<-8 +1 ExecutionSucceeded {"output":{"error":{"Error":"E","Cause":"c"}}}
    """#
  )

  static let timedOut = RecordedWalk(
    "a task that times out",
    taskMachine(#""TimeoutSeconds":5,"#),
    "FAILED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"parameters":{},"timeoutInSeconds":5}
    4<-3 +0 TaskStarted
    5<-4 +5 TaskTimedOut {"error":"States.Timeout"}
    6<-5 +5 ExecutionFailed {"error":"States.Timeout"}
    """#
  )

  static let callback = RecordedWalk(
    "a callback, with an answer as late as its limit allows",
    taskMachine(#""TimeoutSeconds":60,"#, resource: "arn:aws:states:::lambda:invoke.waitForTaskToken"),
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"resource":"invoke.waitForTaskToken","parameters":{},"timeoutInSeconds":60}
    4<-3 +0 TaskStarted {"resource":"invoke.waitForTaskToken"}
    5<-4 +1 TaskSubmitted {"resource":"invoke.waitForTaskToken","output":{"StatusCode":200}}
    6<-5 +59 TaskSucceeded {"resource":"invoke.waitForTaskToken","output":"yes"}
    7<-6 +59 TaskStateExited {"name":"Ship","output":"yes"}
    8<-7 +59 ExecutionSucceeded {"output":"yes"}
    """#
  )

  static let parallel = RecordedWalk(
    "branches of a Parallel in an order of their own",
    #"""
    {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
      {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}},
      {"StartAt":"B","States":{"B":{"Type":"Pass","Next":"C"},"C":{"Type":"Wait","Seconds":2,"End":true}}}]}}}
    """#,
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 ParallelStateEntered {"name":"P","input":{}}
    3<-2 +0 ParallelStateStarted
    4<-3 +0 PassStateEntered {"name":"B","input":{}}
    5<-3 +0 TaskStateEntered {"name":"A","input":{}}
    6<-4 +0 PassStateExited {"name":"B","output":{}}
    7<-5 +0 TaskScheduled {"parameters":{}}
    8<-7 +0 TaskStarted
    9<-6 +0 WaitStateEntered {"name":"C","input":{}}
    10<-9 +2 WaitStateExited {"name":"C","output":{}}
    11<-8 +3 TaskSucceeded {"output":1}
    12<-11 +3 TaskStateExited {"name":"A","output":1}
    13<-12 +3 ParallelStateSucceeded
    14<-12 +3 ParallelStateExited {"name":"P","output":[1,{}]}
    15<-14 +3 ExecutionSucceeded {"output":[1,{}]}
    """#
  )

  static let mapDefinition = #"""
    {"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.items","End":true,"ItemProcessor":{"StartAt":"T","States":{
      "T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}}}}}
    """#

  static let map = RecordedWalk(
    "iterations that end the other way round",
    mapDefinition,
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{"items":[1,2]}}
    2<-0 +0 MapStateEntered {"name":"M","input":{"items":[1,2]}}
    3<-2 +0 MapStateStarted {"length":2}
    4<-3 +0 MapIterationStarted {"name":"M","index":0}
    5<-3 +0 MapIterationStarted {"name":"M","index":1}
    6<-5 +0 TaskStateEntered {"name":"T","input":2}
    7<-6 +0 TaskScheduled {"parameters":2}
    8<-7 +0 TaskStarted
    9<-4 +0 TaskStateEntered {"name":"T","input":1}
    10<-9 +0 TaskScheduled {"parameters":1}
    11<-10 +0 TaskStarted
    12<-8 +1 TaskSucceeded {"output":20}
    13<-12 +1 TaskStateExited {"name":"T","output":20}
    14<-13 +1 MapIterationSucceeded {"name":"M","index":1}
    15<-11 +2 TaskSucceeded {"output":10}
    16<-15 +2 TaskStateExited {"name":"T","output":10}
    17<-16 +2 MapIterationSucceeded {"name":"M","index":0}
    18<-17 +2 MapStateSucceeded
    19<-17 +2 MapStateExited {"name":"M","output":[10,20]}
    20<-19 +2 ExecutionSucceeded {"output":[10,20]}
    """#
  )

  static let failedIteration = RecordedWalk(
    "an iteration that fails, and takes the others with it",
    mapDefinition,
    "FAILED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{"items":[1,2]}}
    2<-0 +0 MapStateEntered {"name":"M","input":{"items":[1,2]}}
    3<-2 +0 MapStateStarted {"length":2}
    4<-3 +0 MapIterationStarted {"name":"M","index":0}
    5<-3 +0 MapIterationStarted {"name":"M","index":1}
    6<-4 +0 TaskStateEntered {"name":"T","input":1}
    7<-6 +0 TaskScheduled {"parameters":1}
    8<-7 +0 TaskStarted
    9<-5 +0 TaskStateEntered {"name":"T","input":2}
    10<-9 +0 TaskScheduled {"parameters":2}
    11<-10 +0 TaskStarted
    12<-11 +1 TaskFailed {"error":"E"}
    13<-12 +1 MapIterationFailed {"name":"M","index":1}
    14<-12 +1 TaskStateAborted
    15<-12 +1 MapIterationAborted {"name":"M","index":0}
    16<-12 +1 TaskStateAborted
    17<-12 +1 MapStateFailed
    18<-17 +1 ExecutionFailed {"error":"E"}
    """#
  )

  static let waits = RecordedWalk(
    "a wait that ends a little late",
    #"{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":10,"End":true}}}"#,
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 WaitStateEntered {"name":"W","input":{}}
    3<-2 +10.2 WaitStateExited {"name":"W","output":{}}
    4<-3 +10.2 ExecutionSucceeded {"output":{}}
    """#
  )

  static let stopped = RecordedWalk(
    "an execution that is stopped",
    taskMachine(),
    "ABORTED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"parameters":{}}
    4<-3 +0 TaskStarted
    5<-0 +9 ExecutionAborted {"error":"Enough"}
    """#
  )

  static let outOfTime = RecordedWalk(
    "an execution that takes too long",
    #"{"TimeoutSeconds":30,"# + taskMachine().dropFirst(),
    "TIMED_OUT",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"parameters":{}}
    4<-3 +0 TaskStarted
    5<-0 +30 ExecutionTimedOut {"error":"States.Timeout"}
    """#
  )

  static let redriven = RecordedWalk(
    "an execution that is redriven",
    taskMachine(),
    "SUCCEEDED",
    failure.history + "\n"
      + #"""
      7<-6 +60 ExecutionRedriven {"redriveCount":1}
      8<-7 +60 TaskScheduled {"parameters":{}}
      9<-8 +60 TaskStarted
      10<-9 +61 TaskSucceeded {"output":1}
      11<-10 +61 TaskStateExited {"name":"Ship","output":1}
      12<-11 +61 ExecutionSucceeded {"output":1}
      """#
  )

  static let distributed = RecordedWalk(
    "a distributed Map, whose children are elsewhere",
    #"""
    {"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.items","ResultPath":"$.all","OutputPath":"$","Next":"P",
      "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"T","States":{
        "T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}}},
      "P":{"Type":"Pass","Parameters":{"all.$":"$.all"},"End":true}}}
    """#,
    "SUCCEEDED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{"items":[1,2]}}
    2<-0 +0 MapStateEntered {"name":"M","input":{"items":[1,2]}}
    3<-2 +0 MapStateStarted {"length":2}
    4<-3 +0 MapRunStarted {"mapRunArn":"arn:aws:states:us-east-1:123456789012:mapRun:m/x:y"}
    5<-4 +9 MapRunSucceeded
    6<-5 +9 MapStateSucceeded
    7<-4 +9 MapStateExited {"name":"M","output":{"items":[1,2],"all":[10,20]}}
    8<-7 +9 PassStateEntered {"name":"P","input":{"items":[1,2],"all":[10,20]}}
    9<-8 +9 PassStateExited {"name":"P","output":{"all":[10,20]}}
    10<-9 +9 ExecutionSucceeded {"output":{"all":[10,20]}}
    """#
  )

  static let activity = RecordedWalk(
    "an activity that a worker takes, and that is silent for as long as it may be",
    taskMachine(#""HeartbeatSeconds":10,"#, resource: "arn:aws:states:us-east-1:123456789012:activity:a"),
    "FAILED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 ActivityScheduled {"resource":"arn:aws:states:us-east-1:123456789012:activity:a","input":{},"heartbeatInSeconds":10}
    4<-3 +5 ActivityStarted {"workerName":"w"}
    5<-4 +15 ActivityTimedOut {"error":"States.Timeout"}
    6<-5 +15 ExecutionFailed {"error":"States.Timeout"}
    """#
  )

  static let loop = RecordedWalk(
    "a loop",
    #"""
    {"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericLessThan":2,"Next":"P"}],
      "Default":"S"},"P":{"Type":"Pass","Parameters":{"n.$":"States.MathAdd($.n, 1)"},"Next":"C"},"S":{"Type":"Fail"}}}
    """#,
    "FAILED",
    #"""
    1<-0 +0 ExecutionStarted {"input":{"n":1}}
    2<-0 +0 ChoiceStateEntered {"name":"C","input":{"n":1}}
    3<-2 +0 ChoiceStateExited {"name":"C","output":{"n":1}}
    4<-3 +0 PassStateEntered {"name":"P","input":{"n":1}}
    5<-4 +0 PassStateExited {"name":"P","output":{"n":2}}
    6<-5 +0 ChoiceStateEntered {"name":"C","input":{"n":2}}
    7<-6 +0 ChoiceStateExited {"name":"C","output":{"n":2}}
    8<-7 +0 FailStateEntered {"name":"S","input":{"n":2}}
    9<-8 +0 ExecutionFailed
    """#
  )

  static let unfinished = RecordedWalk(
    "a history of an execution that still runs",
    taskMachine(),
    "RUNNING",
    #"""
    1<-0 +0 ExecutionStarted {"input":{}}
    2<-0 +0 TaskStateEntered {"name":"Ship","input":{}}
    3<-2 +0 TaskScheduled {"parameters":{}}
    4<-3 +0 TaskStarted
    """#
  )
}
