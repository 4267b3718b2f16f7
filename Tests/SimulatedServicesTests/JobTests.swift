import Interpreter
import JSONModel
import ServiceCalls
import SimulatedServices
import Testing

/// A job of a service: how it is started, described and stopped, and where its status stands.
struct JobCase: Sendable, CustomStringConvertible {
  let start: String
  let request: JSON
  let describe: String
  /// The members that describe it, made of the answer to the start.
  let handle: @Sendable (JSON) -> JSON
  let status: [String]
  let states: [String]
  var description: String { start }

  init(
    _ start: String,
    _ request: JSON,
    _ describe: String,
    _ status: [String],
    _ states: [String],
    _ handle: @escaping @Sendable (JSON) -> JSON
  ) {
    self.start = start
    self.request = request
    self.describe = describe
    self.status = status
    self.states = states
    self.handle = handle
  }

  static let all = [
    JobCase(
      "batch:submitJob",
      ["JobName": "j", "JobQueue": "q", "JobDefinition": "d"],
      "batch:describeJobs",
      ["Jobs", "0", "Status"],
      ["SUBMITTED", "PENDING", "RUNNABLE", "STARTING", "RUNNING", "SUCCEEDED"]
    ) { ["Jobs": [$0["JobId"] ?? ""]] },
    JobCase(
      "ecs:runTask",
      ["TaskDefinition": "d", "Cluster": "c"],
      "ecs:describeTasks",
      ["Tasks", "0", "LastStatus"],
      ["PROVISIONING", "PENDING", "RUNNING", "DEACTIVATING", "STOPPING", "DEPROVISIONING", "STOPPED"]
    ) { ["Cluster": "c", "Tasks": [$0["Tasks"]?[0]?["TaskArn"] ?? ""]] },
    JobCase(
      "glue:startJobRun",
      ["JobName": "j"],
      "glue:getJobRun",
      ["JobRun", "JobRunState"],
      ["STARTING", "RUNNING", "SUCCEEDED"]
    ) { ["JobName": "j", "RunId": $0["JobRunId"] ?? ""] },
    JobCase(
      "athena:startQueryExecution",
      ["QueryString": "select 1"],
      "athena:getQueryExecution",
      ["QueryExecution", "Status", "State"],
      ["QUEUED", "RUNNING", "SUCCEEDED"]
    ) { ["QueryExecutionId": $0["QueryExecutionId"] ?? ""] },
    JobCase(
      "codebuild:startBuild",
      ["ProjectName": "p"],
      "codebuild:batchGetBuilds",
      ["Builds", "0", "BuildStatus"],
      ["IN_PROGRESS", "SUCCEEDED"]
    ) { ["Ids": [$0["Build"]?["Id"] ?? ""]] },
    JobCase(
      "sagemaker:createTrainingJob",
      ["TrainingJobName": "t"],
      "sagemaker:describeTrainingJob",
      ["TrainingJobStatus"],
      ["InProgress", "Completed"]
    ) { _ in ["TrainingJobName": "t"] },
    JobCase(
      "emr:runJobFlow",
      ["Name": "c"],
      "emr:describeCluster",
      ["Cluster", "Status", "State"],
      ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING"]
    ) { ["ClusterId": $0["JobFlowId"] ?? ""] },
    JobCase(
      "emrserverless:startJobRun",
      ["ApplicationId": "a", "ExecutionRoleArn": "r"],
      "emrserverless:getJobRun",
      ["JobRun", "State"],
      ["SUBMITTED", "PENDING", "SCHEDULED", "RUNNING", "SUCCESS"]
    ) { ["ApplicationId": "a", "JobRunId": $0["JobRunId"] ?? ""] },
    JobCase(
      "mediaconvert:createJob",
      ["Role": "r", "Settings": [:]],
      "mediaconvert:getJob",
      ["Job", "Status"],
      ["SUBMITTED", "PROGRESSING", "COMPLETE"]
    ) { ["Id": $0["Job"]?["Id"] ?? ""] },
    JobCase(
      "databrew:startJobRun",
      ["Name": "j"],
      "databrew:describeJobRun",
      ["State"],
      ["STARTING", "RUNNING", "SUCCEEDED"]
    ) { ["Name": "j", "RunId": $0["RunId"] ?? ""] },
    JobCase(
      "bedrock:createModelCustomizationJob",
      ["JobName": "j", "CustomModelName": "m"],
      "bedrock:getModelCustomizationJob",
      ["Status"],
      ["InProgress", "Completed"]
    ) { ["JobIdentifier": $0["JobArn"] ?? ""] },
    JobCase(
      "eks:createCluster",
      ["Name": "c", "RoleArn": "r"],
      "eks:describeCluster",
      ["Cluster", "Status"],
      ["CREATING", "ACTIVE"]
    ) { _ in ["Name": "c"] },
  ]
}

