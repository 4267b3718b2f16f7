import ServiceCatalog

/// The actions that a definition's tasks call, each looked up in the catalog once: many states call the same one.
struct KnownActions {
  private var actions: [String: (CatalogAction, [CatalogMember])] = [:]

  /// What the catalog knows of an action, and what the action takes.
  subscript(action: ServiceAction) -> (CatalogAction, [CatalogMember])? {
    mutating get {
      let name = "\(action.service):\(action.action)"
      if let known = actions[name] { return known }
      guard let found = CatalogAction(action.action, of: action.service) else { return nil }
      let known = (found, found.parameters)
      actions[name] = known
      return known
    }
  }
}
