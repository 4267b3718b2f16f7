package import JSONModel
import ServiceCatalog
package import StatesLanguage

extension APICall {
  /// The call of an API that a task makes.
  ///
  /// - Throws: ``CallRefusal`` when the task cannot be started, or the service would refuse the call.
  package init(_ action: ServiceAction, parameters: JSONObject, caller: Caller) throws(CallRefusal) {
    if let service = OptimizedService[action.service], let optimized = service.action(action.action),
      let name = service.call(of: optimized)
    {
      self = try Self.optimized(action, optimized, calling: name, parameters, caller)
    } else {
      self = try Self.sdk(action, parameters)
    }
  }

  private static func optimized(
    _ action: ServiceAction,
    _ optimized: OptimizedAction,
    calling name: SDKActionName,
    _ parameters: JSONObject,
    _ caller: Caller
  ) throws(CallRefusal) -> APICall {
    try optimized.check(parameters)
    if let api = SDKService[name.service] { try optimized.refuseNulls(parameters, of: api) }
    let taken = optimized.taken(parameters)
    let texts = TextMembers.ofOptimized(action).applied(to: taken)
    let object = ServiceExtras(action: action, caller: caller).added(to: texts)
    let wrapped = EMRWrapper(rawValue: "\(action.service):\(action.action)")?.parameters(object) ?? object
    return APICall(service: name.service, action: name.action, parameters: JSON.object(wrapped).withoutNulls)
  }
}

extension OptimizedAction {
  /// Throws when a parameter is missing that the action needs; one that is `null` is there, and the service sees to it.
  fileprivate func check(_ parameters: JSONObject) throws(CallRefusal) {
    var missing = required.filter { parameters[$0] == nil }
    if !oneOf.isEmpty, !oneOf.contains(where: { parameters[path: $0] != nil }) { missing.append(oneOf[0]) }
    guard missing.isEmpty else { throw .missing(missing, in: .object(parameters)) }
  }

  /// Throws what the service says of a required parameter that is `null`.
  fileprivate func refuseNulls(_ parameters: JSONObject, of service: SDKService) throws(CallRefusal) {
    let nulls = required.filter { parameters[$0]?.isNull ?? false }
    guard !nulls.isEmpty else { return }
    throw .refused(APIError(missing: nulls.map { CatalogMember($0, .string, isRequired: true) }, of: service))
  }

  /// The parameters without those that the action does not take.
  ///
  /// - Source: recorded for SQS; for other services with a list AWS's pages say "supported".
  fileprivate func taken(_ parameters: JSONObject) -> JSONObject {
    let members = parameters.members.filter { member in
      switch optional {
      case .listed(let names):
        names.contains(member.name) || required.contains(member.name) || Self.added.contains(member.name)
          || oneOf.contains { $0.split(separator: ".").first.map(String.init) == member.name }
      case .ofAPI(let refused): !refused.contains(member.name)
      }
    }
    return JSONObject(distinct: members)
  }

  /// Members that Step Functions itself has added before a task was scheduled.
  private static let added: Set<String> = ["StartedBy"]
}

extension JSONObject {
  /// The member of a member: `Input.S3Uri`; a member that is `null` counts.
  fileprivate subscript(path path: String) -> JSON? {
    let names = path.split(separator: ".").map(String.init)
    return names.dropFirst().reduce(names.first.flatMap { self[$0] }) { value, name in value?[name] }
  }
}