@Suite("Jobs")
struct JobTests {
  @Test("go through the statuses of their service, and end well after a minute", arguments: JobCase.all)
  func lifecycle(_ job: JobCase) throws {
    var services = TestServices()
    let handle = job.handle(try services.call(job.start, job.request))
    var states: [String] = []
    while true {
      let answer = try services.call(job.describe, handle)
      states.append(try #require(answer[JSONPointer(job.status)]?.string))
      guard let next = services.services.nextChange else { break }
      services.now = next
    }
    #expect(states == job.states)
    #expect(services.now == TestServices.start.adding(seconds: 60))
  }

  private func glue(_ setup: String) throws -> (TestServices, String) {
    var services = try TestServices(setup: setup)
    let run = try services.call("glue:startJobRun", ["JobName": "nightly-1"])
    return (services, run["JobRunId"]?.string ?? "")
  }

  @Test("take as long and end as the setup says")
  func outcome() throws {
    var (services, id) = try glue(#"{"jobs": [{"name": "nightly-*", "seconds": 5, "fails": "no memory"}]}"#)
    services.wait(5)
    let run = try services.call("glue:getJobRun", ["JobName": "nightly-1", "RunId": .string(id)])["JobRun"]
    #expect(run?["JobRunState"] == "FAILED")
    #expect(run?["ErrorMessage"] == "no memory")
  }

  @Test("can be stopped by a call, and ended and changed by hand")
  func changed() throws {
    let (services, id) = try glue("{}")
    var stopped = services
    try stopped.call("glue:batchStopJobRun", ["JobName": "nightly-1", "JobRunIds": [.string(id)]])
    #expect(stopped.services.report.jobs[0].past.last?.status == "STOPPED")
    var ended = services
    try ended.services.perform(.endJob(id: id, .timesOut), at: ended.now)
    #expect(ended.services.report.jobs[0].past.last?.status == "TIMEOUT")
    var slower = services
    try slower.services.perform(.changeJob(id: id, seconds: 100, outcome: .fails("late")), at: slower.now)
    slower.wait(99)
    #expect(slower.services.report.jobs[0].past.last?.status == "RUNNING")
    slower.wait(1)
    #expect(slower.services.report.jobs[0].past.last?.status == "FAILED")
    #expect(throws: ServiceEditError(message: "the job has ended: FAILED")) {
      try slower.services.perform(.endJob(id: id, .succeeds), at: slower.now)
    }
    #expect(services.services.report.jobs[0].past.last?.status == "STARTING")
  }

  @Test("are meant by the beginning of an identifier that no other has, or of its last part")
  func beginnings() throws {
    var services = TestServices()
    let runs = try (1...2).map { _ in
      try services.call("glue:startJobRun", ["JobName": "a"])["JobRunId"]?.string ?? ""
    }
    try services.call("ecs:runTask", ["TaskDefinition": "t"])
    let jobs = services.services.report.jobs
    #expect(zip(jobs, runs).allSatisfy { $1.hasPrefix($0.shortID) } && jobs.allSatisfy { $0.shortID.count == 8 })
    #expect(jobs[2].id.contains("/\(jobs[2].shortID)"))
    for job in jobs {
      try services.services.perform(.endJob(id: job.shortID, .stops), at: services.now)
    }
    #expect(services.services.report.jobs.map { $0.past.last?.status } == ["STOPPED", "STOPPED", "STOPPED"])
    let third = try services.call("glue:startJobRun", ["JobName": "a"])["JobRunId"]?.string ?? ""
    #expect(throws: ServiceEditError(message: "no job, or more than one, is jr_; there are \(third.prefix(8))")) {
      try services.services.perform(.endJob(id: "jr_", .succeeds), at: services.now)
    }
  }

