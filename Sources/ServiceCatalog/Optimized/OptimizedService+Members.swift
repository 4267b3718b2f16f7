extension OptimizedService {
  /// What an action takes, the required first; what is not known of a type counts as any JSON.
  package func parameters(of action: OptimizedAction) -> [CatalogMember] {
    let members = call(of: action)?.sdkAction?.input.map(\.asOptimized) ?? []
    let optional =
      switch action.optional {
      case .listed(let names): names
      case .ofAPI(except: let refused): members.map(\.name).filter { !refused.contains($0) }
      }
    let others = optional.filter { !action.required.contains($0) }
    return (action.required + others).map { name in
      let type = members.first { $0.name == name }?.type ?? .document
      return CatalogMember(name, type, isRequired: action.required.contains(name))
    }
  }

  /// What the wrapped API takes beside what AWS's page lists for the action; it may be dropped, or taken meanwhile.
  package func unlistedParameters(of action: OptimizedAction) -> [String] {
    guard case .listed(let optional) = action.optional, action.calling == .sameAction else { return [] }
    let listed = Set(action.required + optional)
    return (call(of: action)?.sdkAction?.input ?? []).map(\.asOptimized.name).filter { !listed.contains($0) }
  }

  /// What the answer of an action has, which is a task's result when it waits for nothing else.
  package func answer(of action: OptimizedAction) -> [CatalogMember] {
    let members = call(of: action)?.sdkAction?.output.map(\.asOptimized) ?? []
    guard let answer = action.answer else { return members + CatalogMember.metadata }
    return answer.map { listed in
      let known = members.first { $0.name == listed.name && $0.type.plain == listed.type }
      return CatalogMember(listed.name, known?.type ?? listed.type, isRequired: listed.isRequired)
    }
  }

  /// What the result of a task has that waits for the end of an action's job; nothing when only the API's own pages say
  /// it.
  ///
  /// Of an element of a list it is not known whether AWS insists on its members, so none is required.
  package func jobResult(of action: OptimizedAction) -> [CatalogMember]? {
    guard let job = action.job else { return nil }
    let description = job.describe.flatMap { name in
      call(of: action).flatMap { SDKService[$0.service]?.action(name)?.output.map(\.asOptimized) }
    }
    switch job.result {
    case .description: return description
    case .submission: return answer(of: action)
    case .submissionAndDescription: return description.map { answer(of: action) + $0 }
    case .element(let list, as: let name):
      guard case .list(of: .structure(let element?)) = description?.first(where: { $0.name == list })?.type else {
        return nil
      }
      return name.map { [CatalogMember($0, .structure(element))] }
        ?? element.members.map { CatalogMember($0.name, $0.type) }
    case .member(let name):
      guard case .structure(let member?) = description?.first(where: { $0.name == name })?.type else { return nil }
      return member.members
    }
  }
}

extension SDKActionName {
  /// What the catalog knows of the action.
  package var sdkAction: SDKAction? { SDKService[service]?.action(action) }
}

extension CatalogMember {
  /// What Step Functions adds to most answers of optimized integrations.
  package static let metadata = [
    CatalogMember("SdkHttpMetadata", .structure()), CatalogMember("SdkResponseMetadata", .structure()),
  ]

  /// The member as optimized integrations write it: as the API does, with a capital.
  var asOptimized: CatalogMember {
    CatalogMember(SDKNaming.capitalized(wireName), type.asOptimized, isRequired: isRequired)
  }
}
