import JSONModel

/// The actions of EMR, which are not those of its API: their members have other names, and one thing where the API
/// takes a list.
///
/// - Source: Step Functions guide, "Create and manage Amazon EMR clusters".
enum EMRWrapper: String {
  /// `runJobFlow`.
  case createCluster = "elasticmapreduce:createCluster"
  /// `setTerminationProtection`.
  case setClusterTerminationProtection = "elasticmapreduce:setClusterTerminationProtection"
  /// `terminateJobFlows`.
  case terminateCluster = "elasticmapreduce:terminateCluster"
  /// `addJobFlowSteps`.
  case addStep = "elasticmapreduce:addStep"
  /// `cancelSteps`.
  case cancelStep = "elasticmapreduce:cancelStep"
  /// `modifyInstanceFleet`, of a fleet that ``EMRNameLookup`` finds.
  case modifyInstanceFleetByName = "elasticmapreduce:modifyInstanceFleetByName"
  /// `modifyInstanceGroups`, of a group that ``EMRNameLookup`` finds.
  case modifyInstanceGroupByName = "elasticmapreduce:modifyInstanceGroupByName"

  /// The members of the API's action.
  func parameters(_ object: JSONObject) -> JSONObject {
    var object = object
    switch self {
    case .createCluster: break
    case .setClusterTerminationProtection, .terminateCluster:
      object.rename("ClusterId", to: "JobFlowIds", by: Self.list)
    case .addStep:
      object.rename("ClusterId", to: "JobFlowId")
      object.rename("Step", to: "Steps", by: Self.list)
    case .cancelStep: object.rename("StepId", to: "StepIds", by: Self.list)
    case .modifyInstanceFleetByName: object["InstanceFleetName"] = nil
    case .modifyInstanceGroupByName:
      object["InstanceGroupName"] = nil
      object.change("InstanceGroup") { group in
        guard case .object(var members) = group else { return group }
        members["InstanceGroupName"] = nil
        return .object(members)
      }
      object.rename("InstanceGroup", to: "InstanceGroups", by: Self.list)
    }
    return object
  }

  /// The result of a task out of the API's answer.
  func result(_ answer: JSON) -> JSON {
    switch self {
    case .createCluster: ["ClusterId": answer["JobFlowId"] ?? answer["ClusterId"] ?? ""]
    case .addStep: ["StepId": answer["StepIds"]?[0] ?? answer["StepId"] ?? ""]
    case .cancelStep: ["CancelStepsInfo": answer["CancelStepsInfoList"]?[0] ?? answer["CancelStepsInfo"] ?? [:]]
    case .setClusterTerminationProtection, .terminateCluster, .modifyInstanceFleetByName, .modifyInstanceGroupByName:
      [:]
    }
  }

  private static func list(_ value: JSON) -> JSON { .array([value]) }
}