  @Test("an endpoint is made and changed in its time, a model and a configuration at once")
  func endpoint() throws {
    var services = TestServices()
    let arn = try services.call("sagemaker:createModel", ["ModelName": "m"])["ModelArn"]
    #expect(arn?.string?.hasSuffix(":model/m") == true)
    try services.call("sagemaker:createEndpointConfig", ["EndpointConfigName": "c", "ProductionVariants": []])
    let model = try services.call("sagemaker:describeModel", ["ModelName": "m"])
    #expect(model["ModelName"] == "m" && model["ModelStatus"] == nil)
    try services.call("sagemaker:createEndpoint", ["EndpointName": "e", "EndpointConfigName": "c"])
    let update: JSON = ["EndpointName": "e", "EndpointConfigName": "d"]
    #expect(services.refusal("sagemaker:updateEndpoint", update).contains("Cannot update in-progress endpoint"))
    services.wait(60)
    try services.call("sagemaker:updateEndpoint", update)
    let before = try services.call("sagemaker:describeEndpoint", ["EndpointName": "e"])
    #expect(before["EndpointStatus"] == "Updating" && before["EndpointConfigName"] == "d")
    services.wait(60)
    #expect(try services.call("sagemaker:describeEndpoint", ["EndpointName": "e"])["EndpointStatus"] == "InService")
    #expect(services.refusal("sagemaker:createModel", ["ModelName": "m"]).contains("already existing model"))
    #expect(services.refusal("sagemaker:updateEndpoint", ["EndpointName": "x"]).contains("Could not find endpoint"))
  }

  @Test("builds that have ended can be deleted, and have no reports")
  func builds() throws {
    var services = TestServices()
    let id = try #require(try services.call("codebuild:startBuild", ["ProjectName": "p"])["Build"]?["Id"])
    let running = try services.call("codebuild:batchDeleteBuilds", ["Ids": [id, "none"]])
    #expect(running["BuildsDeleted"] == [] && running["BuildsNotDeleted"]?.array?.count == 2)
    services.wait(60)
    let ended = try services.call("codebuild:batchDeleteBuilds", ["Ids": [id]])
    #expect(ended["BuildsDeleted"]?.array?.count == 1 && ended["BuildsNotDeleted"] == [])
    #expect(try services.call("codebuild:batchGetBuilds", ["Ids": [id]])["BuildsNotFound"] == [id])
    let reports = try services.call("codebuild:batchGetReports", ["ReportArns": ["a"]])
    #expect(reports == ["Reports": [], "ReportsNotFound": ["a"]])
  }

  @Test("a cluster that is protected is not ended")
  func protection() throws {
    var services = TestServices()
    let id = try #require(try services.call("emr:runJobFlow", ["Name": "c", "Instances": [:]])["JobFlowId"])
    let flows: JSON = ["JobFlowIds": [id]]
    try services.call("emr:setTerminationProtection", ["JobFlowIds": [id], "TerminationProtected": true])
    let cluster = try services.call("emr:describeCluster", ["ClusterId": id])["Cluster"]
    #expect(cluster?["TerminationProtected"] == true)
    #expect(services.refusal("emr:terminateJobFlows", flows).hasPrefix("ValidationException: Could not shut down"))
    try services.call("emr:setTerminationProtection", ["JobFlowIds": [id], "TerminationProtected": false])
    try services.call("emr:terminateJobFlows", flows)
  }

  @Test("a cluster that is deleted is gone at the end")
  func deletion() throws {
    var services = TestServices()
    try services.call("eks:createCluster", ["Name": "c", "RoleArn": "r"])
    services.wait(60)
    try services.call("eks:deleteCluster", ["Name": "c"])
    #expect(try services.call("eks:describeCluster", ["Name": "c"])["Cluster"]?["Status"] == "DELETING")
    services.wait(60)
    #expect(
      services.refusal("eks:describeCluster", ["Name": "c"])
        == "ResourceNotFoundException: No cluster found for name: c."
    )
  }

  @Test("steps belong to a cluster")
  func steps() throws {
    var services = TestServices()
    let cluster = try services.call("emr:runJobFlow", ["Name": "c"])["JobFlowId"] ?? ""
    let steps = try services.call("emr:addJobFlowSteps", ["JobFlowId": cluster, "Steps": [["Name": "s"]]])
    let id = steps["StepIds"]?[0] ?? ""
    services.wait(60)
    let step = try services.call("emr:describeStep", ["ClusterId": cluster, "StepId": id])
    #expect(step["Step"]?["Status"]?["State"] == "COMPLETED")
  }
}
