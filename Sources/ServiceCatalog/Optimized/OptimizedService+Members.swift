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
    if let answer = action.answer { return answer }
    let members = call(of: action)?.sdkAction?.output.map(\.asOptimized) ?? []
    return members + CatalogMember.metadata
  }

  /// What the result of a task has that waits for the end of an action's job; nothing when only the API's own pages say
  /// it.
  package func jobResult(of action: OptimizedAction) -> [CatalogMember]? {
    guard let job = action.job else { return nil }
    let description = job.describe.flatMap { name in
      call(of: action).flatMap { SDKService[$0.service]?.action(name)?.output.map(\.asOptimized) }
    }
    switch job.result {
    case .description: return description
    case .submission: return answer(of: action)
    case .submissionAndDescription: return description.map { answer(of: action) + $0 }
    case .element(of: _, as: let name): return name.map { [CatalogMember($0, .structure)] }
    case .member: return nil
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
    CatalogMember("SdkHttpMetadata", .structure), CatalogMember("SdkResponseMetadata", .structure),
  ]

  /// The member as optimized integrations write it: as the API does, with a capital.
  fileprivate var asOptimized: CatalogMember {
    CatalogMember(wireName.prefix(1).uppercased() + wireName.dropFirst(), type, isRequired: isRequired)
  }
}
