package import JSONModel
package import StatesLanguage

/// The call that comes before those of EMR's actions that name a fleet or a group: the API wants its ID.
package struct EMRNameLookup: Sendable, Hashable {
  /// What lists the fleets or groups.
  package let call: APICall
  private let name: String
  private let isFleet: Bool

  /// The call that has to come before a task's; nothing for other actions.
  package init?(_ action: ServiceAction, parameters: JSON) {
    switch EMRWrapper(rawValue: "\(action.service):\(action.action)") {
    case .modifyInstanceFleetByName:
      name = parameters["InstanceFleetName"]?.string ?? ""
      isFleet = true
    case .modifyInstanceGroupByName:
      // The published table puts the name inside of the group, the published example beside it.
      name = (parameters["InstanceGroupName"] ?? parameters["InstanceGroup"]?["InstanceGroupName"])?.string ?? ""
      isFleet = false
    case .createCluster, .setClusterTerminationProtection, .terminateCluster, .addStep, .cancelStep, nil: return nil
    }
    call = APICall(
      service: "emr",
      action: isFleet ? "listInstanceFleets" : "listInstanceGroups",
      parameters: ["ClusterId": parameters["ClusterId"] ?? ""]
    )
  }

  /// The task's own call with the ID that the answer has for the name; nothing when it has none.
  package func completing(_ task: APICall, with answer: JSON) -> APICall? {
    let all = answer[isFleet ? "InstanceFleets" : "InstanceGroups"]?.array ?? []
    guard let id = all.first(where: { $0["Name"]?.string == name })?["Id"], case .object(var object) = task.parameters
    else { return nil }
    if isFleet {
      object.change("InstanceFleet") { Self.with(id, as: "InstanceFleetId", in: $0) }
    } else {
      object.change("InstanceGroups") { .array(($0.array ?? []).map { Self.with(id, as: "InstanceGroupId", in: $0) }) }
    }
    return APICall(service: task.service, action: task.action, parameters: .object(object))
  }

  private static func with(_ id: JSON, as name: String, in value: JSON) -> JSON {
    var object = value.object ?? [:]
    object[name] = id
    return .object(object)
  }
}
