package import StatesLanguage

extension DefinitionOutline {
  /// What nodes and edges alone do not show, a line for each: scopes that begin nowhere or have no states.
  package var faults: [String] {
    scopes.compactMap { scope in
      let fault = scope.states.isEmpty ? scope.owner.map { _ in "no states" } : fault(ofStart: scope.start)
      guard let fault else { return nil }
      let place = location(of: scope.id)
      return place.isEmpty ? fault : "\(fault), in \(place)"
    }
  }

  /// What is wrong with a `StartAt`; nothing when it names a state.
  func fault(ofStart start: Target?) -> String? {
    guard let start else { return "no StartAt" }
    return start.state == nil ? "no state is named '\(start.name)', where StartAt leads" : nil
  }
}
