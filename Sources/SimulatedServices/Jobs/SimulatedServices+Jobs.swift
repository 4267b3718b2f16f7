import Interpreter
import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// What a service that runs jobs answers.
  mutating func answer(_ action: JobAction, _ call: APICall) throws(Refusal) -> JSON {
    let request = try Members(call.parameters, of: "\(call.service):\(call.action)").object
    switch action {
    case .start(.emrStep): return try addSteps(call, request)
    case .start(let kind): return JobAnswer.started(try start(kind, call, request))
    case .describe(let subject): return try describe(subject, request)
    case .stop(let subject): return try stop(subject, request)
    case .results: return try results(request)
    case .deleteBuilds: return try deleteBuilds(request)
    case .reports: return try reports(request)
    case .protect: return try protect(request)
    }
  }

  /// Starts a job, or something about what is there.
  private mutating func start(_ kind: JobKind, _ call: APICall, _ request: JSONObject) throws(Refusal) -> Job {
    var naming = try JobNaming(kind, request, at: place, &identifiers)
    var members = request
    if let old = jobs[kind.subject, naming.id] {
      guard kind.changesSubject else { throw Self.taken(kind, old) }
      guard !(old.kind.removesSubject && old.hasEnded) else { throw kind.subject.missing(naming.id) }
      try check(kind, on: old)
      // What was said when the thing was made still describes it.
      members = old.request
      if kind == .endpointUpdate { for member in request.members { members[member.name] = member.value } }
      naming = JobNaming(of: old)
    } else if kind.changesSubject {
      throw kind.subject.missing(naming.id)
    }
    let rules = setup.jobs.filter { $0.covers(service: call.service, action: call.action, name: naming.name) }
    let job = Job(
      kind: kind,
      id: naming.id,
      name: naming.name,
      arn: naming.arn,
      request: members,
      seconds: kind.isInstant ? 0 : rules.lazy.compactMap(\.seconds).first ?? ServicesSetup.jobSeconds,
      outcome: kind.isInstant ? .succeeds : rules.lazy.compactMap(\.outcome).first ?? .succeeds,
      at: now
    )
    jobs.start(job)
    jobs.advance(to: now)
    return jobs[kind.subject, naming.id] ?? job
  }

  private static func taken(_ kind: JobKind, _ old: Job) -> Refusal {
    switch kind.subject {
    case .eksCluster: .error("ResourceInUseException", "Cluster already exists with name: \(old.name)", status: 409)
    case .nodegroup:
      .error(
        "ResourceInUseException",
        "NodeGroup already exists with name \(old.name) and cluster name \(old.id.split(separator: "/").first ?? "")",
        status: 409
      )
    case .fargateProfile:
      .error("ResourceInUseException", "Fargate Profile already exists with this name.", status: 409)
    case .model: .error("ValidationException", "Cannot create already existing model \"\(old.arn)\".")
    case .endpointConfig:
      .error("ValidationException", "Cannot create already existing endpoint configuration \"\(old.arn)\".")
    case .endpoint: .error("ValidationException", "Cannot create already existing endpoint \"\(old.arn)\".")
    case .batchJob, .ecsTask, .glueRun, .databrewRun, .athenaQuery, .build, .buildBatch, .mediaConvertJob, .trainingJob,
      .processingJob, .transformJob, .tuningJob, .labelingJob, .modelCustomization, .emrCluster, .emrStep,
      .virtualCluster, .emrContainersRun, .application, .serverlessRun:
      .error(
        "ResourceInUse",
        "Job name must be unique within an AWS account and region, and a job with this name "
          + "already exists (\(old.arn))"
      )
    }
  }

  private mutating func addSteps(_ call: APICall, _ request: JSONObject) throws(Refusal) -> JSON {
    let cluster = request["JobFlowId"]?.string ?? ""
    guard let found = jobs[.emrCluster, cluster], !found.status.hasPrefix("TERMINAT") else {
      throw .error(
        "ValidationException",
        "A job flow that is shutting down, terminated, or finished may not be modified."
      )
    }
    var ids: [JSON] = []
    for step in request["Steps"]?.array ?? [] {
      var members = step.object ?? [:]
      members["ClusterId"] = .string(cluster)
      ids.append(.string(try start(.emrStep, call, members).id))
    }
    return ["StepIds": .array(ids)]
  }

  /// The job about a thing; one that was deleted is not there any more.
  private func job(_ subject: JobSubject, _ id: String) -> Job? {
    var found = jobs[subject, id]
    // ECS and Bedrock take ARNs and shorter identifiers.
    if found == nil, subject == .ecsTask || subject == .modelCustomization {
      found = jobs.ordered.last { $0.kind.subject == subject && ($0.arn.lastPart == id.lastPart || $0.name == id) }
    }
    guard let found, !(found.kind.removesSubject && found.hasEnded && found.outcome == .succeeds) else { return nil }
    return found
  }

  private func describe(_ subject: JobSubject, _ request: JSONObject) throws(Refusal) -> JSON {
    let ids = subject.identifiers(in: request)
    guard !ids.isEmpty else { throw .error("ValidationException", "\(subject.handles[0][0]) is required") }
    let found = ids.compactMap { job(subject, $0) }
    switch subject {
    case .batchJob: return ["Jobs": .array(found.map(\.description))]
    case .build, .buildBatch:
      let isBatch = subject == .buildBatch
      let lost = ids.filter { job(subject, $0) == nil }.map { JSON.string($0) }
      return .object([
        isBatch ? "BuildBatches" : "Builds": .array(found.map(\.description)),
        isBatch ? "BuildBatchesNotFound" : "BuildsNotFound": .array(lost),
      ])
    case .ecsTask:
      let lost = ids.filter { job(subject, $0) == nil }
      return [
        "Tasks": .array(found.map(\.description)),
        "Failures": .array(lost.map { ["Arn": .string($0), "Reason": "MISSING"] }),
      ]
    case .glueRun, .databrewRun, .athenaQuery, .mediaConvertJob, .trainingJob, .processingJob, .transformJob,
      .tuningJob, .labelingJob, .modelCustomization, .emrCluster, .emrStep, .virtualCluster, .emrContainersRun,
      .application, .serverlessRun, .eksCluster, .nodegroup, .fargateProfile, .model, .endpointConfig, .endpoint:
      guard let job = found.first else { throw subject.missing(ids[0]) }
      return JobAnswer.described(job)
    }
  }

  private mutating func stop(_ subject: JobSubject, _ request: JSONObject) throws(Refusal) -> JSON {
    let ids = subject.identifiers(in: request)
    for id in ids {
      guard let found = job(subject, id) else {
        if subject == .batchJob { continue }
        throw subject.missing(id)
      }
      jobs.change(subject, found.id) { $0.end(.stops, at: now) }
    }
    return JobAnswer.stopped(subject, ids.compactMap { job(subject, $0) })
  }

  /// What a query found: a table without rows, since no data is there.
  private func results(_ request: JSONObject) throws(Refusal) -> JSON {
    let id = request["QueryExecutionId"]?.string ?? ""
    guard let query = jobs[.athenaQuery, id] else { throw JobSubject.athenaQuery.missing(id) }
    guard query.status == "SUCCEEDED" else {
      throw .error(
        "InvalidRequestException",
        query.hasEnded
          ? "Query did not finish successfully. Final query state: \(query.status)"
          : "Query has not yet finished. Current state: \(query.status)"
      )
    }
    return ["ResultSet": ["Rows": [], "ResultSetMetadata": ["ColumnInfo": []]], "UpdateCount": 0]
  }
}

extension JobNaming {
  /// The names of a job that is there.
  fileprivate init(of job: Job) {
    id = job.id
    name = job.name
    arn = job.arn
  }
}
