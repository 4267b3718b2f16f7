import JSONModel

/// What is done with jobs beside starting, describing and stopping them.
extension SimulatedServices {
  /// Makes sure that something may be done about a thing that is there.
  func check(_ kind: JobKind, on old: Job) throws(Refusal) {
    if kind == .emrTermination, old.isProtected {
      throw .error(
        "ValidationException",
        "Could not shut down one or more job flows since they are termination protected."
      )
    }
    if kind == .endpointUpdate, !old.hasEnded {
      throw .error("ValidationException", "Cannot update in-progress endpoint \"\(old.arn)\".")
    }
  }

  /// Deletes builds; one that runs is not deleted.
  mutating func deleteBuilds(_ request: JSONObject) throws(Refusal) -> JSON {
    var (deleted, left) = ([JSON](), [JSON]())
    for id in try Members(.object(request), of: "codebuild:batchDeleteBuilds").texts("Ids") ?? [] {
      guard let build = jobs.ordered.last(where: { $0.kind.subject == .build && ($0.id == id || $0.arn == id) }) else {
        left.append(["Id": .string(id), "StatusCode": "BUILD_NOT_FOUND"])
        continue
      }
      guard build.hasEnded else {
        left.append(["Id": .string(id), "StatusCode": "BUILD_IN_PROGRESS"])
        continue
      }
      jobs.remove(.build, build.id)
      deleted.append(.string(build.arn))
    }
    return ["BuildsDeleted": .array(deleted), "BuildsNotDeleted": .array(left)]
  }

  /// Gives reports of builds: none is there, as nothing is built.
  func reports(_ request: JSONObject) throws(Refusal) -> JSON {
    let lost = try Members(.object(request), of: "codebuild:batchGetReports").texts("ReportArns") ?? []
    return ["Reports": [], "ReportsNotFound": .array(lost.map { .string($0) })]
  }

  /// Says whether clusters may be ended.
  mutating func protect(_ request: JSONObject) throws(Refusal) -> JSON {
    let members = try Members(.object(request), of: "emr:setTerminationProtection")
    let isProtected = try members.flag("TerminationProtected") ?? false
    let ids = try members.texts("JobFlowIds") ?? []
    for id in ids where jobs[.emrCluster, id] == nil { throw JobSubject.emrCluster.missing(id) }
    for id in ids { jobs.change(.emrCluster, id) { $0.request["TerminationProtected"] = .bool(isProtected) } }
    return [:]
  }
}
