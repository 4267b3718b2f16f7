import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

/// A job that a task started: how it is asked after, and what its end is.
struct Job: Sendable, CustomTestStringConvertible {
  let task: String
  let parameters: JSON
  /// What the API answered to the call that started it.
  let answer: JSON
  /// The call that asks after it.
  let question: APICall
  /// What the API answers to that, when the job has ended well.
  let description: JSON
  /// The task's result then.
  let result: JSON
  /// The call that ends it.
  let cancellation: APICall?

  var testDescription: String { task }

  func polling() throws -> JobPolling {
    guard case .service(let action) = resource(task) else { throw Missing() }
    let call = try #require(try call(task, parameters))
    let answer = CallAnswer.api(.success(answer))
    let outcome = TaskOutcome.of(resource(task), call: call, answer: answer, exchange: exchange)
    let submission = try #require(outcome.success)
    return try #require(JobPolling(action, call: call, answer: answer, submission: submission))
  }

  private struct Missing: Error {}
}

@Suite("a job that a task waits for")
struct JobTests {
  static let jobs = [
    Job(
      task: "batch:submitJob.sync",
      parameters: ["JobName": "n", "JobQueue": "q", "JobDefinition": "d"],
      answer: ["JobId": "1", "JobName": "n", "JobArn": "a"],
      question: APICall(service: "batch", action: "describeJobs", parameters: ["Jobs": ["1"]]),
      description: ["Jobs": [["JobId": "1", "Status": "SUCCEEDED"]]],
      result: ["JobId": "1", "Status": "SUCCEEDED"],
      cancellation: APICall(
        service: "batch",
        action: "terminateJob",
        parameters: ["JobId": "1", "Reason": "The Step Functions task that started it has ended."]
      )
    ),
    Job(
      task: "codebuild:startBuild.sync",
      parameters: ["ProjectName": "p"],
      answer: ["Build": ["Id": "p:1"]],
      question: APICall(service: "codebuild", action: "batchGetBuilds", parameters: ["Ids": ["p:1"]]),
      description: ["Builds": [["Id": "p:1", "BuildStatus": "SUCCEEDED"]]],
      result: ["Build": ["Id": "p:1", "BuildStatus": "SUCCEEDED"]],
      cancellation: APICall(service: "codebuild", action: "stopBuild", parameters: ["Id": "p:1"])
    ),
    Job(
      task: "ecs:runTask.sync",
      parameters: ["TaskDefinition": "d", "Cluster": "c"],
      answer: ["Tasks": [["TaskArn": "t", "ClusterArn": "arn"]], "Failures": []],
      question: APICall(service: "ecs", action: "describeTasks", parameters: ["Cluster": "c", "Tasks": ["t"]]),
      description: ["Tasks": [["TaskArn": "t", "LastStatus": "STOPPED", "Containers": [["ExitCode": 0]]]]],
      result: ["TaskArn": "t", "LastStatus": "STOPPED", "Containers": [["ExitCode": 0]]],
      cancellation: APICall(
        service: "ecs",
        action: "stopTask",
        parameters: ["Cluster": "c", "Task": "t", "Reason": "The Step Functions task that started it has ended."]
      )
    ),
    Job(
      task: "elasticmapreduce:createCluster.sync",
      parameters: ["Name": "n", "Instances": [:]],
      answer: ["JobFlowId": "j-1"],
      question: APICall(service: "emr", action: "describeCluster", parameters: ["ClusterId": "j-1"]),
      description: ["Cluster": ["Id": "j-1", "Status": ["State": "WAITING"]]],
      result: ["Cluster": ["Id": "j-1", "Status": ["State": "WAITING"]], "ClusterId": "j-1"],
      cancellation: nil
    ),
    Job(
      task: "elasticmapreduce:addStep.sync",
      parameters: ["ClusterId": "j-1", "Step": [:]],
      answer: ["StepIds": ["s-1"]],
      question: APICall(service: "emr", action: "describeStep", parameters: ["ClusterId": "j-1", "StepId": "s-1"]),
      description: ["Step": ["Id": "s-1", "Status": ["State": "COMPLETED"]]],
      result: ["Step": ["Id": "s-1", "Status": ["State": "COMPLETED"]]],
      cancellation: APICall(
        service: "emr",
        action: "cancelSteps",
        parameters: ["ClusterId": "j-1", "StepIds": ["s-1"]]
      )
    ),
    Job(
      task: "emr-serverless:startJobRun.sync",
      parameters: ["ApplicationId": "a", "ExecutionRoleArn": "r"],
      answer: ["ApplicationId": "a", "JobRunId": "1", "Arn": "arn"],
      question: APICall(
        service: "emrserverless",
        action: "getJobRun",
        parameters: ["ApplicationId": "a", "JobRunId": "1"]
      ),
      description: ["JobRun": ["State": "SUCCESS"]],
      result: ["ApplicationId": "a", "JobRunId": "1", "Arn": "arn"],
      cancellation: APICall(
        service: "emrserverless",
        action: "cancelJobRun",
        parameters: ["ApplicationId": "a", "JobRunId": "1"]
      )
    ),
    Job(
      task: "glue:startJobRun.sync",
      parameters: ["JobName": "j"],
      answer: ["JobRunId": "r"],
      question: APICall(service: "glue", action: "getJobRun", parameters: ["JobName": "j", "RunId": "r"]),
      description: ["JobRun": ["Id": "r", "JobRunState": "SUCCEEDED"]],
      result: ["Id": "r", "JobRunState": "SUCCEEDED"],
      cancellation: APICall(
        service: "glue",
        action: "batchStopJobRun",
        parameters: ["JobName": "j", "JobRunIds": ["r"]]
      )
    ),
    execution(".sync", data: #"{"a":1}"#),
    execution(".sync:2", data: ["a": 1]),
  ]

  private static func execution(_ pattern: String, data: JSON) -> Job {
    Job(
      task: "states:startExecution" + pattern,
      parameters: ["StateMachineArn": "m", "Input": ["a": 1]],
      answer: ["ExecutionArn": "e", "StartDate": 0],
      question: APICall(service: "sfn", action: "describeExecution", parameters: ["ExecutionArn": "e"]),
      description: ["Status": "SUCCEEDED", "Input": #"{"a":1}"#, "Output": #"{"a":1}"#, "ExecutionArn": "e"],
      result: ["ExecutionArn": "e", "Input": data, "Output": data, "Status": "SUCCEEDED"],
      cancellation: APICall(service: "sfn", action: "stopExecution", parameters: ["ExecutionArn": "e"])
    )
  }

  @Test("is asked after, and its end is the task's", arguments: jobs)
  func ends(_ job: Job) throws {
    let polling = try job.polling()
    #expect(polling.question == .api(job.question))
    #expect(polling.cancellation == job.cancellation.map(TaskCall.api))
    #expect(polling.status(.api(.success(job.description)), exchange: exchange) == .ended(job.result))
  }

  @Test("has failed when it was a child that did, with the description as the cause")
  func childFails() throws {
    for job in Self.jobs.suffix(2) {
      let description: JSON = ["Error": "E", "ExecutionArn": "e", "Input": "{\"a\":1}", "Status": "FAILED"]
      let failure = TaskFailure(.taskFailed, cause: description.text())
      #expect(try job.polling().status(.api(.success(description)), exchange: exchange) == .failed(failure))
    }
  }

  static let containers: [(JSON, Bool)] = [
    ([["ExitCode": 0], ["ExitCode": 0]], true), ([["ExitCode": 0], ["ExitCode": 1]], false), ([["Name": "a"]], false),
    ([], false),
  ]

  @Test("of ECS has ended well when its containers have", arguments: containers)
  func containersExit(_ containers: JSON, _ isWell: Bool) throws {
    let job = try #require(Self.jobs.first { $0.task == "ecs:runTask.sync" })
    let description: JSON = ["Tasks": [["LastStatus": "STOPPED", "Containers": containers]]]
    let status = try job.polling().status(.api(.success(description)), exchange: exchange)
    switch status {
    case .ended: #expect(isWell)
    case .failed(let failure): #expect(!isWell && failure.error == .taskFailed)
    case .running: Issue.record("a stopped task does not run")
    }
  }

  @Test("goes on when asking fails for a while, and fails when asking is refused")
  func asking() throws {
    let polling = try #require(Self.jobs.first).polling()
    func status(_ code: String, _ status: Int?) -> JobStatus {
      polling.status(.api(.failure(APIError(code: code, message: "m", status: status))), exchange: exchange)
    }
    #expect(status("InternalServerError", 500) == .running(status: "unknown"))
    #expect(status("ThrottlingException", 400) == .running(status: "unknown"))
    #expect(status("SdkClientException", nil) == .running(status: "unknown"))
    guard case .failed(let failure) = status("AccessDeniedException", 403) else {
      Issue.record("an answer that will not change is no reason to go on")
      return
    }
    #expect(failure.error == "Batch.AWSBatchException")
  }

  @Test("that deletes something has ended well when it is gone")
  func gone() throws {
    let job = Job(
      task: "eks:deleteCluster.sync",
      parameters: ["Name": "c"],
      answer: ["Cluster": ["Name": "c", "Status": "DELETING"]],
      question: APICall(service: "eks", action: "describeCluster", parameters: ["Name": "c"]),
      description: [:],
      result: [:],
      cancellation: nil
    )
    let polling = try job.polling()
    let deleting = CallAnswer.api(.success(["Cluster": ["Status": "DELETING"]]))
    #expect(polling.status(deleting, exchange: exchange) == .running(status: "DELETING"))
    let gone = CallAnswer.api(.failure(APIError(code: "ResourceNotFoundException", message: "", status: 404)))
    #expect(polling.status(gone, exchange: exchange) == .ended(job.answer))
  }

  @Test("of EMR is known by an answer in the shape of the task's result, too")
  func wrappedAnswer() throws {
    let job = try #require(Self.jobs.first { $0.task == "elasticmapreduce:addStep.sync" })
    guard case .service(let action) = resource(job.task), let call = try call(job.task, job.parameters) else { return }
    let answer = CallAnswer.api(.success(["StepId": "s-1"]))
    let polling = try #require(JobPolling(action, call: call, answer: answer, submission: ["StepId": "s-1"]))
    #expect(polling.question == .api(job.question))
  }

  @Test("of Kubernetes ends with a condition")
  func kubernetes() throws {
    let parameters: JSON = [
      "ClusterName": "n", "CertificateAuthority": "c", "Endpoint": "https://eks.example",
      "Job": ["metadata": ["name": "sum"]],
    ]
    guard case .service(let action) = resource("eks:runJob.sync"), let call = try call("eks:runJob.sync", parameters)
    else { return }
    let created = CallAnswer.http(.response(HTTPResponse(status: 201, body: #"{"metadata":{"name":"sum"}}"#)))
    let polling = try #require(JobPolling(action, call: call, answer: created, submission: [:]))
    guard case .http(let question) = polling.question else { return }
    #expect(question.method == "GET")
    #expect(question.url == "https://eks.example/apis/batch/v1/namespaces/default/jobs/sum")
    func status(_ conditions: JSON) -> JobStatus {
      let body: JSON = ["status": ["conditions": conditions]]
      return polling.status(.http(.response(HTTPResponse(status: 200, body: body.text()))), exchange: exchange)
    }
    #expect(status([]) == .running(status: "Active"))
    #expect(status([["type": "Complete", "status": "False"]]) == .running(status: "Active"))
    #expect(
      status([["type": "SuccessCriteriaMet", "status": "True"], ["type": "Complete", "status": "True"]])
        == .ended([
          "status": [
            "conditions": [
              ["type": "SuccessCriteriaMet", "status": "True"], ["type": "Complete", "status": "True"],
            ]
          ]
        ])
    )
    guard case .failed = status([["type": "Failed", "status": "True"]]) else {
      Issue.record("a failed job fails the task")
      return
    }
  }

  static let paces: [(String, Int, Int, Int)] = [
    ("elasticmapreduce:addStep.sync", 1, 0, 60), ("elasticmapreduce:addStep.sync", 10, 540, 60),
    ("elasticmapreduce:addStep.sync", 11, 600, 300), ("batch:submitJob.sync", 1, 0, 1),
    ("batch:submitJob.sync", 2, 1, 2), ("batch:submitJob.sync", 6, 31, 32), ("batch:submitJob.sync", 7, 63, 60),
    ("batch:submitJob.sync", 700, 9000, 60),
  ]

  @Test("is asked after soon, then more seldom; EMR's every minute first", arguments: paces)
  func pace(_ task: String, _ number: Int, _ elapsed: Int, _ seconds: Int) throws {
    let job = try #require(Self.jobs.first { $0.task == task })
    #expect(try job.polling().seconds(beforePoll: number, secondsSinceStart: elapsed) == seconds)
  }

  @Test("is only one when the task waits for it")
  func waits() throws {
    guard case .service(let action) = resource("batch:submitJob") else { return }
    let call = TaskCall.api(APICall(service: "batch", action: "submitJob", parameters: [:]))
    #expect(JobPolling(action, call: call, answer: .api(.success(["JobId": "1"])), submission: [:]) == nil)
  }
}
