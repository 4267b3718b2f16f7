import ServiceCatalog

/// Looks for actions by words in their names.
enum ServiceSearch {
  /// The actions with all of some words in their names, whatever their case; the optimized ones first.
  static func actions(with words: [String]) -> [CatalogAction] {
    let words = words.map { $0.lowercased() }
    let optimized = OptimizedService.all.flatMap { service in
      service.actions.filter { has(words, "\(service.prefix):\($0.name)") }
        .map { CatalogAction.optimized(service, $0) }
    }
    let others = SDKService.names.compactMap { SDKService[$0] }.flatMap { service in
      service.actionNames.filter { has(words, "\(service.name):\($0)") }
        .compactMap { name in service.action(name).map { CatalogAction.sdk(service, $0) } }
    }
    return optimized + others
  }

  private static func has(_ words: [String], _ name: String) -> Bool {
    let name = name.lowercased()
    return words.allSatisfy { name.contains($0) }
  }
}
