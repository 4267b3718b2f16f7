import JSONModel
import ServiceCatalog

extension AdvisedDefinition {
  /// Names in Retry and Catch that look like errors of the called service, which has none such.
  func unknownServiceErrors() -> [Diagnostic] {
    errorRules.joined().flatMap { rule -> [Diagnostic] in
      guard let call = calls[rule.state.id], call.action.pattern != .waitForTaskToken else { return [] }
      return rule.names.compactMap { name, json in
        guard let meant = call.errorMeant(by: name.text) else { return nil }
        let message = "'\(call.name)' never raises '\(name)'; did you mean '\(meant)'?"
        return advice(.unknownServiceError, message, at: json.range, of: rule.state, field: rule.place)
      }
    }
  }
}

extension AdvisedCall {
  /// The error that a name was probably meant to be, when it is none of the service's.
  fileprivate func errorMeant(by text: String) -> String? {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].lowercased() == target.errorPrefix.lowercased() else { return nil }
    let names = knownErrors
    if names.contains(parts[1]) { return parts[0] == target.errorPrefix ? nil : "\(target.errorPrefix).\(parts[1])" }
    let name = parts[1] + "Exception"
    let meant = names.contains(name) ? name : nearestName(to: parts[1], among: names)
    return meant.map { "\(target.errorPrefix).\($0)" }
  }

  /// What can follow the prefix: the model's errors, and those of the client itself.
  private var knownErrors: [String] {
    switch target {
    case .optimized(let service, let action):
      let api = service.call(of: action).flatMap { SDKService[$0.service] }
      let own = ["AWS", "Amazon"].map { "\($0)\(service.errorPrefix)Exception" }
      return (api?.errors ?? []) + own + ["SdkClientException", "ServiceException", "Unknown", "FailedEntry"]
    case .sdk(let service, _): return service.errors + ["\(service.errorPrefix)Exception", "SdkClientException"]
    }
  }
}
