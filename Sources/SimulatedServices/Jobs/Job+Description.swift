import Interpreter
import JSONModel
import StatesLanguage

extension Job {
  /// The job as its service describes it: what was said when it was started, its status, its times and its end.
  var description: JSON {
    var object = JSONObject()
    switch kind.subject {
    case .batchJob: describeBatch(&object)
    case .ecsTask: describeTask(&object)
    case .glueRun: describeGlue(&object)
    case .databrewRun: describeDataBrew(&object)
    case .athenaQuery: describeQuery(&object)
    case .build, .buildBatch: describeBuild(&object)
    case .mediaConvertJob: describeMediaConvert(&object)
    case .trainingJob, .processingJob, .transformJob, .tuningJob, .labelingJob, .model, .endpointConfig, .endpoint:
      describeSageMaker(&object)
    case .modelCustomization: describeCustomization(&object)
    case .emrCluster, .emrStep: describeEMR(&object)
    case .virtualCluster, .emrContainersRun: describeVirtual(&object)
    case .application, .serverlessRun: describeServerless(&object)
    case .eksCluster, .nodegroup, .fargateProfile: describeEKS(&object)
    }
    return .object(object)
  }

  /// Why the job ended badly, when it did.
  var reason: String? {
    guard hasEnded else { return nil }
    return switch outcome {
    case .succeeds: nil
    case .fails(let reason): reason
    case .timesOut: "The job took too long"
    case .stops: "The job was stopped"
    }
  }

  private func set(_ name: String, _ moment: Instant?, in object: inout JSONObject) {
    object.set(name, moment?.timestamp.text)
  }

  private func take(_ names: [String], into object: inout JSONObject) {
    for member in request.picking(names).members { object[member.name] = member.value }
  }

  private func describeBatch(_ object: inout JSONObject) {
    object = [
      "JobArn": .string(arn), "JobName": .string(name), "JobId": .string(id), "Status": .string(status),
      "CreatedAt": .integer(startedAt.milliseconds), "Attempts": [],
    ]
    take(["JobQueue", "JobDefinition", "Parameters", "RetryStrategy", "Timeout", "Tags", "DependsOn"], into: &object)
    object.set("StartedAt", runsSince?.milliseconds)
    object.set("StoppedAt", endedAt?.milliseconds)
    object.set("StatusReason", reason ?? (hasEnded ? "Essential container in task exited" : nil))
    var container = request["ContainerOverrides"]?.object ?? [:]
    if hasEnded { container["ExitCode"] = outcome == .succeeds ? 0 : 1 }
    object["Container"] = .object(container)
  }

  private func describeTask(_ object: inout JSONObject) {
    let cluster = (request["Cluster"]?.string ?? "default").lastPart
    let prefix = arn.split(separator: ":").prefix(5).joined(separator: ":")
    object = [
      "TaskArn": .string(arn), "ClusterArn": .string("\(prefix):cluster/\(cluster)"),
      "TaskDefinitionArn": .string(
        name.contains(":") || (request["TaskDefinition"]?.string ?? "").hasPrefix("arn:")
          ? request["TaskDefinition"]?.string ?? "" : "\(prefix):task-definition/\(name):1"
      ),
      "LastStatus": .string(status), "DesiredStatus": hasEnded ? "STOPPED" : "RUNNING",
      "CreatedAt": .string(startedAt.timestamp.text),
    ]
    take(["LaunchType", "Group", "StartedBy", "PlatformVersion", "Overrides"], into: &object)
    set("StartedAt", runsSince, in: &object)
    set("StoppedAt", endedAt, in: &object)
    var container: JSONObject = [
      "ContainerArn": .string(arn.replacing("task", with: "container")), "TaskArn": .string(arn),
      "Name": request["Overrides"]?["ContainerOverrides"]?[0]?["Name"] ?? "app", "LastStatus": .string(status),
    ]
    if hasEnded {
      container["ExitCode"] = outcome == .succeeds ? 0 : outcome == .stops ? 137 : 1
      container.set("Reason", outcome == .succeeds ? nil : reason)
      object["StopCode"] = outcome == .stops ? "UserInitiated" : "EssentialContainerExited"
      object.set("StoppedReason", outcome == .stops ? reason : "Essential container in task exited")
    }
    object["Containers"] = [.object(container)]
  }

