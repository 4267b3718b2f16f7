import JSONModel
import ServiceCatalog

extension AdvisedDefinition {
  /// Services of the SDKs that the catalog does not have.
  func unknownServices() -> [Diagnostic] {
    sdkCalls.compactMap { state, service, action in
      guard SDKService[service] == nil, !SDKService.retired.contains(service) else { return nil }
      let message = "no AWS SDK is known to have a service '\(service)'" + Self.hint(service, among: SDKService.names)
      return advice(.unknownService, message, at: range(of: service, in: state), of: state, field: "Resource")
    }
  }

  /// Actions that a service of the SDKs does not have.
  func unknownActions() -> [Diagnostic] {
    sdkCalls.compactMap { state, service, action in
      guard let known = SDKService[service], known.action(action) == nil else { return nil }
      let message = "'\(service)' is not known to have an action '\(action)'"
      let range = range(of: action, in: state)
      return advice(
        .unknownAction,
        message + Self.hint(action, among: known.actionNames),
        at: range,
        of: state,
        field: "Resource"
      )
    }
  }

  /// Actions that Step Functions does not call, though the SDK has them.
  func unsupportedActions() -> [Diagnostic] {
    sdkCalls.compactMap { state, service, action in
      guard SDKService[service]?.action(action)?.isUnsupported == true else { return nil }
      let message = "AWS lists '\(service):\(action)' among the actions that Step Functions does not call"
      return advice(.unsupportedAction, message, at: range(of: action, in: state), of: state, field: "Resource")
    }
  }

  /// Services that AWS has ended, and actions that it will end.
  func retiredCalls() -> [Diagnostic] {
    sdkCalls.compactMap { state, service, action in
      if SDKService.retired.contains(service) {
        let message = "AWS has ended the service '\(service)'"
        return advice(.retiredCall, message, at: range(of: service, in: state), of: state, field: "Resource")
      }
      guard let known = SDKService[service]?.action(action), known.isDeprecated, !known.isUnsupported else {
        return nil
      }
      let message = "'\(service)' says that its action '\(action)' is deprecated"
      return advice(.retiredCall, message, at: range(of: action, in: state), of: state, field: "Resource")
    }
  }

  /// Actions of services with a region or an account, which belong to functions and activities alone.
  func misplacedRegions() -> [Diagnostic] {
    states(of: .task).compactMap { state in
      guard case .service(let action)? = state.resource, let json = state.fields["Resource"] else { return nil }
      let parts = action.arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      guard parts.count == 6, !(parts[3].isEmpty && parts[4].isEmpty), !action.arn.contains(Self.placeholder) else {
        return nil
      }
      let place = "\(parts[3]):\(parts[4])"
      let message = "services take no region and no account here, but this has '\(place)'"
      let expected = "; expected 'arn:\(parts[1]):states:::\(parts[5])'"
      let range = range(of: place, in: json) ?? json.range
      return advice(.misplacedRegion, message + expected, at: range, of: state, field: "Resource")
    }
  }

  /// How placeholders of templates begin, which are not filled in yet.
  private static let placeholder = "${"

  private var sdkCalls: [(state: AdvisedState, service: String, action: String)] {
    states(of: .task).compactMap { state in
      guard case .service(let action)? = state.resource, let service = action.sdkService,
        !action.arn.contains(Self.placeholder)
      else { return nil }
      return (state, service, action.action)
    }
  }

  private static func hint(_ name: String, among names: [String]) -> String {
    nearestName(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Where a part of a Task's `Resource` stands.
  private func range(of part: String, in state: AdvisedState) -> Range<SourcePosition> {
    guard let json = state.fields["Resource"] else { return state.outline.nameRange }
    return range(of: part, in: json) ?? json.range
  }
}

extension AdvisedDefinition {
  /// Where a part of a text stands that follows a colon; of several, the last one.
  func range(of part: String, in json: LocatedJSON) -> Range<SourcePosition>? {
    guard let text = json.text, let found = text.string.ranges(of: ":" + part).last else { return nil }
    let utf8 = text.string.utf8
    let start = utf8.distance(from: utf8.startIndex, to: found.lowerBound) + 1
    let source = text.source(of: start..<utf8.distance(from: utf8.startIndex, to: found.upperBound))
    return document.position(atOffset: source.lowerBound)..<document.position(atOffset: source.upperBound)
  }
}
