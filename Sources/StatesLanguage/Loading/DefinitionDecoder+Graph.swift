import JSONModel

extension DefinitionDecoder {
  /// Checks where transitions lead: to states that exist, past every state, to an end; and that names are unique.
  mutating func checkGraph() {
    checkNames()
    for scope in outline.scopes {
      checkTargets(of: scope)
      checkEnds(of: scope)
    }
  }

  private mutating func checkNames() {
    var seen: Set<StateName> = []
    for state in outline.states where !seen.insert(state.name).inserted {
      report(.duplicateState(state.name), at: state.nameRange, location: outline.location(of: state.id))
    }
  }

  private mutating func checkTargets(of scope: DefinitionOutline.Scope) {
    guard !scope.states.isEmpty else { return }
    let names = scope.states.map { outline[$0].name.text }
    if let start = scope.start, start.state == nil {
      report(unknown(start, among: names), at: start.range, location: outline.location(of: scope.id) + "/StartAt")
    }
    for id in scope.states {
      for transition in outline[id].transitions where transition.target.state == nil {
        let location = outline.location(of: transition, from: id)
        report(unknown(transition.target, among: names), at: transition.target.range, location: location)
      }
    }
  }

  private mutating func unknown(
    _ target: DefinitionOutline.Target,
    among names: [String]
  ) -> Diagnostic.Problem {
    suggestionsLeft -= 1
    let nearest = suggestionsLeft >= 0 ? nearestName(to: target.name.text, among: names) : nil
    return .unknownState(target.name, nearest: nearest.map { StateName($0) })
  }

  /// Checks that a scope has an end and that every state can be reached.
  ///
  /// What a slip in one of its states may hide is not missed.
  ///
  /// - Source: measured on AWS: without an end nobody looks for states that cannot be reached.
  private mutating func checkEnds(of scope: DefinitionOutline.Scope) {
    guard !scope.states.isEmpty else { return }
    guard scope.states.contains(where: { outline[$0].ends }) else {
      guard !scope.states.contains(where: { slips.hideEnd(ofStateAt: outline.location(of: $0)) }) else { return }
      let start = scope.range.lowerBound
      report(.noTerminalState, at: start..<document.position(atOffset: start.offset + 1), location: nil)
      return
    }
    guard let start = scope.start?.state else { return }
    let reached = outline.states(reachableFrom: start)
    let lost = scope.states.filter { !reached.contains($0) && !misplaced.contains($0) }
    guard !lost.isEmpty else { return }
    guard !scope.states.contains(where: { slips.hideTransition(ofStateAt: outline.location(of: $0)) }) else { return }
    for id in lost {
      let state = outline[id]
      report(.unreachableState(state.name), at: state.nameRange, location: outline.location(of: id))
    }
  }

  private mutating func report(_ problem: Diagnostic.Problem, at range: Range<SourcePosition>, location: String?) {
    diagnostics.append(Diagnostic(problem: problem, range: range, location: location))
  }
}

extension DefinitionOutline {
  /// The states of one scope that transitions lead to from one of them, itself included.
  public func states(reachableFrom start: StateID) -> Set<StateID> {
    var reached: Set = [start]
    var waiting = [start]
    while let id = waiting.popLast() {
      for transition in self[id].transitions {
        guard let next = transition.target.state, reached.insert(next).inserted else { continue }
        waiting.append(next)
      }
    }
    return reached
  }
}