  private func describeGlue(_ object: inout JSONObject) {
    object = [
      "Id": .string(id), "Attempt": 0, "JobName": .string(name), "StartedOn": .string(startedAt.timestamp.text),
      "LastModifiedOn": .string((stages.last?.at ?? startedAt).timestamp.text), "JobRunState": .string(status),
    ]
    take(["Arguments", "Timeout", "MaxCapacity", "WorkerType", "NumberOfWorkers", "AllocatedCapacity"], into: &object)
    set("CompletedOn", endedAt, in: &object)
    object["ExecutionTime"] = .integer(((endedAt ?? startedAt).milliseconds - startedAt.milliseconds) / 1000)
    object.set("ErrorMessage", reason)
  }

  private func describeDataBrew(_ object: inout JSONObject) {
    object = ["Attempt": 0, "JobName": .string(name), "RunId": .string(id), "State": .string(status)]
    set("StartedOn", startedAt, in: &object)
    set("CompletedOn", endedAt, in: &object)
    object.set("ErrorMessage", reason)
  }

  private func describeQuery(_ object: inout JSONObject) {
    var state: JSONObject = ["State": .string(status), "SubmissionDateTime": .string(startedAt.timestamp.text)]
    set("CompletionDateTime", endedAt, in: &state)
    state.set("StateChangeReason", reason)
    object = ["QueryExecutionId": .string(id), "Query": .string(name), "StatementType": "DML"]
    take(["QueryExecutionContext", "ResultConfiguration", "ExecutionParameters"], into: &object)
    object["Status"] = .object(state)
    object["Statistics"] = [
      "EngineExecutionTimeInMillis": .integer((endedAt ?? startedAt).milliseconds - startedAt.milliseconds),
      "DataScannedInBytes": 0,
    ]
    object["WorkGroup"] = request["WorkGroup"] ?? "primary"
  }

  private func describeBuild(_ object: inout JSONObject) {
    let isBatch = kind == .codeBuildBatch
    object = [
      "Id": .string(id), "Arn": .string(arn), "ProjectName": .string(name),
      "StartTime": .string(startedAt.timestamp.text), "CurrentPhase": hasEnded ? "COMPLETED" : "BUILD",
    ]
    object[isBatch ? "BuildBatchStatus" : "BuildStatus"] = .string(status)
    object[isBatch ? "BuildBatchNumber" : "BuildNumber"] = 1
    object["Complete"] = .bool(hasEnded)
    set("EndTime", endedAt, in: &object)
    if let reason {
      object["Phases"] = [
        ["PhaseType": "BUILD", "PhaseStatus": .string(status), "Contexts": [["Message": .string(reason)]]]
      ]
    }
  }

  private func describeMediaConvert(_ object: inout JSONObject) {
    object = ["Id": .string(id), "Arn": .string(arn), "Status": .string(status)]
    take(["Role", "Settings", "Queue", "JobTemplate", "UserMetadata", "Priority"], into: &object)
    object["CreatedAt"] = .string(startedAt.timestamp.text)
    var timing: JSONObject = ["SubmitTime": .string(startedAt.timestamp.text)]
    set("StartTime", runsSince, in: &timing)
    set("FinishTime", endedAt, in: &timing)
    object["Timing"] = .object(timing)
    if let reason {
      object["ErrorCode"] = 1010
      object["ErrorMessage"] = .string(reason)
    }
  }

  private func describeSageMaker(_ object: inout JSONObject) {
    let type = String(kind.subject.handles[0][0].dropLast("Name".count))
    object = [type + "Name": .string(name), type + "Arn": .string(arn), type + "Status": .string(status)]
    if kind.isInstant { object[type + "Status"] = nil }
    for member in request.members where object[member.name] == nil && member.name != "Tags" {
      object[member.name] = member.value
    }
    if kind == .trainingJob {
      object["SecondaryStatus"] = .string(hasEnded ? status : "Training")
      set("TrainingStartTime", runsSince, in: &object)
      set("TrainingEndTime", endedAt, in: &object)
      if hasEnded, outcome == .succeeds, let path = request["OutputDataConfig"]?["S3OutputPath"]?.string {
        object["ModelArtifacts"] = ["S3ModelArtifacts": .string("\(path)/\(name)/output/model.tar.gz")]
      }
    }
    set("CreationTime", startedAt, in: &object)
    if !kind.isInstant { set("LastModifiedTime", stages.last?.at, in: &object) }
    object.set("FailureReason", reason)
  }

  private func describeCustomization(_ object: inout JSONObject) {
    object = ["JobArn": .string(arn), "JobName": .string(name), "Status": .string(status)]
    object["OutputModelName"] = request["CustomModelName"]
    for member in request.members where object[member.name] == nil && !member.name.hasSuffix("Tags") {
      object[member.name] = member.value
    }
    set("CreationTime", startedAt, in: &object)
    set("LastModifiedTime", stages.last?.at, in: &object)
    set("EndTime", endedAt, in: &object)
    object.set("FailureMessage", reason)
  }

