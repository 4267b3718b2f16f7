import ServiceCatalog

/// Lists of actions, one on each line.
enum ServiceListing {
  /// All integrations of Step Functions' own, and how many others there are.
  static var overview: [String] {
    let actions = OptimizedService.all.flatMap { service in
      service.actions.map { CatalogAction.optimized(service, $0) }
    }
    let count = SDKService.names.reduce(0) { $0 + (SDKService[$1]?.actionNames.count ?? 0) }
    return actions.map(line) + [
      "",
      "Every action can be called in Standard and Express workflows; with the suffix",
      "of a pattern, which stands behind it, in Standard workflows alone. AWS's pages",
      "differ on patterns with a question mark.",
      "",
      "aws-sdk:SERVICE:ACTION calls \(count) actions of \(SDKService.names.count) services,",
      "as \(SDKService.source) has them. 'asldb services NAME' shows a service or an",
      "action, 'asldb services WORD...' searches.",
    ]
  }

  /// An action with its patterns, or with what is to be said against it.
  static func line(_ action: CatalogAction) -> String {
    let notes = notes(on: action)
    guard !notes.isEmpty else { return action.name }
    let width = 48
    return action.name + String(repeating: " ", count: max(0, width - action.name.count)) + " " + notes
  }

  /// A service in all forms in which it can be called.
  static func lines(of optimized: [OptimizedService], _ sdk: [SDKService]) -> [String] {
    let own = optimized.map { service in
      ["\(service.prefix): \(service.name), errors \(service.errorPrefix).*"]
        + service.actions.map { line(.optimized(service, $0)) }
    }
    let others = sdk.map { service in
      ["\(CatalogAction.sdkPrefix)\(service.name): \(service.serviceID), errors \(service.errorPrefix).*"]
        + (service.isListed ? [] : ["AWS's page does not list this service; its names follow AWS's rules."])
        + service.actionNames.compactMap { name in service.action(name).map { line(.sdk(service, $0)) } }
    }
    return Array((own + others).joined(separator: [""]))
  }

  private static func notes(on action: CatalogAction) -> String {
    switch action {
    case .optimized(_, let action):
      action.patterns.suffixes.joined(separator: " ") + (action.patterns.contains(.unsettledCallback) ? "?" : "")
    case .sdk(_, let action):
      if action.isUnsupported {
        "not called by Step Functions"
      } else {
        action.isDeprecated ? "deprecated" : ""
      }
    }
  }
}

extension OptimizedPatterns {
  /// The suffixes of ARNs that stand for the patterns.
  var suffixes: [String] {
    let all: [(OptimizedPatterns, String)] = [
      (.job, ".sync"), (.parsedJob, ".sync:2"), ([.callback, .unsettledCallback], ".waitForTaskToken"),
    ]
    return all.filter { !isDisjoint(with: $0.0) }.map(\.1)
  }
}
