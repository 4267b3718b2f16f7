public import JSONModel

/// The number of a machine among a machine and those that are linked to it.
public struct MachineID: Sendable, Hashable, Comparable {
  /// The number: 0 is the machine itself.
  public let index: Int

  /// The machine itself.
  public static let main = MachineID(index: 0)

  /// Makes the number of a machine.
  public init(index: Int) { self.index = index }

  /// Whether one machine was linked before another.
  public static func < (left: MachineID, right: MachineID) -> Bool { left.index < right.index }
}

/// Where the states of a linked machine are in the machine that it is linked to.
public struct MachineLink: Sendable, Equatable {
  /// Its number.
  public let id: MachineID
  /// What is linked.
  public let linked: LinkedMachine
  /// Its own `States` object.
  public let scope: ScopeID
  /// The places of its states in ``StateMachine/states``.
  public let states: Range<Int>
  /// The places of its `States` objects in ``StateMachine/scopes``.
  public let scopes: Range<Int>
}

extension StateMachine {
  /// The machine, with others of which its tasks can start executions.
  ///
  /// Their states and `States` objects follow its own; those that were linked before are not linked any more. Names are
  /// unique in each machine only.
  public func linking(_ others: [LinkedMachine]) -> StateMachine {
    guard !others.isEmpty || !links.isEmpty else { return self }
    var (states, scopes) = (Array(self.states[ownStates]), Array(self.scopes[ownScopes]))
    var links: [MachineLink] = []
    for other in others {
      let shift = StateShift(states: states.count, scopes: scopes.count)
      let newStates = other.machine.states[other.machine.ownStates]
      let newScopes = other.machine.scopes[other.machine.ownScopes]
      links.append(
        MachineLink(
          id: MachineID(index: links.count + 1),
          linked: other,
          scope: ScopeID(index: scopes.count),
          states: states.count..<states.count + newStates.count,
          scopes: scopes.count..<scopes.count + newScopes.count
        )
      )
      states += newStates.map(shift.moved)
      scopes += newScopes.map(shift.moved)
    }
    return StateMachine(self, states: states, scopes: scopes, links: links)
  }

  /// The machine alone.
  public var alone: StateMachine { linking([]) }

  /// The places of its own states.
  public var ownStates: Range<Int> { 0..<(links.first?.states.lowerBound ?? states.count) }

  /// The places of its own `States` objects.
  var ownScopes: Range<Int> { 0..<(links.first?.scopes.lowerBound ?? scopes.count) }

  /// A linked machine; nothing for the machine itself.
  public func link(_ id: MachineID) -> MachineLink? {
    links.indices.contains(id.index - 1) ? links[id.index - 1] : nil
  }

  /// The machine whose state it is.
  public func machine(of state: StateID) -> MachineID {
    links.first { $0.states.contains(state.index) }?.id ?? .main
  }

  /// The document in which a state stands.
  public func document(of state: StateID) -> JSONDocument {
    link(machine(of: state))?.linked.machine.document ?? document
  }

  /// The `States` object of a machine.
  public func scope(of machine: MachineID) -> ScopeID { link(machine)?.scope ?? .machine }

  /// How long an execution of a machine may take, as its definition says.
  public func timeoutSeconds(of machine: MachineID) -> Int? {
    guard let link = link(machine) else { return timeoutSeconds }
    return link.linked.machine.timeoutSeconds
  }
}