  private func describeEMR(_ object: inout JSONObject) {
    var timeline: JSONObject = ["CreationDateTime": .string(startedAt.timestamp.text)]
    var state: JSONObject = ["State": .string(status)]
    if kind == .emrStep {
      set("StartDateTime", runsSince, in: &timeline)
      set("EndDateTime", endedAt, in: &timeline)
      if let reason { state["FailureDetails"] = ["Reason": "Unknown Error.", "Message": .string(reason)] }
      object = ["Id": .string(id), "Name": .string(name)]
      take(["ActionOnFailure"], into: &object)
      object["Config"] = request["HadoopJarStep"]
    } else {
      if status == "WAITING" { set("ReadyDateTime", endedAt, in: &timeline) }
      if status.hasPrefix("TERMINATED") { set("EndDateTime", endedAt, in: &timeline) }
      state["StateChangeReason"] = reason.map { ["Code": "INTERNAL_ERROR", "Message": .string($0)] } ?? [:]
      object = ["Id": .string(id), "Name": .string(name), "ClusterArn": .string(arn)]
      take(["ReleaseLabel", "Applications", "Tags", "ServiceRole", "LogUri"], into: &object)
      object["TerminationProtected"] = .bool(isProtected)
    }
    state["Timeline"] = .object(timeline)
    object["Status"] = .object(state)
  }

  /// Whether a cluster may not be ended.
  var isProtected: Bool {
    (request["TerminationProtected"] ?? request["Instances"]?["TerminationProtected"])?.bool ?? false
  }

  private func describeVirtual(_ object: inout JSONObject) {
    object = ["Id": .string(id), "Name": .string(name), "Arn": .string(arn), "State": .string(status)]
    take(
      ["VirtualClusterId", "ExecutionRoleArn", "ReleaseLabel", "JobDriver", "ContainerProvider", "Tags"],
      into: &object
    )
    set("CreatedAt", startedAt, in: &object)
    guard kind == .emrContainersRun else { return }
    set("FinishedAt", endedAt, in: &object)
    if let reason {
      object["FailureReason"] = "USER_ERROR"
      object["StateDetails"] = .string(reason)
    }
  }

  private func describeServerless(_ object: inout JSONObject) {
    let isRun = kind == .serverlessRun
    object = [
      "Name": .string(name), "Arn": .string(arn), "State": .string(status), "StateDetails": .string(reason ?? ""),
    ]
    object["ApplicationId"] = isRun ? request["ApplicationId"] : .string(id)
    if isRun {
      object["JobRunId"] = .string(id)
      object["ExecutionRole"] = request["ExecutionRoleArn"]
    }
    take(["ReleaseLabel", "Type", "JobDriver", "Tags"], into: &object)
    set("CreatedAt", startedAt, in: &object)
    set("UpdatedAt", stages.last?.at, in: &object)
  }

  private func describeEKS(_ object: inout JSONObject) {
    switch kind.subject {
    case .nodegroup:
      object = ["NodegroupName": .string(name), "NodegroupArn": .string(arn)]
      take(["ClusterName", "Subnets", "NodeRole", "ScalingConfig", "InstanceTypes", "Tags"], into: &object)
    case .fargateProfile:
      object = ["FargateProfileName": .string(name), "FargateProfileArn": .string(arn)]
      take(["ClusterName", "PodExecutionRoleArn", "Subnets", "Selectors", "Tags"], into: &object)
    case .eksCluster, .batchJob, .ecsTask, .glueRun, .databrewRun, .athenaQuery, .build, .buildBatch, .mediaConvertJob,
      .trainingJob, .processingJob, .transformJob, .tuningJob, .labelingJob, .modelCustomization, .emrCluster, .emrStep,
      .virtualCluster, .emrContainersRun, .application, .serverlessRun, .model, .endpointConfig, .endpoint:
      object = ["Name": .string(name), "Arn": .string(arn)]
      take(["Version", "RoleArn", "ResourcesVpcConfig", "Tags"], into: &object)
      if status == "ACTIVE" {
        object["Endpoint"] = .string(
          "https://EXAMPLE.\(arn.split(separator: ":").dropFirst(3).first ?? "").eks.amazonaws.com"
        )
        object["CertificateAuthority"] = ["Data": "RVhBTVBMRQ=="]
      }
    }
    set("CreatedAt", startedAt, in: &object)
    object["Status"] = .string(status)
    if let reason { object["Health"] = ["Issues": [["Message": .string(reason)]]] }
  }
}
