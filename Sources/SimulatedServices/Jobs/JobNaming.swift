import JSONModel

/// What a new job is called.
struct JobNaming {
  /// What the service finds it by.
  let id: String
  /// What its author called it.
  let name: String
  /// Its ARN.
  let arn: String

  /// Names a job of a call.
  init(
    _ kind: JobKind,
    _ request: JSONObject,
    at place: AccountPlace,
    _ source: inout IdentifierSource
  ) throws(Refusal) {
    func text(_ member: String) throws(Refusal) -> String {
      guard let text = request[member]?.string, !text.isEmpty else {
        throw .error("ValidationException", "\(member) is required")
      }
      return text
    }
    switch kind {
    case .batchJob:
      name = try text("JobName")
      id = source.uuid()
      arn = place.arn("batch", "job/\(id)")
    case .ecsTask:
      let cluster = (request["Cluster"]?.string ?? "default").lastPart
      name = AccountPlace.name(of: try text("TaskDefinition"))
      arn = place.arn("ecs", "task/\(cluster)/\(source.word(32, of: .hexadecimal))")
      id = arn
    case .glueRun:
      name = try text("JobName")
      id = "jr_" + source.word(64, of: .hexadecimal)
      arn = place.arn("glue", "job/\(name)")
    case .databrewRun:
      name = try text("Name")
      id = "db_" + source.word(64, of: .hexadecimal)
      arn = place.arn("databrew", "job/\(name)")
    case .athenaQuery:
      name = try text("QueryString")
      id = source.uuid()
      arn = id
    case .codeBuild, .codeBuildBatch:
      let isBatch = kind == .codeBuildBatch
      name =
        (request["ProjectName"]?.string ?? request["Id"]?.string?.split(separator: ":").first.map(String.init)) ?? ""
      guard !name.isEmpty else { throw .error("InvalidInputException", "Project name is required") }
      id = "\(name):\(source.uuid())"
      arn = place.arn("codebuild", "\(isBatch ? "build-batch" : "build")/\(id)")
    case .mediaConvertJob:
      id = "\(source.number() % 9_000_000_000_000 + 1_000_000_000_000)-\(source.word(6, of: .small))"
      name = id
      arn = place.arn("mediaconvert", "jobs/\(id)")
    case .trainingJob, .processingJob, .transformJob, .tuningJob, .labelingJob, .model, .endpointConfig, .endpoint:
      name = try text(kind.subject.handles[0][0])
      id = name
      arn = place.arn("sagemaker", "\(Self.sageMakerType(name: kind.subject.handles[0][0]))/\(name.lowercased())")
    case .modelCustomization:
      name = try text("JobName")
      arn = place.arn("bedrock", "model-customization-job/\(source.word(12, of: .small))")
      id = arn
    case .emrCluster:
      name = try text("Name")
      id = "j-" + source.word(13, of: .capital)
      arn = place.arn("elasticmapreduce", "cluster/\(id)")
    case .emrStep:
      name = request["Name"]?.string ?? "step"
      id = "s-" + source.word(13, of: .capital)
      arn = id
    case .virtualCluster:
      name = try text("Name")
      id = source.word(25, of: .small)
      arn = place.arn("emr-containers", "/virtualclusters/\(id)")
    case .emrContainersRun:
      name = request["Name"]?.string ?? ""
      id = source.word(19, of: .small)
      arn = place.arn("emr-containers", "/virtualclusters/\(try text("VirtualClusterId"))/jobruns/\(id)")
    case .serverlessApplication:
      name = request["Name"]?.string ?? ""
      id = "00f" + source.word(13, of: .small)
      arn = place.arn("emr-serverless", "/applications/\(id)")
    case .serverlessRun:
      name = request["Name"]?.string ?? ""
      id = "00f" + source.word(13, of: .small)
      arn = place.arn("emr-serverless", "/applications/\(try text("ApplicationId"))/jobruns/\(id)")
    case .eksCluster:
      name = try text("Name")
      id = name
      arn = place.arn("eks", "cluster/\(name)")
    case .nodegroup, .fargateProfile:
      let isGroup = kind == .nodegroup
      name = try text(isGroup ? "NodegroupName" : "FargateProfileName")
      let cluster = try text("ClusterName")
      id = "\(cluster)/\(name)"
      arn = place.arn("eks", "\(isGroup ? "nodegroup" : "fargateprofile")/\(cluster)/\(name)/\(source.uuid())")
    case .emrTermination, .virtualClusterDeletion, .serverlessStart, .serverlessStop, .serverlessDeletion,
      .eksClusterDeletion, .nodegroupDeletion, .fargateProfileDeletion, .endpointUpdate:
      id = kind.subject.identifiers(in: request).first ?? ""
      name = id
      arn = id
    }
  }

  /// What ARNs of SageMaker call jobs whose names are a member: `TrainingJobName` are those of `training-job`.
  private static func sageMakerType(name member: String) -> String {
    member.dropLast("Name".count).reduce(into: "") { type, letter in
      if letter.isUppercase, !type.isEmpty { type.append("-") }
      type.append(letter.lowercased())
    }
  }
}
