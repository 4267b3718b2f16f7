import ServiceCatalog
import StatesLanguage

/// What is asked of the catalog of services.
enum ServiceQuery {
  /// What there is.
  case overview
  /// A service, in the forms in which it can be called.
  case service([OptimizedService], [SDKService])
  /// One action.
  case action(CatalogAction)
  /// What a search has found.
  case found([CatalogAction])

  /// Understands words.
  ///
  /// - Parameters:
  ///   - words: What the user has written.
  ///   - searches: Whether the words are searched for, even where they name something.
  /// - Throws: That nothing is found, with what was probably meant.
  init(_ words: [String], searches: Bool) throws(CommandFailure) {
    if words.isEmpty {
      if searches { throw CommandFailure("error: expected words to search for after --search") }
      self = .overview
    } else if let name = words.first, words.count == 1, !searches, let named = try Self.named(name) {
      self = named
    } else {
      let found = ServiceSearch.actions(with: words)
      if found.isEmpty { throw Self.nothing(words) }
      self = .found(found)
    }
  }

  private static func named(_ name: String) throws(CommandFailure) -> ServiceQuery? {
    let arn = name.hasPrefix("arn:") ? name : "arn:aws:states:::" + name
    guard case .service(let call) = TaskResource(parsing: arn) else {
      throw CommandFailure("error: '\(name)' calls no service; expected the Resource of an integrated service")
    }
    // A name without a colon is read as an action of no service.
    let plain = call.service.isEmpty ? call.action : call.service
    if call.service.isEmpty || call.service + ":" == CatalogAction.sdkPrefix { return service(call.action) }
    if let action = CatalogAction(call.action, of: call.service) { return .action(action) }
    if let sdk = SDKService[plain], let action = sdk.action(call.action) { return .action(.sdk(sdk, action)) }
    throw unknownAction(call)
  }

  /// The services of a name: that of ARNs, of the SDKs or of their models; and the other forms of the same ones.
  private static func service(_ name: String) -> ServiceQuery? {
    let api = OptimizedService[name]?.api ?? name
    var names = SDKService.names.filter { $0 == api }
    if names.isEmpty { names = SDKService.names.filter { SDKService[$0]?.modelName == name } }
    let optimized = OptimizedService.all.filter { service in
      service.prefix == name || service.api.map(names.contains) == true
    }
    return optimized.isEmpty && names.isEmpty ? nil : .service(optimized, names.compactMap { SDKService[$0] })
  }

  private static func unknownAction(_ call: ServiceAction) -> CommandFailure {
    let sdk = call.sdkService ?? call.service
    let names = (OptimizedService[call.service]?.actions.map(\.name) ?? []) + (SDKService[sdk]?.actionNames ?? [])
    guard !names.isEmpty else { return nothing([call.service]) }
    let hint = nearestName(to: call.action, among: names)
    return CommandFailure(
      "error: '\(call.service)' has no action '\(call.action)'; "
        + (hint.map { "did you mean '\($0)'?" } ?? "'asldb services \(sdk)' lists its actions")
    )
  }

  private static func nothing(_ words: [String]) -> CommandFailure {
    let text = words.joined(separator: " ")
    guard words.count == 1 else { return CommandFailure("error: no action has all of the words '\(text)' in its name") }
    let name = text.hasPrefix(CatalogAction.sdkPrefix) ? String(text.dropFirst(CatalogAction.sdkPrefix.count)) : text
    if SDKService.retired.contains(name) {
      return CommandFailure("error: AWS has ended the service '\(name)', so nothing of it is known")
    }
    let known = OptimizedService.all.map(\.prefix) + SDKService.names
    let hint = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return CommandFailure("error: no service or action is named '\(text)'" + hint)
  }
}
